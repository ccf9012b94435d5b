package storage

import (
	"bytes"
	"errors"
	"io"
	"maps"
	"time"
)

// read adds the numbers of the run that is last in l.runs. It reports whether
// the whole log could be read; a line that a crash tore at the end is no
// damage, because its request never left.
func (l *Ledger) read(log recentLog, since time.Time) (whole bool) {
	file, err := openPrivate(log.path)
	if err != nil {
		return false
	}
	defer func() { _ = file.Close() }()
	r := ledgerReader{
		ledger: l, run: len(l.runs) - 1, since: since.UTC().Format("2006-01-02T15:04:05.000Z"),
		open: map[int]string{}, doubt: map[int]string{},
	}
	whole = r.lines(newLines(io.NewSectionReader(file, log.skip, log.size-log.skip), log.size), log.skip > 0)
	r.end()
	return whole
}

// ledgerReader folds the lines of one log. It does not follow the chain of
// the lines as Replay does: what stands behind damage is of use here.
type ledgerReader struct {
	ledger *Ledger
	run    int
	since  string // as the log writes times, which sort as texts
	// open holds the numbers of the rows with an intent and no result, doubt
	// those of the rows that are unknown.
	open, doubt map[int]string
}

func (r *ledgerReader) lines(lines *lines, torn bool) (whole bool) {
	whole = true
	for {
		line, ended, err := lines.next()
		if err != nil {
			return whole && errors.Is(err, io.EOF)
		}
		f, ok := parseFrame(line)
		switch {
		case ok && f.whole(line):
			whole = r.fold(&f) && whole
		case !torn && ended:
			whole = false
		}
		torn = false // only the first line may begin in the middle
	}
}

// fold takes one good line in; ok is false when it is not understood.
func (r *ledgerReader) fold(f *frame) (ok bool) {
	switch string(f.kind) {
	case typeIntent:
		return r.intent(f)
	case typeResult:
		return r.result(f)
	case typeSettle:
		return r.settle(f)
	case typeResume:
		// The process before is gone: what it had open stays unknown.
		r.interrupt()
	}
	return true
}

func (r *ledgerReader) intent(f *frame) (ok bool) {
	row, to, ok := f.parseTo()
	if ok && string(f.at) >= r.since {
		r.open[row] = string(to)
	}
	return ok
}

func (r *ledgerReader) result(f *frame) (ok bool) {
	row, outcome, to, ok := f.parseAnswered()
	if !ok {
		return false
	}
	delete(r.open, row)
	if string(f.at) < r.since {
		return true
	}
	switch string(outcome) {
	case "sent":
		r.ledger.sent.Add(string(to), r.run)
		delete(r.doubt, row)
	case "unknown":
		r.doubt[row] = string(to)
	}
	return true
}

// settle takes a person's word in. A row that was refused or not taken after
// it had been unknown stays in doubt: only a person can say that the attempt
// before did not arrive.
func (r *ledgerReader) settle(f *frame) (ok bool) {
	row, as, _, ok := f.parseSettle()
	if !ok {
		return false
	}
	for _, rows := range []map[int]string{r.doubt, r.open} {
		if to, known := rows[row]; known && as.String() == "sent" {
			r.ledger.sent.Add(to, r.run)
		}
		delete(rows, row)
	}
	return true
}

// interrupt makes what is open unknown.
func (r *ledgerReader) interrupt() {
	maps.Copy(r.doubt, r.open)
	clear(r.open)
}

// end puts what is unknown into the ledger.
func (r *ledgerReader) end() {
	r.interrupt()
	for _, to := range r.doubt {
		r.ledger.doubted.Add(to, r.run)
	}
}

// parseTo reads the fields of an intent.
func (f *frame) parseTo() (row int, to []byte, ok bool) {
	s := scan{rest: f.fields}
	s.expect(`,"row":`)
	row = int(s.number())
	s.expect(`,"attempt":`)
	s.number()
	s.expect(`,"to":"`)
	to = s.text()
	return row, to, !s.bad
}

// parseAnswered reads the fields of a result that a ledger needs.
func (f *frame) parseAnswered() (row int, outcome, to []byte, ok bool) {
	s := scan{rest: f.fields}
	s.expect(`,"row":`)
	row = int(s.number())
	s.expect(`,"attempt":`)
	s.number()
	s.expect(`,"outcome":"`)
	outcome = s.text()
	s.expect(`,"status":`)
	s.number()
	s.expect(`,"message_id":`)
	if bytes.HasPrefix(s.rest, []byte("null")) {
		s.expect("null")
	} else {
		s.number()
	}
	s.expect(`,"code":"`)
	s.text()
	s.expect(`,"error":"`)
	s.text()
	s.expect(`,"to":"`)
	to = s.text()
	return row, outcome, to, !s.bad
}

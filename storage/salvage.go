package storage

import (
	"bytes"
	"errors"
	"io"
	"time"

	"app.wazaj/voye/campaign"
)

// salvage makes a new log of what can be read of a damaged one, so that no row
// that may have been sent is ever taken for one that was not.
//
// Lines are known by their own numbers, so it is certain how many are missing
// between two that can be read. A gap of one line is mended when exactly one
// change of one byte makes the line whole and fit its neighbours; then nothing
// is lost. The first line has a copy. What remains missing, k lines in all, may have told of any of these
// rows, which become Unknown:
//
//   - the rows that are still named in what cannot be read;
//   - every row without an outcome up to the last one that was asked for, and
//     the next k + W behind it, where W is how many requests were in flight:
//     rows are asked for in the order of the list, so those further on are
//     untouched;
//   - failed rows, when they may have been sent again;
//   - rows between two that were left out: one that was left out as well may
//     have been among them.
type salvage struct {
	replay *replay
	enc    encoder
	out    io.Writer

	last    frame  // the last line that was read
	gap     []byte // what could not be read since
	lost    int    // lines that are missing and were not mended
	named   []int  // rows named in what could not be read
	highest int    // the last row that was asked for
	workers int
	retried bool // failed rows may have been sent again
	leftOut int  // the last row that was left out
	open    int  // from where on a left-out row may be missing, 0 when none is
	holes   []span

	head  *frame // a copy of the first line, nil when there is none
	known uint64 // a line that is known to have been there, 0 when none is
	ahead uint64 // how many lines may have stood behind it
	from  uint64 // up to here the log is the one that had this line; 0: as far as it goes
}

// span is the rows from one to another, both in it.
type span struct{ from, to int }

// mostWorkers is how many requests may be in flight at most. It counts when a
// lost line may have begun a session.
const mostWorkers = 1000

func newSalvage(path string, out io.Writer) *salvage {
	return &salvage{replay: &replay{path: path, state: &State{}}, out: out}
}

// read takes the whole log in.
func (s *salvage) read(log io.Reader, size int64) error {
	from := newLines(log, size)
	for {
		line, ended, err := from.next()
		if errors.Is(err, io.EOF) {
			return s.end()
		}
		if err == nil {
			err = s.line(line, ended)
		}
		if err != nil {
			return err
		}
	}
}

// line takes a line in, or what of it can be read: two lines stand in one when
// the newline between them is damaged.
func (s *salvage) line(line []byte, ended bool) error {
	if f, ok := parseFrame(line); ok && f.whole(line) {
		return s.found(&f)
	}
	for len(line) > 0 {
		f, at, size := s.firstRecord(line)
		s.gap = append(s.gap, line[:at]...)
		if size == 0 {
			break
		}
		if err := s.found(&f); err != nil {
			return err
		}
		line = line[at+size:]
	}
	if ended {
		s.gap = append(s.gap, '\n')
	}
	if len(s.gap) > maxTail {
		return s.replay.damage("nothing behind it can be read, and it is more than can be mended")
	}
	return nil
}

// firstRecord returns the first whole line in b and where it stands; without
// one, at is all of b.
func (s *salvage) firstRecord(b []byte) (f frame, at, size int) {
	limit := maxLine
	if s.last.n == 0 {
		limit = maxHeader
	}
	for ; ; at++ {
		next := bytes.Index(b[at:], startOfLine)
		if next < 0 {
			return frame{}, len(b), 0
		}
		at += next
		if f, size, ok := recordWithin(b[at:], limit); ok {
			return f, at, size
		}
	}
}

// found closes the gap in front of a line and takes the line in. One that
// comes again is not needed, and one that comes after its place counts as
// missing already.
func (s *salvage) found(f *frame) error {
	if f.n <= s.last.n {
		return nil
	}
	if err := s.close(f); err != nil {
		return err
	}
	return s.take(f)
}

// close mends or counts what is missing in front of next; a nil next is the
// end of the log.
func (s *salvage) close(next *frame) error {
	raw := len(s.gap)
	gap := bytes.TrimRight(s.gap, "\n")
	s.gap = s.gap[:0]
	if mended, ok := s.mended(gap, next); ok {
		return s.take(mended)
	}
	if s.last.n == 0 && s.fits(next) {
		raw = max(0, raw-len(s.head.fields)-shortestLine)
		if err := s.take(s.head); err != nil {
			return err
		}
	}
	missing := 0
	switch {
	case next == nil && raw > len("\r\n"):
		missing = (raw + shortestLine - 1) / shortestLine
	case next == nil:
	case next.n > s.last.n+1:
		missing = int(next.n - s.last.n - 1)
	case next.prev != s.last.sum:
		missing = 1 // it follows another line than the one that is there
	}
	if missing > 0 {
		s.lost += missing
		s.named = append(s.named, readableRows(gap)...)
		if s.highest == 0 && s.open == 0 {
			s.open = s.leftOut + 1
		}
	}
	return nil
}

// fits reports whether there is a copy of the first line, and next is nothing
// that followed another one.
func (s *salvage) fits(next *frame) bool {
	return s.head != nil && (next == nil || next.n > 2 || next.n == 2 && next.prev == s.head.sum)
}

// shortestLine is less than any line has bytes.
const shortestLine = 100

// mended returns the one line that gap was before one byte of it changed.
func (s *salvage) mended(gap []byte, next *frame) (*frame, bool) {
	n := s.last.n + 1
	if len(gap) == 0 || len(gap) > maxHeader || n > 1 && len(gap) > maxLine || next != nil && next.n != n+1 {
		return nil, false
	}
	var found *frame
	for _, content := range fixes(gap, n, s.last.sum) {
		var f frame
		ok := f.parseContent(content)
		f.sum = sumOf(content)
		if !ok || next != nil && next.prev != f.sum {
			continue
		}
		if found != nil {
			return nil, false
		}
		found = &f
	}
	return found, found != nil
}

// take writes a line into the new log, with what must stand before it there.
func (s *salvage) take(f *frame) error {
	s.last = frame{n: f.n, sum: f.sum}
	if s.enc.n == 0 && string(f.kind) != typeRun {
		return s.replay.damage("the first line, which says what is sent, cannot be read or mended, so nothing can be saved")
	}
	if s.enc.n == 0 != (string(f.kind) == typeRun) {
		return nil
	}
	if err := s.prepare(f); err != nil {
		return err
	}
	fresh := *f
	fresh.n = s.enc.n + 1
	err := s.replay.apply(&fresh)
	var damage *DamageError
	if errors.As(err, &damage) && s.enc.n > 0 {
		s.named = append(s.named, rowsOf(*f)...)
		return nil
	}
	if err != nil {
		return err
	}
	s.enc.again(f)
	return s.flush()
}

// prepare notes what a line says of the run, and writes the intent or result
// that must have stood before it.
func (s *salvage) prepare(f *frame) error {
	switch kind := string(f.kind); kind {
	case typeRun:
		h, err := f.header()
		s.workers = h.Workers
		return err
	case typeResume:
		var r Resume
		err := f.into(&r)
		s.workers, s.retried = max(s.workers, r.Workers), s.retried || r.Policy.RetryFailed
		return err
	case typeIntent, typeResult:
		row, attempt, ok := f.parseIntent()
		if !ok || row < 1 || row > s.replay.state.Tally.Total() {
			return nil
		}
		return s.complete(kind, row, attempt)
	}
	return nil
}

func (s *salvage) complete(kind string, row, attempt int) error {
	fold := s.replay.state.fold
	if attempt == 0 {
		s.reach(row - 1)
		s.leftOut = row
		return nil
	}
	s.highest = max(s.highest, row)
	switch {
	case kind == typeIntent && fold.isOpen(row):
		before := s.replay.state.Tally.Attempts(row)
		if err := fold.result(row, before, campaign.Unknown); err != nil {
			return err
		}
		s.enc.result(damagedResult(row, before))
	case kind == typeResult && !fold.isOpen(row):
		if fold.intent(row, attempt) != nil {
			return nil // take puts the row in doubt
		}
		s.enc.intent(campaign.Intent{Row: row, Attempt: attempt})
	}
	return s.flush()
}

// reach ends the rows among which one that was left out may be missing.
func (s *salvage) reach(row int) {
	if s.open > 0 {
		s.holes = append(s.holes, span{s.open, row})
		s.open = 0
	}
}

// missKnown counts the lines that are missing behind the last one, as far as
// others remember them.
func (s *salvage) missKnown() {
	from := s.last.n
	if s.from > 0 {
		from = min(from, s.from)
	}
	if from >= s.known {
		return
	}
	s.lost = max(s.lost, int(s.known+s.ahead-from))
	if s.highest == 0 && s.open == 0 {
		s.open = s.leftOut + 1
	}
}

// end closes the last gap and writes the rows in doubt.
func (s *salvage) end() error {
	if err := s.close(nil); err != nil {
		return err
	}
	s.missKnown()
	if s.enc.n == 0 {
		return s.replay.damage("the first line, which says what is sent, cannot be read or mended, so nothing can be saved")
	}
	s.reach(s.replay.state.Tally.Total())
	s.replay.state.fold.settle()
	if err := s.doubtAll(); err != nil {
		return err
	}
	return s.finish()
}

// finish writes the counts as they are now: the last line of a log is believed
// when it says how a session ended.
func (s *salvage) finish() error {
	tally := s.replay.state.Tally
	end := endWith(tally.Counts(), campaign.EndBroken, s.replay.state.Halt)
	if err := s.enc.record(typeEnd, time.Time{}, end); err != nil {
		return err
	}
	return s.flush()
}

// flush hands the encoder's lines on. The new log is synced before it has its
// name, so each line may say that those before are durable.
func (s *salvage) flush() error {
	_, err := s.out.Write(s.enc.buf)
	s.enc.buf, s.enc.durable = s.enc.buf[:0], s.enc.n
	return err
}

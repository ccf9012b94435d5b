package report

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/storage"
)

// CodeCrash is the code of a row that is Unknown because the program ended
// before an answer came.
const CodeCrash = "crash"

const errorCrash = "the program ended before the answer came, so the message may have been sent"

const errorDamaged = "the last lines of the log, which tell of this row, are damaged"

// Row is what became of one data record of the list.
type Row struct {
	campaign.Record
	// To is the number in E.164, or what the list has in its place when no
	// number could be made of it.
	To string
	// Outcome is Pending while the row stays to be sent.
	Outcome campaign.Outcome
	// MessageID is the gateway's number for the message, 0 when there is none.
	MessageID int64
	// Attempts is how many requests were made for this row.
	Attempts int
	// Status is the HTTP status of the last answer, 0 when there was none.
	Status int
	// Code and Error say why the row was not sent, or who settled it by hand.
	Code  string
	Error string
	// SentAt is when the gateway accepted the message, zero when it did not.
	SentAt time.Time
	// At is when the log had its last word on the row, zero when it has none.
	At time.Time
}

// Report is the report of one run. It keeps eleven bytes a row.
type Report struct {
	run     *storage.View
	columns []string
	// noHeader says that the list had no header row, and its columns are 1, 2 …
	noHeader bool
	open     func() (records, error)
	number   func(campaign.Record) string // the number of a row that the log does not have
	lines    []int64                      // by row: where its last line begins in the log, plus one
}

// records is one pass over the list.
type records interface {
	Next() (campaign.Record, error)
	Close() error
}

// note remembers where a row's last line stands.
func (r *Report) note(line storage.Line) {
	for len(r.lines) < line.Row {
		r.lines = append(r.lines, 0)
	}
	r.lines[line.Row-1] = line.Offset + 1
}

// Run returns the run that the report is about.
func (r *Report) Run() *storage.View { return r.run }

// NoHeader reports whether the list had no header row, and has none as a list
// again.
func (r *Report) NoHeader() bool { return r.noHeader }

// Columns returns the list's own columns.
func (r *Report) Columns() []string { return r.columns }

// Summary returns the totals of the run; they add up to its rows.
func (r *Report) Summary() campaign.Counts { return r.run.Tally.Counts() }

// Rows yields every row in list order, reading as it goes. An error is the
// last thing that it yields.
func (r *Report) Rows() iter.Seq2[Row, error] {
	return func(yield func(Row, error) bool) {
		if err := r.each(func(row Row) bool { return yield(row, nil) }); err != nil {
			yield(Row{}, err)
		}
	}
}

// each calls fn with every row until it returns false.
func (r *Report) each(fn func(Row) bool) (err error) {
	log, err := r.run.OpenLog()
	if err != nil {
		return err
	}
	defer func() { _ = log.Close() }()
	list, err := r.open()
	if err != nil {
		return err
	}
	defer func() { _ = list.Close() }()
	rows := 0
	for {
		record, err := list.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		rows++
		row, err := r.row(record, log)
		if err != nil {
			return err
		}
		if !fn(row) {
			return nil
		}
	}
	if total := r.run.Header.Total; rows != total {
		return fmt.Errorf("%s: the list has %d rows where the log tells of %d", r.run.ListPath(), rows, total)
	}
	return nil
}

// row puts together what the list and the log say of one row.
func (r *Report) row(record campaign.Record, log *storage.LogReader) (Row, error) {
	n := record.Row
	row := Row{Record: record, Outcome: r.run.Tally.Outcome(n), Attempts: r.run.Tally.Attempts(n)}
	if n > len(r.lines) || r.lines[n-1] == 0 {
		row.To = r.number(record)
		if row.Outcome == campaign.Unknown {
			row.Code, row.Error = storage.CodeDamaged, errorDamaged
		}
		return row, nil
	}
	last, err := log.Result(r.lines[n-1] - 1)
	if err != nil {
		return Row{}, err
	}
	row.explain(last)
	if row.To == "" {
		row.To = r.number(record)
	}
	return row, nil
}

// explain fills in what the row's last line says.
func (row *Row) explain(last campaign.Result) {
	row.To, row.At = last.To, last.At
	switch {
	case row.Outcome == last.Outcome, row.Outcome == campaign.Pending && last.Outcome == campaign.NotSent:
		row.MessageID, row.Status, row.Code, row.Error = last.MessageID, last.Status, last.Code, last.Error
	case row.Outcome == campaign.Unknown && last.Outcome == campaign.Pending:
		row.Code, row.Error = CodeCrash, errorCrash
	case row.Outcome == campaign.Unknown:
		row.Code, row.Error = storage.CodeDamaged, errorDamaged
	}
	// A person's word says that the gateway accepted the message, not when.
	if row.Outcome == campaign.Sent && row.Code != storage.CodeByHand {
		row.SentAt = last.At
	}
}

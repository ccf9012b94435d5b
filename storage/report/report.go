package report

import (
	"errors"
	"fmt"
	"io"
	"iter"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/storage"
)

// Report is the report of one run, or of several of one campaign. It keeps ten
// bytes a row, and as many for each further run.
type Report struct {
	pasts   []*past // in the order in which the runs began
	columns []string
	// noHeader says that the list had no header row, and its columns are 1, 2 …
	noHeader bool
	open     func() (records, error)
	number   func(campaign.Record) string // the number of a row that the log does not have
	region   string                       // of numbers without a calling code
	// toColumns are the places of the columns that the number is made of.
	toColumns []int
	tally     *campaign.Tally
	repeated  int
}

// records is one pass over the list.
type records interface {
	Next() (campaign.Record, error)
	Close() error
}

// Run returns the run that the report is about, the newest of several.
func (r *Report) Run() *storage.View { return r.newest().View }

func (r *Report) newest() *past { return r.pasts[len(r.pasts)-1] }

// NoHeader reports whether the list had no header row, and has none as a list
// again.
func (r *Report) NoHeader() bool { return r.noHeader }

// Columns returns the list's own columns.
func (r *Report) Columns() []string { return r.columns }

// Summary returns the totals; they add up to the rows of the list.
func (r *Report) Summary() campaign.Counts { return r.tally.Counts() }

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
	logs, err := r.openLogs()
	if err != nil {
		return err
	}
	defer closeLogs(logs)
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
		row, err := r.row(record, logs)
		if err != nil {
			return err
		}
		if !fn(row) {
			return nil
		}
	}
	if run := r.Run(); rows != run.Header.Total {
		return fmt.Errorf("%s: the list has %d rows where the log tells of %d", run.ListPath(), rows, run.Header.Total)
	}
	return nil
}

func (r *Report) openLogs() (logs []*storage.LogReader, err error) {
	for _, p := range r.pasts {
		log, err := p.OpenLog()
		if err != nil {
			closeLogs(logs)
			return nil, err
		}
		logs = append(logs, log)
	}
	return logs, nil
}

func closeLogs(logs []*storage.LogReader) {
	for _, log := range logs {
		_ = log.Close() // it was only read
	}
}

// row puts together what the list and the logs say of one row.
func (r *Report) row(record campaign.Record, logs []*storage.LogReader) (Row, error) {
	row, err := r.pasts[0].row(record, logs[0])
	if err != nil {
		return row, err
	}
	if len(r.pasts) > 1 {
		said := []Row{row}
		for i, p := range r.pasts[1:] {
			if row, err = p.row(record, logs[i+1]); err != nil {
				return row, err
			}
			said = append(said, row)
		}
		row = strongest(said)
	}
	if row.To == "" {
		row.To = r.number(record)
	}
	return row, nil
}

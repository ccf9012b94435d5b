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
	open     func() (listRows, error)
	number   func(campaign.Record) string // the number of a row that the log does not have
	region   string                       // of numbers without a calling code
	// spec and plan are the campaign, nil when the log's record of it cannot be
	// read: the run can be told of all the same.
	spec *campaign.Spec
	plan *campaign.Plan
	// numberColumns are the places of the columns that the number is made of.
	numberColumns []int
	tally         *campaign.Tally
	repeated      int
}

// listRows is one pass over the list.
type listRows interface {
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
func (r *Report) Rows() iter.Seq2[Row, error] { return (&reading{r, r.records}).each }

// rowsAhead is Rows on further goroutines, for who reads them all.
func (r *Report) rowsAhead() iter.Seq2[Row, error] {
	return ahead((&reading{r, ahead(r.records)}).each)
}

// records yields the rows as the list alone has them. They must be as many as
// the log tells of.
func (r *Report) records(yield func(Row, error) bool) {
	list, err := r.open()
	if err != nil {
		yield(Row{}, err)
		return
	}
	defer func() { _ = list.Close() }()
	for rows := 0; ; rows++ {
		record, err := list.Next()
		if run := r.Run(); errors.Is(err, io.EOF) && rows != run.Header.Total {
			err = fmt.Errorf("%s: the list has %d rows where the log tells of %d", run.ListPath(), rows, run.Header.Total)
		}
		if errors.Is(err, io.EOF) || !yield(Row{Record: record}, err) || err != nil {
			return
		}
	}
}

// reading is a pass over the rows: the list has their cells, and the logs what
// became of them.
type reading struct {
	*Report
	list iter.Seq2[Row, error]
}

func (r *reading) each(yield func(Row, error) bool) {
	logs, err := r.openLogs()
	if err != nil {
		yield(Row{}, err)
		return
	}
	defer closeLogs(logs)
	for row, err := range r.list {
		if err == nil {
			row, err = r.row(row.Record, logs)
		}
		if !yield(row, err) || err != nil {
			return
		}
	}
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

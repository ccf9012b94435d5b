package report

import (
	"bufio"
	"fmt"
	"io"
)

// writer writes the rows of a report in one format. One that also reads is an
// io.Closer, to end that when the report fails on its way.
type writer interface {
	row(Row) error
	end() error
}

// Write exports the report to w.
func (r *Report) Write(w io.Writer, opts Options) error {
	if err := opts.check(); err != nil {
		return err
	}
	if opts.Mask {
		r = r.maskedColumns()
	}
	out := bufio.NewWriterSize(w, 1<<16)
	rows, err := r.writer(out, opts)
	if err != nil {
		return err
	}
	if reading, ok := rows.(io.Closer); ok {
		defer func() { _ = reading.Close() }()
	}
	for row, err := range r.rowsAhead() {
		if err != nil {
			return err
		}
		if !opts.keeps(row) {
			continue
		}
		if opts.Mask {
			row = r.masked(row)
		}
		if err := rows.row(row); err != nil {
			return fmt.Errorf("write the report: %w", err)
		}
	}
	if err = rows.end(); err == nil {
		err = out.Flush()
	}
	if err != nil {
		return fmt.Errorf("write the report: %w", err)
	}
	return nil
}

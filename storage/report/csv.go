package report

import (
	"bufio"
	"encoding/csv"
	"strconv"
)

// ownColumns are the first columns of the CSV report, in this order; the
// list's columns follow.
var ownColumns = []string{"row", "to", "outcome", "message_id", "attempts", "status", "code", "error", "sent_at"}

// csvWriter writes one line for each row, in UTF-8. Every text
// passes through cell, so that no spreadsheet runs it.
type csvWriter struct {
	out   *csv.Writer
	width int // of the list's own columns
	// others are the delimiters at which a program may split by mistake.
	others string
	line   []string
	clock  clock
}

func newCSVWriter(out *bufio.Writer, r *Report, opts Options) (writer, error) {
	c := &csvWriter{out: csv.NewWriter(out), width: len(r.columns), others: otherDelimiters(opts.comma())}
	c.out.Comma = rune(opts.comma())
	c.line = append(c.line, ownColumns...)
	for _, column := range r.columns {
		c.line = append(c.line, cell(column, c.others))
	}
	_, _ = out.WriteString(opts.start()) // a failed write is told by the next
	return c, c.out.Write(c.line)
}

func (c *csvWriter) row(r Row) error {
	c.line = append(c.line[:0],
		strconv.Itoa(r.Row), cell(r.To, c.others), r.Outcome.String(), number(r.MessageID), strconv.Itoa(r.Attempts),
		number(int64(r.Status)), cell(r.Code, c.others), cell(r.Error, c.others), c.clock.moment(r.SentAt))
	for i := range c.width {
		value := ""
		if i < len(r.Cells) {
			value = r.Cells[i]
		}
		c.line = append(c.line, cell(value, c.others))
	}
	return c.out.Write(c.line)
}

func (c *csvWriter) end() error {
	c.out.Flush()
	return c.out.Error()
}

// number writes n, and nothing for 0, which stands for none.
func number(n int64) string {
	if n == 0 {
		return ""
	}
	return strconv.FormatInt(n, 10)
}

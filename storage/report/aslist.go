package report

import (
	"encoding/csv"
	"io"
)

// listWriter writes rows as a list: the columns of the list that was sent and
// the values that it had, in UTF-8 with commas. Reading it gives the very
// cells of the first list, but for line breaks inside a cell, which become LF.
// So nothing is made harmless here: who opens the file in a spreadsheet sees
// it as the first list.
type listWriter struct {
	raw   io.Writer
	out   *csv.Writer
	width int
	line  []string
}

func newListWriter(w io.Writer, columns []string) (*listWriter, error) {
	l := &listWriter{raw: w, out: csv.NewWriter(w), width: len(columns)}
	return l, l.write(columns)
}

func (l *listWriter) row(r Row) error {
	l.line = append(l.line[:0], r.Cells...)
	for len(l.line) < l.width {
		l.line = append(l.line, "")
	}
	return l.write(l.line)
}

func (l *listWriter) write(line []string) error {
	if len(line) == 1 && line[0] == "" {
		// An empty line would be no record when it is read again.
		l.out.Flush()
		_, err := io.WriteString(l.raw, "\"\"\n")
		return err
	}
	return l.out.Write(line)
}

func (l *listWriter) end() error {
	l.out.Flush()
	return l.out.Error()
}

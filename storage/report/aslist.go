package report

import (
	"bufio"

	"app.wazaj/voye/campaign/list"
)

// listWriter writes rows as a list: the columns of the list that was sent and
// the values that it had, in UTF-8, with a header row where that
// list had one. Reading it gives the very cells of the first list, but for
// line breaks inside a cell, which become LF. So nothing is made harmless here:
// who opens the file in a spreadsheet sees it as the first list.
type listWriter struct {
	out   *list.Writer
	width int
	line  []string
}

func newListWriter(out *bufio.Writer, r *Report, opts Options) (writer, error) {
	l := &listWriter{out: list.NewWriter(out), width: len(r.columns)}
	l.out.Delimiter = opts.comma()
	_, _ = out.WriteString(opts.start()) // a failed write is told by the next
	if r.noHeader {
		return l, nil
	}
	return l, l.out.Header(r.columns)
}

func (l *listWriter) row(r Row) error {
	l.line = append(l.line[:0], r.Cells...)
	for len(l.line) < l.width {
		l.line = append(l.line, "")
	}
	return l.out.Row(l.line)
}

func (l *listWriter) end() error { return l.out.Flush() }

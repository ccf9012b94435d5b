package list

import (
	"bufio"
	"io"
	"strings"
	"unicode"
)

// Writer writes a list so that Open reads the same cells back without being
// told how: as UTF-8, and with quotes around whatever could be taken for a
// delimiter or for another kind of file.
type Writer struct {
	// Delimiter stands between the cells: a comma, unless another one is set
	// before anything is written.
	Delimiter byte

	out *bufio.Writer
}

// NewWriter returns a writer to out.
func NewWriter(out io.Writer) *Writer { return &Writer{Delimiter: ',', out: bufio.NewWriter(out)} }

// Header writes the names of the columns. They begin the file, and are not to
// be taken for the beginning of a picture.
func (w *Writer) Header(names []string) error {
	return w.record(names, func(name string) bool { return needsQuotes(name) || looksLike([]byte(name), UTF8) != "" })
}

// Row writes the cells of one row.
func (w *Writer) Row(cells []string) error { return w.record(cells, needsQuotes) }

// Flush writes what is still held back.
func (w *Writer) Flush() error { return w.out.Flush() }

func (w *Writer) record(cells []string, quoted func(string) bool) error {
	for i, cell := range cells {
		if i > 0 {
			_ = w.out.WriteByte(w.Delimiter)
		}
		if quoted(cell) {
			cell = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
		}
		_, _ = w.out.WriteString(cell)
	}
	return w.out.WriteByte('\n') // a failed write before it is told again
}

// needsQuotes reports whether a cell has more in it than words and numbers.
func needsQuotes(cell string) bool {
	return cell != strings.TrimSpace(cell) || strings.ContainsFunc(cell, func(r rune) bool {
		return !unicode.In(r, unicode.L, unicode.M, unicode.N) && !strings.ContainsRune(" +-_.@:/#'", r)
	})
}

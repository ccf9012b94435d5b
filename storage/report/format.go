package report

import (
	"bufio"
	"fmt"
	"strings"
)

// Format is the form of an exported report, as --format takes it. It is also
// the ending of its files.
type Format string

// The formats of a report.
const (
	CSV  Format = "csv"
	JSON Format = "json"
	XLSX Format = "xlsx"
	HTML Format = "html"
)

// maker makes the writer of a format.
type maker func(out *bufio.Writer, r *Report, opts Options) (writer, error)

// formats are the forms that a report is written in, in the order in which
// they are offered. The command line and the screens have their choices from
// here.
var formats = []struct {
	Format
	open maker
}{
	{CSV, newCSVWriter},
	{JSON, newJSONWriter},
	{XLSX, newWorkbookWriter},
	{HTML, newHTMLWriter},
}

// Formats lists the forms that a report is written in.
func Formats() []Format {
	all := make([]Format, len(formats))
	for i, f := range formats {
		all[i] = f.Format
	}
	return all
}

// ParseFormat reads the value of --format.
func ParseFormat(word string) (Format, error) {
	names := make([]string, len(formats))
	for i, f := range formats {
		if names[i] = string(f.Format); strings.EqualFold(names[i], word) {
			return f.Format, nil
		}
	}
	said := strings.Join(names[:len(names)-1], ", ") + " or " + names[len(names)-1]
	return "", fmt.Errorf("%q is no report format: say %s", word, said)
}

// writer returns what writes the report in the form of the options.
func (r *Report) writer(out *bufio.Writer, opts Options) (writer, error) {
	if opts.AsList {
		return newListWriter(out, r, opts)
	}
	for _, f := range formats {
		if f.Format == opts.format() {
			return f.open(out, r, opts)
		}
	}
	_, err := ParseFormat(string(opts.Format))
	return nil, err
}

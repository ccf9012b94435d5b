package report

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"app.wazaj/voye/campaign"
)

// Format is the form of an exported report, as --format takes it.
type Format string

// The formats of a report.
const (
	CSV  Format = "csv"
	JSON Format = "json"
	XLSX Format = "xlsx"
	HTML Format = "html"
)

// ErrLater says that a format of the contract is not there yet.
var ErrLater = errors.New("comes in a later version of voye; csv, json and html are there now")

// ParseFormat reads the value of --format.
func ParseFormat(word string) (Format, error) {
	switch f := Format(strings.ToLower(word)); f {
	case CSV, JSON, HTML:
		return f, nil
	case XLSX:
		return f, fmt.Errorf("the report format %s %w", f, ErrLater)
	}
	return "", fmt.Errorf("%q is no report format: say csv, json or html", word)
}

// The words for rows without an outcome: people say pending, the summary says
// remaining.
const (
	pending   = "pending"
	remaining = "remaining"
)

// ParseOutcomes reads the value of --outcome, such as failed,invalid. The word
// pending, or remaining, stands for rows that have no outcome yet.
func ParseOutcomes(words string) ([]campaign.Outcome, error) {
	var chosen []campaign.Outcome
	for word := range strings.SplitSeq(words, ",") {
		word = strings.ToLower(strings.TrimSpace(word))
		o, err := campaign.ParseOutcome(word)
		switch {
		case word == pending, word == remaining:
			o = campaign.Pending
		case err != nil, !slices.Contains(campaign.RowOutcomes, o):
			return nil, fmt.Errorf("%q is no outcome: say one or more of sent, failed, unknown, invalid, duplicate, suppressed, pending, with commas between", word)
		}
		chosen = append(chosen, o)
	}
	return chosen, nil
}

// Options say what a report contains, and in which form.
type Options struct {
	// Format is CSV when empty.
	Format Format
	// Outcomes limits the report to rows with one of them; nil means all rows.
	Outcomes []campaign.Outcome
	// AsList writes the list's own columns only, with their values as they
	// are, so that the rows can be mended and loaded again.
	AsList bool
	// Page is what HTML needs to be made for somebody.
	Page Page
}

// writer writes the rows of a report in one format.
type writer interface {
	row(Row) error
	end() error
}

// Write exports the report to w.
func (r *Report) Write(w io.Writer, opts Options) error {
	out := bufio.NewWriterSize(w, 1<<16)
	rows, err := r.writer(out, opts)
	if err != nil {
		return err
	}
	for row, err := range r.Rows() {
		if err != nil {
			return err
		}
		if opts.Outcomes != nil && !slices.Contains(opts.Outcomes, row.Outcome) {
			continue
		}
		if err := rows.row(row); err != nil {
			return fmt.Errorf("write the report: %w", err)
		}
	}
	if err := errors.Join(rows.end(), out.Flush()); err != nil {
		return fmt.Errorf("write the report: %w", err)
	}
	return nil
}

func (r *Report) writer(out *bufio.Writer, opts Options) (writer, error) {
	switch {
	case opts.AsList && (opts.Format == "" || opts.Format == CSV):
		return newListWriter(out, r.columns, r.noHeader)
	case opts.AsList:
		return nil, fmt.Errorf("a report as a list is csv, not %s", opts.Format)
	case opts.Format == JSON:
		return newJSONWriter(out, r.columns), nil
	case opts.Format == HTML:
		return newHTMLWriter(out, r, opts)
	case opts.Format == "" || opts.Format == CSV:
		return newCSVWriter(out, r.columns)
	}
	_, err := ParseFormat(string(opts.Format))
	return nil, err
}

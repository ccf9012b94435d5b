package report

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"app.wazaj/voye/campaign"
)

// Options say what a report contains, and in which form.
type Options struct {
	// Format is CSV when empty.
	Format Format
	// Outcomes limits the report to rows with one of them; nil means all rows.
	Outcomes []campaign.Outcome
	// Since limits the report to rows whose outcome came then or later; the
	// zero time means all rows. Of a row that is Unknown because its lines are
	// damaged nobody knows when it became so: it is in the report.
	Since time.Time
	// Mask hides all but the last digits of people's numbers, wherever they
	// stand in a row.
	Mask bool
	// AsList writes the list's own columns only, with their values as they
	// are, so that the rows can be mended and loaded again. It is CSV.
	AsList bool
	// Delimiter stands between the columns of a CSV, a comma when it is 0.
	Delimiter byte
	// BOM begins a CSV with the mark by which Excel knows UTF-8.
	BOM bool
	// Titles are the words of a workbook.
	Titles *Titles
	// Page is for whom a page is made, and by whom.
	Page Page
}

// Titles are what a workbook says to people, in their language. The headings of
// the report's own columns are the same in every language, and not among them.
type Titles struct {
	// Totals, Rows and Refusals are the names of the sheets.
	Totals, Rows, Refusals string
	// Run, State, Began, Last, Worked, Gateway and Chosen are what the facts of
	// a run are called, and Sandbox is the gateway that reaches nobody.
	Run, State, Began, Last, Worked, Gateway, Chosen, Sandbox string
	// Count, Share, Means and FirstRow are headings.
	Count, Share, Means, FirstRow string
	// Left stands for the outcome of rows that have none, Total for all rows.
	Left, Total string
	// SentMeans says what sent means, and Meaning what every outcome does.
	SentMeans string
	Meaning   func(campaign.Outcome) string
}

// format returns the format of the report.
func (o Options) format() Format {
	if o.Format == "" {
		return CSV
	}
	return o.Format
}

// check refuses what does not go together.
func (o Options) check() error {
	switch {
	case o.AsList && o.format() != CSV:
		return fmt.Errorf("a report as a list is csv, not %s", o.Format)
	case o.AsList && o.Mask:
		return errors.New("a list with masked numbers cannot be loaded again")
	case o.format() == XLSX && o.Titles == nil:
		return errors.New("a workbook needs names for its sheets")
	case o.format() == HTML && o.Page.Say == nil:
		return errors.New("a page needs its sentences")
	case o.format() != CSV && (o.BOM || o.Delimiter != 0):
		return fmt.Errorf("a byte order mark and a delimiter are for csv, not %s", o.Format)
	}
	return nil
}

// keeps reports whether a row is one that the report is to have.
func (o Options) keeps(row Row) bool {
	if o.Outcomes != nil && !slices.Contains(o.Outcomes, row.Outcome) {
		return false
	}
	if o.Since.IsZero() {
		return true
	}
	if row.At.IsZero() {
		return row.Outcome == campaign.Unknown
	}
	return row.Outcome != campaign.Pending && !row.At.Before(o.Since)
}

// comma returns the delimiter of a CSV.
func (o Options) comma() byte {
	if o.Delimiter == 0 {
		return ','
	}
	return o.Delimiter
}

// bom is the mark at the beginning of a file in UTF-8.
const bom = "\ufeff"

// start returns what a CSV begins with.
func (o Options) start() string {
	if o.BOM {
		return bom
	}
	return ""
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

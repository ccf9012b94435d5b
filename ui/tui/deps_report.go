package tui

import (
	"context"
	"errors"
	"time"

	"app.wazaj/voye/campaign"
)

// Report is what came of a run.
type Report struct {
	Run
	Ended time.Time // of the last line of its log
	// Reasons groups the rows that failed or are unknown.
	Reasons []campaign.Reason
	// Rows returns up to count rows from the from-th, counted from 0, of those
	// that the query asks for, and how many they are in all.
	Rows func(ctx context.Context, query Query, from, count int) (Page, error)
	// Attempts returns what the log has of a row, in its order. An attempt
	// that has no answer there is Pending; a person's word has attempt 0.
	Attempts func(ctx context.Context, row int) ([]campaign.Result, error)
	// Formats are the forms in which a report can be written, by the endings of
	// their files. FormatList writes the list's own columns, to be mended.
	Formats []string
	// Export writes a report and returns the name of the file. It fails with
	// ErrExists where a file would be lost.
	Export func(ctx context.Context, order Export) (path string, err error)
}

// The forms of a report about which there is more to say than that they are
// one: FormatList can be loaded again as a list, FormatWorkbook has sheets,
// FormatPage is for a browser.
const (
	FormatList     = "list"
	FormatWorkbook = "xlsx"
	FormatPage     = "html"
)

// MaxSorted is the most rows that can be sorted: they are held in memory for it.
const MaxSorted = 100_000

// ErrExists says that a file is there already under the name of an export.
var ErrExists = errors.New("there is a file of this name already")

// Export says what is written where.
type Export struct {
	Filter  Filter
	Format  string
	Path    string
	Replace bool // a file that is there already
}

// Filter chooses rows of a report. The zero Filter chooses all.
type Filter struct {
	On      bool
	Outcome campaign.Outcome // Pending chooses the rows that stay to be sent
}

// Keeps reports whether the filter lets rows with outcome o through.
func (f Filter) Keeps(o campaign.Outcome) bool { return !f.On || f.Outcome == o }

// Sort is the order of a report's rows.
type Sort uint8

// The orders of a report's rows: that of the list, then by outcome, then by
// time, the latest first.
const (
	SortRow Sort = iota
	SortOutcome
	SortTime
)

// Query asks for rows of a report.
type Query struct {
	Filter
	// Text is in the row's number, the recipient's number, the code or the
	// words of the answer, in small letters or large; empty asks for all.
	Text string
	Sort Sort
}

// Page is a part of the rows that a query asks for.
type Page struct {
	Rows  []ReportRow
	Total int // of the rows that the query asks for
}

// ReportRow is one row of a report.
type ReportRow struct {
	Row, Attempts, Status int
	To                    string
	Outcome               campaign.Outcome
	MessageID             int64
	Code, Error           string
	At                    time.Time
}

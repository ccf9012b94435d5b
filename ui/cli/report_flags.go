package cli

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"app.wazaj/voye/storage/report"
	"app.wazaj/voye/ui/words"
)

// reportFlags say what a report holds and where it goes.
type reportFlags struct {
	format, output, outcomes string
	asList, summary, mask    bool
	since                    time.Time
	bom                      bool
	delimiter                byte
}

func (a *app) addReportFlags(cmd *cobra.Command, r *reportFlags) {
	flags := cmd.Flags()
	addValue(flags, &r.format, "format", "", notEmpty, a.words.Say(words.FlagFormat))
	flags.VarP(&value[string]{into: &r.output, read: notEmpty}, "output", "o", a.words.Say(words.FlagOutput))
	addValue(flags, &r.outcomes, "outcome", "", notEmpty, a.words.Say(words.FlagOutcome))
	addValue(flags, &r.since, "since", "", readSince(time.Now), a.words.Say(words.FlagSince))
	flags.BoolVar(&r.mask, "mask", false, a.words.Say(words.FlagMask))
	flags.BoolVar(&r.asList, "as-list", false, a.words.Say(words.FlagAsList))
	flags.BoolVar(&r.summary, "summary", false, a.words.Say(words.FlagSummary))
	addValue(flags, &r.delimiter, "delimiter", "", readDelimiter, a.words.Say(words.FlagReportDelimiter))
	flags.BoolVar(&r.bom, "bom", false, a.words.Say(words.FlagBOM))
}

// options makes the options of a report of the flags, and refuses those that do
// not go together.
func (a *app) options(r reportFlags) (report.Options, error) {
	format, err := report.ParseFormat(r.formatName())
	if err != nil {
		return report.Options{}, bad(err)
	}
	options := a.reportOptions(format)
	options.AsList, options.Mask, options.Since = r.asList, r.mask, r.since
	options.BOM, options.Delimiter = r.bom, r.delimiter
	if r.outcomes != "" {
		if options.Outcomes, err = report.ParseOutcomes(r.outcomes); err != nil {
			return options, bad(err)
		}
	}
	switch other := r.besideSummary(format); {
	case other != "":
		return options, usage(a.words.Say(words.ReportSummaryAlone, other))
	case r.asList && format != report.CSV:
		return options, usage(a.words.Say(words.ReportListOnly, format))
	case r.asList && r.mask:
		return options, usage(a.words.Say(words.ReportListMasked))
	case format != report.CSV && (r.bom || r.delimiter != 0):
		return options, usage(a.words.Say(words.ReportCSVOnly, format))
	case format == report.XLSX && r.toStdout() && isTerminal(a.stdout):
		return options, usage(a.words.Say(words.ReportNotText, format))
	}
	return options, nil
}

// besideSummary returns a flag that was given with --summary and says nothing
// there, empty when there is none.
func (r reportFlags) besideSummary(format report.Format) string {
	switch {
	case !r.summary:
		return ""
	case format != report.JSON:
		return "--format " + string(format)
	case r.outcomes != "":
		return "--outcome"
	case !r.since.IsZero():
		return "--since"
	case r.asList:
		return "--as-list"
	case r.bom:
		return "--bom"
	case r.delimiter != 0:
		return "--delimiter"
	}
	return ""
}

// toStdout reports whether the report goes to stdout.
func (r reportFlags) toStdout() bool { return r.output == "" || r.output == "-" }

// formatName returns the form that is asked for: by --format, else by the
// ending of the file, where that names one. A summary is JSON.
func (r reportFlags) formatName() string {
	ending := strings.ToLower(strings.TrimPrefix(filepath.Ext(r.output), "."))
	_, err := report.ParseFormat(ending)
	switch {
	case r.format != "":
		return r.format
	case r.summary:
		return string(report.JSON)
	case err == nil:
		return ending
	}
	return string(report.CSV)
}

// readDelimiter reads the delimiter of a report, a character or its word.
func readDelimiter(text string) (byte, error) {
	switch strings.ToLower(text) {
	case ",", "comma":
		return ',', nil
	case ";", "semicolon":
		return ';', nil
	case "\t", `\t`, "tab":
		return '\t', nil
	case "|", "pipe", "bar":
		return '|', nil
	}
	return 0, errors.New("give comma, semicolon, tab or pipe")
}

// sinceLayouts are the ways to write a moment. One without a zone is of the
// machine's.
var sinceLayouts = []string{time.RFC3339, "2006-01-02 15:04", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02T15:04:05", time.DateOnly}

var errSince = errors.New("give how long ago, such as 24h or 7d, or when, such as 2026-11-25 or 2026-11-25 14:00")

// readSince reads a moment in the past, or how long ago it was.
func readSince(now func() time.Time) func(string) (time.Time, error) {
	return func(text string) (time.Time, error) {
		if span, err := readSpan(text); err == nil {
			return now().Add(-span), nil
		}
		for _, layout := range sinceLayouts {
			since, err := time.ParseInLocation(layout, text, now().Location())
			switch {
			case err != nil:
				continue
			case since.After(now()):
				return time.Time{}, errors.New("that is still to come; " + errSince.Error())
			}
			return since, nil
		}
		return time.Time{}, errSince
	}
}

// reportFormats are the values of --format.
func reportFormats() []string {
	var formats []string
	for _, format := range report.Formats() {
		formats = append(formats, string(format))
	}
	return slices.Clip(formats)
}

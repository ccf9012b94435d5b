package cli

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"app.wazaj/voye/storage"
	"app.wazaj/voye/storage/report"
	"app.wazaj/voye/ui/words"
)

var reportFormats = []string{"csv", "json", "xlsx", "html"}

// reportFlags say what a report holds and where it goes.
type reportFlags struct {
	format, output, outcomes string
	asList                   bool
}

func (a *app) reportCommand() *cobra.Command {
	var r reportFlags
	cmd := a.command("report RUN", help{words.ReportShort, words.ReportExamples, words.ReportLong}, a.wants(1, 1, "RUN"),
		func(args []string) error { return a.report(args[0], r) })
	flags := cmd.Flags()
	addValue(flags, &r.format, "format", "", notEmpty, a.words.Say(words.FlagFormat))
	flags.VarP(&value[string]{into: &r.output, read: notEmpty}, "output", "o", a.words.Say(words.FlagOutput))
	addValue(flags, &r.outcomes, "outcome", "", notEmpty, a.words.Say(words.FlagOutcome))
	flags.BoolVar(&r.asList, "as-list", false, a.words.Say(words.FlagAsList))
	cmd.ValidArgsFunction = a.completeRuns(func(storage.Info) bool { return true })
	return cmd
}

func (a *app) report(ref string, flags reportFlags) error {
	options, err := flags.options()
	if err != nil {
		return bad(err)
	}
	options.Page = a.page()
	folder, err := a.findRun(ref)
	if err != nil {
		return err
	}
	found, err := openReport(folder)
	if err != nil {
		return bad(err)
	}
	if flags.output == "" || flags.output == "-" {
		return found.Write(a.reportOut(flags.asList), options)
	}
	err = writeFile(flags.output, func(out io.Writer) error { return found.Write(out, options) })
	if errors.Is(err, errIsFolder) {
		return usage(a.words.Say(words.ReportFolder, safe(flags.output)))
	}
	if err != nil {
		return err
	}
	a.say(words.ReportWritten, safe(flags.output))
	if flags.asList && found.NoHeader() {
		a.say(words.FixedNoHead, safe(flags.output))
	}
	return nil
}

// reportOut returns where a report goes without -o. A list has its cells as
// they came, for whoever loads it again; a terminal is no such reader, and
// must not act on what stands in them.
func (a *app) reportOut(asList bool) io.Writer {
	if asList && isTerminal(a.stdout) {
		return safeLines{a.stdout}
	}
	return a.stdout
}

// safeLines makes text fit for a terminal, line by line.
type safeLines struct{ out io.Writer }

// Write implements io.Writer. A character that two calls share becomes the
// codes of its bytes, which is safe, too.
func (s safeLines) Write(p []byte) (int, error) {
	lines := strings.Split(string(p), "\n")
	for i, line := range lines {
		lines[i] = safe(line)
	}
	if _, err := io.WriteString(s.out, strings.Join(lines, "\n")); err != nil {
		return 0, err
	}
	return len(p), nil
}

func (r reportFlags) options() (report.Options, error) {
	format, err := report.ParseFormat(r.formatName())
	if err != nil {
		return report.Options{}, err
	}
	options := report.Options{Format: format, AsList: r.asList}
	if r.asList && format != report.CSV {
		return options, fmt.Errorf("--as-list writes a list, which is csv, not %s; leave out --format, and give -o a name that ends in .csv", format)
	}
	if r.outcomes != "" {
		options.Outcomes, err = report.ParseOutcomes(r.outcomes)
	}
	return options, err
}

// formatName returns the form that is asked for: by --format, else by the
// ending of the file, where that names one.
func (r reportFlags) formatName() string {
	ending := strings.ToLower(strings.TrimPrefix(filepath.Ext(r.output), "."))
	if r.format == "" && slices.Contains(reportFormats, ending) {
		return ending
	}
	return first(r.format, string(report.CSV))
}

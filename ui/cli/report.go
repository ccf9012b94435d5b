package cli

import (
	"errors"
	"io"
	"math"
	"strings"

	"github.com/spf13/cobra"

	"app.wazaj/voye/storage"
	"app.wazaj/voye/storage/report"
	"app.wazaj/voye/ui/words"
)

func (a *app) reportCommand() *cobra.Command {
	var r reportFlags
	cmd := a.command("report RUN...", help{words.ReportShort, words.ReportExamples, words.ReportLong}, a.wants(1, math.MaxInt, "RUN"),
		func(args []string) error { return a.report(args, r) })
	a.addReportFlags(cmd, &r)
	complete := a.completeRuns(func(storage.Info) bool { return true })
	// Each further run is offered like the first.
	cmd.ValidArgsFunction = func(cmd *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
		return complete(cmd, nil, typed)
	}
	return cmd
}

func (a *app) report(refs []string, flags reportFlags) error {
	options, err := a.options(flags)
	if err != nil {
		return err
	}
	found, err := a.openReports(refs)
	if err != nil {
		return err
	}
	write := func(out io.Writer) error { return found.Write(out, options) }
	if flags.summary {
		write = func(out io.Writer) error { return writeJSON(out, summaryOf(found, flags.mask)) }
	}
	if n := found.Repeated(); n > 0 {
		a.say(words.ReportRepeated, n)
	}
	if flags.toStdout() {
		return write(a.reportOut(flags.asList))
	}
	err = writeFile(flags.output, write)
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

// openReports reads the report of one run, or of several of one campaign.
func (a *app) openReports(refs []string) (*report.Report, error) {
	folders := make([]string, len(refs))
	for i, ref := range refs {
		var err error
		if folders[i], err = a.findRun(ref); err != nil {
			return nil, err
		}
	}
	found, err := openReport(folders...)
	if apart, ok := errors.AsType[*report.MergeError](err); ok {
		return nil, usage(a.words.Say(mergeSentence(apart.Why), safe(apart.Runs[0]), safe(apart.Runs[1])))
	}
	return found, bad(err)
}

// mergeSentence says why two runs have no report in common.
func mergeSentence(why report.MergeReason) words.ID {
	switch why {
	case report.SameRun:
		return words.MergeSameRun
	case report.OtherList:
		return words.MergeOtherList
	case report.OtherMessage:
		return words.MergeOtherMessage
	}
	return words.MergeOtherGateway
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

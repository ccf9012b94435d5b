package cli

import (
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

// The doctor looks at everything that a run needs, and sends nothing. What it
// finds is a line each: fine, to be thought of, or to be mended.

// level says how a finding is to be taken.
type level string

const (
	levelOK      level = "ok"
	levelWarning level = "warning"
	levelProblem level = "problem"
)

// finding is what the doctor says of one thing.
type finding struct {
	Check  string `json:"check"`
	Level  level  `json:"level"`
	Says   string `json:"says"`
	Remedy string `json:"remedy,omitempty"`
}

// doctor collects findings in one language.
type doctor struct {
	*app
	w     words.Words
	found []finding
}

func (a *app) doctorCommand() *cobra.Command {
	var asJSON bool
	cmd := a.command("doctor", help{words.DoctorShort, words.DoctorExamples, words.DoctorLong}, a.wants(0, 0, ""),
		func([]string) error { return a.examine(asJSON) })
	cmd.Flags().BoolVar(&asJSON, "json", false, a.words.Say(words.FlagDoctorJSON))
	cmd.ValidArgsFunction = cobra.NoFileCompletions
	// Settings that cannot be read are what one wants to hear of here.
	cmd.PersistentPreRunE = func(*cobra.Command, []string) error { return nil }
	return cmd
}

// examine looks at everything and tells it. It is an error when something must
// be mended.
func (a *app) examine(asJSON bool) error {
	d := &doctor{app: a, w: a.words}
	if asJSON { // which is English in every language
		d.w = words.For(words.English)
	}
	for _, check := range []func(){d.program, d.settings, d.gatewayAndKey, d.runsFolder, d.terminal} {
		check()
	}
	if asJSON {
		if err := writeJSON(a.stdout, d.found); err != nil {
			return err
		}
	} else if _, err := fmt.Fprint(a.stdout, d.lines(a.room())); err != nil {
		return fmt.Errorf("write what was found: %w", err)
	}
	return d.verdict()
}

func (d *doctor) add(check string, l level, says, remedy string) {
	d.found = append(d.found, finding{check, l, safe(says), safe(remedy)})
}

func (d *doctor) ok(check string, id words.ID, args ...any) {
	d.add(check, levelOK, d.w.Say(id, args...), "")
}

// broken adds what an error says, with its remedy in it.
func (d *doctor) broken(check string, err error) {
	d.add(check, levelProblem, errorText(err, d.w), "")
}

// leastText is how wide a text is at least, and wide is a terminal that is none.
const leastText, wide = 30, 1 << 20

// room returns the width of the terminal on stdout, and no bound without one.
func (a *app) room() int {
	if file, ok := a.stdout.(*os.File); ok && isTerminal(file) {
		if width, _, err := term.GetSize(int(file.Fd())); err == nil && width > 0 {
			return width
		}
	}
	return wide
}

func (d *doctor) count(l level) (n int) {
	for _, f := range d.found {
		if f.Level == l {
			n++
		}
	}
	return n
}

// lines are the findings for people, each with its remedy below; room is the
// width of the terminal.
func (d *doctor) lines(room int) string {
	marks := map[level]string{
		levelOK: "✓ " + d.w.Say(words.DocOK), levelWarning: "! " + d.w.Say(words.DocWarning), levelProblem: "✗ " + d.w.Say(words.DocProblem),
	}
	width := 0
	for _, mark := range marks {
		width = max(width, len([]rune(mark)))
	}
	var out strings.Builder
	for _, f := range d.found {
		mark := marks[f.Level]
		for _, text := range []string{f.Says, f.Remedy} {
			for _, line := range tui.Wrap(text, max(leastText, room-width-2)) {
				if line != "" {
					fmt.Fprintf(&out, "%-*s  %s\n", width, mark, line)
					mark = ""
				}
			}
		}
	}
	return out.String()
}

// verdict ends the command.
func (d *doctor) verdict() error {
	if problems := d.count(levelProblem); problems > 0 {
		return usage(d.words.Say(words.DocMustBeMended, problems))
	}
	if warnings := d.count(levelWarning); warnings > 0 {
		d.say(words.DocWarnings, warnings)
	} else {
		d.say(words.DocAllFine)
	}
	return nil
}

package tui

import (
	"encoding/json"
	"io"
	"slices"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// Sayings are the sentences of the screens without the drawing, for whoever
// tells the same in lines of text. So the two never say different things.
type Sayings struct{ e *env }

// NewSayings returns the sentences in the language of deps.
func NewSayings(deps *Deps) Sayings {
	return Sayings{&env{Deps: *deps, theme: newTheme(io.Discard, deps.Light, true)}}
}

// Number writes n with its thousands set apart.
func (s Sayings) Number(n int) string { return s.e.number(n) }

// Run says in one line which run it is and what it holds.
func (s Sayings) Run(r *Run) string {
	return campaign.Safe(r.Name) + ", " + s.e.date(r.Started) + ": " + (&homeScreen{env: s.e}).state(*r)
}

// Ended says how a run ended.
func (s Sayings) Ended(r *Run) string {
	return (&reportScreen{env: s.e, report: &Report{Run: *r}}).verdict()
}

// Unfinished puts the unfinished runs first and returns how many they are.
func Unfinished(runs []Run) (sorted []Run, left int) { return sortRuns(runs) }

// Read names the list that was read, and says in a few words each how.
func (s Sayings) Read(d *Draft) (file string, how []string) { return s.e.howRead(d) }

// Message says what kind of message a draft sends.
func (s Sayings) Message(d *Draft) string { return s.e.message(d) }

// Damages names the kinds of damage of a list, each with its rows, and returns
// how many rows can be mended.
func (s Sayings) Damages(d *Draft) (kinds []string, mendable int) { return s.e.damages(d) }

// Kind says what the problems of a kind have in common, and where they are
// first.
func (s Sayings) Kind(k ProblemKind) (text, rows string) {
	return campaign.Safe(s.e.kindText(k)), s.e.firstRowsOf(k)
}

// Problem says a problem, what becomes of its row, and what to do about it.
func (s Sayings) Problem(p campaign.Problem) string { return s.e.inFull(p) }

// Going is what every start says, each with its label: how many, where to, how
// fast, how long.
func (s Sayings) Going(aim int, gateway string, sandbox bool, settings Settings) [][2]string {
	return s.e.going(aim, gateway, sandbox, settings)
}

// Meaning says what an outcome means.
func (s Sayings) Meaning(o campaign.Outcome) string { return s.e.say(meaningOf[o]) }

// Outcome is an outcome as the report writes it; rows that have none are named
// in the person's language.
func (s Sayings) Outcome(o campaign.Outcome) string { return s.e.outcomeWord(o) }

// Proven says what a test of the gateway has shown, and what not.
func (s Sayings) Proven(p Proof) []string {
	var says []string
	for _, f := range s.e.findings(p) {
		says = append(says, f.says)
	}
	return append(says, s.e.say(words.TUINotProven))
}

// Answer is an answer of the gateway in few words.
func (s Sayings) Answer(status int, code, message string) string {
	return s.e.answer(status, code, message)
}

// Values names the values that go into a template, line by line.
func (s Sayings) Values(m campaign.Message) []string {
	var body struct {
		Components []component `json:"template_components"`
	}
	if json.Unmarshal(m.Body, &body) != nil {
		return nil
	}
	const unbroken = 1 << 16
	var lines []string
	for _, c := range body.Components {
		lines = append(lines, s.e.componentLines(c, unbroken)...)
	}
	return lines
}

// Delimiter names what parts the cells of a list.
func (s Sayings) Delimiter(delimiter string) string { return s.e.delimiter(delimiter) }

// Delimiters are those that lists have.
func Delimiters() []string { return slices.Clone(delimiters) }

// Encodings are those that a list can be read in.
func Encodings() []string { return slices.Clone(encodings) }

// Remedy names what can be done about rows that met an answer.
func Remedy(reason campaign.Reason) words.ID {
	switch remedyOf(reason) {
	case words.TUIRemedyUnknown:
		return words.KeySettle
	case words.TUIRemedyRetry:
		return words.KeyRetryFailed
	}
	return words.KeyMend
}

// Wanted is how many rows go out with a plan under a policy: those that opted
// out do not.
func Wanted(plan *Resume, settings Settings) int {
	return (&resumeScreen{plan: plan, settings: settings}).aim()
}

// Aim is how many rows of a draft go out.
func Aim(d *Draft, settings Settings) int {
	return (&confirmScreen{draft: d, settings: settings}).aim()
}

// NeedsKey reports whether the gateway refused the key of a run, so that
// another one is all that the run needs.
func NeedsKey(r *Run) bool { return !r.Sandbox && r.Counts.Remaining > 0 && isKeyRefused(r.Halt) }

// ProblemAfter returns the row of the next problem behind a row, or of the
// first; 0 when no row has one.
func ProblemAfter(d *Draft, row int) int {
	p := &previewScreen{draft: d, row: row}
	if len(p.problems()) == 0 {
		return 0
	}
	return p.problemFrom(true)
}

// ReportName proposes the name of a report's file.
func ReportName(r *Report, filter Filter, format string) string {
	e := exportScreen{by: &reportScreen{report: r}, filter: filter, format: format}
	return string(e.proposed().text)
}

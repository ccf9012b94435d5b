package cli

import (
	"math"
	"strconv"
	"strings"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/storage"
	"app.wazaj/voye/ui/words"
)

// summary is what --json writes at the end of a run. Its fields and their
// order are part of the contract with scripts.
type summary struct {
	Run    string          `json:"run"`
	Folder string          `json:"folder"`
	State  string          `json:"state"`
	Reason campaign.Ending `json:"reason"`
	Halt   *campaign.Halt  `json:"halt"`
	campaign.Counts
	Seconds float64 `json:"seconds"`
	// Runs are the runs of a report that was made of several.
	Runs []string `json:"runs,omitempty"`

	why string // rows are suppressed, as far as this process knows
}

// summarize makes the summary of a session that ended.
func summarize(run *storage.Run, end outcome) summary {
	state := storage.Stopped
	if end.counts.Remaining == 0 {
		state = storage.Finished
	}
	return summary{
		Run: run.ID, Folder: run.Folder, State: state, Reason: end.ending, Halt: end.halt, Counts: end.counts,
		Seconds: math.Round(end.took.Seconds()*1000) / 1000,
	}
}

// shownReasons is how many reasons the summary in words lists.
const shownReasons = 5

// tellSummary says in words what came of a run, and what to do next.
func (a *app) tellSummary(s summary, reasons []campaign.Reason) {
	took := time.Duration(s.Seconds * float64(time.Second)).Round(100 * time.Millisecond)
	a.say(words.SummaryCounts, countsLine(a.words, s.Counts), took)
	if s.why != "" {
		a.tell("  " + a.words.Say(words.SuppressedBecause, s.why))
	}
	for i, reason := range reasons {
		if i == shownReasons {
			a.say(words.MoreReasons, len(reasons)-shownReasons)
			break
		}
		a.say(words.ReasonLine, reason.Count, reason.Outcome.String(), reasonText(reason), reason.FirstRow)
	}
	a.tell(a.endText(s))
	for _, next := range a.nextSteps(s) {
		a.tell(next)
	}
}

// endText says how the run ended.
func (a *app) endText(s summary) string {
	switch {
	case s.State == storage.Finished:
		return a.words.Say(words.EndedFinished)
	case s.Reason == campaign.EndHalted && s.Halt != nil && s.Halt.Status == 0:
		return a.words.Say(words.EndedUnanswered, haltText(s.Halt))
	case s.Reason == campaign.EndHalted:
		return a.words.Say(words.EndedHalted, haltText(s.Halt))
	case s.Reason == campaign.EndCanary:
		return a.words.Say(words.EndedCanary)
	case s.Reason == campaign.EndBroken:
		return a.words.Say(words.EndedBroken)
	case s.Reason == campaign.EndTimeUp:
		return a.words.Say(words.EndedTimeUp)
	}
	return a.words.Say(words.EndedInterrupted)
}

// nextSteps names the commands that fit the state of the run.
func (a *app) nextSteps(s summary) []string {
	var steps []string
	add := func(id words.ID, command string) {
		steps = append(steps, a.words.Say(id, a.withRuns(command)))
	}
	if s.Remaining > 0 {
		add(words.NextResume, "voye resume "+s.Run)
	}
	if s.Failed > 0 {
		add(words.NextRetry, "voye resume "+s.Run+" --retry-failed")
	}
	if s.Unknown > 0 {
		add(words.NextSettle, "voye settle "+s.Run+" --as sent")
		add(words.NextResend, "voye resume "+s.Run+" --resend-unknown")
	}
	if s.Invalid > 0 {
		add(words.NextMend, "voye report "+s.Run+" --outcome invalid --as-list -o mend.csv")
	}
	add(words.NextReport, "voye report "+s.Run+" -o report.csv")
	return steps
}

// withRuns adds the runs folder to a command when it is not the usual one.
func (a *app) withRuns(command string) string {
	if a.global.runs == "" {
		return command
	}
	return command + " --runs " + safe(shellQuoted(a.global.runs))
}

// shellQuoted makes one word of a path for a shell.
func shellQuoted(path string) string {
	if strings.ContainsAny(path, " '\"$&()*;<>?`|\\") {
		return strconv.Quote(path)
	}
	return path
}

// answerText says what the gateway answered, or what failed without one. The
// words that stand in for an answer without any name the status already.
func answerText(status int, message string) string {
	code := strconv.Itoa(status)
	if status == 0 || strings.HasPrefix(message, code+" ") {
		return safe(message)
	}
	return strings.TrimSpace(code + " " + safe(message))
}

func reasonText(r campaign.Reason) string {
	text := answerText(r.Status, r.Error)
	if text == "" || r.Error == "" {
		text = strings.TrimSpace(text + " " + safe(r.Code))
	}
	return text
}

func haltText(halt *campaign.Halt) string {
	if halt == nil {
		return ""
	}
	return answerText(halt.Status, first(halt.Message, halt.Code))
}

package tui

import (
	"fmt"
	"slices"
	"strconv"

	tea "github.com/charmbracelet/bubbletea"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// rowScreen says all that is known of one row of a report: what became of it,
// and each attempt as the log has it, with the gateway's own words.
type rowScreen struct {
	*env
	report   *Report
	row      ReportRow
	attempts []campaign.Result
	reading  bool
	scroll   scroll
	lines    int // of the attempts, as they were drawn last
	page     int
}

// attemptsRead brings what the log has of a row.
type attemptsRead struct {
	by       *rowScreen
	attempts []campaign.Result
	err      error
}

func newRow(e *env, report *Report, row ReportRow) screen {
	return &rowScreen{env: e, report: report, row: row}
}

// enter reads the log once. A row that was never tried has nothing there but
// why.
func (r *rowScreen) enter() tea.Cmd {
	if r.attempts != nil || r.row.Attempts == 0 {
		return nil
	}
	r.reading = true
	return work(func() tea.Msg {
		attempts, err := r.report.Attempts(r.ctx, r.row.Row)
		return attemptsRead{r, attempts, err}
	})
}

func (r *rowScreen) title() words.ID { return words.TUIRowTitle }

func (r *rowScreen) subject() string { return r.report.Name }

func (r *rowScreen) keys() []binding {
	settles := !r.report.Busy && r.row.Outcome == campaign.Unknown
	keys := slices.Concat(when(settles, keySettle), []binding{keyBack})
	return append(keys, when(r.lines > r.page, keyMove, keyUp, keyDown, keyPageUp, keyPageDown)...)
}

func (r *rowScreen) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case attemptsRead:
		if msg.by != r {
			return nil
		}
		r.reading, r.attempts = false, msg.attempts
		if msg.err != nil {
			return r.send(failed{msg.err})
		}
	case tea.KeyMsg:
		switch does := action(msg, r.keys()); does {
		case words.KeyBack:
			return r.send(back{})
		case words.KeySettle:
			return r.send(replace{newSettle(r.env, r.report.Run, r.row.Row)})
		default:
			r.scroll.scrolled(does, max(1, r.lines-r.page+1), r.page)
		}
	}
	return nil
}

func (r *rowScreen) view(width, height int) []string {
	facts := r.about()
	attempts := r.log(width)
	r.lines, r.page = len(attempts), 0
	return stack(height, solid(90, facts...), solid(80, r.why(width)...), elastic(70, 1, len(attempts), func(n int) []string {
		r.page = n
		from := max(0, min(r.scroll.cursor, len(attempts)-n))
		return attempts[from : from+n]
	}))
}

func (r *rowScreen) about() []string {
	pairs := [][2]string{
		r.fact(words.TUIRowHead, r.number(r.row.Row)),
		r.fact(words.TUIToHead, campaign.Safe(r.row.To)),
		r.fact(words.TUIOutcomeHead, r.mark(r.row.Outcome)+"  "+r.faint.Render(r.say(meaningOf[r.row.Outcome]))),
	}
	if id := r.row.MessageID; id != 0 {
		pairs = append(pairs, [2]string{r.say(words.TUIMessageIDHead), strconv.FormatInt(id, 10)})
	}
	return r.facts(pairs...)
}

// why is the last word on the row, in full.
func (r *rowScreen) why(width int) []string {
	text := inFull(r.row.Status, r.row.Code, r.row.Error)
	if text == "" || r.row.Outcome == campaign.Sent {
		return nil
	}
	return wrap(text, width)
}

// inFull is an answer of the gateway in full, as data.
func inFull(status int, code, message string) string {
	text := campaign.Safe(message)
	if code != "" && !says(message, code) {
		text = campaign.Safe(code) + ": " + text
	}
	if status > 0 {
		text = fmt.Sprint(status) + " " + text
	}
	return text
}

// log draws the attempts, each with its time, its outcome and what was said.
func (r *rowScreen) log(width int) []string {
	lines := []string{r.strong.Render(r.say(words.TUIAttempts))}
	switch {
	case r.row.Attempts == 0:
		return append(lines, r.say(words.TUIRowUntried, r.number(r.row.Row)))
	case r.reading:
		return append(lines, r.faint.Render(r.say(words.TUIReadingLog)))
	}
	for _, a := range r.attempts {
		lines = append(lines, cut(r.attemptLine(a), width))
		if text := inFull(a.Status, a.Code, a.Error); text != "" {
			for _, line := range wrap(text, width-4) {
				lines = append(lines, "    "+line)
			}
		}
	}
	return lines
}

func (r *rowScreen) attemptLine(a campaign.Result) string {
	number, took := r.say(words.TUIByHand), ""
	if a.Attempt > 0 {
		number = r.say(words.TUIAttempt, a.Attempt)
	}
	outcome := r.mark(a.Outcome)
	switch a.Outcome {
	case campaign.Pending:
		outcome = r.outcomes[campaign.Unknown].Render("? " + r.say(words.TUINoAnswer))
	case campaign.NotSent:
		outcome = r.outcomes[campaign.Pending].Render("~ " + r.say(words.TUINotTaken))
	}
	if a.Took > 0 {
		took = r.say(words.TUIAnsweredIn, milliseconds(a.Took))
	}
	return columns([]int{19, 12, 14, 20}, a.At.In(r.Now().Location()).Format("2006-01-02 15:04:05"), number, outcome, r.faint.Render(took))
}

package tui

import (
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// news are the latest things that happened to the whole run, the newest first:
// what it waited for, and what changed its pace. At a high rate results alone
// would push them off the screen within a frame.
type news []campaign.Event

const (
	// newsKept is how many of them are kept, newsFor how long one is new.
	newsKept = 3
	newsFor  = 20 * time.Second
)

// take keeps an event that changes what p knows.
func (n *news) take(p *campaign.Progress, e campaign.Event) {
	changes := false
	switch e.Kind {
	case campaign.EventHold:
		was := p.Hold()
		changes = e.Hold.Reason != was.Reason || e.Hold.Tries != was.Tries
	case campaign.EventRate:
		changes = e.Rate != p.Rate()
	case campaign.EventWorkers:
		changes = e.Workers != p.Workers()
	}
	if !changes {
		return
	}
	// Of a pace that climbs back step by step the last step is the news.
	if len(*n) > 0 && e.Kind != campaign.EventHold && (*n)[0].Kind == e.Kind {
		*n = (*n)[1:]
	}
	*n = append(news{e}, (*n)[:min(len(*n), newsKept-1)]...)
}

// latest draws the last news and results, the newest first.
func (l *live) latest(width int) []part {
	var lines []string
	var of []any
	add := func(line string, about any) { lines, of = append(lines, line), append(of, about) }
	for _, e := range l.news {
		// What the run waits for at the moment has its sentence above.
		isNow := e.Kind == campaign.EventHold && e.Hold.Reason != campaign.HoldNone && e.Hold == l.progress.Hold()
		if !isNow && l.Now().Sub(e.At) < newsFor {
			add(l.faint.Render(l.clock(e.At))+"  "+cut(l.newsWords(e), width-10), e)
		}
	}
	for _, r := range l.progress.Latest(24) {
		add(l.resultLine(r, width), r)
	}
	if len(lines) == 0 {
		return nil
	}
	return []part{elastic(30, 2, len(lines)+1, func(n int) []string {
		for i := range lines[:n-1] {
			lines[i] = l.clickable(lines[i], of[i])
		}
		return append([]string{l.strong.Render(l.say(words.TUILatest))}, lines[:n-1]...)
	})}
}

// newsWords says what happened.
func (l *live) newsWords(e campaign.Event) string {
	switch {
	case e.Kind == campaign.EventRate:
		return l.say(words.TUINewRate, perSecond(e.Rate))
	case e.Kind == campaign.EventWorkers:
		return l.say(words.TUINewWorkers, l.number(e.Workers))
	case e.Hold.Reason == campaign.HoldNone:
		return l.say(words.TUIGoesOn)
	}
	return l.holdWords(e.Hold)
}

func (l *live) resultLine(r campaign.Result, width int) string {
	return columns([]int{8, -7, 16, 9, max(0, width-50)}, l.faint.Render(l.clock(r.At)),
		l.number(r.Row), campaign.Safe(r.To), l.resultMark(r), l.resultWords(r, l.answer))
}

// resultMark is the outcome of an attempt: one that left the row to be sent is
// followed by another.
func (l *live) resultMark(r campaign.Result) string {
	if r.Outcome == campaign.NotSent {
		return l.outcomes[campaign.Unknown].Render("~ " + l.say(words.TUIAgain))
	}
	return l.mark(r.Outcome)
}

// resultWords are the message's number, or the answer as answer writes it.
func (l *live) resultWords(r campaign.Result, answer func(status int, code, message string) string) string {
	if r.Outcome == campaign.Sent {
		return l.say(words.TUIMessageID, r.MessageID)
	}
	return answer(r.Status, r.Code, r.Error)
}

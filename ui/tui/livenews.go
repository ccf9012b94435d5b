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
	for _, e := range l.news {
		// What the run waits for at the moment has its sentence above.
		isNow := e.Kind == campaign.EventHold && e.Hold.Reason != campaign.HoldNone && e.Hold == l.progress.Hold()
		if !isNow && l.Now().Sub(e.At) < newsFor {
			lines = append(lines, l.faint.Render(l.clock(e.At))+"  "+cut(l.newsWords(e), width-10))
		}
	}
	for _, r := range l.progress.Latest(24) {
		lines = append(lines, l.resultLine(r, width))
	}
	if len(lines) == 0 {
		return nil
	}
	lines = append([]string{l.strong.Render(l.say(words.TUILatest))}, lines...)
	return []part{elastic(30, 2, len(lines), func(n int) []string { return lines[:n] })}
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
	what := l.answer(r.Status, r.Code, r.Error)
	if r.Outcome == campaign.Sent {
		what = l.say(words.TUIMessageID, r.MessageID)
	}
	outcome := l.mark(r.Outcome)
	if r.Outcome == campaign.NotSent {
		outcome = l.outcomes[campaign.Unknown].Render("~ " + l.say(words.TUIAgain))
	}
	return columns([]int{8, -7, 16, 9, max(0, width-50)}, l.faint.Render(l.clock(r.At)),
		l.number(r.Row), campaign.Safe(r.To), outcome, what)
}

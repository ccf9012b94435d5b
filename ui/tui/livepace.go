package tui

import (
	"fmt"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// pace draws the figures of the moment, and a chart of the last half minute, or
// of the last minute where there is room.
func (l *live) pace(width int) []string {
	now, seconds := l.Now(), 30
	if width > 100 {
		seconds = 60
	}
	eta := "—"
	if left, ok := l.eta(now); ok {
		eta = l.say(words.TUIAbout, duration(left))
	}
	lines := l.facts(
		l.fact(words.TUIGateway, campaign.Safe(l.run.Gateway)),
		l.fact(words.TUIPace, l.say(words.TUIPerSecond, fmt.Sprintf("%.1f", l.progress.PerSecond(now)))),
		l.fact(words.TUISetTo, l.say(words.TUIRateIs, perSecond(l.progress.Rate()), l.number(l.progress.Workers()))),
		l.fact(words.TUIInFlight, l.number(l.progress.InFlight())),
		l.fact(words.TUIAnswers, l.answers(now)),
		l.fact(words.TUITimeLeft, eta))
	lines = append(lines, l.chart(l.progress.History(now, seconds), l.progress.Rate(), 2)...)
	return append(lines, l.faint.Render(l.say(words.TUISparkline, seconds)))
}

// answers says how long the gateway takes of late.
func (l *live) answers(now time.Time) string {
	half := l.progress.Latency(0.5, now)
	if half == 0 {
		return "—"
	}
	return l.say(words.TUILatency, milliseconds(half), milliseconds(l.progress.Latency(0.95, now)))
}

func milliseconds(d time.Duration) string {
	switch {
	case d < time.Millisecond:
		return "<1 ms"
	case d < time.Second:
		return fmt.Sprintf("%d ms", d.Milliseconds())
	}
	return fmt.Sprintf("%.1f s", d.Seconds())
}

package cli

import (
	"fmt"
	"strings"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// lineFormat makes the lines of a watch.
type lineFormat interface {
	// progress says how far the run is, every few seconds.
	progress(p *campaign.Progress, now time.Time) string
	// hold says what the run waits for now, or that it goes on; empty for
	// nothing new.
	hold(last, hold campaign.Hold, now time.Time) string
	// state says all that is known, because somebody asks.
	state(p *campaign.Progress, now time.Time) string
}

// textLines are lines for people.
type textLines struct{ words words.Words }

func (t textLines) progress(p *campaign.Progress, now time.Time) string {
	parts := []string{countsLine(t.words, p.Counts())}
	if hold := p.Hold(); hold.Reason != campaign.HoldNone {
		return parts[0] + "; " + holdText(t.words, hold, now)
	}
	parts = append(parts, t.words.Say(words.PerSecond, p.PerSecond(now)))
	if eta, known := p.ETA(now); known {
		parts = append(parts, t.words.Say(words.TimeLeft, eta))
	}
	return strings.Join(parts, ", ")
}

func (t textLines) hold(last, hold campaign.Hold, now time.Time) string {
	return holdNews(t.words, last, hold, now)
}

func (t textLines) state(p *campaign.Progress, now time.Time) string {
	answers := "-"
	if half := p.Latency(0.5, now); half > 0 {
		answers = fmt.Sprintf("%v / %v", half.Round(time.Millisecond), p.Latency(0.95, now).Round(time.Millisecond))
	}
	return t.progress(p, now) + "\n" + t.words.Say(words.StateLine, p.InFlight(), p.Workers(), p.Rate(), answers)
}

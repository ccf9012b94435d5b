package linear

import (
	"context"
	"fmt"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

// Steps tells when another twentieth of the rows that a run is to send is done.
type Steps struct {
	Aim        int // the rows
	done, told int
}

// Fold takes an event in. It returns how many in a hundred are done when
// another step is, and 0 otherwise.
func (s *Steps) Fold(e campaign.Event) (percent int) {
	if e.Kind != campaign.EventResult || e.Result.Outcome == campaign.NotSent || s.Aim == 0 {
		return 0
	}
	s.done++
	step := min(20*s.done/s.Aim, 20)
	if step == s.told {
		return 0
	}
	s.told = step
	return 5 * step
}

// watchEvery is how often a run is asked what happened. A line is told for
// what did, not for the time that passed.
const watchEvery = 100 * time.Millisecond

// watch tells how far a run is, at every twentieth, and what it waits for,
// until it is over. It tells nothing twice, and nothing of it is told again.
func (t *talk) watch(run *tui.Live) (*campaign.Progress, error) {
	t.news(t.say(words.LinearSending))
	progress, steps := campaign.NewProgress(run.Tally), &Steps{Aim: run.Aim}
	progress.Within(run.Window)
	tick := time.NewTicker(watchEvery)
	defer tick.Stop()
	for {
		over, err := run.Done()
		t.hear(run.Events(), progress, steps)
		if err != nil {
			_ = t.fault(err)
		}
		if over {
			return progress, nil
		}
		select {
		case <-t.ctx.Done():
			return nil, context.Cause(t.ctx)
		case <-tick.C:
		}
	}
}

// triedOf leaves out the rows that are left out: they were told before, and
// stay what they are.
func triedOf(c campaign.Counts) campaign.Counts {
	c.Total -= c.Invalid + c.Duplicate + c.Suppressed
	c.Invalid, c.Duplicate, c.Suppressed = 0, 0, 0
	return c
}

// hear takes events in, and tells what is news among them.
func (t *talk) hear(events []campaign.Event, progress *campaign.Progress, steps *Steps) {
	percent := 0
	for _, e := range events {
		before := progress.Hold()
		progress.Fold(e)
		percent = max(percent, steps.Fold(e))
		if e.Kind == campaign.EventHold && e.Hold != before {
			if text := t.Hold(before, e.Hold, t.Now()); text != "" {
				t.news(text)
			}
		}
	}
	if percent > 0 {
		line := fmt.Sprintf("%d%%: %s", percent, t.Counts(triedOf(progress.Counts())))
		if eta, known := progress.ETAOf(steps.Aim-steps.done, t.Now()); known && eta > 0 {
			line += ", " + t.say(words.TimeLeft, eta)
		}
		t.news(line)
	}
}

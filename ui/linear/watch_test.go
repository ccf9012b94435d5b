package linear

import (
	"context"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/tui"
)

// TestSteps: however many rows there are, the steps go up in fives, and the
// last one is all.
func TestSteps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		aim := rapid.IntRange(1, 5000).Draw(t, "aim")
		s := Steps{Aim: aim}
		at := 0
		for range aim {
			if rapid.IntRange(0, 9).Draw(t, "put off") == 0 {
				if p := s.Fold(result(campaign.NotSent)); p != 0 {
					t.Fatalf("a row that was put off is a step to %d", p)
				}
			}
			if p := s.Fold(result(campaign.Failed)); p != 0 {
				if p <= at || p%5 != 0 || p > 100*s.done/aim {
					t.Fatalf("from %d to %d at %d of %d", at, p, s.done, aim)
				}
				at = p
			} else if 100*s.done/aim >= at+5 {
				t.Fatalf("no step behind %d at %d of %d", at, s.done, aim)
			}
		}
		if at != 100 {
			t.Fatalf("the last step is %d", at)
		}
	})
}

func result(o campaign.Outcome) campaign.Event {
	return campaign.Event{Kind: campaign.EventResult, Result: campaign.Result{Row: 1, Outcome: o}}
}

// TestWatchTells holds what is told of a run: a line at each twentieth, and a
// sentence once for each wait.
func TestWatchTells(t *testing.T) {
	f := newFake("3", "4", "1", "190")
	f.live = func() *tui.Live { return steady(40, 20) }
	if err := f.talk(t, context.Background(), Start{}); err != nil {
		t.Fatal(err)
	}
	told := f.out.String()
	for _, line := range []string{"\n5%: 2 of 40 sent", "\n50%: 20 of 40 sent", "\n100%: 40 of 40 sent", "the gateway is out\n", "going on\n"} {
		if strings.Count(told, line) != 1 {
			t.Errorf("%q is told %d times:\n%s", line, strings.Count(told, line), told)
		}
	}
	if n := strings.Count(told, "%: "); n != 20 {
		t.Errorf("%d lines of progress", n)
	}
}

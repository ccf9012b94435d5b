package tui

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"app.wazaj/voye/campaign"
)

func TestChart(t *testing.T) {
	for _, c := range []struct {
		history []int
		rate    float64
		want    string
	}{
		{[]int{0, 20, 10, 5, 1}, 20, "▔█▔▔▔|▁██▄▂"},
		{[]int{0, 20, 10}, 10, " █ |▔██"},
		{[]int{40, 0, 10}, 10, "█  |█─▄"},
		{[]int{4, 0}, 10_000, "█ |█▁"}, // a rate that is far away is left out
		{[]int{0, 0}, 20, "▔▔|▁▁"},
		{[]int{0, 0}, 0, "  |▁▁"},
	} {
		e := newFake().env()
		if got := strings.Join(e.chart(c.history, c.rate, 2), "|"); got != c.want {
			t.Errorf("%v at %v:\n%s\nwant\n%s", c.history, c.rate, got, c.want)
		}
	}
}

// TestAChartKeepsItsSize whatever happened, and something is never drawn as
// nothing.
func TestAChartKeepsItsSize(t *testing.T) {
	e := newFake().env()
	rapid.Check(t, func(r *rapid.T) {
		history := rapid.SliceOfN(rapid.IntRange(0, 5000), 1, 40).Draw(r, "history")
		rows := e.chart(history, rapid.Float64Range(0, 1e6).Draw(r, "rate"), 2)
		ground := []rune(rows[1])
		if len(rows) != 2 || len([]rune(rows[0])) != len(history) || len(ground) != len(history) {
			r.Fatalf("%q", rows)
		}
		for i, n := range history {
			if strings.ContainsRune("▂▃▄▅▆▇█", ground[i]) != (n > 0) {
				r.Errorf("%d is drawn as %c", n, ground[i])
			}
		}
	})
}

func TestShareBar(t *testing.T) {
	for _, c := range []struct {
		part, total int
		want        string
	}{{0, 10, ""}, {10, 10, "████"}, {5, 10, "██"}, {1, 1_000_000, "▏"}, {3, 32, "▍"}, {1, 0, ""}} {
		if got := shareBar(c.part, c.total, 4); got != c.want {
			t.Errorf("%d of %d is %q", c.part, c.total, got)
		}
	}
}

// TestNewsStay: what happened to the run is not pushed away by its results.
func TestNewsStay(t *testing.T) {
	f := newFake()
	s := newSession(t, f, atLive(f))
	hold(s, f, campaign.Hold{Reason: campaign.HoldBackoff, Until: noon, Tries: 1, Status: 503, Message: "not ready"})
	hold(s, f, campaign.Hold{})
	for _, rate := range []float64{5, 6, 7} { // climbing back
		f.live.events = append(f.live.events, campaign.Event{Kind: campaign.EventRate, At: noon, Rate: rate})
	}
	s.look()
	sending(s, f)
	s.resize(120, 40)
	view := s.View()
	for _, want := range []string{"Backing off until", "the run goes on", "rate now 7 a second"} {
		if !strings.Contains(view, want) {
			t.Errorf("%q is not there:\n%s", want, view)
		}
	}
	if strings.Contains(view, "rate now 6") {
		t.Errorf("each step is told:\n%s", view)
	}
}

// TestWorkersByKeys: each fast press counts, within the limits.
func TestWorkersByKeys(t *testing.T) {
	f := newFake()
	s := newSession(t, f, atLive(f))
	s.press(">", ">", "<")
	s.look()
	s.press("<", "<", "<", "<", "<", "<", "<", "<", "<", "<", "<", "<", "<", "<")
	if got := strings.Join(f.live.calls, ", "); !strings.HasPrefix(got, "workers 21, workers 26, workers 21, workers 16, workers 11, workers 6, workers 5") || !strings.HasSuffix(got, "workers 1, workers 1") {
		t.Error(got)
	}
	if moreWorkers(990) != 1000 || moreWorkers(1000) != 1000 || fewerWorkers(1000) != 950 {
		t.Error("the most is not 1000")
	}
}

package sandbox

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"app.wazaj/voye/campaign"
)

func TestLatencyAndJitter(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := New(Options{Latency: 50 * time.Millisecond, Jitter: 10 * time.Millisecond})
		seen := map[time.Duration]bool{}
		for range 20 {
			start := time.Now()
			do(t, g, request{})
			took := time.Since(start)
			if took < 50*time.Millisecond || took >= 60*time.Millisecond {
				t.Errorf("took %v", took)
			}
			seen[took] = true
		}
		if len(seen) < 2 {
			t.Error("there is no jitter")
		}
	})
}

func TestOutages(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := New(Options{Outages: []Outage{{After: time.Second, For: 2 * time.Second}, {After: 10 * time.Second, For: time.Second}}})
		want := map[int]int{0: 200, 1: 503, 2: 503, 3: 200, 9: 200, 10: 503, 11: 200}
		for second := range 12 {
			status, checked := want[second]
			answer, _ := do(t, g, request{})
			if checked && answer.Code != status {
				t.Errorf("second %d: got %d, want %d", second, answer.Code, status)
			}
			if knock, _ := do(t, g, request{method: "GET"}); checked && (knock.Code == 503) != (status == 503) {
				t.Errorf("second %d: a GET got %d", second, knock.Code)
			}
			checkAnswer(t, answer)
			time.Sleep(time.Second)
		}
	})
}

func TestRate(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := New(Options{Rate: 10})
		answers := map[int]int{}
		for range 100 {
			answer, _ := do(t, g, request{})
			answers[answer.Code]++
			if retry := answer.Header().Get("Retry-After"); (answer.Code == 429) != (retry == "1") {
				t.Fatalf("a %d says Retry-After: %q", answer.Code, retry)
			}
			time.Sleep(50 * time.Millisecond)
		}
		// Five seconds let in fifty, and the burst ten more.
		if answers[200] < 58 || answers[200] > 61 || answers[200]+answers[429] != 100 {
			t.Errorf("answers: %v", answers)
		}
	})
}

func TestRateBelowOne(t *testing.T) {
	g := New(Options{Rate: 0.1})
	do(t, g, request{})
	answer, _ := do(t, g, request{})
	if got := answer.Header().Get("Retry-After"); answer.Code != 429 || got != "10" {
		t.Errorf("got %d with Retry-After %q", answer.Code, got)
	}
}

// fates sends count messages and returns what each met, one letter each.
func fates(t *testing.T, g *Gateway, count int) string {
	var met strings.Builder
	for i := range count {
		before := g.Accepted()
		answer, cut := do(t, g, textTo(fmt.Sprintf("+50934%06d", i)))
		took := g.Accepted() > before
		switch {
		case cut && took:
			met.WriteByte('c')
		case answer.Code == 200 && took && !cut:
			met.WriteByte('.')
		case answer.Code == 422 && !took:
			met.WriteByte('r')
		case answer.Code == 503 && !took:
			met.WriteByte('u')
		default:
			t.Fatalf("got %d %s, cut %v, accepted %v", answer.Code, answer.Body, cut, took)
		}
	}
	return met.String()
}

func TestShares(t *testing.T) {
	options := Options{Refuse: 0.2, Unavailable: 0.1, Cut: 0.05, Seed: 7}
	met := fates(t, New(options), 2000)
	for letter, share := range map[string]float64{"r": 0.2, "u": 0.1, "c": 0.05, ".": 0.65} {
		got := float64(strings.Count(met, letter)) / 2000
		if got < share-0.03 || got > share+0.03 {
			t.Errorf("%q has a share of %v, want about %v", letter, got, share)
		}
	}
	if again := fates(t, New(options), 2000); again != met {
		t.Error("the same seed met other faults")
	}
	options.Seed = 8
	if other := fates(t, New(options), 2000); other == met {
		t.Error("another seed met the same faults")
	}
}

func TestWholeShares(t *testing.T) {
	for letter, options := range map[string]Options{"r": {Refuse: 1}, "u": {Unavailable: 1}, "c": {Cut: 1}, ".": {}} {
		if met := fates(t, New(options), 50); met != strings.Repeat(letter, 50) {
			t.Errorf("%+v met %s", options, met)
		}
	}
}

// TestClientLeaves holds that a client which left before its answer was ready
// never gets a 200 of an empty body, though its message was taken.
func TestClientLeaves(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := New(Options{Latency: time.Hour})
		ctx, leave := context.WithTimeout(context.Background(), time.Second)
		defer leave()
		sent := httptest.NewRequestWithContext(ctx, http.MethodPost, BasePath+campaign.EndpointText, strings.NewReader(textBody))
		sent.Header.Set("Content-Type", "application/json")
		sent.Header.Set("X-API-Key", "wzj_test")
		defer func() {
			err, _ := recover().(error)
			if !errors.Is(err, http.ErrAbortHandler) || g.Accepted() != 1 {
				t.Errorf("the handler ended with %v, %d accepted", err, g.Accepted())
			}
		}()
		g.ServeHTTP(httptest.NewRecorder(), sent)
	})
}

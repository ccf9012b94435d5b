package sandbox

import (
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// TestMagic calls every magic number three times and holds what it meets: the
// status, cut as 0, and how many messages the gateway has then taken.
func TestMagic(t *testing.T) {
	const good = `"success":true`
	tests := map[string]struct {
		statuses [3]int
		accepted [3]int
		says     string // in the first answer
	}{
		"refused":      {[3]int{422, 422, 422}, [3]int{}, `"errors":{"to":["The to number is not on WhatsApp."]}`},
		"not ready":    {[3]int{503, 503, 200}, [3]int{0, 0, 1}, `"success":false`},
		"cut":          {[3]int{0, 0, 0}, [3]int{1, 2, 3}, ``},
		"slow":         {[3]int{200, 200, 200}, [3]int{1, 2, 3}, good},
		"disconnected": {[3]int{403, 403, 403}, [3]int{}, `"message":"Wazaj account disconnected"`},
		"billing":      {[3]int{422, 422, 422}, [3]int{}, `"code":"billing_send_denied"`},
		"not entitled": {[3]int{422, 422, 422}, [3]int{}, `"code":"templates_not_entitled"`},
		"revoked":      {[3]int{401, 401, 401}, [3]int{}, `"message":"Unauthorized"`},
		"too many":     {[3]int{429, 200, 200}, [3]int{0, 1, 2}, `"message":"Too many requests"`},
		"broken":       {[3]int{500, 500, 500}, [3]int{1, 2, 3}, `"message":"Server Error"`},
		"proxy":        {[3]int{503, 200, 200}, [3]int{0, 1, 2}, `<html>`},
	}
	for _, m := range Magic {
		t.Run(m.Name, func(t *testing.T) {
			test, ok := tests[m.Name]
			if !ok {
				t.Fatal("nothing is said here of this number")
			}
			synctest.Test(t, func(t *testing.T) {
				g := New(Options{})
				for i := range 3 {
					answer, cut := do(t, g, textTo(m.Number))
					if cut {
						answer.Code = 0
					}
					if answer.Code != test.statuses[i] || g.Accepted() != test.accepted[i] {
						t.Errorf("visit %d: %d with %d accepted, want %d with %d", i+1, answer.Code, g.Accepted(), test.statuses[i], test.accepted[i])
					}
					if i == 0 && !strings.Contains(answer.Body.String(), test.says) {
						t.Errorf("says %s, not %s", answer.Body, test.says)
					}
				}
			})
		})
	}
	if len(tests) != len(Magic) {
		t.Errorf("%d numbers are tested, %d exist", len(tests), len(Magic))
	}
}

func textTo(number string) request {
	return request{body: fmt.Sprintf(`{"to":%q,"body":"Bonjou"}`, number)}
}

func TestSlowTakesThreeSeconds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start := time.Now()
		do(t, New(Options{Latency: time.Second}), textTo("+50949990004"))
		if took := time.Since(start); took != 4*time.Second {
			t.Errorf("took %v", took)
		}
	})
}

func TestTooManySaysWhen(t *testing.T) {
	answer, _ := do(t, New(Options{}), textTo("+50949990009"))
	if got := answer.Header().Get("Retry-After"); got != "1" {
		t.Errorf("Retry-After is %q", got)
	}
}

// TestMagicSeries holds the form of the series: one block, numbered from 1,
// each number readable as Haitian, with two free digits.
func TestMagicSeries(t *testing.T) {
	for i, m := range Magic {
		if want := fmt.Sprintf("+509499900%02d", i+1); m.Number != want {
			t.Errorf("number %d is %s, want %s", i+1, m.Number, want)
		}
		if m.Name == "" || m.What == "" {
			t.Errorf("%s is not described", m.Number)
		}
		again := magicPrefix + "42" + m.Number[len(m.Number)-2:]
		if other, ok := magicOf(again); !ok || other.Name != m.Name {
			t.Errorf("%s is %q, want %q", again, other.Name, m.Name)
		}
	}
	for _, number := range []string{"+50949990000", "+50949990012", "+50949990099", "+50949980001", "+509499900011", "+50912345678"} {
		if m, ok := magicOf(number); ok {
			t.Errorf("%s is magic: %s", number, m.Name)
		}
	}
}

// TestVisitsArePerNumber holds that one number's visits leave another of the
// same kind untouched.
func TestVisitsArePerNumber(t *testing.T) {
	g := New(Options{})
	for _, number := range []string{"+50949990002", "+50949990102"} {
		for visit, want := range []int{503, 503, 200} {
			if answer, _ := do(t, g, textTo(number)); answer.Code != want {
				t.Errorf("%s, visit %d: got %d, want %d", number, visit+1, answer.Code, want)
			}
		}
	}
	if g.AcceptedTo("+50949990102") != 1 || g.AcceptedTo("+50949990003") != 0 {
		t.Error("the ledger counts other numbers")
	}
}

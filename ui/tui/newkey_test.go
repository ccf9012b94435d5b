package tui

import (
	"errors"
	"strings"
	"testing"

	"app.wazaj/voye/campaign"
)

// TestAnotherKeyGoesOn: a run that was halted by 401 takes another key on its
// own screen and goes on, with the pace that it had.
func TestAnotherKeyGoesOn(t *testing.T) {
	f := newFake()
	s := newSession(t, f, atLive(f))
	s.press(">")
	refuseKey(s, f)
	old, isLive := s.top().(*live)
	if !isLive || old.run.ID == "" {
		t.Fatalf("the halt led to %T", s.top())
	}
	f.live = newFakeLive(200)
	f.plan.Counts = old.progress.Counts()
	s.press("k")
	s.take(paste(" wzj_another\n"))
	if strings.Contains(s.View(), "wzj") {
		t.Errorf("the key shows:\n%s", s.View())
	}
	s.press("tab", "enter")
	if len(f.keys) != 1 || f.keys[0] != "20261124-120000-order-update wzj_another true" {
		t.Fatalf("the keys %q were handed over", f.keys)
	}
	if next, ok := s.top().(*live); !ok || next == old {
		t.Fatalf("the key led to %T", s.top())
	}
	if len(f.started) != 1 || f.started[0] != (Settings{Rate: 20, Workers: 21}) {
		t.Errorf("the run went on with %+v", f.started)
	}
	if f.started[0].Policy != (campaign.Policy{}) {
		t.Error("rows that have an outcome would be sent again")
	}
}

// TestAnotherKeyKeepsTheCanary: what goes out with another key is no more than
// what was to go out before.
func TestAnotherKeyKeepsTheCanary(t *testing.T) {
	f := newFake()
	run := f.live.live()
	run.Aim = 125
	s := newSession(t, f, AtLive(run))
	refuseKey(s, f)
	s.press("k", "x", "enter")
	if len(f.started) != 1 || f.started[0].Canary != 5 {
		t.Errorf("%+v", f.started)
	}
}

// TestAKeyThatIsNone: nothing starts without one, and an error leads back to
// the field, which holds nothing then.
func TestAKeyThatIsNone(t *testing.T) {
	f := newFake()
	f.keyErr = errors.New("what was typed has a character that no key has")
	s := newSession(t, f, atLive(f))
	refuseKey(s, f)
	s.press("k", "enter", "enter")
	if len(f.keys) != 0 || len(f.started) != 0 {
		t.Errorf("%q, %+v", f.keys, f.started)
	}
	s.take(paste("é"))
	s.press("enter")
	if s.notice == nil || len(f.started) != 0 {
		t.Errorf("no notice; %+v", f.started)
	}
	s.press("x")
	if k, ok := s.top().(*keyScreen); !ok || len(k.field.text) != 0 {
		t.Errorf("the error led to %T", s.top())
	}
}

// TestOnlyAKeyIsReplaced: a run that ends otherwise leads to its report, and so
// does one of the sandbox, which takes any key.
func TestOnlyAKeyIsReplaced(t *testing.T) {
	for name, change := range map[string]func(*Live, *campaign.Halt){
		"another halt": func(_ *Live, h *campaign.Halt) { h.Status = 422 },
		"the sandbox":  func(l *Live, _ *campaign.Halt) { l.Sandbox = true },
	} {
		t.Run(name, func(t *testing.T) {
			f := newFake()
			run, halt := f.live.live(), &campaign.Halt{Status: 401}
			change(run, halt)
			s := newSession(t, f, AtLive(run))
			f.live.events = append(f.live.events, campaign.Event{Kind: campaign.EventHalt, Halt: halt})
			f.live.over = true
			s.look()
			if _, ok := s.top().(*reportScreen); !ok {
				t.Errorf("it led to %T", s.top())
			}
		})
	}
}

// TestAKeyFromTheReportLeadsToTheResume: nothing was typed there yet, so the
// number is asked for.
func TestAKeyFromTheReportLeadsToTheResume(t *testing.T) {
	f := newFake()
	f.report.Run = sampleRuns()[0]
	s := newSession(t, f, atReport(f))
	s.press("k", "x", "enter")
	if _, ok := s.top().(*resumeScreen); !ok || len(f.keys) != 1 || len(f.started) != 0 {
		t.Errorf("it led to %T; %q, %+v", s.top(), f.keys, f.started)
	}
}

// TestSuspendedWhileItWaitsForAKey: the terminal is handed over at once, since
// nothing is in flight any more.
func TestSuspendedWhileItWaitsForAKey(t *testing.T) {
	f := newFake()
	s := newSession(t, f, atLive(f))
	refuseKey(s, f)
	s.press("ctrl+z")
	if l := s.top().(*live); l.resting || strings.Contains(strings.Join(f.live.calls, " "), "pause") {
		t.Errorf("it waits for a run that is over: %q", f.live.calls)
	}
}

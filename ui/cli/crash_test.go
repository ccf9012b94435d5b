package cli

import (
	"context"
	"errors"
	"os"
	"testing"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

// crashName is the test binary's name under which it is crashMain.
const crashName = "voye-crash"

// crashMain is voye send LIST on screen with a fault in one place, which
// shows when the run has begun to send. The arguments are the place and the
// list.
func crashMain(args []string) int {
	a := &app{stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, env: os.Getenv, words: words.For("en")}
	return a.end(crash(a, args[0], args[1]))
}

func crash(a *app, place, path string) error {
	d, err := a.openDraft(path, readingFlags{})
	if err != nil {
		return err
	}
	g, err := a.sendGateway(false)
	if err != nil {
		return err
	}
	s, err := a.newScreens(sendFlags{sending: sendingFlags{timeout: time.Minute, giveUpAfter: time.Minute}})
	if err != nil {
		return err
	}
	shown, err := s.draft(path, d, g, func(int) {})
	if err != nil {
		return err
	}
	deps, settings := s.deps(), tui.Settings{Rate: 1000, Workers: 2}
	if place == "command" {
		deps.Start = func(ctx context.Context, d *tui.Draft, _ tui.Settings) (*tui.Live, error) {
			_, err := s.start(ctx, d, settings)
			s.last().waitForAnswers()
			panic(errors.Join(errors.New("fault in command"), err))
		}
		return s.showWith(deps, tui.AtConfirm(shown))
	}
	if place == "journal" {
		live, err := s.startFaulty(shown, settings)
		return errors.Join(err, s.showWith(deps, tui.AtLive(live)))
	}
	live, err := s.start(context.Background(), shown, settings)
	if err != nil {
		return err
	}
	s.last().waitForAnswers()
	switch place {
	case "view":
		deps.Now = func() time.Time { panic("fault in view") }
	case "update":
		live.Events = func() []campaign.Event { panic("fault in update") }
	}
	return s.showWith(deps, tui.AtLive(live))
}

// startFaulty is start with an observer that fails at the fifth result, which
// it is told on the journal's own goroutine.
func (s *screens) startFaulty(shown *tui.Draft, settings tui.Settings) (*tui.Live, error) {
	o, at := s.drafts[shown], s.pace(settings)
	run, err := s.app.create(o.prepared, s.runs, o.gateway, at)
	if err != nil {
		return nil, err
	}
	l, results := newLiveRun(run.State.Tally.Clone(), "", func(*liveRun) {}), 0
	l.session, err = newSession(run, o.gateway, at, wish{}, func(e campaign.Event) {
		l.observe(e)
		if e.Kind != campaign.EventResult {
			return
		}
		if results++; results == 5 {
			panic("fault in journal")
		}
	})
	if err != nil {
		return nil, err
	}
	live := l.live(at.settings.Rate, at.settings.Schedule.Window)
	s.adopt(l)
	l.goLive()
	return live, nil
}

// waitForAnswers returns when a few rows have their outcome.
func (l *liveRun) waitForAnswers() {
	for l.counts().Sent < 3 {
		time.Sleep(time.Millisecond)
	}
}

// TestFaultOfASessionEndsIt holds that a fault in the run's own goroutine ends
// the run with an error, and not the process with a raw terminal.
func TestFaultOfASessionEndsIt(t *testing.T) {
	l := newLiveRun(campaign.NewTally(3), "", func(*liveRun) {})
	l.session = &session{}
	l.goLive()
	<-l.over
	var crash *tui.Crash
	if over, err := l.done(); !over || !errors.As(err, &crash) || l.end.counts.Remaining != 3 {
		t.Errorf("%v, %v, %+v", over, err, l.end)
	}
}

// TestNoRunBeginsWhenTheScreensAreGone holds that a start which comes too late
// sends nothing.
func TestNoRunBeginsWhenTheScreensAreGone(t *testing.T) {
	s := &screens{}
	if !s.adopt(&liveRun{}) || s.close() == nil || s.adopt(&liveRun{}) {
		t.Error("a run began after the end")
	}
}

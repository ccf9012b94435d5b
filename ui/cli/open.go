package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"sync/atomic"

	"app.wazaj/voye/ui/linear"
	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

// open is voye and voye FILE: the interactive program.
func (a *app) open(args []string, reading readingFlags, sending sendingFlags, useSandbox bool) error {
	if !a.isInteractive() && !a.isAccessible() {
		return usage(a.words.Say(words.NeedsTerminal))
	}
	if err := a.operate(&sending); err != nil {
		return err
	}
	s, err := a.newScreens(sendFlags{reading: reading, sending: sending, sandbox: useSandbox})
	if err != nil {
		return err
	}
	path := first(args...)
	switch {
	case a.isAccessible():
		return s.speak(linear.Start{Path: path})
	case path != "":
		return s.show(tui.AtFile(path))
	}
	return s.show(tui.AtHome())
}

// sendOnScreen shows the confirmation of a draft, or with --yes the run.
func (a *app) sendOnScreen(path string, d *draft, g *gateway, flags sendFlags) error {
	s, err := a.newScreens(flags)
	if err != nil {
		return errors.Join(err, g.Close())
	}
	shown, err := s.draft(path, d, g, func(int) {})
	if err != nil {
		return errors.Join(err, g.Close())
	}
	if shown.Blocker != "" {
		return errors.Join(usage(shown.Blocker), g.Close())
	}
	if !flags.yes {
		return s.show(tui.AtConfirm(shown))
	}
	live, err := s.start(context.Background(), shown, tui.Settings{Rate: shown.Rate, Workers: shown.Workers, Canary: shown.Canary})
	if err != nil {
		return err
	}
	return s.show(tui.AtLive(live))
}

// resumeOnScreen shows what a resume would do.
func (a *app) resumeOnScreen(folder string, flags resumeFlags) error {
	reading := readingFlags{choosing: choosingFlags{suppress: flags.suppress}}
	s, err := a.newScreens(sendFlags{sending: flags.sending, reading: reading})
	if err != nil {
		return err
	}
	plan, err := s.plan(context.Background(), folder)
	if err != nil {
		return bad(err)
	}
	plan.Policy, plan.Canary = flags.policy, flags.sending.canary
	return s.show(tui.AtResume(plan))
}

// demoOnScreen shows the demo, which was unpacked into folder.
func (a *app) demoOnScreen(folder string, flags sendFlags) error {
	flags.again = true
	s, err := a.newScreens(flags)
	if err != nil {
		return err
	}
	s.demoFolder = folder
	if a.isAccessible() {
		return s.speak(linear.Start{Demo: true})
	}
	return s.show(tui.AtDemo())
}

// show runs the interactive program and says afterwards, on the plain
// terminal, what came of the run, if there was one. A run that is still
// sending then is stopped in good order first.
func (s *screens) show(start tui.Start) error { return s.showWith(s.deps(), start) }

func (s *screens) showWith(deps tui.Deps, start tui.Start) error {
	return s.attend(func(ctx context.Context) error {
		notes := &lateWriter{out: s.app.stderr}
		s.app.stderr = notes
		notes.hold()
		defer notes.release()
		_, _ = fmt.Fprint(s.app.stdout, saveTitle)
		_, err := tui.Show(ctx, deps, start, s.app.stdin, s.app.stdout)
		_, _ = fmt.Fprint(s.app.stdout, backTitle)
		return err
	}, s.after)
}

// attend is there while talk leads a person through the program. It takes the
// signals, and ends what talk leaves behind; after says what came of the run.
func (s *screens) attend(talk func(context.Context) error, after func(*liveRun, error) error) error {
	ctx, leave := context.WithCancelCause(context.Background())
	defer leave(nil)
	end := onSignals(func() { leave(errSignal); s.stop() }, s.leave)
	defer end()
	defer notifyState(make(chan os.Signal, 1))() // the screen shows it all
	err := talk(ctx)
	if live := s.close(); live != nil {
		if live.isSending() {
			s.app.say(words.Draining)
			live.session.pool.Stop()
		}
		<-live.over
		<-live.told
		s.notHeard()
		return after(live, err)
	}
	if errors.Is(err, errSignal) {
		return exitWith(exitDone)
	}
	return err
}

// errSignal is why the interactive program ended when a signal asked for it.
var errSignal = errors.New("a signal asked to stop")

// after says what came of the run.
func (s *screens) after(live *liveRun, err error) error {
	total := summarize(live.session.run, live.end)
	total.why = live.why
	s.app.tellSummary(total, live.reasons())
	if err != nil && !errors.Is(err, errSignal) {
		return err
	}
	if live.end.err != nil {
		return live.end.err
	}
	return exitWith(codeOfRun(live.end.counts))
}

// stop and leave reach the run that is sending, if there is one.
func (s *screens) stop() {
	if live := s.last(); live != nil {
		live.session.pool.Stop()
	}
}

func (s *screens) leave() {
	if live := s.last(); live != nil {
		live.session.pool.Leave()
	}
}

// isLight reports whether the terminal's background is light, by the flag,
// the configuration, or what some terminals say in COLORFGBG.
func (a *app) isLight() bool {
	theme := a.themeWish()
	if theme == "light" || theme == "dark" {
		return theme == "light"
	}
	colours := a.env("COLORFGBG")
	return strings.HasSuffix(colours, ";7") || strings.HasSuffix(colours, ";15")
}

// themeWish is the theme of the flag or the configuration, empty for neither.
func (a *app) themeWish() string {
	if theme := a.global.theme; theme != "" && theme != "auto" {
		return theme
	}
	return a.config.Theme
}

// themeChoice is a theme that is chosen while others look at it.
type themeChoice struct{ chosen atomic.Pointer[string] }

func (t *themeChoice) store(theme string) { t.chosen.Store(&theme) }

func (t *themeChoice) load() string {
	if theme := t.chosen.Load(); theme != nil {
		return *theme
	}
	return ""
}

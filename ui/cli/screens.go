package cli

import (
	"context"
	"errors"
	"path/filepath"
	"sync"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/storage"
	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

// screens gives the interactive program what it asks for.
type screens struct {
	app        *app
	runs       storage.Runs
	flags      sendFlags
	demoFolder string // where the demo is unpacked, empty until it is

	mu      sync.Mutex
	drafts  map[*tui.Draft]opened
	mapped  mappedList
	current *liveRun
	unheard []string // of runs whose end could not be told
	closed  bool     // the program ends, and no run begins any more

	theme themeChoice // made in this session
}

// opened is what stands behind a draft on the screen.
type opened struct {
	*prepared
	gateway *gateway // nil when the draft is blocked
}

func (a *app) newScreens(flags sendFlags) (*screens, error) {
	a.useRunsOfDemo()
	runs, err := a.runs()
	if err != nil {
		return nil, err
	}
	// A key from stdin is read now: later the screens have the terminal.
	if a.global.apiKeyFile == "-" {
		if _, err := a.gateway("https://localhost"); err != nil {
			return nil, err
		}
	}
	return &screens{app: a, runs: runs, flags: flags, drafts: map[*tui.Draft]opened{}}, nil
}

// deps are the functions that the screens call.
func (s *screens) deps() tui.Deps {
	return tui.Deps{
		Words: s.app.words, Now: time.Now, Light: s.app.isLight(), NoColor: s.app.env("NO_COLOR") != "",
		Runs: s.list, Open: s.open, Reread: s.reread, Demo: s.demo, Start: s.start, Plan: s.plan, Resume: s.resume, Report: s.report,
		ReplaceKey: s.replaceKey, Keyring: hasKeyring(s.app.env), Settle: s.settle,
		Compose: s.compose, Try: s.try, Save: s.save, AimTest: s.aimTest, Test: s.test,
		Desk: s.desk(),
	}
}

// last returns the run that was started last, nil when none was.
func (s *screens) last() *liveRun {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.current
}

func (s *screens) open(_ context.Context, path string, read func(int)) (*tui.Draft, error) {
	path = typedPath(path)
	shown, err := s.openAs(path, s.flags.reading, read)
	var lacksMessage *tui.Unworded
	if err == nil || errors.As(err, &lacksMessage) {
		s.remember(path)
	}
	return shown, err
}

// reread opens the file of a draft once more, as the person wants it read.
func (s *screens) reread(_ context.Context, shown *tui.Draft, how tui.Reading, read func(int)) (*tui.Draft, error) {
	other := *shown
	other.Reading = how
	return s.openAs(shown.Path, s.asRead(&other), read)
}

func (s *screens) openAs(path string, flags readingFlags, read func(int)) (*tui.Draft, error) {
	d, err := s.app.openDraft(path, flags)
	if err != nil {
		return nil, unworded(path, flags, misread(path, flags, err))
	}
	if err := s.app.lookBack(d, s.flags.sandbox); err != nil {
		return nil, err
	}
	g, err := s.app.sendGateway(s.flags.sandbox)
	if err != nil {
		return s.blocked(path, d, err, read)
	}
	shown, err := s.draft(path, d, g, read)
	if err != nil {
		return nil, misread(path, flags, err)
	}
	return shown, nil
}

func (s *screens) demo(_ context.Context, read func(int)) (*tui.Draft, error) {
	if s.demoFolder == "" {
		folder, err := unpackDemo()
		if err != nil {
			return nil, err
		}
		s.demoFolder = folder
	}
	d, g, err := s.app.openDemo(s.demoFolder)
	if err != nil {
		return nil, err
	}
	if d.spec.Rate == 0 {
		d.spec.Rate = demoRate
	}
	shown, err := s.draft("", d, g, read)
	if err == nil {
		shown.List = "" // unpacked for a moment, and of no use to anybody
	}
	return shown, err
}

// start makes the run of a draft and begins to send.
func (s *screens) start(_ context.Context, shown *tui.Draft, settings tui.Settings) (*tui.Live, error) {
	s.mu.Lock()
	o, known := s.drafts[shown]
	s.mu.Unlock()
	if !known || o.gateway == nil {
		return nil, errors.New(first(shown.Blocker, "this draft was opened by another program"))
	}
	at := s.pace(settings)
	run, err := s.app.create(o.prepared, s.runs, o.gateway, at)
	if err != nil {
		return nil, err
	}
	return s.goLive(run, o.gateway, at, settings, wish{why: o.left.reasons(s.app.words)})
}

func (s *screens) pace(settings tui.Settings) pace {
	at := s.flags.sending.pace(settings.Rate, settings.Workers)
	at.settings.Rate, at.settings.Workers = settings.Rate, settings.Workers
	return at
}

func (s *screens) goLive(run *storage.Run, g *gateway, at pace, settings tui.Settings, rows wish) (*tui.Live, error) {
	s.app.tellUnwitnessed(run)
	rows.policy, rows.canary = settings.Policy, settings.Canary
	l := newLiveRun(run.State.Tally.Clone(), rows.why, s.tellEnd)
	if rows.isTrial {
		l.tell = func(*liveRun) {}
	} else {
		s.app.metrics.follow(l.look)
	}
	var err error
	at.room = maxWorkers
	if l.session, err = newSession(run, g, at, rows, l.observe); err != nil {
		return nil, err
	}
	live := l.live(at.settings.Rate, at.settings.Schedule.Window)
	live.Workers = at.settings.Workers
	if !s.adopt(l) {
		return nil, errors.Join(errSignal, l.session.close())
	}
	l.goLive()
	return live, nil
}

// tellEnd tells whoever wants to know that a run has ended.
func (s *screens) tellEnd(l *liveRun) {
	failure := s.app.notify(summarize(l.session.run, l.end))
	s.mu.Lock()
	defer s.mu.Unlock()
	if failure != "" {
		s.unheard = append(s.unheard, failure)
	}
}

// notHeard says of which ends nobody heard.
func (s *screens) notHeard() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, failure := range s.unheard {
		s.app.tell(failure)
	}
}

// adopt makes l the run that is watched, unless the screens are gone: a run
// that nobody waits for would be cut off in the middle of its first messages.
func (s *screens) adopt(l *liveRun) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.closed {
		s.current = l
	}
	return !s.closed
}

// close keeps further runs from beginning and returns the last one, nil when
// there was none.
func (s *screens) close() *liveRun {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.closed = true
	return s.current
}

// plan says what a resume of a run would do.
func (s *screens) plan(_ context.Context, ref string) (*tui.Resume, error) {
	folder, err := s.runs.Find(ref)
	if err != nil {
		return nil, err
	}
	view, err := storage.Read(folder, nil)
	if err != nil {
		return nil, err
	}
	at := s.flags.sending.pace(view.Header.Rate, view.Header.Workers)
	schedule, err := s.app.scheduleOf(s.flags.sending, view.Header)
	if err != nil {
		return nil, err
	}
	plan := &tui.Resume{
		Hours: scheduleText(s.app.words, schedule, time.Now()),
		Run:   viewed(view), Rate: at.settings.Rate, Workers: at.settings.Workers,
		Canary: s.flags.sending.canary,
	}
	var why error
	plan.Retell = func() {
		if plan.Blocker = ""; why != nil {
			plan.Blocker = campaign.ErrorText(why, s.app.words.Rule)
		}
	}
	defer plan.Retell()
	if view.Live {
		why = s.app.refuse(words.RunIsBusy)
		return plan, nil
	}
	g, err := s.app.resumeGateway(view.Header)
	if err != nil {
		why = err
		return plan, nil
	}
	plan.Gateway = g.base.Host
	why = s.planOptedOut(plan, view)
	return plan, g.Close()
}

// planOptedOut counts the rows of a plan that opted out since the run began.
func (s *screens) planOptedOut(plan *tui.Resume, view *storage.View) error {
	lists, err := s.app.optOutsOf(view.Header, s.flags.reading.choosing.suppress)
	if err != nil || len(lists) == 0 {
		return err
	}
	all := campaign.Policy{RetryFailed: true, ResendUnknown: true}
	src, err := sourceOf(view.Header, view.ListPath(), view.Tally, all)
	if err != nil {
		return err
	}
	found, err := optedOutOf(src, lists, func(campaign.Result) error { return nil })
	plan.OptedOut = campaign.Counts{Remaining: found.left, Failed: found.failed, Unknown: found.unknown}
	return err
}

// resume goes on with a run.
func (s *screens) resume(_ context.Context, plan *tui.Resume, settings tui.Settings) (*tui.Live, error) {
	sending := s.flags.sending
	sending.rate, sending.workers = settings.Rate, settings.Workers
	t, err := s.app.takeUp(filepath.Clean(plan.Folder), resumeFlags{sending, settings.Policy, s.flags.reading.choosing.suppress})
	if err != nil {
		return nil, err
	}
	return s.goLive(t.run, t.gateway, t.pace, settings, wish{spared: t.optedOut.spared})
}

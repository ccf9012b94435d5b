package linear

import (
	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

// page is how many runs, problems or rows are told at a time.
const page = 5

// home begins with the unfinished runs, and what each holds.
func (t *talk) home() error {
	runs, err := t.Runs(t.ctx)
	if err != nil {
		_ = t.fault(err)
	}
	runs, left := tui.Unfinished(runs)
	if left > 0 {
		t.tells(words.TUIUnfinished)
		t.offerRuns(runs[:min(left, page)])
	} else if len(runs) == 0 && t.IsFresh(t.ctx) {
		t.tells(words.LinearFresh)
	}
	for _, does := range []words.ID{words.KeyOpenFile, words.KeyDemo, words.KeySetup} {
		t.offer(true, does)
	}
	t.offer(len(runs) > 0, words.TUIRecent)
	t.offer(true, words.KeyQuit)
	does, at, err := t.chosen()
	switch does {
	case words.KeyOpenRun:
		return t.run(&runs[at])
	case words.KeyOpenFile:
		return t.open()
	case words.KeyDemo:
		return t.opened(t.Demo(t.ctx, unheard))
	case words.KeySetup:
		return t.setup()
	case words.TUIRecent:
		return t.recent(runs)
	case words.KeyQuit:
		return errQuit
	}
	return err
}

func (t *talk) offerRuns(runs []tui.Run) {
	for i := range runs {
		t.offerAs(words.KeyOpenRun, t.says.Run(&runs[i]))
	}
}

// run tells what a resume would do where rows are left, and the report
// otherwise.
func (t *talk) run(run *tui.Run) error {
	if run.Resumable() {
		return t.resume(run.ID, campaign.Policy{})
	}
	return t.report(run.ID)
}

// recent offers all runs, some at a time.
func (t *talk) recent(runs []tui.Run) error {
	for {
		shown := runs[:min(page, len(runs))]
		t.offerRuns(shown)
		t.offer(len(shown) < len(runs), words.LinearMore)
		t.offer(true, words.KeyBack)
		does, at, err := t.chosen()
		switch does {
		case words.KeyOpenRun:
			return t.run(&runs[at])
		case words.LinearMore:
			runs = runs[page:]
		default:
			return err
		}
	}
}

// open asks for a file. Those that were opened last can be chosen.
func (t *talk) open() error {
	entries, err := t.Complete(t.ctx, "")
	if err != nil {
		_ = t.fault(err)
	}
	var files []string
	for _, entry := range entries[:min(page, len(entries))] {
		files = append(files, entry.Path)
	}
	path, err := t.ask(t.say(words.TUIPath), "", files, nil)
	if err != nil || path == "" {
		return err
	}
	return t.opened(t.Open(t.ctx, path, unheard))
}

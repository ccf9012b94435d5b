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
		t.fault(err)
	}
	runs, left := tui.Unfinished(runs)
	var options []option
	if left > 0 {
		t.tell(t.say(words.TUIUnfinished))
		options = t.runs(runs[:min(left, page)])
	}
	if t.IsFresh(t.ctx) && len(runs) == 0 {
		t.tell(t.say(words.LinearFresh))
	}
	options = append(options,
		option{t.say(words.KeyOpenFile), t.open},
		option{t.say(words.KeyDemo), func() error { return t.opened(t.Demo(t.ctx, unheard)) }},
		option{t.say(words.KeySetup), t.setup})
	if len(runs) > 0 {
		options = append(options, option{t.say(words.TUIRecent), func() error { return t.recent(runs, 0) }})
	}
	return t.choose(append(options, option{t.say(words.KeyQuit), func() error { return errQuit }})...)
}

// runs are options that look at a run: at what a resume would do where rows
// are left, at the report otherwise.
func (t *talk) runs(runs []tui.Run) []option {
	var options []option
	for _, run := range runs {
		look := func() error { return t.report(run.ID) }
		if run.Resumable() {
			look = func() error { return t.resume(run.ID, campaign.Policy{}) }
		}
		options = append(options, option{t.says.Run(run), look})
	}
	return options
}

// recent lists all runs, some at a time.
func (t *talk) recent(runs []tui.Run, from int) error {
	options := t.runs(runs[from:min(from+page, len(runs))])
	if from+page < len(runs) {
		options = append(options, option{t.say(words.LinearMore), func() error { return t.recent(runs, from+page) }})
	}
	return t.choose(append(options, t.back())...)
}

func (t *talk) back() option {
	return option{t.say(words.KeyBack), func() error { return errBack }}
}

// open asks for a file. Those that were opened last can be chosen.
func (t *talk) open() error {
	entries, err := t.Complete(t.ctx, "")
	if err != nil {
		t.fault(err)
	}
	var files []string
	for _, entry := range entries[:min(page, len(entries))] {
		files = append(files, entry.Path)
	}
	path, err := t.ask(t.say(words.TUIPath), "", files, func(string) error { return nil })
	if err != nil || path == "" {
		return err
	}
	return t.opened(t.Open(t.ctx, path, unheard))
}

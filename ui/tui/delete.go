package tui

import (
	"context"
	"strconv"

	tea "github.com/charmbracelet/bubbletea"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// Doomed is a run that a person is asked about before it goes for good.
type Doomed struct {
	Run Run
	// Loss says in sentences what goes, and what nobody knows afterwards.
	Loss []string
}

// deleteScreen asks before a run is deleted. Like everything that cannot be
// undone it wants the number of rows, typed.
type deleteScreen struct {
	*env
	doomed *Doomed
	gate   gate
	busy   bool
}

// deleted says that the run is gone, or why it is not.
type deleted struct{ err error }

// waitForDoomed looks at a run, and then asks.
func waitForDoomed(e *env, run Run) screen {
	return newWaiting(e, words.TUIDeleteLook, run.Name, func(ctx context.Context, _ func(int)) (screen, error) {
		doomed, err := e.AimDelete(ctx, run.ID)
		if err != nil {
			return nil, err
		}
		return &deleteScreen{env: e, doomed: doomed}, nil
	})
}

func (d *deleteScreen) enter() tea.Cmd {
	d.gate = gate{}
	return nil
}

func (d *deleteScreen) title() words.ID { return words.TUIDelete }

func (d *deleteScreen) subject() string { return d.doomed.Run.Name }

func (d *deleteScreen) keys() []binding { return when(!d.busy, keyBack) }

func (d *deleteScreen) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case deleted:
		d.send(home{})
		if msg.err != nil {
			return d.send(failed(msg))
		}
	case tea.KeyMsg:
		return d.press(msg)
	}
	return nil
}

func (d *deleteScreen) press(msg tea.KeyMsg) tea.Cmd {
	if d.busy {
		return nil
	}
	taken, opens := d.gate.press(msg, d.doomed.Run.Counts.Total)
	switch {
	case opens:
		d.busy = true
		return work(func() tea.Msg { return deleted{d.Delete(d.ctx, d.doomed)} })
	case !taken && action(msg, d.keys()) == words.KeyBack:
		return d.send(back{})
	}
	return nil
}

func (d *deleteScreen) view(width, height int) []string {
	var loss []string
	for _, sentence := range d.doomed.Loss {
		loss = append(loss, wrap(campaign.Safe(sentence), width)...)
	}
	return stack(height, elastic(60, 1, len(loss), func(n int) []string { return fit(loss, width, n) }),
		elastic(95, 1, 2, func(n int) []string { return fit(d.ask(width), width, n) }))
}

func (d *deleteScreen) ask(width int) []string {
	if d.busy {
		return []string{d.say(words.TUIDeleting)}
	}
	ask := d.say(words.TUIDeleteType, strconv.Itoa(d.doomed.Run.Counts.Total))
	lines := wrap(d.strong.Render(ask)+"  "+d.gate.typed+"▏", width)
	if d.gate.wrong || d.gate.pasted {
		lines = append(lines, d.warn.Render(d.say(words.TUIDeleteWrong)))
	}
	return lines
}

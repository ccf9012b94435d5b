package tui

import (
	"context"
	"errors"
	"fmt"
	"io"

	tea "github.com/charmbracelet/bubbletea"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// Show shows the program on a terminal until a person leaves it, or until ctx
// ends. It always restores the terminal. It takes no signals: the caller does,
// and ends ctx; the caller also stops a run that is still sending then.
//
// The Exit is filled in whatever the error is. The error is the cause of ctx's
// end, a *Crash, or that of the terminal.
func Show(ctx context.Context, deps Deps, start Start, in io.Reader, out io.Writer) (Exit, error) {
	e := &env{ctx: ctx, Deps: deps, theme: newTheme(out, deps.Light, deps.NoColor)}
	e.repaint = func(light bool) theme { return newTheme(out, light, deps.NoColor) }
	e.mouse = newMouse()
	defer e.close()
	a := newApp(e, start.screens(e)...)
	program := tea.NewProgram(a, tea.WithContext(ctx), tea.WithInput(in), tea.WithOutput(out),
		tea.WithAltScreen(), tea.WithMouseCellMotion(), tea.WithoutSignalHandler())
	a.kill = program.Quit
	_, err := program.Run()
	return a.exit(), a.outcomeOf(ctx, err)
}

// outcomeOf turns the error of Bubble Tea into ours.
func (a *app) outcomeOf(ctx context.Context, err error) error {
	switch {
	case a.crash != nil:
		return a.crash
	case ctx.Err() != nil:
		return context.Cause(ctx)
	case errors.Is(err, tea.ErrProgramPanic):
		return &Crash{Value: err}
	case err != nil:
		return fmt.Errorf("the interactive program cannot use this terminal, so try --plain: %w", err)
	}
	return nil
}

// exit says what happened.
func (a *app) exit() Exit {
	if a.live == nil {
		return Exit{}
	}
	return a.live.exit()
}

// screens makes the first screen, above the home screen that esc leads to. A
// run that is sending stands alone.
func (s Start) screens(e *env) []screen {
	first := newHome(e)
	switch {
	case s.live != nil:
		return []screen{newLive(e, s.live)}
	case s.plan != nil:
		return []screen{first, newResume(e, s.plan)}
	case s.draft != nil && s.confirm:
		return []screen{first, newList(e, s.draft), newConfirm(e, s.draft)}
	case s.draft != nil:
		return []screen{first, newList(e, s.draft)}
	case s.demo:
		return []screen{first, waitForDemo(e)}
	case s.path != "":
		return []screen{first, waitForFile(e, s.path)}
	case s.run != "":
		return []screen{first, waitForReport(e, s.run)}
	}
	return []screen{first}
}

func waitForFile(e *env, path string) screen {
	return newWaiting(e, words.TUIReading, path, func(ctx context.Context, read func(int)) (screen, error) {
		draft, err := e.Open(ctx, path, read)
		var misread *Misread
		if errors.As(err, &misread) {
			return newMisread(e, misread), nil
		}
		return listOf(e)(draft, err)
	})
}

func waitForDemo(e *env) screen {
	return newWaiting(e, words.TUIReading, "", func(ctx context.Context, read func(int)) (screen, error) {
		return listOf(e)(e.Demo(ctx, read))
	})
}

func listOf(e *env) func(*Draft, error) (screen, error) {
	return func(draft *Draft, err error) (screen, error) {
		var unworded *Unworded
		if errors.As(err, &unworded) {
			return newUnworded(e, unworded), nil
		}
		if err != nil {
			return nil, err
		}
		return newList(e, draft), nil
	}
}

func waitForReport(e *env, id string) screen {
	return newWaiting(e, words.TUIReadingRun, id, func(ctx context.Context, _ func(int)) (screen, error) {
		r, err := e.Report(ctx, id)
		if err != nil {
			return nil, err
		}
		return newReport(e, r), nil
	})
}

func waitForPlan(e *env, id string) screen { return waitForPlanWith(e, id, campaign.Policy{}) }

// waitForPlanWith leads to a resume that has a choice made already: what is
// wanted is sent only when its number was typed there.
func waitForPlanWith(e *env, id string, wanted campaign.Policy) screen {
	return newWaiting(e, words.TUIReadingRun, id, func(ctx context.Context, _ func(int)) (screen, error) {
		plan, err := e.Plan(ctx, id)
		if err != nil {
			return nil, err
		}
		plan.Policy.RetryFailed = plan.Policy.RetryFailed || wanted.RetryFailed
		plan.Policy.ResendUnknown = plan.Policy.ResendUnknown || wanted.ResendUnknown
		return newResume(e, plan), nil
	})
}

func waitForStart(e *env, about string, start func(ctx context.Context) (*Live, error)) screen {
	return newWaiting(e, words.TUIStarting, about, func(ctx context.Context, _ func(int)) (screen, error) {
		running, err := start(ctx)
		if err != nil {
			return nil, err
		}
		return newLive(e, running), nil
	})
}

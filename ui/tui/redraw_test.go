package tui

import (
	"io"
	"testing"
	"testing/synctest"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"app.wazaj/voye/campaign"
)

// countedViews is the program with a count of its redraws.
type countedViews struct {
	*app
	views *int
}

func (c countedViews) View() string { *c.views++; return c.app.View() }

func (c countedViews) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	_, cmd := c.app.Update(msg)
	return c, cmd
}

// TestARunCostsTwentyRedrawsASecond holds that a run is drawn 20 times a second
// whatever its rate: at 1,000 messages a second, a redraw takes in 50 of them.
func TestARunCostsTwentyRedrawsASecond(t *testing.T) {
	for _, rate := range []int{1, 1000} {
		synctest.Test(t, func(t *testing.T) {
			const seconds = 5
			f := newFake()
			f.live = newFakeLive(10 * rate * seconds)
			began := time.Now()
			run := f.live.live()
			events, answered := run.Events, 0
			run.Events = func() (waiting []campaign.Event) {
				if due := int(time.Since(began).Seconds() * float64(rate)); due > answered {
					f.live.answer(due-answered, noon)
					answered = due
				}
				return events()
			}
			views := 0
			model := countedViews{newApp(f.env(), AtLive(run).screens(f.env())...), &views}
			program := tea.NewProgram(model, tea.WithInput(nil), tea.WithOutput(io.Discard), tea.WithoutSignalHandler())
			go func() {
				time.Sleep(seconds * time.Second)
				program.Quit()
			}()
			if _, err := program.Run(); err != nil {
				t.Error(err)
			}
			time.Sleep(time.Second) // the last tick ends
			if most := 20*seconds + 5; views > most || views < 10*seconds {
				t.Errorf("at %d messages a second %d redraws in %d seconds, want 20 a second", rate, views, seconds)
			}
			if seen := model.top().(*live).done; seen < rate*(seconds-1) {
				t.Errorf("of %d messages the screen knows %d", rate*seconds, seen)
			}
		})
	}
}

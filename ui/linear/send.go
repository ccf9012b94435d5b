package linear

import (
	"errors"
	"fmt"
	"slices"
	"strconv"

	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

// confirm tells how many messages go where, at what rate and for how long, and
// what is left out. It sends when the number was typed.
func (t *talk) confirm(d *tui.Draft) error {
	settings := tui.Settings{Rate: d.Rate, Workers: d.Workers, Canary: d.Canary}
	return t.stay(func() ([]option, error) {
		aim := tui.Aim(d, settings)
		t.tellGoing(aim, d.Gateway, d.Sandbox, settings)
		if settings.Canary > 0 {
			t.fact(t.say(words.TUICanary), t.say(words.TUICanaryOn, t.says.Number(aim), t.says.Number(d.Counts.Remaining-aim)))
		}
		t.tellLeftOut(d)
		if why := t.blocked(d.Blocker, aim); why != "" {
			return nil, errors.New(why)
		}
		if d.Note != "" {
			t.tell(d.Note)
		}
		return slices.Concat([]option{t.sends(aim, func() (*tui.Live, error) { return t.Start(t.ctx, d, settings) })},
			t.pace(&settings, d.Counts.Remaining), []option{t.back()}), nil
	})
}

// blocked says why nothing can be sent, if that is so.
func (t *talk) blocked(blocker string, aim int) string {
	if blocker == "" && aim == 0 {
		return t.say(words.TUINothingToSend)
	}
	return blocker
}

func (t *talk) tellGoing(aim int, gateway string, sandbox bool, settings tui.Settings) {
	for _, term := range t.says.Going(aim, gateway, sandbox, settings) {
		t.fact(term[0], term[1])
	}
}

// pace changes how fast it goes, and how many go first.
func (t *talk) pace(s *tui.Settings, most int) []option {
	rate := option{t.say(words.TUIRate), func() error {
		_, err := t.ask(t.say(words.TUIRate), fmt.Sprint(s.Rate), nil, func(text string) error {
			rate, err := t.Rate(text)
			if err == nil {
				s.Rate = rate
			}
			return err
		})
		return err
	}}
	canary := option{t.say(words.TUICanary), func() error {
		_, err := t.ask(t.say(words.LinearAskCanary), strconv.Itoa(s.Canary), nil, func(text string) error {
			n, err := strconv.Atoi(text)
			if err != nil || n < 0 || n > most {
				return errors.New(t.say(words.LinearNoNumber, text, most))
			}
			s.Canary = n
			return nil
		})
		return err
	}}
	return []option{rate, canary}
}

// sends is the option that sends aim messages, when that number was typed.
func (t *talk) sends(aim int, start func() (*tui.Live, error)) option {
	return option{t.say(words.KeySend), func() error {
		typed, err := t.typed(aim, words.TUITypeCount, words.TUIWrongCount)
		if err != nil || !typed {
			return err
		}
		run, err := start()
		if err != nil {
			t.fault(err)
			return nil
		}
		if _, err := t.watch(run); err != nil {
			return err
		}
		return t.report(run.ID)
	}}
}

// typed asks for a number, so that what cannot be taken back is not done by a
// slip. It is false when the person goes back.
func (t *talk) typed(n int, asks, wrong words.ID) (bool, error) {
	given, err := t.ask(t.say(asks, n), "", nil, func(text string) error {
		if text != strconv.Itoa(n) {
			return errors.New(t.say(wrong))
		}
		return nil
	})
	return given != "", err
}

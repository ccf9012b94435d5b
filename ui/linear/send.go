package linear

import (
	"fmt"
	"strconv"

	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

// confirm tells how many messages go where, at what rate and for how long, and
// what is left out. It sends when the number was typed.
func (t *talk) confirm(d *tui.Draft) error {
	s := tui.Settings{Rate: d.Rate, Workers: d.Workers, Canary: d.Canary}
	for {
		aim := tui.Aim(d, s)
		t.tellGoing(aim, d.Gateway, d.Sandbox, s)
		t.tellHours(d.Hours)
		if s.Canary > 0 {
			t.fact(words.TUICanary, t.say(words.TUICanaryOn, t.says.Number(aim), t.says.Number(d.Counts.Remaining-aim)))
		}
		t.tellLeftOut(d)
		t.tell(d.Note)
		if t.isBlocked(d.Blocker, aim) {
			return nil
		}
		t.offerPace()
		t.offer(true, words.KeyBack)
		does, _, err := t.chosen()
		switch does {
		case words.KeySend:
			if typed, err := t.counted(aim); err != nil {
				return err
			} else if typed {
				return t.sent(t.Start(t.ctx, d, s))
			}
		case words.KeyBack:
			return nil
		case words.TUIRate, words.TUICanary:
			err = t.changePace(does, &s, d.Counts.Remaining)
		}
		if err != nil {
			return err
		}
	}
}

// isBlocked tells why nothing can be sent, if that is so.
func (t *talk) isBlocked(blocker string, aim int) bool {
	if blocker == "" && aim == 0 {
		blocker = t.say(words.TUINothingToSend)
	}
	t.tell(blocker)
	return blocker != ""
}

func (t *talk) tellGoing(aim int, gateway string, sandbox bool, s tui.Settings) {
	for _, term := range t.says.Going(aim, gateway, sandbox, s) {
		t.named(term[0], term[1])
	}
}

func (t *talk) offerPace() {
	t.offer(true, words.KeySend)
	t.offer(true, words.TUIRate)
	t.offer(true, words.TUICanary)
}

// changePace changes how fast it goes, or how many go first.
func (t *talk) changePace(does words.ID, s *tui.Settings, most int) (err error) {
	switch does {
	case words.TUIRate:
		_, err = t.ask(t.say(does), fmt.Sprint(s.Rate), nil, func(text string) (err error) {
			rate, err := t.Rate(text)
			if err == nil {
				s.Rate = rate
			}
			return err
		})
	case words.TUICanary:
		s.Canary, err = t.askNumber(t.say(words.LinearAskCanary), strconv.Itoa(s.Canary), 0, most)
	}
	return err
}

// counted asks for the number of messages. It is false when the person goes back.
func (t *talk) counted(aim int) (bool, error) {
	return t.typed(strconv.Itoa(aim), t.say(words.TUITypeCount, aim), words.TUIWrongCount)
}

// sent watches a run that was started, and goes on to its report.
func (t *talk) sent(run *tui.Live, err error) error {
	if err != nil {
		return t.fault(err)
	}
	if _, err := t.watch(run); err != nil {
		return err
	}
	return t.report(run.ID)
}

// tellHours tells when a run sends, if not at once and at any hour.
func (t *talk) tellHours(hours string) {
	if hours != "" {
		t.fact(words.TUIHours, hours)
	}
}

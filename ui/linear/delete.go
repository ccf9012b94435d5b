package linear

import (
	"strconv"

	"app.wazaj/voye/ui/words"
)

// delete tells what goes with a run, and deletes it when the number of its rows
// is typed.
func (t *talk) delete(id string) error {
	doomed, err := t.AimDelete(t.ctx, id)
	if err != nil {
		return t.fault(err)
	}
	for _, sentence := range doomed.Loss {
		if sentence != "" {
			t.tell(sentence)
		}
	}
	rows := strconv.Itoa(doomed.Run.Counts.Total)
	typed, err := t.typed(rows, t.say(words.TUIDeleteType, rows), words.TUIDeleteWrong)
	if err != nil || !typed {
		return err
	}
	if err := t.Delete(t.ctx, doomed); err != nil {
		return t.fault(err)
	}
	t.tells(words.Deleted, 1)
	return errHome
}

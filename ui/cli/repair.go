package cli

import (
	"errors"

	"github.com/spf13/cobra"

	"app.wazaj/voye/storage"
	"app.wazaj/voye/ui/words"
)

func (a *app) repairCommand() *cobra.Command {
	var yes bool
	cmd := a.command("repair RUN", help{words.RepairShort, words.RepairExamples, words.RepairLong}, a.wants(1, 1, "RUN"),
		func(args []string) error { return a.repair(args[0], yes) })
	cmd.Flags().BoolVar(&yes, "yes", false, a.words.Say(words.FlagYesRepair))
	cmd.ValidArgsFunction = a.completeRuns(func(storage.Info) bool { return true })
	return cmd
}

var askRepair = question{"repair", words.AskRepair, words.RepairYesMissing, words.NotRepaired}

// repair says what can be saved of a damaged log, asks, and does it.
func (a *app) repair(ref string, yes bool) error {
	runs, err := a.runs()
	if err != nil {
		return err
	}
	folder, err := runs.Find(ref)
	if err != nil {
		return bad(err)
	}
	r, err := runs.PrepareRepair(folder)
	if err != nil {
		return bad(err)
	}
	a.tellRepair(r)
	if err := askRepair.confirm(a, yes); err != nil {
		return errors.Join(err, r.Close())
	}
	kept, err := r.Apply()
	if err = errors.Join(err, r.Close()); err != nil {
		return err
	}
	a.say(words.Repaired, safe(kept), a.withRuns("voye resume "+r.ID))
	return nil
}

func (a *app) tellRepair(r *storage.Repair) {
	a.say(words.RepairDamage, r.ID, r.Damage.Line, r.Damage.Offset, safe(r.Damage.Reason))
	a.say(words.RepairLost, r.Lost)
	if r.Doubtful > 0 {
		a.say(words.RepairDoubt, r.Doubtful)
	}
	a.say(words.RepairAfter, countsLine(a.words, r.Counts), r.Counts.Remaining)
}

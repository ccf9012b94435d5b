package cli

import (
	"errors"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"app.wazaj/voye/storage"
	"app.wazaj/voye/ui/words"
)

// deleteFlags say which runs are deleted.
type deleteFlags struct {
	older age
	yes   bool
}

func (a *app) runsDeleteCommand() *cobra.Command {
	var d deleteFlags
	cmd := a.command("delete RUN...", help{words.RunsDeleteShort, words.RunsDeleteExamples, words.RunsDeleteLong}, cobra.ArbitraryArgs,
		func(args []string) error { return a.deleteRuns(args, d) })
	addValue(cmd.Flags(), &d.older, "older-than", "", a.readAge, a.words.Say(words.FlagOlderThan))
	cmd.Flags().BoolVar(&d.yes, "yes", false, a.words.Say(words.FlagYesDelete))
	complete := a.completeRuns(func(info storage.Info) bool { return info.State != storage.Running })
	cmd.ValidArgsFunction = func(cmd *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
		return complete(cmd, nil, typed) // there may be several
	}
	return cmd
}

// age is how long ago something was, with the words that it was asked for in.
type age struct {
	time.Duration
	text string
}

// mostAge keeps an age within what a time.Duration holds.
const mostAge = 100_000

func (a *app) readAge(text string) (age, error) {
	units := map[string]time.Duration{"h": time.Hour, "d": 24 * time.Hour, "w": 7 * 24 * time.Hour}
	for unit, long := range units {
		number, found := strings.CutSuffix(text, unit)
		n, err := strconv.ParseUint(number, 10, 32)
		if found && err == nil && n > 0 && n <= mostAge {
			return age{time.Duration(n) * long, text}, nil
		}
	}
	return age{}, errors.New(a.words.Say(words.AgeWrong))
}

// deleteRuns says what would go, asks, and deletes it. Of runs that are named
// all must be such as can be deleted, or none is.
func (a *app) deleteRuns(refs []string, flags deleteFlags) error {
	switch {
	case len(refs) == 0 && flags.older.Duration == 0:
		return usage(a.words.Say(words.DeleteWhat))
	case len(refs) > 0 && flags.older.Duration > 0:
		return usage(a.words.Say(words.DeleteOneOrOther))
	}
	runs, err := a.runs()
	if err != nil {
		return err
	}
	a.sweep(runs)
	doomed, err := a.prepareNamed(runs, refs)
	if len(refs) == 0 {
		doomed, err = a.prepareOld(runs, flags.older)
	}
	if err != nil {
		return errors.Join(bad(err), closeAll(doomed))
	}
	if len(doomed) == 0 {
		a.say(words.NoneOlder, safe(runs.Dir), flags.older.text)
		return nil
	}
	a.tellDeletion(doomed)
	if err := askDelete.confirm(a, flags.yes); err != nil {
		return errors.Join(err, closeAll(doomed))
	}
	return a.applyAll(doomed)
}

// sweep removes what deletions left behind that were cut short, and the lists
// from stdin of commands that were.
func (a *app) sweep(runs storage.Runs) {
	if err := errors.Join(runs.Sweep(), sweepSpools(time.Now())); err != nil {
		a.say(words.NotSwept, safe(err.Error()))
	}
}

func (a *app) prepareNamed(runs storage.Runs, refs []string) (doomed []*storage.Deletion, err error) {
	named := map[string]bool{}
	for _, ref := range refs {
		folder, err := runs.Find(ref)
		if err != nil {
			return doomed, err
		}
		if folder, err = filepath.Abs(folder); err != nil {
			return doomed, err
		}
		if named[folder] {
			continue
		}
		named[folder] = true
		d, err := runs.PrepareDelete(folder)
		if err != nil {
			return doomed, err
		}
		doomed = append(doomed, d)
	}
	return doomed, nil
}

// prepareOld takes the runs that nothing happened to for so long. One that
// cannot be deleted is told, and stays.
func (a *app) prepareOld(runs storage.Runs, older age) (doomed []*storage.Deletion, err error) {
	infos, err := runs.List()
	if err != nil {
		return nil, err
	}
	for _, info := range infos {
		if info.Idle(time.Now()) < older.Duration {
			continue
		}
		d, err := runs.PrepareDelete(info.Folder)
		if err != nil {
			a.say(words.DeleteBusy, safe(err.Error()))
			continue
		}
		doomed = append(doomed, d)
	}
	return doomed, nil
}

var askDelete = question{"delete", words.AskDelete, words.DeleteYesMissing, words.NotDeleted}

// applyAll deletes the runs. One that cannot be does not keep the others.
func (a *app) applyAll(doomed []*storage.Deletion) (err error) {
	gone := 0
	for _, d := range doomed {
		failure := d.Apply()
		if failure == nil {
			gone++
		}
		err = errors.Join(err, failure, d.Close())
	}
	a.say(words.Deleted, gone)
	return err
}

func closeAll(doomed []*storage.Deletion) (err error) {
	for _, d := range doomed {
		err = errors.Join(err, d.Close())
	}
	return err
}

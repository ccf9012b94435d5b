package cli

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// safe is campaign.Safe under a shorter name: it is written in every sentence
// that carries somebody else's words.
func safe(text string) string { return campaign.Safe(text) }

// usage makes the error of a wrong command line from one sentence.
func usage(sentence string) error { return bad(errors.New(sentence)) }

// spoken is a sentence that is said when it is read, in the language of that
// moment: what was refused on a screen follows a change of the language.
type spoken struct {
	words words.Words
	id    words.ID
	args  []any
}

// later makes a sentence that is said when it is read.
func (a *app) later(id words.ID, args ...any) spoken { return spoken{a.words, id, args} }

// isEmpty reports whether there is nothing to say.
func (s spoken) isEmpty() bool { return s.id == "" }

// String says the sentence, nothing when there is none.
func (s spoken) String() string {
	if s.isEmpty() {
		return ""
	}
	return s.words.Say(s.id, s.args...)
}

// Error makes the sentence an error.
func (s spoken) Error() string { return s.String() }

// refuse is usage with a sentence that is said when it is read.
func (a *app) refuse(id words.ID, args ...any) error { return bad(a.later(id, args...)) }

// flagError turns what the flag library says into one sentence with what is
// allowed.
func (a *app) flagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var missing *pflag.ValueRequiredError
	var wrong *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		return a.unknownFlag(cmd, unknown)
	case errors.As(err, &missing):
		return usage(a.words.Say(words.FlagNeedsValue, missing.GetSpecifiedName(), valueName(missing.GetFlag())))
	case errors.As(err, &wrong):
		flag := wrong.GetFlag()
		if flag.Value.Type() == "bool" {
			return usage(a.words.Say(words.FlagTakesNoValue, flag.Name))
		}
		return usage(a.words.Say(words.FlagValueWrong, safe(wrong.GetValue()), flag.Name, errors.Unwrap(wrong)))
	}
	return bad(err)
}

// valueName returns the word that stands for a flag's value in the help.
func valueName(flag *pflag.Flag) string {
	name, _ := pflag.UnquoteUsage(flag)
	return name
}

func (a *app) unknownFlag(cmd *cobra.Command, err *pflag.NotExistError) error {
	name := err.GetSpecifiedName()
	if err.GetSpecifiedShortnames() != "" {
		return usage(a.words.Say(words.UnknownFlag, "-"+safe(name), cmd.CommandPath()))
	}
	var names []string
	cmd.Flags().VisitAll(func(flag *pflag.Flag) { names = append(names, flag.Name) })
	if near := nearest(name, names); near != "" {
		return usage(a.words.Say(words.UnknownFlagNear, safe(name), near))
	}
	return usage(a.words.Say(words.UnknownFlag, "--"+safe(name), cmd.CommandPath()))
}

// wants checks the number of arguments: from low to high.
func (a *app) wants(low, high int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) < low:
			return usage(a.words.Say(words.ArgMissing, cmd.CommandPath(), what))
		case len(args) > high:
			return usage(a.words.Say(words.ArgTooMany, cmd.CommandPath(), safe(args[high])))
		}
		return nil
	}
}

// nearest returns the name that a mistyped word most likely stands for, empty
// when none is near.
func nearest(word string, names []string) string {
	best, least := "", max(2, len(word)/3)+1
	for _, name := range names {
		distance := edits(strings.ToLower(word), name)
		if len(word) > 1 && strings.HasPrefix(name, strings.ToLower(word)) {
			distance = 1
		}
		if distance < least {
			best, least = name, distance
		}
	}
	return best
}

// edits returns how many letters must be added, dropped, changed or swapped
// with their neighbour to make one word of the other. Words are short here,
// bytes will do.
func edits(from, to string) int {
	before, last := make([]int, len(to)+1), make([]int, len(to)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(from); i++ {
		row := make([]int, len(to)+1)
		row[0] = i
		for j := 1; j <= len(to); j++ {
			cost := 1
			if from[i-1] == to[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && from[i-1] == to[j-2] && from[i-2] == to[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last = last, row
	}
	return last[len(to)]
}

package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/campaign/list"
	"app.wazaj/voye/storage"
	"app.wazaj/voye/ui/words"
)

var shells = []string{"bash", "zsh", "fish", "powershell"}

func (a *app) completionCommand() *cobra.Command {
	cmd := a.command("completion SHELL", help{words.CompletionShort, words.CompletionExamples, words.CompletionLong}, nil, nil)
	cmd.Args = a.wants(1, 1, "SHELL")
	cmd.ValidArgs = shells
	cmd.RunE = func(cmd *cobra.Command, args []string) error { return a.writeCompletion(cmd.Root(), args[0]) }
	return cmd
}

func (a *app) writeCompletion(root *cobra.Command, shell string) error {
	var err error
	switch shell {
	case "bash":
		err = root.GenBashCompletionV2(a.stdout, true)
	case "zsh":
		err = root.GenZshCompletion(a.stdout)
	case "fish":
		err = root.GenFishCompletion(a.stdout, true)
	case "powershell":
		err = root.GenPowerShellCompletionWithDesc(a.stdout)
	default:
		return usage(a.words.Say(words.UnknownShell, safe(shell), orList(shells)))
	}
	if err != nil {
		return fmt.Errorf("write the completion script: %w", err)
	}
	return nil
}

// completeFiles offers campaign files and lists.
func completeFiles(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return []string{"yaml", "yml", "json", "csv", "tsv", "txt", "xlsx"}, cobra.ShellCompDirectiveFilterFileExt
}

// completeCommandOrFile leaves files to the shell, which comes to them when no
// command begins so. The endings of completeFiles would hide the commands.
func completeCommandOrFile(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return nil, cobra.ShellCompDirectiveDefault
}

// completeRuns offers the runs that keep lets through.
func (a *app) completeRuns(keep func(storage.Info) bool) cobra.CompletionFunc {
	return func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
		runs, err := a.runs()
		if err != nil || len(args) > 0 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		infos, _ := runs.List()
		var names []string
		for _, info := range infos {
			// A shell prints what it is offered.
			if keep(info) && safe(info.ID) == info.ID {
				names = append(names, cobra.CompletionWithDesc(info.ID, safe(info.Name)))
			}
		}
		if len(names) > 0 {
			names = slices.Insert(names, 0, storage.Last)
		}
		return names, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveKeepOrder
	}
}

// completeFlags offers the values of flags that take one of a few words, files
// for those that take one, and nothing for the others.
func (a *app) completeFlags(root *cobra.Command) {
	outcomes := []string{"pending"}
	for _, outcome := range campaign.RowOutcomes {
		outcomes = append(outcomes, outcome.String())
	}
	values := map[string][]string{
		"auth": auths, "theme": themes, "lang": words.Languages(), "region": campaign.Regions(),
		"encoding":  {list.UTF8, list.UTF16LE, list.UTF16BE, list.Windows1252, list.MacRoman},
		"delimiter": {"comma", "semicolon", "tab", "pipe"},
		"language":  campaign.TemplateLanguages(),
		"format":    reportFormats(), "as": {campaign.Sent.String(), campaign.Failed.String()},
	}
	var complete func(cmd *cobra.Command)
	complete = func(cmd *cobra.Command) {
		offer := func(flag *pflag.Flag) {
			var completion cobra.CompletionFunc
			switch named, _ := pflag.UnquoteUsage(flag); {
			case flag.Name == "outcome":
				completion = completeList(outcomes)
			case values[flag.Name] != nil:
				completion = cobra.FixedCompletions(values[flag.Name], cobra.ShellCompDirectiveNoFileComp)
			case strings.HasPrefix(named, "FILE"):
				return // what shells do by themselves
			case named == "DIR":
				completion = cobra.FixedCompletions(nil, cobra.ShellCompDirectiveFilterDirs)
			default:
				completion = cobra.NoFileCompletions
			}
			// It fails for a flag that is not there, or has its completion.
			_ = cmd.RegisterFlagCompletionFunc(flag.Name, completion)
		}
		cmd.LocalFlags().VisitAll(offer)
		for _, sub := range cmd.Commands() {
			complete(sub)
		}
	}
	complete(root)
}

// completeList offers words for a list with commas between: each that is not
// in it yet.
func completeList(all []string) cobra.CompletionFunc {
	return func(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
		begun := typed[:strings.LastIndexByte(typed, ',')+1]
		there := strings.Split(begun, ",")
		var offered []string
		for _, word := range all {
			if !slices.Contains(there, word) {
				offered = append(offered, begun+word)
			}
		}
		return offered, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
	}
}

// completeCommands offers commands and topics.
func completeCommands(cmd *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	var names []string
	for _, other := range cmd.Root().Commands() {
		if len(args) == 0 && !other.Hidden {
			names = append(names, cobra.CompletionWithDesc(other.Name(), other.Short))
		}
	}
	return names, cobra.ShellCompDirectiveNoFileComp
}

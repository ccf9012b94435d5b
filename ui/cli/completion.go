package cli

import (
	"fmt"

	"github.com/spf13/cobra"

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

// completeRuns offers the runs that keep lets through.
func (a *app) completeRuns(keep func(storage.Info) bool) cobra.CompletionFunc {
	return func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
		runs, err := a.runs()
		if err != nil || len(args) > 0 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		infos, _ := runs.List()
		names := []string{storage.Last}
		for _, info := range infos {
			// A shell prints what it is offered.
			if keep(info) && safe(info.ID) == info.ID {
				names = append(names, cobra.CompletionWithDesc(info.ID, safe(info.Name)))
			}
		}
		return names, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveKeepOrder
	}
}

// completeFlags offers the values of flags that take one of a few words.
func (a *app) completeFlags(root *cobra.Command) {
	outcomes := []string{"pending"}
	for _, outcome := range campaign.RowOutcomes {
		outcomes = append(outcomes, outcome.String())
	}
	values := map[string][]string{
		"auth": auths, "theme": themes, "lang": words.Languages(),
		"encoding":  {list.UTF8, list.UTF16LE, list.UTF16BE, list.Windows1252, list.MacRoman},
		"delimiter": {"comma", "semicolon", "tab", "pipe"},
		"language":  campaign.TemplateLanguages(),
		"format":    reportFormats(), "outcome": outcomes, "as": {campaign.Sent.String(), campaign.Failed.String()},
	}
	for _, cmd := range append(root.Commands(), root) {
		for name, choices := range values {
			flag := cmd.Flags().Lookup(name)
			if flag == nil {
				flag = cmd.PersistentFlags().Lookup(name)
			}
			if flag != nil {
				// It fails only for a flag that is not there.
				_ = cmd.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(choices, cobra.ShellCompDirectiveNoFileComp))
			}
		}
	}
}

package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"app.wazaj/voye/ui/words"
)

// showHelp writes a command's help: examples first, because most people come
// to see how it is done, then what is good to know, then every flag.
func (a *app) showHelp(cmd *cobra.Command, _ []string) {
	var out strings.Builder
	section := func(heading words.ID, text string) {
		if text = strings.Trim(text, "\n"); text != "" {
			fmt.Fprintf(&out, "%s:\n%s\n\n", a.words.Say(heading), text)
		}
	}
	if !cmd.Runnable() {
		_, _ = fmt.Fprintln(a.stdout, cmd.Long)
		return
	}
	section(words.HelpExamples, indent(cmd.Example))
	out.WriteString(cmd.Long + "\n\n")
	section(words.HelpUsage, indent(a.usageLines(cmd)))
	section(words.HelpCommands, commandList(cmd))
	section(words.HelpFlags, cmd.LocalNonPersistentFlags().FlagUsages())
	section(words.HelpGlobalFlags, a.globalUsages(cmd))
	if !cmd.HasParent() {
		out.WriteString(a.words.Say(words.HelpExitCodes) + "\n")
	}
	_, _ = fmt.Fprint(a.stdout, strings.TrimRight(out.String(), "\n")+"\n")
}

func (a *app) usageLines(cmd *cobra.Command) string {
	if cmd.HasParent() {
		return cmd.UseLine()
	}
	return "voye [FILE] [flags]\nvoye COMMAND [flags]"
}

// globalUsages lists the flags of every command; the root shows them as its
// own.
func (a *app) globalUsages(cmd *cobra.Command) string {
	return cmd.Root().PersistentFlags().FlagUsages()
}

func commandList(cmd *cobra.Command) string {
	var out strings.Builder
	for _, sub := range cmd.Commands() {
		if sub.IsAvailableCommand() || sub.Name() == "help" {
			fmt.Fprintf(&out, "  %-12s%s\n", sub.Name(), sub.Short)
		}
	}
	return out.String()
}

func indent(text string) string {
	return "  " + strings.ReplaceAll(text, "\n", "\n  ")
}

// columnsTopic is voye help columns: a text, and no command.
func (a *app) columnsTopic() *cobra.Command {
	return &cobra.Command{Use: "columns", Short: a.words.Say(words.ColumnsShort), Long: a.words.Say(words.ColumnsLong)}
}

// helpCommand is voye help COMMAND.
func (a *app) helpCommand(root *cobra.Command) *cobra.Command {
	cmd := a.command("help [COMMAND]", help{words.HelpShort, words.HelpCmdExamples, words.HelpLong}, nil, nil)
	cmd.Args = a.wants(0, 2, "COMMAND") // such as runs delete
	cmd.ValidArgsFunction = completeCommands
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		if len(args) == 0 {
			a.showHelp(root, nil)
			return nil
		}
		found, rest, err := root.Find(args)
		if err != nil || found == root || len(rest) > 0 {
			return a.unknownCommand(root, strings.Join(args, " "))
		}
		a.showHelp(found, nil)
		return nil
	}
	return cmd
}

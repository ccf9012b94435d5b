package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"app.wazaj/voye/ui/words"
)

// help names the three texts of a command.
type help struct{ short, examples, long words.ID }

// command makes a command with its help texts. run gets the arguments.
func (a *app) command(use string, h help, args cobra.PositionalArgs, run func(args []string) error) *cobra.Command {
	return &cobra.Command{
		Use: use, Args: args,
		Short: a.words.Say(h.short), Example: a.words.Say(h.examples), Long: a.words.Say(h.long),
		RunE: func(_ *cobra.Command, args []string) error { return run(args) },
	}
}

// rootCommand makes the whole command line.
func (a *app) rootCommand() *cobra.Command {
	// A double click on Windows opens the program too.
	cobra.MousetrapHelpText = ""
	root := a.openCommand()
	root.AddCommand(
		a.demoCommand(), a.checkCommand(), a.previewCommand(), a.sendCommand(), a.resumeCommand(),
		a.runsCommand(), a.reportCommand(), a.settleCommand(), a.repairCommand(), a.newCommand(), a.doctorCommand(), a.sandboxCommand(), a.completionCommand(),
		a.columnsTopic(), a.operatingTopic(),
	)
	root.SetHelpCommand(a.helpCommand(root))
	a.addGlobalFlags(root.PersistentFlags())
	root.PersistentFlags().BoolP("help", "h", false, a.words.Say(words.HelpFlag))
	root.Version = aboutVersion()
	root.Flags().Bool("version", false, a.words.Say(words.VersionFlag))
	root.SilenceErrors, root.SilenceUsage = true, true
	root.CompletionOptions.DisableDefaultCmd = true
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error { return bad(a.configErr) }
	root.SetFlagErrorFunc(a.flagError)
	root.SetHelpFunc(a.showHelp)
	root.SetOut(a.stdout)
	root.SetErr(a.stderr)
	a.completeFlags(root)
	return root
}

// openCommand is the program without a command: it opens the interactive
// program, on a file if there is one.
func (a *app) openCommand() *cobra.Command {
	var reading readingFlags
	var sending sendingFlags
	var useSandbox bool
	cmd := a.command("voye [FILE]", help{words.RootShort, words.RootExamples, words.RootLong}, nil, nil)
	cmd.Args = cobra.ArbitraryArgs
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := a.openArgs(cmd, args); err != nil {
			return err
		}
		return a.open(args, reading, sending, useSandbox)
	}
	a.addReadingFlags(cmd, &reading)
	a.addChoosingFlags(cmd, &reading.choosing)
	a.addChoosingLimit(cmd, &reading.choosing)
	a.addSendingFlags(cmd, &sending)
	cmd.Flags().BoolVar(&useSandbox, "sandbox", false, a.words.Say(words.FlagSandbox))
	cmd.ValidArgsFunction = completeCommandOrFile
	return cmd
}

// openArgs tells a mistyped command from a file.
func (a *app) openArgs(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	name := args[0]
	if name == stdinName {
		return usage(a.words.Say(words.StdinNoScreen))
	}
	if _, err := os.Stat(name); errors.Is(err, fs.ErrNotExist) && isWord(name) {
		return a.unknownCommand(root, name)
	}
	if len(args) > 1 {
		return usage(a.words.Say(words.OneFile, safe(name), safe(args[1])))
	}
	return nil
}

// isWord reports whether an argument looks like a command rather than a file.
func isWord(name string) bool {
	return filepath.Ext(name) == "" && !strings.ContainsAny(name, `/\ `)
}

func (a *app) unknownCommand(root *cobra.Command, name string) error {
	var names []string
	for _, cmd := range root.Commands() {
		names = append(names, cmd.Name())
	}
	if near := nearest(name, names); near != "" {
		return usage(a.words.Say(words.UnknownCommandNear, safe(name), near))
	}
	return usage(a.words.Say(words.UnknownCommand, safe(name)))
}

package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"app.wazaj/voye/storage"
	"app.wazaj/voye/storage/bundle"
	"app.wazaj/voye/ui/words"
)

// stdoutName is FILE.zip when the archive goes to standard output.
const stdoutName = "-"

func (a *app) runsExportCommand() *cobra.Command {
	var unmasked, yes bool
	cmd := a.command("export RUN FILE.zip", help{words.ExportShort, words.ExportExamples, words.ExportLong}, a.wants(2, 2, "RUN FILE.zip"),
		func(args []string) error { return a.exportRun(args[0], args[1], unmasked, yes) })
	cmd.Flags().BoolVar(&unmasked, "unmasked", false, a.words.Say(words.FlagUnmasked))
	cmd.Flags().BoolVar(&yes, "yes", false, a.words.Say(words.FlagYesUnmasked))
	cmd.ValidArgsFunction = a.completeRuns(func(storage.Info) bool { return true })
	return cmd
}

// exportRun writes a run into an archive for whoever looks for a fault.
func (a *app) exportRun(ref, path string, unmasked, yes bool) error {
	folder, err := a.findRun(ref)
	if err != nil {
		return err
	}
	if folder, err = filepath.Abs(folder); err != nil {
		return bad(err)
	}
	if unmasked {
		a.say(words.ExportUnmasked, safe(path))
		if err := askUnmasked.confirm(a, yes); err != nil {
			return err
		}
	}
	var found bundle.Contents
	write := func(out io.Writer) error {
		found, err = bundle.Write(out, folder, bundle.Options{
			Unmasked: unmasked, Secrets: []string{strings.TrimSpace(a.env("WAZAJ_API_KEY"))},
			About: a.about(), Readme: a.readme, Now: time.Now(),
		})
		return err
	}
	if path == stdoutName {
		if isTerminal(a.stdout) {
			return usage(a.words.Say(words.ExportFolder, stdoutName))
		}
		err = write(a.stdout)
	} else {
		err = writeFile(path, write)
	}
	if errors.Is(err, errIsFolder) {
		return usage(a.words.Say(words.ExportFolder, safe(path)))
	}
	if err != nil {
		return err
	}
	if found.NoList != "" {
		a.say(words.ExportNoList, safe(found.NoList))
	}
	a.say(words.Exported, safe(path), found.Lines, found.Rows)
	return nil
}

var askUnmasked = question{"unmasked", words.AskUnmasked, words.ExportYesMissing, words.NotExported}

// readme says what is in an archive.
func (a *app) readme(found bundle.Contents) string {
	kind := words.ExportMasked
	if !found.Masked {
		kind = words.ExportPlain
	}
	return a.words.Say(words.ExportReadme, found.Run, found.Lines, found.Unreadable,
		fmt.Sprintf("%-14s", first(found.List, "-")), found.Rows, a.words.Say(kind))
}

// about is the program, its settings and the terminal, as the doctor sees them
// without asking anybody for a key. Where the user's files lie is left out.
func (a *app) about() []finding {
	d := &doctor{app: a, w: words.For(words.English)}
	for _, look := range []func(){d.program, d.settings, func() { d.baseAddress() }, d.terminal} {
		look()
	}
	home, err := os.UserHomeDir()
	for i := range d.found {
		if err == nil && home != "" {
			d.found[i].Says = strings.ReplaceAll(d.found[i].Says, home, "~")
		}
	}
	return append(d.found, finding{Check: "system", Level: levelOK, Says: runtime.GOOS + "/" + runtime.GOARCH})
}

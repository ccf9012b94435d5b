package cli

import (
	"bufio"
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
		if err := a.mayUnmask(path, yes); err != nil {
			return err
		}
	}
	var found bundle.Contents
	err = writeFile(path, func(out io.Writer) error {
		found, err = bundle.Write(out, folder, bundle.Options{
			Unmasked: unmasked, Secrets: []string{strings.TrimSpace(a.env("WAZAJ_API_KEY"))},
			About: a.about(), Readme: a.readme, Now: time.Now(),
		})
		return err
	})
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

func (a *app) mayUnmask(path string, yes bool) error {
	a.say(words.ExportUnmasked, safe(path))
	if yes {
		return nil
	}
	if !a.canAsk() {
		return usage(a.words.Say(words.ExportYesMissing))
	}
	_, _ = fmt.Fprint(a.stderr, a.words.Say(words.AskUnmasked))
	answer, _ := bufio.NewReader(a.stdin).ReadString('\n')
	if strings.TrimSpace(answer) != "unmasked" {
		return usage(a.words.Say(words.NotExported))
	}
	return nil
}

// readme says what is in an archive.
func (a *app) readme(found bundle.Contents) string {
	kind := words.ExportMasked
	if !found.Masked {
		kind = words.ExportPlain
	}
	return a.words.Say(words.ExportReadme, found.Run, found.Lines, found.Unreadable,
		fmt.Sprintf("%-14s", first(found.List, "-")), found.Rows, a.words.Say(kind))
}

// about is the program and its settings, without what only the person knows:
// neither keys nor where the files lie.
func (a *app) about() map[string]any {
	address, by := a.namedBaseURL()
	lists := make([]string, len(a.config.Suppress))
	for i, list := range a.config.Suppress {
		lists[i] = filepath.Base(list)
	}
	proxied := a.env("HTTPS_PROXY") != "" || a.env("https_proxy") != ""
	return map[string]any{
		"version": aboutVersion(), "system": runtime.GOOS + "/" + runtime.GOARCH,
		"config": map[string]any{
			"base_url": withoutUser(address), "base_url_from": first(by, "config"), "auth": first(a.global.auth, a.config.Auth, "x-api-key"),
			"key_in_environment": a.env("WAZAJ_API_KEY") != "", "proxy": proxied, "lang": a.words.Language(), "theme": a.config.Theme,
			"suppress": lists, "broken": a.configErr != nil,
		},
		"terminal": map[string]any{"term": a.env("TERM"), "lang": first(a.env("LC_ALL"), a.env("LANG")), "is_terminal": isTerminal(os.Stdout)},
	}
}

// withoutUser takes a user name and password out of an address, which is no
// base URL, but may have been given as one.
func withoutUser(address string) string {
	if at := strings.LastIndexByte(address, '@'); at >= 0 {
		return "…" + address[at:]
	}
	return address
}

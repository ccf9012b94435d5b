package cli

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/storage"
	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

func (a *app) runsCommand() *cobra.Command {
	var asJSON bool
	cmd := a.command("runs", help{words.RunsShort, words.RunsExamples, words.RunsLong}, a.wants(0, 0, ""),
		func([]string) error { return a.listRuns(asJSON) })
	cmd.Flags().BoolVar(&asJSON, "json", false, a.words.Say(words.FlagRunsJSON))
	cmd.ValidArgsFunction = cobra.NoFileCompletions
	cmd.AddCommand(a.runsDeleteCommand(), a.runsExportCommand())
	return cmd
}

func (a *app) listRuns(asJSON bool) error {
	runs, err := a.runs()
	if err != nil {
		return err
	}
	infos, err := runs.List()
	if err != nil {
		return bad(err)
	}
	if asJSON {
		return a.writeRunsJSON(infos)
	}
	if len(infos) == 0 {
		a.say(words.NoRuns, safe(runs.Dir))
		return nil
	}
	return a.writeRunsTable(infos)
}

// runJSON is a run in the array of runs --json.
type runJSON struct {
	Run     string `json:"run"`
	Folder  string `json:"folder"`
	Name    string `json:"name"`
	Started string `json:"started"`
	Updated string `json:"updated"`
	State   string `json:"state"`
	Sandbox bool   `json:"sandbox"`
	// Part is the part of the list that was chosen, empty for all of it.
	Part string `json:"part"`
	// Unread says that the counts are those of the log's last line, and that
	// the lines before it were not looked at.
	Unread bool `json:"unread"`
	// Error says why the run cannot be gone on with, null when it can.
	Error *string        `json:"error"`
	Halt  *campaign.Halt `json:"halt"`
	campaign.Counts
}

func (a *app) writeRunsJSON(infos []storage.Info) error {
	list := make([]runJSON, len(infos))
	for i, info := range infos {
		list[i] = runJSON{
			Run: info.ID, Folder: info.Folder, Name: info.Name, State: info.State, Sandbox: info.Sandbox, Part: info.Part, Unread: info.Unread,
			Started: stamp(info.Started), Updated: stamp(info.Updated), Halt: info.Halt, Counts: info.Counts,
		}
		if info.Err != nil {
			text := info.Err.Error()
			list[i].Error = &text
		}
	}
	return writeJSON(a.stdout, list)
}

// stamp writes a time as the log does, empty when it is not known.
func stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}

func (a *app) writeRunsTable(infos []storage.Info) error {
	if err := a.printRuns(infos); err != nil {
		return fmt.Errorf("write the runs: %w", err)
	}
	unread := 0
	for _, info := range infos {
		if info.Err != nil {
			a.tell(safe(info.Err.Error()))
		}
		if info.Unread {
			unread++
		}
	}
	if unread > 0 {
		a.say(words.RunsUnread, unread)
	}
	return nil
}

// printRuns prints the table: with bars on a terminal, else in columns that a
// script can count on.
func (a *app) printRuns(infos []storage.Info) error {
	if table, ok := a.barTable(); ok {
		_, err := fmt.Fprintln(a.stdout, strings.Join(table.lines(infos), "\n"))
		return err
	}
	rows := [][]string{strings.Split(a.words.Say(words.RunsHeader), "\t")}
	for _, info := range infos {
		rows = append(rows, runCells(a.words, info))
	}
	widths := widest(rows)
	for _, row := range rows {
		line := ""
		for i, cell := range row {
			line += cell + strings.Repeat(" ", widths[i]+2-tui.Width(cell))
		}
		if _, err := fmt.Fprintln(a.stdout, strings.TrimRight(line, " ")); err != nil {
			return err
		}
	}
	return nil
}

func num(n int) string { return strconv.Itoa(n) }

package cli

import (
	"os"
	"strings"
	"time"

	"golang.org/x/term"

	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

// program says which one this is.
func (d *doctor) program() { d.add("version", levelOK, "voye "+aboutVersion(), "") }

// settings looks at the configuration file.
func (d *doctor) settings() {
	switch {
	case d.configErr != nil:
		d.broken("config", d.configErr)
	case d.config.file == "":
		d.ok("config", words.DocNoConfig, configPath())
	default:
		d.ok("config", words.DocConfig, d.config.file)
	}
}

const (
	// slowSync is more than a line takes to be on any disk of the machine, and
	// quickSync less than one can do.
	slowSync  = 100 * time.Millisecond
	quickSync = 10 * time.Microsecond
)

// runsFolder writes to the folder of the runs as a run does, and measures it.
func (d *doctor) runsFolder() {
	runs, err := d.runs()
	if err != nil {
		d.broken("runs", err)
		return
	}
	disk, err := runs.Probe()
	if err != nil {
		d.add("runs", levelProblem, d.w.Say(words.DocRunsBad, err), "")
		return
	}
	took := disk.Sync.Round(time.Microsecond)
	switch {
	case disk.Sync > slowSync:
		d.add("runs", levelWarning, d.w.Say(words.DocSlow, runs.Dir, took), d.w.Say(words.DocOtherFolder))
	case disk.Sync < quickSync:
		d.add("runs", levelWarning, d.w.Say(words.DocNotOnDisk, runs.Dir, disk.Sync), d.w.Say(words.DocOtherFolder))
	default:
		d.ok("runs", words.DocRuns, runs.Dir, took, disk.Syncs)
	}
	if disk.Network != "" {
		d.add("network", levelWarning, d.w.Say(words.FolderOnNetwork, runs.Dir, disk.Network), d.w.Say(words.DocOtherFolder))
	}
}

// The least size of a terminal on which every screen shows all that it should.
const leastColumns, leastRows = 80, 24

// terminal looks at where the program would draw.
func (d *doctor) terminal() {
	if !d.isInteractive() {
		d.ok("terminal", words.DocNoTerminal)
		return
	}
	file := d.stdout.(*os.File)
	width, height, err := term.GetSize(int(file.Fd()))
	if err == nil && (width < leastColumns || height < leastRows) {
		d.add("terminal", levelWarning, d.w.Say(words.DocSmall, width, height), d.w.Say(words.DocEnlarge))
	} else {
		d.ok("terminal", words.DocTerminal, width, height, tui.Colours(file), d.env("TERM"))
	}
	if locale := d.charset(); locale != "" {
		d.add("locale", levelWarning, d.w.Say(words.DocNotUTF8, locale), d.w.Say(words.DocSetLocale))
	}
}

// charset returns the locale of the terminal's letters when it is not UTF-8.
func (d *doctor) charset() string {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		value := d.env(name)
		if value == "" {
			continue
		}
		if plain := strings.ReplaceAll(strings.ToLower(value), "-", ""); strings.Contains(plain, "utf8") {
			return ""
		}
		return name + "=" + value
	}
	return ""
}

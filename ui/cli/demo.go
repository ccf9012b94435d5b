package cli

import (
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"app.wazaj/voye/samples"
	"app.wazaj/voye/sender/sandbox"
	"app.wazaj/voye/storage"
	"app.wazaj/voye/ui/words"
)

// The demo's gateway takes a moment for each answer, and its rows take some
// seven seconds, so that there is something to watch.
const (
	demoLatency = 60 * time.Millisecond
	demoJitter  = 80 * time.Millisecond
	demoRate    = 25.0
)

func (a *app) demoCommand() *cobra.Command {
	var s sendFlags
	cmd := a.command("demo", help{words.DemoShort, words.DemoExamples, words.DemoLong}, a.wants(0, 0, ""),
		func([]string) error { return a.demo(s) })
	a.addSendingFlags(cmd, &s.sending)
	a.addPlainFlags(cmd, &s.sending)
	cmd.ValidArgsFunction = cobra.NoFileCompletions
	return cmd
}

// demo sends the sample campaign to the embedded gateway. Reaching the end is
// success, whatever the rows met: some are there to fail.
func (a *app) demo(s sendFlags) error {
	folder, err := unpackDemo()
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(folder) }()
	if (a.isInteractive() || a.isAccessible()) && !s.sending.plain && !s.sending.json {
		return demoEnd(a.demoOnScreen(folder, s))
	}
	d, g, err := a.openDemo(folder)
	if err != nil {
		return err
	}
	s.yes, s.again = true, true
	if s.sending.rate == 0 {
		s.sending.rate = demoRate
	}
	a.useRunsOfDemo()
	run, at, rows, err := a.newRun(d, g, s)
	if err != nil {
		return errors.Join(err, g.Close())
	}
	return demoEnd(a.deliver(run, g, at, s.sending, rows))
}

// demoEnd makes a finished demo a success.
func demoEnd(err error) error {
	if codeOf(err) == exitFinished {
		return nil
	}
	return err
}

// openDemo reads the unpacked demo and starts its gateway.
func (a *app) openDemo(folder string) (*draft, *gateway, error) {
	reading := readingFlags{name: a.words.Say(words.TUIBuiltIn), choosing: choosingFlags{isDemo: true}}
	d, err := a.openDraft(filepath.Join(folder, path.Base(samples.DemoCampaign)), reading)
	if err != nil {
		return nil, nil, err
	}
	g, err := sandboxGateway(sandbox.Options{Latency: demoLatency, Jitter: demoJitter})
	return d, g, err
}

// unpackDemo writes the sample's files into a folder of their own, because a
// campaign is read from files.
func unpackDemo() (string, error) {
	folder, err := os.MkdirTemp("", "voye-demo-")
	if err != nil {
		return "", fmt.Errorf("unpack the demo: %w", err)
	}
	for _, name := range []string{samples.DemoCampaign, samples.DemoRecipients, samples.DemoOptouts} {
		data, err := samples.FS.ReadFile(name)
		if err == nil {
			err = os.WriteFile(filepath.Join(folder, path.Base(name)), data, 0o600)
		}
		if err != nil {
			return "", errors.Join(fmt.Errorf("unpack the demo: %w", err), os.RemoveAll(folder))
		}
	}
	return folder, nil
}

// useRunsOfDemo takes a temporary folder for the run where the usual one
// cannot be written: a look at the demo must not fail over that.
func (a *app) useRunsOfDemo() {
	runs, err := a.runs()
	if err == nil && canWrite(runs) {
		return
	}
	if folder, err := os.MkdirTemp("", "voye-runs-"); err == nil {
		a.global.runs = folder
		a.say(words.DemoRuns, safe(folder))
	}
}

func canWrite(runs storage.Runs) bool {
	if err := os.MkdirAll(runs.Dir, 0o700); err != nil {
		return false
	}
	probe, err := os.CreateTemp(runs.Dir, ".tmp-probe-")
	if err != nil {
		return false
	}
	return errors.Join(probe.Close(), os.Remove(probe.Name())) == nil
}

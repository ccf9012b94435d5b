package cli

import (
	"errors"
	"fmt"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"app.wazaj/voye/sender/sandbox"
	"app.wazaj/voye/ui/words"
)

func (a *app) sandboxCommand() *cobra.Command {
	var options sandbox.Options
	var addr string
	long := a.words.Say(words.SandboxLong)
	cmd := a.command("sandbox", help{words.SandboxShort, words.SandboxExamples, words.SandboxLong}, a.wants(0, 0, ""),
		func([]string) error { return a.serve(addr, options) })
	cmd.Long = long + "\n\n" + a.words.Say(words.HelpMagic) + "\n" + magicTable()
	flags := cmd.Flags()
	flags.StringVar(&addr, "addr", "127.0.0.1:0", a.words.Say(words.FlagAddr))
	addValue(flags, &options.Latency, "latency", "", atLeast(0), a.words.Say(words.FlagLatency))
	addValue(flags, &options.Jitter, "jitter", "", atLeast(0), a.words.Say(words.FlagJitter))
	addValue(flags, &options.Rate, "rate-limit", "", readLimit, a.words.Say(words.FlagRateLimit))
	addValue(flags, &options.Refuse, "refuse", "", readShare, a.words.Say(words.FlagRefuse))
	addValue(flags, &options.Unavailable, "unavailable", "", readShare, a.words.Say(words.FlagUnavailable))
	addValue(flags, &options.Cut, "cut", "", readShare, a.words.Say(words.FlagCut))
	addOutages(cmd, &options, a.words.Say(words.FlagOutage))
	addValue(flags, &options.Seed, "seed", "", readSeed, a.words.Say(words.FlagSeed))
	cmd.ValidArgsFunction = cobra.NoFileCompletions
	return cmd
}

// addOutages adds the one flag that may be given several times.
func addOutages(cmd *cobra.Command, options *sandbox.Options, usage string) {
	var outage sandbox.Outage
	addValue(cmd.Flags(), &outage, "outage", "", func(text string) (sandbox.Outage, error) {
		read, err := readOutage(text)
		if err == nil {
			options.Outages = append(options.Outages, read)
		}
		return read, err
	}, usage)
}

// magicTable lists the magic numbers with the two digits that are free.
func magicTable() string {
	var out strings.Builder
	for _, m := range sandbox.Magic {
		free := len(m.Number) - 4
		fmt.Fprintf(&out, "  %sxx%s  %s\n", m.Number[:free], m.Number[free+2:], m.What)
	}
	return strings.TrimRight(out.String(), "\n")
}

// serve runs the gateway until a signal asks to stop.
func (a *app) serve(addr string, options sandbox.Options) error {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer signal.Stop(signals)
	server, err := sandbox.Start(addr, options)
	if err != nil {
		return bad(err)
	}
	if _, err := fmt.Fprintln(a.stdout, server.BaseURL()); err != nil {
		return errors.Join(fmt.Errorf("write the base URL: %w", err), server.Close())
	}
	a.say(words.SandboxServes)
	<-signals
	a.say(words.SandboxServed, server.Requests(), server.Accepted())
	return server.Close()
}

package cli

import (
	"errors"
	"time"

	"github.com/spf13/cobra"

	"app.wazaj/voye/sender"
	"app.wazaj/voye/ui/words"
)

// operatingFlags say how a run goes that nobody sits in front of: when, what it
// says, and whom it tells. They are those of send and resume.
type operatingFlags struct {
	startAt, window string
	zone            *time.Location // nil for the machine's own
	maxDuration     time.Duration
	quiet           bool
	logFormat       string
	notifyURL       *string // nil when it was not given
	metricsAddr     string
}

// The values of --log-format.
const (
	logText = "text"
	logJSON = "json"
)

func (a *app) addOperatingFlags(cmd *cobra.Command, o *operatingFlags) {
	flags := cmd.Flags()
	o.logFormat = logText
	addValue(flags, &o.startAt, "start-at", "", notEmpty, a.words.Say(words.FlagStartAt))
	addValue(flags, &o.window, "window", "", notEmpty, a.words.Say(words.FlagWindow))
	addValue(flags, &o.zone, "timezone", "", readZone, a.words.Say(words.FlagTimezone))
	addValue(flags, &o.maxDuration, "max-duration", "", atLeast(time.Second), a.words.Say(words.FlagMaxDuration))
	flags.BoolVar(&o.quiet, "quiet", false, a.words.Say(words.FlagQuiet))
	addValue(flags, &o.logFormat, "log-format", logText, oneOf(logText, logJSON), a.words.Say(words.FlagLogFormat))
	flags.Var(secretText{&o.notifyURL}, "notify-url", a.words.Say(words.FlagNotifyURL))
	addValue(flags, &o.metricsAddr, "metrics-addr", "", readMetricsAddr, a.words.Say(words.FlagMetricsAddr))
}

// isLines reports whether the flags ask for lines rather than for the screens.
func (s sendingFlags) isLines() bool {
	return s.plain || s.json || s.operating.quiet || s.operating.logFormat == logJSON
}

// operate does what the flags ask for before anything is read: what cannot be
// had must not come to light in the middle of a run.
func (a *app) operate(s *sendingFlags) error {
	o := &s.operating
	a.hush.Store(o.quiet)
	a.jsonLines = o.logFormat == logJSON
	var err error
	if s.schedule, err = a.schedule(*o, time.Now()); err != nil {
		return err
	}
	if a.notifyURL, err = a.whomToNotify(*o); err != nil || o.metricsAddr == "" {
		return err
	}
	if a.metrics, err = serveMetrics(o.metricsAddr); err != nil {
		return usage(a.words.Say(words.MetricsNotBound, safe(o.metricsAddr), safe(errorWords(err))))
	}
	a.say(words.MetricsAt, a.metrics.url())
	if !a.metrics.isLoopback() {
		a.say(words.MetricsForAll)
	}
	return nil
}

// wrongValue is the error of a flag whose value only makes sense beside others.
func (a *app) wrongValue(flag, value string, err error) error {
	return usage(a.words.Say(words.FlagValueWrong, safe(value), flag, err))
}

// schedule reads when a run sends.
func (a *app) schedule(o operatingFlags, now time.Time) (sender.Schedule, error) {
	s := sender.Schedule{Limit: o.maxDuration}
	zone := o.zone
	if zone == nil {
		zone = time.Local
	}
	var err error
	if o.startAt != "" {
		if s.Start, err = readStart(o.startAt, now, zone); err != nil {
			return s, a.wrongValue("start-at", o.startAt, err)
		}
	}
	if o.window != "" {
		if s.Window, err = readWindow(o.window, zone); err != nil {
			return s, a.wrongValue("window", o.window, err)
		}
	}
	return s, nil
}

// errorWords are the words of an error behind those that name the operation, as
// far as package net puts them there.
func errorWords(err error) string {
	for {
		inner := errors.Unwrap(err)
		if inner == nil {
			return err.Error()
		}
		err = inner
	}
}

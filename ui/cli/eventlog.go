package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"time"
	"unicode/utf16"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/sender"
)

// With --log-format json each line on stderr is one JSON object. Each has at,
// the moment in UTC, and event, which is one of these; help operating tells of
// their fields.
const (
	eventStart    = "start"
	eventProgress = "progress"
	eventState    = "state" // as progress, because it was asked for
	eventWaiting  = "waiting"
	eventGoingOn  = "going_on"
	eventHalt     = "halt"
	eventRefusals = "refusals"
	eventEnd      = "end"
	eventNote     = "note"
	eventError    = "error"
)

// event is an event as it is written, without its end.
type event []byte

// newEvent begins an event.
func newEvent(kind string) event {
	return event(`{"at":"` + time.Now().UTC().Format("2006-01-02T15:04:05.000Z") + `","event":"` + kind + `"`)
}

// with adds a field.
func (e event) with(name string, value any) event {
	text, err := json.Marshal(value)
	if err != nil {
		text = strconv.AppendQuoteToASCII(nil, err.Error())
	}
	return append(append(e, `,"`+name+`":`...), text...)
}

// withFields adds the fields of an object.
func (e event) withFields(object any) event {
	text, _ := json.Marshal(object)
	return append(append(e, ','), bytes.TrimSuffix(text[1:], []byte("}"))...)
}

// line ends the event. It is in ASCII, so that no terminal acts on it.
func (e event) line() string {
	var ascii []byte
	for _, r := range string(e) {
		switch {
		case r >= ' ' && r <= '~':
			ascii = append(ascii, byte(r))
		case r > 0xffff:
			high, low := utf16.EncodeRune(r)
			ascii = fmt.Appendf(ascii, `\u%04x\u%04x`, high, low)
		default:
			ascii = fmt.Appendf(ascii, `\u%04x`, r)
		}
	}
	return string(append(ascii, '}'))
}

// jsonLines writes what a watch tells as events.
type jsonLines struct{}

func (jsonLines) progress(p *campaign.Progress, now time.Time) string {
	return progressOf(eventProgress, p, now)
}

func (jsonLines) state(p *campaign.Progress, now time.Time) string {
	return progressOf(eventState, p, now)
}

func progressOf(kind string, p *campaign.Progress, now time.Time) string {
	e := newEvent(kind).withFields(p.Counts()).with("in_flight", p.InFlight()).
		with("per_second", rounded(p.PerSecond(now))).with("rate", p.Rate()).with("workers", p.Workers()).
		with("latency_p50_seconds", rounded(p.Latency(0.5, now).Seconds())).
		with("latency_p95_seconds", rounded(p.Latency(0.95, now).Seconds()))
	if eta, known := p.ETA(now); known {
		e = e.with("eta_seconds", rounded(eta.Seconds()))
	} else {
		e = e.with("eta_seconds", nil)
	}
	return e.with("waiting", p.Hold().Reason).line()
}

func rounded(x float64) float64 { return math.Round(x*1000) / 1000 }

func (jsonLines) hold(_, hold campaign.Hold, _ time.Time) string {
	if hold.Reason == campaign.HoldDrain {
		return ""
	}
	if hold.Reason == campaign.HoldNone {
		return newEvent(eventGoingOn).line()
	}
	e := newEvent(eventWaiting).with("reason", hold.Reason)
	if hold.Until.IsZero() {
		e = e.with("until", nil)
	} else {
		e = e.with("until", hold.Until.UTC())
	}
	return e.with("tries", hold.Tries).with("status", hold.Status).with("message", hold.Message).line()
}

// tellEvent writes an event to stderr.
func (a *app) tellEvent(e event) { a.tellLine(e.line()) }

// tellLine writes a line that is an event already.
func (a *app) tellLine(line string) {
	if !a.hush.Load() {
		a.writeLine(line)
	}
}

func (a *app) writeLine(line string) { _, _ = fmt.Fprintln(a.stderr, line) }

// logStart writes the event of the start of a run.
func (a *app) logStart(s *session, settings sender.Settings) {
	a.tellEvent(newEvent(eventStart).with("run", s.run.ID).with("folder", s.run.Folder).with("to_send", s.source.aim()).
		with("rate", settings.Rate).with("workers", settings.Workers).with("gateway", s.gateway.base.Host).
		with("window", settings.Schedule.Window.String()))
}

// logEnd writes the events of the end of a run.
func (a *app) logEnd(total summary, reasons []campaign.Reason) {
	if total.Halt != nil {
		a.tellEvent(newEvent(eventHalt).withFields(total.Halt))
	}
	for _, r := range reasons {
		a.tellEvent(newEvent(eventRefusals).with("outcome", r.Outcome.String()).with("status", r.Status).with("code", r.Code).
			with("error", r.Error).with("count", r.Count).with("first_row", r.FirstRow))
	}
	a.tellEvent(newEvent(eventEnd).withFields(total))
}

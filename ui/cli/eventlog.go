package cli

import (
	"encoding/json"
	"fmt"
	"math"
	"time"

	"app.wazaj/voye/campaign"
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

// stamped is how each event begins.
type stamped struct {
	At    string `json:"at"`
	Event string `json:"event"`
}

func eventNow(event string) stamped {
	return stamped{time.Now().UTC().Format("2006-01-02T15:04:05.000Z"), event}
}

// said is a sentence for people among the events.
type said struct {
	stamped
	Message string `json:"message"`
}

type startEvent struct {
	stamped
	Run     string  `json:"run"`
	Folder  string  `json:"folder"`
	ToSend  int     `json:"to_send"`
	Rate    float64 `json:"rate"`
	Workers int     `json:"workers"`
	Gateway string  `json:"gateway"`
	Window  string  `json:"window,omitempty"`
}

type progressEvent struct {
	stamped
	campaign.Counts
	InFlight  int                 `json:"in_flight"`
	PerSecond float64             `json:"per_second"`
	Rate      float64             `json:"rate"`
	Workers   int                 `json:"workers"`
	P50       float64             `json:"latency_p50_seconds"`
	P95       float64             `json:"latency_p95_seconds"`
	ETA       *float64            `json:"eta_seconds"`
	Waiting   campaign.HoldReason `json:"waiting"`
}

type waitingEvent struct {
	stamped
	Reason  campaign.HoldReason `json:"reason"`
	Until   *time.Time          `json:"until"`
	Tries   int                 `json:"tries"`
	Status  int                 `json:"status"`
	Message string              `json:"message"`
}

type haltEvent struct {
	stamped
	campaign.Halt
}

type refusalsEvent struct {
	stamped
	Outcome  string `json:"outcome"`
	Status   int    `json:"status"`
	Code     string `json:"code"`
	Error    string `json:"error"`
	Count    int    `json:"count"`
	FirstRow int    `json:"first_row"`
}

type endEvent struct {
	stamped
	summary
}

// jsonLine writes an event in ASCII, so that no terminal acts on it.
func jsonLine(event any) string {
	line, err := json.Marshal(event)
	if err != nil {
		return fmt.Sprintf("%q", err)
	}
	var ascii []byte
	for _, r := range string(line) {
		switch {
		case r >= ' ' && r <= '~':
			ascii = append(ascii, byte(r))
		case r > 0xffff:
			r -= 0x10000
			ascii = fmt.Appendf(ascii, `\u%04x\u%04x`, 0xd800+r>>10, 0xdc00+r&0x3ff)
		default:
			ascii = fmt.Appendf(ascii, `\u%04x`, r)
		}
	}
	return string(ascii)
}

// jsonLines writes what a watch tells as events.
type jsonLines struct{}

func (jsonLines) progress(p *campaign.Progress, now time.Time) string {
	return jsonLine(progressOf(eventProgress, p, now))
}

func (jsonLines) state(p *campaign.Progress, now time.Time) string {
	return jsonLine(progressOf(eventState, p, now))
}

func progressOf(event string, p *campaign.Progress, now time.Time) progressEvent {
	e := progressEvent{
		stamped: eventNow(event), Counts: p.Counts(), InFlight: p.InFlight(), Rate: p.Rate(), Workers: p.Workers(),
		PerSecond: rounded(p.PerSecond(now)), P50: rounded(p.Latency(0.5, now).Seconds()), P95: rounded(p.Latency(0.95, now).Seconds()),
		Waiting: p.Hold().Reason,
	}
	if eta, known := p.ETA(now); known {
		seconds := rounded(eta.Seconds())
		e.ETA = &seconds
	}
	return e
}

func rounded(x float64) float64 { return math.Round(x*1000) / 1000 }

func (jsonLines) hold(_, hold campaign.Hold, _ time.Time) string {
	if hold.Reason == campaign.HoldNone {
		return jsonLine(eventNow(eventGoingOn))
	}
	e := waitingEvent{stamped: eventNow(eventWaiting), Reason: hold.Reason, Tries: hold.Tries, Status: hold.Status, Message: hold.Message}
	if !hold.Until.IsZero() {
		until := hold.Until.UTC()
		e.Until = &until
	}
	return jsonLine(e)
}

// event writes one event to stderr.
func (a *app) event(event any) { a.tellLine(jsonLine(event)) }

// tellLine writes a line that is an event already.
func (a *app) tellLine(line string) {
	if !a.hush.Load() {
		a.writeLine(line)
	}
}

func (a *app) writeLine(line string) { _, _ = fmt.Fprintln(a.stderr, line) }

// logEnd writes the events of the end of a run.
func (a *app) logEnd(total summary, reasons []campaign.Reason) {
	if total.Halt != nil {
		a.event(haltEvent{eventNow(eventHalt), *total.Halt})
	}
	for _, r := range reasons {
		a.event(refusalsEvent{eventNow(eventRefusals), r.Outcome.String(), r.Status, r.Code, r.Error, r.Count, r.FirstRow})
	}
	a.event(endEvent{eventNow(eventEnd), total})
}

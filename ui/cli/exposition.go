package cli

import (
	"runtime"
	"strconv"
	"strings"
	"time"

	"app.wazaj/voye/campaign"
)

// exposition is a text in Prometheus' format, version 0.0.4. It has counts and
// times only: no number, no name, no word of a message or of the gateway.
type exposition struct{ text []byte }

// family begins a metric with what it means.
func (e *exposition) family(name, kind, help string) {
	e.text = append(e.text, "# HELP "+name+" "+strings.NewReplacer(`\`, `\\`, "\n", `\n`).Replace(help)+"\n# TYPE "+name+" "+kind+"\n"...)
}

// sample writes a value. Labels are names and values in turn.
func (e *exposition) sample(name string, value float64, labels ...string) {
	e.text = append(e.text, name...)
	for i := 0; i < len(labels); i += 2 {
		open := ","
		if i == 0 {
			open = "{"
		}
		e.text = append(e.text, open+labels[i]+`="`+escapedLabel(labels[i+1])+`"`...)
	}
	if len(labels) > 0 {
		e.text = append(e.text, '}')
	}
	e.text = append(e.text, ' ')
	e.text = strconv.AppendFloat(e.text, value, 'g', -1, 64)
	e.text = append(e.text, '\n')
}

// escapedLabel writes a label's value as the format wants it between quotes.
func escapedLabel(value string) string {
	return strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(strings.ToValidUTF8(value, "\uFFFD"))
}

// single is a metric of one value.
func (e *exposition) single(name, kind, help string, value float64) {
	e.family(name, kind, help)
	e.sample(name, value)
}

func (e *exposition) build() {
	e.family("voye_build_info", "gauge", "The program that sends; always 1.")
	e.sample("voye_build_info", 1, "version", first(version, "devel"), "goversion", runtime.Version())
}

// run tells of the run under way.
func (e *exposition) run(p *campaign.Progress, now time.Time) {
	counts := p.Counts()
	e.family("voye_rows", "gauge", "Rows of the list by the outcome that the log has for them.")
	for _, o := range campaign.RowOutcomes {
		e.sample("voye_rows", float64(counts.Of(o)), "outcome", o.String())
	}
	e.single("voye_rows_remaining", "gauge", "Rows that stay to be sent.", float64(counts.Remaining))
	e.family("voye_messages_total", "counter", "Requests of this process that ended, by what they came to; after not_sent the row stays to be sent.")
	for _, o := range []campaign.Outcome{campaign.Sent, campaign.Failed, campaign.Unknown, campaign.NotSent} {
		e.sample("voye_messages_total", float64(p.Answers(o)), "outcome", o.String())
	}
	e.single("voye_retries_total", "counter", "Requests of this process for a row that had been tried before.", float64(p.Retries()))
	e.single("voye_requests_in_flight", "gauge", "Requests without an answer yet.", float64(p.InFlight()))
	e.single("voye_workers", "gauge", "Requests that may be in flight.", float64(p.Workers()))
	e.single("voye_rate_set_per_second", "gauge", "Messages a second that are allowed at the moment.", p.Rate())
	e.single("voye_rate_measured_per_second", "gauge", "Requests a second that ended of late.", p.PerSecond(now))
	e.latency(p.Took())
	e.waiting(p.Hold())
}

func (e *exposition) latency(h campaign.Histogram) {
	const name = "voye_request_duration_seconds"
	e.family(name, "histogram", "Time from the request to its answer.")
	below := 0
	for i, bound := range campaign.HistogramBounds {
		below += h.Counts[i]
		e.sample(name+"_bucket", float64(below), "le", strconv.FormatFloat(bound.Seconds(), 'g', -1, 64))
	}
	e.sample(name+"_bucket", float64(h.Count), "le", "+Inf")
	e.sample(name+"_sum", h.Sum.Seconds())
	e.sample(name+"_count", float64(h.Count))
}

// waitingReasons are what a run can wait for.
var waitingReasons = []campaign.HoldReason{
	campaign.HoldPaused, campaign.HoldBackoff, campaign.HoldRetryAfter, campaign.HoldKnock,
	campaign.HoldStart, campaign.HoldWindow, campaign.HoldTimeUp, campaign.HoldDrain,
}

func (e *exposition) waiting(hold campaign.Hold) {
	e.family("voye_waiting", "gauge", "1 for what the run waits for; 0 for all while it sends.")
	for _, reason := range waitingReasons {
		value := 0.0
		if reason == hold.Reason {
			value = 1
		}
		e.sample("voye_waiting", value, "reason", string(reason))
	}
	until := 0.0
	if !hold.Until.IsZero() {
		until = float64(hold.Until.UnixMilli()) / 1000
	}
	e.single("voye_waiting_until_timestamp_seconds", "gauge", "When the next try leaves, or the hour that is waited for; 0 without one.", until)
	e.single("voye_outage_tries", "gauge", "Tries of the outage under way that failed; 0 without one.", float64(hold.Tries))
}

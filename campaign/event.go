package campaign

import "time"

// Intent says that a request is about to leave. It is in the log, on the
// disk, before the request's first byte.
type Intent struct {
	Row     int
	Attempt int // from 1, over all runs of the program on this campaign
	To      string
	At      time.Time
}

// Result is what one attempt came to, or, with Attempt 0, why a row is left
// out.
type Result struct {
	Row     int
	Attempt int
	To      string
	At      time.Time
	// Outcome is NotSent when the row stays to be sent.
	Outcome Outcome
	// Status is the HTTP status of the answer, 0 when there was none.
	Status int
	// MessageID is the gateway's number for the message, 0 when it gave none.
	MessageID int64
	// Code names the reason in one word: the gateway's own code where it gave
	// one, otherwise one of ours, such as "timeout".
	Code string
	// Error is the reason in words, those of the gateway where it gave any.
	Error string
	// Took is the time from the first byte of the request to the answer.
	Took time.Duration
}

// Halt says why a run stopped before its end.
type Halt struct {
	Status  int    `json:"status"`
	Code    string `json:"code"`
	Message string `json:"message"`
}

// HoldReason says what the whole account is waiting for.
type HoldReason string

const (
	// HoldNone means that nothing holds the account: rows go out at the set
	// rate.
	HoldNone HoldReason = ""
	// HoldPaused means that a person paused the run.
	HoldPaused HoldReason = "paused"
	// HoldBackoff means that the gateway or the network is out and the next
	// probe goes at Until.
	HoldBackoff HoldReason = "backoff"
	// HoldRetryAfter means that the gateway asked to wait until Until.
	HoldRetryAfter HoldReason = "retry_after"
	// HoldKnock means that several answers in a row left open whether the
	// message went out; the program asks the gateway whether it is there,
	// without sending anything.
	HoldKnock HoldReason = "knock"
	// HoldDrain means that the run is stopping: what is in flight is awaited.
	HoldDrain HoldReason = "drain"
	// HoldStart means that the run is to begin at Until.
	HoldStart HoldReason = "start"
	// HoldWindow means that these are quiet hours, which end at Until. It is in
	// the zone of the window, and Message is the window.
	HoldWindow HoldReason = "window"
	// HoldTimeUp means that the run is stopping because it went on for as long as
	// it may.
	HoldTimeUp HoldReason = "max_duration"
)

// IsPlanned reports whether the run waits for an hour that was set, rather than
// for the gateway or a person.
func (r HoldReason) IsPlanned() bool { return r == HoldStart || r == HoldWindow }

// Hold describes what the account waits for, and for how long.
type Hold struct {
	Reason HoldReason
	// Until is when the next probe leaves, or the hour that is waited for; zero
	// when only a person ends it.
	Until time.Time
	// Tries counts the failed tries of this outage, from 1.
	Tries int
	// Status and Message are the last answer that caused the hold.
	Status  int
	Message string
}

// EventKind tells the kinds of Event apart.
type EventKind uint8

const (
	// EventIntent says that a request is about to leave; Result carries its
	// Row, Attempt and To.
	EventIntent EventKind = iota + 1
	// EventResult says that an attempt ended, and its result is in the log.
	EventResult
	// EventHold says that Hold changed; HoldNone means that the run goes on.
	EventHold
	// EventRate says that Rate changed, by a person or because the gateway
	// asked for less.
	EventRate
	// EventWorkers says that Workers changed, by a person.
	EventWorkers
	// EventHalt says that the run stops for the reason in Halt.
	EventHalt
	// EventEnd says that the run is over; nothing is in flight.
	EventEnd
)

// Event is one fact of a run that is under way. Facts flow one way, from the
// pool to whoever watches, and each was written to the log before.
type Event struct {
	Kind   EventKind
	At     time.Time
	Result Result
	Hold   Hold
	Rate   float64 // messages per second
	// Workers is how many requests may be in flight.
	Workers int
	Halt    *Halt
	Ending  Ending
}

// Ending says how a run came to its end.
type Ending string

const (
	// EndFinished means that no row is left to be sent.
	EndFinished Ending = "finished"
	// EndInterrupted means that a person or a signal stopped the run.
	EndInterrupted Ending = "interrupted"
	// EndHalted means that the gateway's answers stopped the run; see Halt.
	EndHalted Ending = "halted"
	// EndCanary means that the canary's rows are sent and the rest waits.
	EndCanary Ending = "canary"
	// EndTimeUp means that the run went on for as long as it may, and the rest
	// waits.
	EndTimeUp Ending = "max_duration"
	// EndBroken means that the log could not be written or the list not be
	// read, so nothing more was sent.
	EndBroken Ending = "broken"
)

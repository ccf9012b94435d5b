package sender

import (
	"time"

	"app.wazaj/voye/campaign"
)

// Then says what follows from a verdict for the run as a whole.
type Then uint8

const (
	// GoOn means that the row has its outcome and the next one may go.
	GoOn Then = iota
	// BackOff means that the gateway or the network is out; the account waits
	// and the row goes again.
	BackOff
	// SlowDown means that the gateway wants fewer messages; the account waits,
	// the rate is halved and the row goes again.
	SlowDown
	// Stop means that every row would meet this answer, so the run halts.
	Stop
)

// Verdict is what one POST came to.
//
// This is the whole table. "JSON" means that the answer is one JSON object of
// at most 1 MiB with nothing behind it. The first line that fits wins.
//
//	no answer, and the body was never asked for:
//	  certificate or TLS refused, proxy wants a password   not sent   Stop
//	  given up by us                                       not sent   GoOn
//	  DNS, refused, connect or TLS timeout, proxy down     not sent   BackOff
//	no answer otherwise: timeout, cut, malformed           unknown    GoOn
//	200 with success true                                  sent       GoOn
//	200 with an account-wide code                          not sent   Stop
//	200 otherwise                                          unknown    GoOn
//	1xx alone, any other 2xx                               unknown    Stop
//	3xx, 401, 403                                          not sent   Stop
//	422 JSON with an account-wide code                     not sent   Stop
//	422 JSON, 400 JSON, 413 JSON                           failed     GoOn
//	400 404 405 410 411 413 414 415 431 501 505            not sent   Stop
//	429                                                    not sent   SlowDown
//	503 JSON                                               not sent   BackOff
//	anything else: 408 409 422 500 502 503 504 520 …       unknown    GoOn
type Verdict struct {
	// Outcome is Sent, Failed, Unknown or NotSent.
	Outcome campaign.Outcome
	Then    Then
	// Status is the HTTP status, 0 without an answer.
	Status    int
	MessageID int64
	// Code is the gateway's own code, or one of ours where it gave none.
	Code string
	// Error is the reason in words.
	Error string
	// RetryAfter is how long the gateway asked to wait, 0 if it did not.
	RetryAfter time.Duration
	// Took is the time from the start of the request to the end of the answer.
	Took time.Duration
}

// result makes the log's line of an attempt.
func (v Verdict) result(task campaign.Task, attempt int, at time.Time) campaign.Result {
	return campaign.Result{
		Row: task.Row, Attempt: attempt, To: task.To, At: at,
		Outcome: v.Outcome, Status: v.Status, MessageID: v.MessageID,
		Code: v.Code, Error: v.Error, Took: v.Took,
	}
}

// halt makes the reason of a stop.
func (v Verdict) halt() *campaign.Halt {
	return &campaign.Halt{Status: v.Status, Code: v.Code, Message: v.Error}
}

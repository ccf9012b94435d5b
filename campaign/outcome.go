package campaign

import "fmt"

// Outcome says what became of a row, or of one attempt at it. The words are
// those of the log, the summary and the report, and are never translated.
type Outcome uint8

const (
	// Pending is a row that has no outcome yet: it stays to be sent.
	Pending Outcome = iota
	// Sent means that the gateway answered 200 with success true. It accepted
	// the message; whether the message was delivered is not known.
	Sent
	// Failed means that the gateway refused this row for a reason of its own,
	// or that the row's retries ran out while other rows went through.
	Failed
	// Unknown means that the request may have reached the gateway and no
	// answer proves either way. Only a person's choice sends it again.
	Unknown
	// Invalid is a row that did not pass the check and was never tried.
	Invalid
	// Duplicate is a row that was never tried because an earlier row has the
	// same number.
	Duplicate
	// Suppressed is a row that was never tried because its number is on a
	// suppression list.
	Suppressed
	// NotSent is the outcome of an attempt, never of a row: it is proven that
	// the gateway did not take the message, so the row is Pending again.
	NotSent

	outcomes = iota
)

// RowOutcomes lists the outcomes that a row can end with, in the order in
// which every total is shown.
var RowOutcomes = []Outcome{Sent, Failed, Unknown, Invalid, Duplicate, Suppressed}

var outcomeNames = [outcomes]string{"", "sent", "failed", "unknown", "invalid", "duplicate", "suppressed", "not_sent"}

// String returns the word that the log and the report use; it is empty for
// Pending.
func (o Outcome) String() string {
	if int(o) < len(outcomeNames) {
		return outcomeNames[o]
	}
	return fmt.Sprintf("outcome(%d)", uint8(o))
}

// ParseOutcome reads the word that String wrote. The empty word is Pending.
func ParseOutcome(word string) (Outcome, error) {
	for o, name := range outcomeNames {
		if name == word {
			return Outcome(o), nil
		}
	}
	return Pending, fmt.Errorf("%q is not an outcome", word)
}

// LeftOut reports whether a row with this outcome was left out on purpose or
// by the check, before anything was sent.
func (o Outcome) LeftOut() bool {
	return o == Invalid || o == Duplicate || o == Suppressed
}

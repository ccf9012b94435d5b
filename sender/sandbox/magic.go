package sandbox

import (
	"net/http"
	"strings"
	"time"
)

// slowAnswer is how long the slow magic number takes.
const slowAnswer = 3 * time.Second

// magicPrefix begins every magic number: Haiti's calling code and a block of
// mobile numbers that pass every check of a phone number, far from where a
// list of made-up numbers is likely to begin.
const magicPrefix = "+5094999"

// MagicNumber is a number that always meets the same fate. The two digits
// before its last two are free: +50949990001 and +50949994201 meet the same,
// so a list can hold a hundred of each kind.
type MagicNumber struct {
	// Number is the first of its kind, in E.164.
	Number string
	// Name says the fate in a word or two.
	Name string
	// What is the fate in one sentence.
	What string

	fate fate
}

// fate answers the given visit, from 1, to a magic number. Visits are counted
// per number for as long as the gateway runs. A fate that takes the message
// says so to the ledger.
type fate func(l *ledger, to string, visit int) *answer

// Magic is every magic number, in order. A number of the same block that is
// not here is accepted like any other. The faults of a whole account (401,
// 403 and the business rules) befall only requests to their number, so a run
// that is resumed meets them again at the same row.
var Magic = []MagicNumber{
	{"+50949990001", "refused", "422: the number is not on WhatsApp", always(notOnWhatsApp)},
	{"+50949990002", "not ready", "503 twice, then accepted", atFirst(2, unavailable)},
	{"+50949990003", "cut", "accepted, but the connection is cut before the answer", acceptedBut(func(a *answer) { a.cut = true })},
	{"+50949990004", "slow", "accepted after 3 seconds", acceptedBut(func(a *answer) { a.wait = slowAnswer })},
	{"+50949990005", "disconnected", "403: the account is disconnected", always(disconnected)},
	{"+50949990006", "billing", "422 billing_send_denied: the account may not send", always(billingDenied)},
	{"+50949990007", "not entitled", "422 templates_not_entitled: the plan has no templates", always(notEntitled)},
	{"+50949990008", "revoked", "401: the key is revoked", always(unauthorized)},
	{"+50949990009", "too many", "429 with Retry-After: 1 once, then accepted", atFirst(1, func() *answer { return tooMany(1) })},
	{"+50949990010", "broken", "accepted, but answered with 500", acceptedBut(serverError)},
	{"+50949990011", "proxy", "503 in HTML, not from the gateway, once, then accepted", atFirst(1, proxyError)},
}

// magicOf returns the magic number that to is one of.
func magicOf(to string) (MagicNumber, bool) {
	if len(to) != len(magicPrefix)+4 || !strings.HasPrefix(to, magicPrefix) {
		return MagicNumber{}, false
	}
	for _, m := range Magic {
		if to[len(to)-2:] == m.Number[len(m.Number)-2:] {
			return m, true
		}
	}
	return MagicNumber{}, false
}

func always(say func() *answer) fate {
	return func(*ledger, string, int) *answer { return say() }
}

func atFirst(visits int, say func() *answer) fate {
	return func(l *ledger, to string, visit int) *answer {
		if visit <= visits {
			return say()
		}
		return l.accept(to)
	}
}

func acceptedBut(change func(*answer)) fate {
	return func(l *ledger, to string, _ int) *answer {
		a := l.accept(to)
		change(a)
		return a
	}
}

func billingDenied() *answer {
	return denied("billing_send_denied", "The balance of this account does not cover the message.")
}

func notEntitled() *answer {
	return denied("templates_not_entitled", "The plan of this account does not include template messages.")
}

func serverError(a *answer) {
	*a = *refused(http.StatusInternalServerError, refusal{Message: "Server Error"})
}

// Package sandbox is a gateway to try campaigns against: the whole documented
// Wazaj Business API on a loopback address, as strict as its contract about
// keys, fields, types and numbers, with faults on order and with numbers that
// always meet the same fate. It sends nothing to anybody.
//
// It keeps a ledger of what it accepted, so that a test can hold what the
// sender believes against what happened. It holds no rules of campaigns and
// nothing of the real gateway's address or keys.
package sandbox

import (
	"context"
	"net/http"
	"sync/atomic"
	"time"
)

// BasePath is the path below which the gateway's calls stand.
const BasePath = "/api/wazaj/business"

// Gateway is the sandbox as an http.Handler. Its requests carry the whole
// path, BasePath and then the call. Make one with New.
//
// A request is judged in the order of a real gateway, and the first fault
// answers it:
//
//	outage              503
//	path, method        404, 405
//	key                 401
//	rate                429
//	content type, size  415, 413
//	JSON                400
//	fields              422
//	a magic number      see Magic
//	shares of faults    422, 503, or accepted and cut
//	else                200, and the ledger has one more
type Gateway struct {
	key      string
	weather  *weather
	ledger   ledger
	visits   visits
	requests atomic.Int64
}

// New returns a gateway that behaves as told. Its outages count from now.
func New(options Options) *Gateway {
	return &Gateway{key: options.Key, weather: newWeather(options, time.Now())}
}

// Accepted returns how many messages the gateway took, whatever it answered.
func (g *Gateway) Accepted() int { return g.ledger.total() }

// AcceptedTo returns how many messages to number, in E.164, the gateway took.
func (g *Gateway) AcceptedTo(number string) int { return g.ledger.to(number) }

// Requests returns how many requests of any kind reached the gateway.
func (g *Gateway) Requests() int { return int(g.requests.Load()) }

// ServeHTTP answers one request. It aborts the connection with
// http.ErrAbortHandler where the answer is to be cut, and where the client
// left before its answer was ready.
func (g *Gateway) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	g.requests.Add(1)
	a := g.answer(r)
	stayed := pause(r.Context(), g.weather.latency()+a.wait)
	if a.cut || !stayed {
		panic(http.ErrAbortHandler)
	}
	a.write(w)
}

// answer judges the request. What it accepts is in the ledger before the
// answer leaves.
func (g *Gateway) answer(r *http.Request) *answer {
	if g.weather.out(time.Now()) {
		return unavailable()
	}
	if a := misrouted(r); a != nil {
		return a
	}
	if !g.admits(r.Header) {
		return unauthorized()
	}
	if a := g.weather.throttle(); a != nil {
		return a
	}
	to, a := readMessage(r)
	if a != nil {
		return a
	}
	return g.settle(to)
}

// settle decides what becomes of a message that has no fault of its own.
func (g *Gateway) settle(to string) *answer {
	if m, ok := magicOf(to); ok {
		return m.fate(&g.ledger, to, g.visits.next(to))
	}
	switch g.weather.draw() {
	case refuse:
		return notOnWhatsApp()
	case fail:
		return unavailable()
	case cut:
		a := g.ledger.accept(to)
		a.cut = true
		return a
	}
	return g.ledger.accept(to)
}

// pause waits and reports whether the client was still there at the end.
func pause(ctx context.Context, wait time.Duration) bool {
	if wait <= 0 {
		return true
	}
	timer := time.NewTimer(wait)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-ctx.Done():
		return false
	}
}

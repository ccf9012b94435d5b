// Package sender posts the messages of a campaign to the gateway: one POST
// and one verdict at a time (Client), many of them at a safe pace (Pool).
//
// # What is guaranteed
//
// A request leaves only after the journal has said that its intent is on the
// disk. A POST leaves at most once an attempt: the transport speaks HTTP/1.1,
// follows no redirect, and is given a body that it cannot rewind, so net/http
// has nothing to send again. A row is tried again by itself only when it is
// proven that the gateway did not take the message: its body's first byte was
// never asked for, or the gateway answered so. Everything else is unknown and
// stays unknown until a person decides.
//
// Every call ends within the timeout and a hundredth more. An answer costs at most 64 KiB of header and 1 MiB of
// body, is never unpacked, and its words reach nobody with a control character
// or the key in them. The key goes to the host of the base URL and nowhere
// else: no redirect is followed, and a proxy sees a CONNECT only.
//
// An outage costs no row while no request can leave or the gateway says that
// it is not ready. Where requests leave and answers are lost, it costs at most
// one for each request in flight, and maxUnknown less one. The run goes on by
// itself when the gateway answers again, within GiveUpAfter.
//
// # Under which assumptions
//
// The gateway means its answers as it documents them: 401, 403, 422, 429 and a
// 503 with a JSON object say that the message was not taken. So do 3xx and the
// statuses that Verdict lists as not sent, which HTTP defines so. Nothing
// between the program and the gateway repeats a POST by itself, and what
// comes back on a connection answers the request that was written to it.
// Durations are those of Go's monotonic clock, which nobody can set: the wall
// clock decides only what the log shows. Where that clock goes on while the
// machine sleeps, a request in flight is unknown on waking, the pace does not
// make up for the sleep, and the sleep is no part of an outage.
//
// # Where the guarantee ends
//
// The gateway has no idempotency key and no call that asks whether a message
// was sent. A power cut between the request and its result leaves up to one
// unknown row for each request in flight, and an answer that is lost leaves
// one. What the gateway answers is believed: an answer of 200 with success
// true is sent, whatever happens to the message afterwards. A gateway that
// loses answers now and then, with good ones in between, never fills the count
// that closes the gate, and costs a row each time. A server that asks for a
// certificate in TLS 1.3 says no only after the request may have left, so such
// a row may be unknown.
//
// # What does not belong here
//
// Files, logs, lists and screens. The pool asks for a Journal and tells what
// happens as campaign.Event.
package sender

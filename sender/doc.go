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
// # Where the guarantee ends
//
// The gateway has no idempotency key and no call that asks whether a message
// was sent. A power cut between the request and its result leaves up to one
// unknown row for each request in flight. What the gateway answers is
// believed: an answer of 200 with success true is sent, whatever happens to
// the message afterwards.
//
// # What does not belong here
//
// Files, logs, lists and screens. The pool asks for a Journal and tells what
// happens as campaign.Event.
package sender

package storage

import (
	"encoding/json"
	"time"

	"app.wazaj/voye/campaign"
)

// FormatVersion is the version of the log's format that this package writes.
// A log with a higher one is refused.
const FormatVersion = 1

// maxLine bounds every line but the first, in bytes with its newline: long
// error texts are cut. It keeps a line within one page of most disks and
// bounds what a reader has to hold.
const maxLine = 4096

// maxHeader bounds the first line, which carries the whole campaign.
const maxHeader = 1 << 20

// The log's format.
//
// A log is a file of lines. Each line is one JSON object in ASCII (other
// characters are written as \uXXXX), at most 4 KiB long (the first, 1 MiB),
// and ends with a newline. Its fields stand in this order:
//
//	{"n":17,"p":"9f3ac2d1","d":16,"type":"intent","at":"2026-11-24T04:03:12.123Z",…,"c":"1a2b3c4d"}
//
//	n     the line's number, from 1, one more on each line
//	p     the checksum c of the line before, 00000000 on the first line
//	d     the highest n known to be on the disk when this line was made
//	type  the kind of record, see below
//	at    wall clock in UTC, for people; the order is that of n
//	…     the record's own fields, in the order given below
//	c     CRC-32C (Castagnoli) of all bytes of the line before ,"c":"
//
// A line is good when c, n and p are right. It counts even when its newline is
// missing. The chain p finds lines that were dropped, doubled or swapped; the
// watermark d proves that an unreadable line had been on the disk, which tells
// damage apart from a tail that a crash tore. Until the log has its final name
// everything in it is synced before anyone can see it, so there d is n-1.
//
// The types and their fields:
//
//	run     first line, once: see Header
//	resume  a process goes on with the run: see Resume
//	intent  row, attempt, to: a request is about to leave
//	result  row, attempt, outcome, status, message_id (null when none), code,
//	        error, to, ms: what an attempt came to. Attempt 0 says why a row is
//	        left out; it has no intent. A row is left out when the run is made,
//	        or before a session that finds its number on a suppression list
//	settle  row, as (sent or failed), who: a person's word on a row that was
//	        unknown
//	hold    reason, until (empty when a person ends it), tries, status, message:
//	        what the run waits for; reason is empty when it goes on
//	halt    status, code, message: the gateway's answers stopped the run
//	end     see End
//
// A type that is not in this list was written by a newer version; the log is
// refused rather than half understood.
const (
	typeRun    = "run"
	typeResume = "resume"
	typeIntent = "intent"
	typeResult = "result"
	typeSettle = "settle"
	typeHold   = "hold"
	typeHalt   = "halt"
	typeEnd    = "end"
)

// Header is the first record of a log: what the run sends, from which list and
// to which gateway.
type Header struct {
	// Format is the log's format version; Create sets it.
	Format int `json:"format"`
	// Version is the version of the program that made the run.
	Version string `json:"version"`
	// Name is the campaign's name, for people.
	Name string `json:"name"`
	// Campaign is the campaign as campaign.Spec marshals it.
	Campaign json.RawMessage `json:"campaign"`
	// List is the name of the frozen list in the run folder; Create sets it.
	List string `json:"list"`
	// ListFormat is how the list is read, as list.Format marshals it.
	ListFormat json.RawMessage `json:"list_format"`
	// ListSHA256 is the hex SHA-256 of the frozen list. When the caller sets
	// it, Create refuses a list that has changed since; otherwise Create sets
	// it.
	ListSHA256 string `json:"list_sha256"`
	// Fingerprint is campaign.Spec.Fingerprint, in hex.
	Fingerprint string `json:"fingerprint"`
	// MessagesSHA256 is the hex SHA-256 of the messages themselves, empty in
	// the log of a program that did not know it. Two campaigns that differ as
	// they are written, and whose lists do, can send the same messages.
	MessagesSHA256 string `json:"messages_sha256,omitempty"`
	// Part is the chosen part of the list, as campaign.Part says it; empty for
	// the whole list. The rows outside of it are left out.
	Part string `json:"part,omitempty"`
	// Total is the number of data records of the list.
	Total int `json:"total"`
	// BaseURL is the gateway's address.
	BaseURL string `json:"base_url"`
	// Sandbox says that the gateway was the embedded one.
	Sandbox bool `json:"sandbox"`
	// Rate is in messages per second.
	Rate float64 `json:"rate"`
	// Workers is how many requests may be in flight.
	Workers int `json:"workers"`
	// Window is the hours of each day in which messages go out, such as
	// 08:00-20:00, and Timezone the zone of their clock, empty for that of the
	// machine; both are empty where they go out at any hour.
	Window   string `json:"window,omitempty"`
	Timezone string `json:"timezone,omitempty"`
	// Host and PID name the process that made the run; Create sets them.
	Host string `json:"host"`
	PID  int    `json:"pid"`
	// At is when the run was made; Create sets it.
	At time.Time `json:"-"`
}

// Resume is the record of a process that goes on with a run.
type Resume struct {
	Version string          `json:"version"`
	BaseURL string          `json:"base_url"`
	Rate    float64         `json:"rate"`
	Workers int             `json:"workers"`
	Policy  campaign.Policy `json:"policy"`
	// Host and PID name the process; Open sets them.
	Host string `json:"host"`
	PID  int    `json:"pid"`
}

// The two states with which a run can end. They are also the words of the
// summary.
const (
	// Finished means that no row stays to be sent.
	Finished = "finished"
	// Stopped means that rows stay to be sent.
	Stopped = "stopped"
)

// End is the last record of a session. A log that does not end with one was
// left by a process that was killed, or is still running.
type End struct {
	State  string          `json:"state"`
	Reason campaign.Ending `json:"reason"`
	// Counts is the state of the rows, by the fold that Replay uses.
	Counts campaign.Counts `json:"counts"`
	// Halt is why the gateway's answers stopped the session, nil if they did
	// not.
	Halt *campaign.Halt `json:"halt"`
	At   time.Time      `json:"-"`
}

func endWith(counts campaign.Counts, reason campaign.Ending, halt *campaign.Halt) End {
	end := End{State: Stopped, Reason: reason, Counts: counts, Halt: halt}
	if counts.Remaining == 0 {
		end.State = Finished
	}
	return end
}

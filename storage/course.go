package storage

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"time"

	"app.wazaj/voye/campaign"
)

// MomentKind tells the kinds of Moment apart.
type MomentKind uint8

// The kinds of what a log tells about the course of its run. Rows that are
// left out are no part of it, since nothing happened to them.
const (
	// MomentAsk is an intent: a request is about to leave.
	MomentAsk MomentKind = iota + 1
	// MomentAnswer is what an attempt came to, in Result.
	MomentAnswer
	// MomentByHand is a person's word on a row, in Result.
	MomentByHand
	// MomentHold is what the run waits for from now on, in Hold.
	MomentHold
	// MomentHalt is why the gateway's answers stopped the run, in Halt.
	MomentHalt
	// MomentResume says that a process goes on with the run.
	MomentResume
	// MomentEnd says that a session ended in order, in Ending.
	MomentEnd
)

// Moment is one line of a log with the time at which it was made.
type Moment struct {
	Kind   MomentKind
	At     time.Time
	Result campaign.Result
	Hold   campaign.Hold
	Halt   campaign.Halt
	Ending campaign.Ending
}

// Course calls each with every moment of the run in the order of the log, as
// far as the log went when the run was read. It holds one line at a time. That
// a line is good was found when the run was read; one that has changed since
// is an error. So is the end of ctx.
func (v *View) Course(ctx context.Context, each func(Moment)) error {
	path := filepath.Join(v.Folder, logName)
	log, err := openPrivate(path)
	if err != nil {
		return err
	}
	defer func() { _ = log.Close() }()
	lines := newLines(log, v.log.size)
	for {
		offset := lines.offset
		line, _, err := lines.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return fmt.Errorf("read %s: %w", path, err)
		}
		f, ok := parseFrame(line)
		if ok {
			ok = f.moment(each)
		}
		if !ok {
			return fmt.Errorf("%s: the line at byte %d changed while it was read", path, offset)
		}
	}
}

// moment tells what the line says about the course of the run, if it says
// anything about it. It is false when the line cannot be read.
func (f *frame) moment(each func(Moment)) bool {
	m := Moment{At: f.time()}
	ok := true
	switch string(f.kind) {
	case typeIntent:
		m.Kind = MomentAsk
		m.Result.Row, m.Result.Attempt, ok = f.parseIntent()
	case typeResult:
		m.Kind = MomentAnswer
		if m.Result, ok = f.fullResult(); m.Result.Attempt == 0 {
			return ok
		}
	case typeSettle:
		m.Kind = MomentByHand
		m.Result, ok = f.byHand()
	case typeHold:
		m.Kind = MomentHold
		m.Hold, ok = f.hold()
	case typeHalt:
		m.Kind = MomentHalt
		m.Halt, ok = f.halt()
	case typeResume:
		m.Kind = MomentResume
	case typeEnd:
		var end End
		ok = f.into(&end) == nil
		m.Kind, m.Ending = MomentEnd, end.Reason
	default:
		return true
	}
	if ok {
		each(m)
	}
	return ok
}

// halt reads the fields of why the run was stopped.
func (f *frame) halt() (halt campaign.Halt, ok bool) {
	err := f.into(&halt)
	return halt, err == nil
}

// hold reads the fields of what the run waits for.
func (f *frame) hold() (campaign.Hold, bool) {
	var fields struct {
		Reason  campaign.HoldReason `json:"reason"`
		Until   string              `json:"until"`
		Tries   int                 `json:"tries"`
		Status  int                 `json:"status"`
		Message string              `json:"message"`
	}
	if f.into(&fields) != nil {
		return campaign.Hold{}, false
	}
	hold := campaign.Hold{Reason: fields.Reason, Tries: fields.Tries, Status: fields.Status, Message: fields.Message}
	// A time that cannot be read is none: nothing but what people see hangs on it.
	hold.Until, _ = time.Parse(time.RFC3339, fields.Until)
	return hold, true
}

package storage

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"app.wazaj/voye/campaign"
)

// maxRows bounds the rows that a log may claim, because memory is taken for
// them before any is read.
const maxRows = 100_000_000

// State is what a log says about its run.
type State struct {
	Header Header
	// Tally holds the outcome of each row and the attempts made at it.
	Tally *campaign.Tally
	// Halt is why the gateway's answers stopped the last session, nil if they
	// did not.
	Halt *campaign.Halt
	// End is the log's last record, nil when the log does not end with one:
	// the run is under way, or its process was killed.
	End *End
	// InFlight is how many rows have an intent of the last session and no
	// result. They are Unknown, or, while the run is live, Pending.
	InFlight int
	// FirstPending is the first row that stays to be sent, 0 when there is
	// none: a reader of the list may skip to it.
	FirstPending int
	// Damaged lists the rows that are Unknown because the last lines that told
	// of them cannot be read.
	Damaged []int
	// Resumes counts how often a process went on with the run.
	Resumes int
	// Updated is when the last record was made.
	Updated time.Time
	// Worked is how long the processes of the run were at work on it, as far as
	// the log tells: from the first to the last record of each.
	Worked time.Duration

	fold *fold
	log  logEnd
}

// logEnd is where the good part of a log ends and what stands behind.
type logEnd struct {
	n         uint64 // of the last good line
	sum       uint32
	size      int64  // of the good part
	noNewline bool   // the last good line lacks its newline
	torn      []byte // what stands behind, nil when nothing does
}

// goesOn reports whether f follows the last good line.
func (e *logEnd) goesOn(f *frame) bool { return f.n == e.n+1 && f.prev == e.sum }

// Line is what Replay tells of one intent, result or person's word.
type Line struct {
	// Offset is the line's first byte in the log.
	Offset int64
	// Intent says that the line is an intent; Outcome is then Pending.
	Intent  bool
	Row     int
	Attempt int
	Outcome campaign.Outcome
}

// Replay rebuilds the state of a run from its log, which it only reads. live
// says that the run's process is at work: its last intents are in flight then,
// and not Unknown. each, unless nil, is called with every intent, result and
// person's word in the order of the log.
//
// The error is a *DamageError when a line that had been on the disk cannot be
// read, and a *NewerError when a newer version wrote the log.
func Replay(path string, live bool, each func(Line)) (*State, error) {
	return replayOn(realSystem{}, path, live, each)
}

func replayOn(sys system, path string, live bool, each func(Line)) (*State, error) {
	return replayFile(sys, &replay{path: path, each: each}, live)
}

// replayWatching replays the log at path and calls watch with every line.
func replayWatching(sys system, path string, watch func(mark)) (*State, error) {
	return replayFile(sys, &replay{path: path, watch: watch}, false)
}

func replayFile(sys system, r *replay, live bool) (*State, error) {
	log, err := sys.open(r.path, os.O_RDONLY)
	if err != nil {
		return nil, err
	}
	defer func() { _ = log.Close() }()
	info, err := log.Stat()
	if err != nil {
		return nil, err
	}
	// What a live run appends meanwhile is not read.
	return r.from(log, info.Size(), live)
}

func replayFrom(path string, log io.Reader, size int64, live bool, each func(Line)) (*State, error) {
	r := &replay{path: path, each: each}
	return r.from(log, size, live)
}

func (r *replay) from(log io.Reader, size int64, live bool) (*State, error) {
	r.lines, r.state = newLines(log, size), &State{}
	if step := cmp.Or(r.step, blockSize); size > int64(step) {
		if err := r.rush(log, size, step); err != nil {
			return nil, err
		}
	}
	if err := r.run(); err != nil {
		return nil, err
	}
	r.finish(live)
	return r.state, nil
}

// replay is a Replay under way.
type replay struct {
	path  string
	lines *lines
	each  func(Line)
	watch func(mark) // nil when nobody wants to know the lines
	state *State
	at    []byte // of the last line
	line  Line
	began time.Time // the session whose end was not read yet, zero when there is none
	step  int       // how much is parsed at a time, 0 for blockSize
}

func (r *replay) run() error {
	for {
		r.line = Line{Offset: r.lines.offset}
		line, ended, err := r.lines.next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return fmt.Errorf("read %s: %w", r.path, err)
		}
		f, ok := parseFrame(line)
		if !ok || !f.whole(line) || !r.state.log.goesOn(&f) {
			return r.unreadable(line, ended)
		}
		if err := r.accept(&f, r.lines.offset, ended); err != nil {
			return err
		}
	}
	if r.state.log.n == 0 {
		return r.damage("the file is empty")
	}
	return nil
}

// accept takes in the line that follows the last good one and ends at the
// offset behind.
func (r *replay) accept(f *frame, behind int64, ended bool) error {
	if err := r.apply(f); err != nil {
		return err
	}
	end := &r.state.log
	end.n, end.sum, end.size, end.noNewline = f.n, f.sum, behind, !ended
	if r.watch != nil {
		r.watch(mark{f.n, f.sum})
	}
	return nil
}

func (r *replay) damage(reason string) error {
	return &DamageError{Path: r.path, Line: int(r.state.log.n) + 1, Offset: r.line.Offset, Reason: reason}
}

// apply takes one good line in.
func (r *replay) apply(f *frame) error {
	if (f.n == 1) != (string(f.kind) == typeRun) {
		return r.damage("a log begins with its run record, which stands nowhere else")
	}
	if string(f.kind) == typeResume || string(f.kind) == typeSettle {
		r.leave() // the process before is gone, and its last record is read
	}
	r.at = append(r.at[:0], f.at...)
	switch string(f.kind) {
	case typeIntent:
		return r.intent(f)
	case typeResult:
		return r.result(f)
	case typeSettle:
		return r.byHand(f)
	}
	return r.session(f)
}

func (r *replay) intent(f *frame) error {
	row, attempt, ok := f.parseIntent()
	if !ok {
		return r.damage("the intent is not in the log's format")
	}
	if err := r.state.fold.intent(row, attempt); err != nil {
		return r.damage(err.Error())
	}
	r.tell(Line{Offset: r.line.Offset, Intent: true, Row: row, Attempt: attempt})
	return nil
}

func (r *replay) result(f *frame) error {
	row, attempt, o, ok := f.parseResult()
	if !ok {
		return r.damage("the result is not in the log's format")
	}
	if err := r.state.fold.result(row, attempt, o); err != nil {
		return r.damage(err.Error())
	}
	r.tell(Line{Offset: r.line.Offset, Row: row, Attempt: attempt, Outcome: o})
	return nil
}

func (r *replay) byHand(f *frame) error {
	row, as, _, ok := f.parseSettle()
	if !ok {
		return r.damage("the settle record is not in the log's format")
	}
	if err := r.state.fold.byHand(row, as); err != nil {
		return r.damage(err.Error())
	}
	r.tell(Line{Offset: r.line.Offset, Row: row, Attempt: r.state.Tally.Attempts(row), Outcome: as})
	return nil
}

func (r *replay) tell(line Line) {
	r.state.End = nil
	if r.each != nil {
		r.each(line)
	}
}

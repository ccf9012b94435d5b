package storage

import (
	"fmt"
	"time"

	"app.wazaj/voye/campaign"
)

// session takes in the records that are not about a row.
func (r *replay) session(f *frame) error {
	r.state.End = nil
	var err error
	switch string(f.kind) {
	case typeRun:
		return r.begin(f)
	case typeResume:
		// The process before is gone: what it had in flight stays Unknown.
		r.state.fold.settle()
		r.state.Halt = nil
		r.state.Resumes++
		r.began = f.time()
	case typeHold:
	case typeHalt:
		r.state.Halt = &campaign.Halt{}
		err = f.into(r.state.Halt)
	case typeEnd:
		r.state.End = &End{At: f.time()}
		err = f.into(r.state.End)
		r.leave()
	default:
		return &NewerError{Path: r.path, Line: int(f.n), What: fmt.Sprintf("a record of the type %q", f.kind)}
	}
	if err != nil {
		return r.damage(fmt.Sprintf("the %s record is not in the log's format", f.kind))
	}
	return nil
}

func (r *replay) begin(f *frame) error {
	h, err := f.header()
	if err != nil {
		return r.damage("the run record is not in the log's format")
	}
	if h.Format > FormatVersion {
		return &NewerError{Path: r.path, Line: 1, What: fmt.Sprintf("the format %d", h.Format)}
	}
	if h.Total < 0 || h.Total > maxRows {
		return r.damage(fmt.Sprintf("a list of %d rows is not possible", h.Total))
	}
	r.state.Header = h
	r.began = h.At
	r.state.fold = newFold(h.Total)
	r.state.Tally = r.state.fold.tally
	return nil
}

// leave ends the session under way with the last record that was read.
func (r *replay) leave() {
	if r.began.IsZero() {
		return
	}
	last, err := time.Parse(time.RFC3339, string(r.at))
	if err == nil {
		r.state.Worked += max(0, last.Sub(r.began))
	}
	r.began = time.Time{}
}

func (f *frame) header() (Header, error) {
	h := Header{At: f.time()}
	if err := f.into(&h); err != nil {
		return h, err
	}
	// A log may have been made by anybody, and its list must not be a file
	// that lies elsewhere.
	if h.List != "" && h.List != listName+extension(h.List) {
		return h, fmt.Errorf("%q is not the name of a frozen list", h.List)
	}
	return h, nil
}

// finish settles what only the end of the log shows.
func (r *replay) finish(live bool) {
	s := r.state
	s.InFlight = s.fold.flows
	if live {
		s.fold.each(func(row int) { s.Tally.Set(row, campaign.Pending) })
	}
	s.Updated, _ = time.Parse(time.RFC3339, string(r.at))
	r.leave()
	s.FirstPending = firstPending(s.Tally)
}

func firstPending(t *campaign.Tally) int {
	for row := 1; t.Counts().Remaining > 0 && row <= t.Total(); row++ {
		if t.Outcome(row) == campaign.Pending {
			return row
		}
	}
	return 0
}

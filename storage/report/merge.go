package report

import (
	"bytes"
	"fmt"
	"slices"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/storage"
)

// Several runs of one campaign are merged row by row, and the report says of
// each row the strongest thing that any of them knows:
//
//   - a row that was sent in any run is Sent: the gateway accepted its message,
//     and nothing that came later can take it back;
//   - else, a row that is Unknown in any run is Unknown: its message may have
//     gone out, and a refusal in another run does not prove otherwise;
//   - else, a row that failed in any run is Failed: it was tried, also where a
//     later run left it out or did not come to it;
//   - else the newest run speaks that has the row. One that sends another part
//     of the list says nothing of it.
//
// Of several runs that know the same, the one whose word is the latest speaks:
// the row has its code, its error, its message and its time. The attempts are
// those of all runs.
//
// This is only true of rows that are the same rows. So the runs must have one
// list, read in the same way, and one message, and they must not be of a
// sandbox and of a real gateway. A list that was mended in between is another
// list: its rows have other numbers and other places, and nothing says which of
// them is which. Each such run has its own report.

// MergeError says why two runs have no report in common.
type MergeError struct {
	// Runs are the ids of the two.
	Runs [2]string
	Why  MergeReason
}

// MergeReason is why two runs cannot be merged.
type MergeReason string

// Why two runs cannot be merged.
const (
	SameRun      MergeReason = "they are the same run"
	OtherList    MergeReason = "they have different lists"
	OtherMessage MergeReason = "they send different messages"
	OtherGateway MergeReason = "one of them was with the sandbox, where nothing is sent"
)

// Error implements error.
func (e *MergeError) Error() string {
	return fmt.Sprintf("%s and %s have no report in common, because %s", e.Runs[0], e.Runs[1], e.Why)
}

// sortPasts puts runs into the order in which they began, if they are runs of
// one campaign.
func sortPasts(pasts []*past) error {
	for i := range pasts { // they are a handful
		for ; i > 0 && pasts[i].beganBefore(pasts[i-1]); i-- {
			pasts[i], pasts[i-1] = pasts[i-1], pasts[i]
		}
	}
	for i, later := range pasts[1:] {
		if why := whyApart(pasts[i], later); why != "" {
			return &MergeError{[2]string{pasts[i].ID, later.ID}, why}
		}
	}
	return nil
}

func (p *past) beganBefore(other *past) bool {
	mine, others := p.Header.At, other.Header.At
	return mine.Before(others) || mine.Equal(others) && p.ID < other.ID
}

func whyApart(a, b *past) MergeReason {
	one, other := a.Header, b.Header
	sameMessages := one.MessagesSHA256 != "" && one.MessagesSHA256 == other.MessagesSHA256
	switch {
	case a.ID == b.ID && one.At.Equal(other.At):
		return SameRun
	case one.ListSHA256 != other.ListSHA256, one.Total != other.Total, !bytes.Equal(one.ListFormat, other.ListFormat):
		return OtherList
	case one.Fingerprint != other.Fingerprint && !sameMessages:
		return OtherMessage
	case one.Sandbox != other.Sandbox:
		return OtherGateway
	}
	return ""
}

// merge counts the rows of several runs.
func (r *Report) merge() error {
	r.tally = campaign.NewTally(r.newest().Header.Total)
	for row, err := range r.rowsAhead() {
		if err != nil {
			return err
		}
		r.tally.Set(row.Row, row.Outcome)
		if row.accepted > 1 {
			r.repeated++
		}
	}
	return nil
}

// strongest returns what several runs know of one row, given what each says in
// the order in which they began.
func strongest(said []Row) Row {
	best, attempts, accepted := said[0], 0, 0
	for _, row := range said {
		if attempts += row.Attempts; row.Outcome == campaign.Sent {
			accepted++
		}
		switch strength := row.strength() - best.strength(); {
		case strength > 0, strength == 0 && !row.isBefore(best):
			best = row
		}
	}
	best.Attempts, best.accepted = attempts, accepted
	return best
}

// strength ranks what a run says of a row.
func (row Row) strength() int {
	switch {
	case row.Outcome == campaign.Sent:
		return 4
	case row.Outcome == campaign.Unknown:
		return 3
	case row.Outcome == campaign.Failed:
		return 2
	case row.Outcome == campaign.Suppressed && row.Code == string(campaign.NotChosen):
		return 0
	}
	return 1
}

// isBefore reports whether a later run's word on a row is older than that of
// another, which was gone on with meanwhile. A row that was never tried has no
// time that counts.
func (row Row) isBefore(other Row) bool {
	return row.strength() > 1 && row.At.Before(other.At)
}

// Runs returns the runs that the report is about, the oldest first.
func (r *Report) Runs() []*storage.View {
	runs := make([]*storage.View, len(r.pasts))
	for i, p := range r.pasts {
		runs[i] = p.View
	}
	return runs
}

// Repeated returns how many rows were sent in more than one of the runs: their
// recipients have the message more than once.
func (r *Report) Repeated() int { return r.repeated }

// State returns Running, Finished or Stopped.
func (r *Report) State() string {
	live := slices.ContainsFunc(r.pasts, func(p *past) bool { return p.Live })
	switch {
	case live:
		return storage.Running
	case r.Summary().Remaining == 0:
		return storage.Finished
	}
	return storage.Stopped
}

package storage

import (
	"errors"
	"fmt"

	"app.wazaj/voye/campaign"
)

// CodeByHand is the code of a row that a person settled, because no answer
// told what became of it.
const CodeByHand = "settled_by_hand"

// Settlement is a person's word on rows whose outcome is unknown: what became
// of them was found out elsewhere, from the recipients or from the gateway's
// operator.
type Settlement struct {
	// As is Sent or Failed.
	As campaign.Outcome
	// Who gives the word, for the log and the report.
	Who string
	// Wants picks rows among those that are unknown; nil takes all.
	Wants func(row int) bool
}

// Settle records a person's word in the log of the run in folder, and returns
// how many rows it settled and the counts after that. Rows that are not
// unknown stay as they are. It returns when the word is on the disk; the
// errors are those of Open, because nobody may be sending the run meanwhile.
func (r Runs) Settle(folder string, s Settlement) (settled int, counts campaign.Counts, err error) {
	run, err := r.open(folder)
	if err != nil {
		return 0, counts, err
	}
	defer func() { err = errors.Join(err, run.Close()) }()
	for row := 1; row <= run.State.Tally.Total(); row++ {
		if run.State.Tally.Outcome(row) != campaign.Unknown || s.Wants != nil && !s.Wants(row) {
			continue
		}
		if err := run.Journal.SettleByHand(row, s.As, s.Who); err != nil {
			return 0, counts, err
		}
		settled++
	}
	if settled > 0 {
		err = run.endAgain()
	}
	return settled, run.Journal.Counts(), err
}

// endAgain ends the log as the last session did, with the counts of now.
func (r *Run) endAgain() error {
	reason := campaign.EndInterrupted // the last session's process was killed
	if r.State.End != nil {
		reason = r.State.End.Reason
	}
	r.Journal.halted = r.State.Halt
	return r.Journal.End(reason)
}

// byHand makes a result of a person's word, for the report.
func (f *frame) byHand() (campaign.Result, bool) {
	row, as, who, ok := f.parseSettle()
	return campaign.Result{
		Row: row, Outcome: as, At: f.time(), Code: CodeByHand,
		Error: fmt.Sprintf("settled by hand as %s by %s on %s", as, who, f.time().UTC().Format("2006-01-02 15:04 UTC")),
	}, ok
}

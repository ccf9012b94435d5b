package storage

import (
	"errors"
	"math/bits"

	"app.wazaj/voye/campaign"
)

// Why a record cannot follow the records before it. In a log that is read they
// mean damage; in one that is written they stop the caller's mistake before
// anything is sent.
var (
	errRow      = errors.New("the row is not in the list")
	errAttempt  = errors.New("the attempt does not follow the attempts before it")
	errDone     = errors.New("the row was sent or left out before")
	errInFlight = errors.New("the row is in flight already")
	errNoIntent = errors.New("the result has no intent before it")
	errOutcome  = errors.New("the outcome does not fit the record")
	errKnown    = errors.New("the row is not unknown")
)

// fold turns intents and results into the state of the rows. The journal folds
// what it writes and Replay folds what it reads, with the same rules:
//
//   - an intent makes its row Unknown, and open until its result comes;
//   - a result gives the row of an open intent its outcome; NotSent makes it
//     Pending again;
//   - a result with attempt 0 leaves out a row that is Pending: it was never
//     tried, or no attempt at it got through;
//   - a person's word gives a row that is Unknown its outcome;
//   - a row that was sent or left out has no further record.
type fold struct {
	tally *campaign.Tally
	open  []uint64 // a bit for each row with an intent and no result
	flows int      // how many bits of open are set
}

func newFold(total int) *fold {
	return &fold{tally: campaign.NewTally(total), open: make([]uint64, total/64+1)}
}

func (f *fold) isOpen(row int) bool { return f.open[row/64]>>(row%64)&1 == 1 }

func (f *fold) flip(row int) { f.open[row/64] ^= 1 << (row % 64) }

func (f *fold) intent(row, attempt int) error {
	if row < 1 || row > f.tally.Total() {
		return errRow
	}
	if f.isOpen(row) {
		return errInFlight
	}
	if o := f.tally.Outcome(row); o == campaign.Sent || o.LeftOut() {
		return errDone
	}
	if before := f.tally.Attempts(row); attempt <= before && before < maxAttempts {
		return errAttempt
	}
	f.tally.Attempted(row, attempt)
	f.tally.Set(row, campaign.Unknown)
	f.flip(row)
	f.flows++
	return nil
}

// maxAttempts is where campaign.Tally stops counting attempts.
const maxAttempts = 1<<16 - 1

func (f *fold) result(row, attempt int, o campaign.Outcome) error {
	if row < 1 || row > f.tally.Total() {
		return errRow
	}
	if attempt == 0 {
		return f.leaveOut(row, o)
	}
	if o == campaign.Pending || o.LeftOut() {
		return errOutcome
	}
	if !f.isOpen(row) {
		return errNoIntent
	}
	if min(attempt, maxAttempts) != f.tally.Attempts(row) {
		return errAttempt
	}
	f.tally.Set(row, o)
	f.flip(row)
	f.flows--
	return nil
}

func (f *fold) leaveOut(row int, o campaign.Outcome) error {
	switch {
	case !o.LeftOut():
		return errOutcome
	case f.tally.Outcome(row) != campaign.Pending:
		return errDone
	}
	f.tally.Set(row, o)
	return nil
}

// byHand takes a person's word on a row in. A row that is still open was left
// so by a process that is gone.
func (f *fold) byHand(row int, as campaign.Outcome) error {
	switch {
	case row < 1 || row > f.tally.Total():
		return errRow
	case f.tally.Outcome(row) != campaign.Unknown:
		return errKnown
	case as != campaign.Sent && as != campaign.Failed:
		return errOutcome
	}
	f.tally.Set(row, as)
	if f.isOpen(row) {
		f.flip(row)
		f.flows--
	}
	return nil
}

// settle closes what is open: the process that asked for it is gone, so these
// rows stay Unknown.
func (f *fold) settle() {
	if f.flows > 0 {
		clear(f.open)
		f.flows = 0
	}
}

// each calls fn with every open row, in order.
func (f *fold) each(fn func(row int)) {
	for i, word := range f.open {
		for ; word != 0; word &= word - 1 {
			fn(i*64 + bits.TrailingZeros64(word))
		}
	}
}

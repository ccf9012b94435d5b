package cli

import (
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/storage"
	"app.wazaj/voye/ui/words"
)

// Between the start of a run and its resume people opt out. What a run decided
// does not change, and its own lists are not read again; but before a resume
// sends anything, it looks up the rows that it is about to send in the lists of
// --suppress and in the standing ones. A row that was never taken by the
// gateway is recorded as suppressed, for good. A row that is failed or unknown
// keeps its outcome, which says more, and is not sent again in this session.

// optedOut is what a resume found on suppression lists.
type optedOut struct {
	// left counts the rows that are left out for good, failed and unknown those
	// that would have been sent again.
	left, failed, unknown int
	// spared are the failed and unknown ones.
	spared rowBits
}

// optOutsOf reads the lists that count when the run of header goes on.
func (a *app) optOutsOf(header storage.Header, suppress []string) (campaign.Suppression, error) {
	spec, err := campaign.RestoreSpec(header.Campaign)
	if err != nil {
		return nil, bad(err)
	}
	return a.addOptOuts(nil, choosingFlags{suppress: suppress}, spec.DefaultRegion)
}

// eachOptedOut calls each with the rows that the source is to send although
// their numbers are on a list.
func (s *source) eachOptedOut(lists campaign.Suppression, each func(task campaign.Task, why campaign.Problem) error) error {
	if len(lists) == 0 {
		return nil
	}
	for task, err := range s.tasks() {
		if err != nil {
			return err
		}
		if why, found := lists.Why(task.To); found {
			if err := each(task, why); err != nil {
				return err
			}
		}
	}
	return nil
}

// optedOutOf finds the rows that the source is to send and that opted out.
// leave is called with the result of each that is to be left out for good.
func optedOutOf(s *source, lists campaign.Suppression, leave func(campaign.Result) error) (optedOut, error) {
	var found optedOut
	err := s.eachOptedOut(lists, func(task campaign.Task, why campaign.Problem) error {
		found.count(s.tally.Outcome(task.Row))
		if s.tally.Outcome(task.Row) != campaign.Pending {
			found.spared.add(task.Row)
			return nil
		}
		return leave(campaign.Result{
			Row: task.Row, To: task.To, Outcome: campaign.Suppressed, Code: string(why.Rule), Error: why.String(), At: time.Now(),
		})
	})
	return found, err
}

func (o *optedOut) count(outcome campaign.Outcome) {
	switch outcome {
	case campaign.Failed:
		o.failed++
	case campaign.Unknown:
		o.unknown++
	default:
		o.left++
	}
}

// flushEvery is how many rows are recorded before the disk is waited for.
const flushEvery = 10_000

// leaveOutOptedOut records the rows that opted out, and returns when that is
// on the disk.
func leaveOutOptedOut(run *storage.Run, policy campaign.Policy, lists campaign.Suppression) (optedOut, error) {
	if len(lists) == 0 {
		return optedOut{}, nil
	}
	s, err := sourceOf(run.State.Header, run.ListPath(), run.State.Tally, policy)
	if err != nil {
		return optedOut{}, err
	}
	recorded := 0
	found, err := optedOutOf(s, lists, func(r campaign.Result) error {
		if err := run.Journal.Settle(r, nil); err != nil {
			return err
		}
		s.tally.Set(r.Row, campaign.Suppressed)
		if recorded++; recorded%flushEvery == 0 {
			return run.Journal.Flush()
		}
		return nil
	})
	if err == nil && recorded > 0 {
		err = run.Journal.Flush()
	}
	return found, err
}

// tellOptedOut says who is not sent to.
func (a *app) tellOptedOut(o optedOut) {
	if o.left > 0 {
		a.say(words.OptedOutSince, o.left)
	}
	if n := o.failed + o.unknown; n > 0 {
		a.say(words.OptedOutStays, n)
	}
}

package cli

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/campaign/list"
	"app.wazaj/voye/sender"
	"app.wazaj/voye/storage"
)

// session is this process at work on a run: it holds the run's lock, sends
// what the source yields, and closes the log at the end.
type session struct {
	run     *storage.Run
	gateway *gateway
	source  *source
	client  *sender.Client
	pool    *sender.Pool
	started time.Time
}

// pace says how fast and how patiently a session sends.
type pace struct {
	settings sender.Settings
	timeout  time.Duration
	// room is for how many workers there are connections, where a person may
	// ask for more of them while the session sends; 0 for no more.
	room int
}

// pace returns what the flags say, else what the campaign or the run says,
// else the defaults.
func (s sendingFlags) pace(rate float64, workers int) pace {
	p := pace{timeout: s.timeout, settings: sender.Settings{
		Rate: defaultRate, Workers: defaultWorkers, GiveUpAfter: s.giveUpAfter, MaxRefusals: s.maxRefusals,
		Schedule: s.schedule,
	}}
	for _, wish := range []float64{s.rate, rate} {
		if wish > 0 {
			p.settings.Rate = wish
			break
		}
	}
	for _, wish := range []int{s.workers, workers} {
		if wish > 0 {
			p.settings.Workers = min(wish, maxWorkers)
			break
		}
	}
	return p
}

// wish says which rows of a run a session sends.
type wish struct {
	policy campaign.Policy
	canary int     // at most so many, 0 for all
	spared rowBits // rows that policy wants and that opted out
	// isTrial says that it is a test message: it waits for no hour, and nobody is
	// told of its end.
	isTrial bool
	// why says why rows were suppressed when the run was made, for the last
	// words; it is empty when none was, and for a resume.
	why string
}

// newSession prepares to send. observe gets every event of the run. The
// session owns the run and the gateway from then on; on an error it has
// closed them.
func newSession(run *storage.Run, g *gateway, p pace, w wish, observe func(campaign.Event)) (*session, error) {
	s := &session{run: run, gateway: g}
	err := s.prepare(p, w, observe)
	if err != nil {
		return nil, errors.Join(err, run.Close(), g.Close())
	}
	return s, nil
}

func (s *session) prepare(p pace, w wish, observe func(campaign.Event)) error {
	var err error
	if s.source, err = sourceOf(s.run.State.Header, s.run.ListPath(), s.run.State.Tally, w.policy); err != nil {
		return err
	}
	s.source.canary, s.source.spared = w.canary, w.spared
	if s.client, err = s.gateway.client(p.timeout, cmp.Or(p.room, p.settings.Workers)); err != nil {
		return err
	}
	s.pool = sender.NewPool(s.client, s.run.Journal, p.settings, observe)
	return nil
}

// restorePlan builds the plan of a run from its record and its frozen list.
func restorePlan(header storage.Header, listPath string) (*list.File, *campaign.Plan, error) {
	spec, err := campaign.RestoreSpec(header.Campaign)
	if err != nil {
		return nil, nil, bad(err)
	}
	var format list.Format
	if err := json.Unmarshal(header.ListFormat, &format); err != nil {
		return nil, nil, bad(fmt.Errorf("the run's record of its list cannot be read: %w", err))
	}
	frozen, err := list.Open(listPath, format.Options())
	if err != nil {
		return nil, nil, bad(err)
	}
	plan, err := campaign.Compile(spec, frozen.Columns())
	return frozen, plan, bad(err)
}

// sourceOf returns the messages of a run whose rows are as tally says.
func sourceOf(header storage.Header, listPath string, tally *campaign.Tally, policy campaign.Policy) (*source, error) {
	frozen, plan, err := restorePlan(header, listPath)
	if err != nil {
		return nil, err
	}
	return &source{list: frozen, plan: plan, tally: tally, policy: policy}, nil
}

// outcome is how a session ended.
type outcome struct {
	ending campaign.Ending
	halt   *campaign.Halt
	counts campaign.Counts
	took   time.Duration
	err    error // what broke it, nil otherwise
}

// send sends everything and returns when the log is closed. The counts come
// from the log's own fold, and from the log itself when that could not be
// written to its end.
func (s *session) send(ctx context.Context) outcome {
	s.started = time.Now()
	ending, halt, err := s.pool.Run(ctx, s.source.tasks())
	counts := s.run.Journal.Counts()
	if ending == campaign.EndFinished && counts.Remaining > 0 {
		ending = campaign.EndCanary
	}
	if err == nil {
		err = s.run.Journal.End(ending)
	}
	// A log that broke says so again when it is closed; once is enough.
	if closing := s.close(); err == nil {
		err = closing
	}
	if errors.Is(err, storage.ErrBroken) {
		counts = s.proven(counts)
	}
	return outcome{ending: ending, halt: halt, counts: counts, took: time.Since(s.started), err: err}
}

// proven returns the counts of the log as it lies on the disk: when it broke,
// results were on their way to it, and the fold has taken them in. A log that
// cannot be read either leaves the fold's.
func (s *session) proven(fold campaign.Counts) campaign.Counts {
	view, err := storage.Read(s.run.Folder, nil)
	if err != nil {
		return fold
	}
	return view.Tally.Counts()
}

// close gives everything back that the session holds.
func (s *session) close() error {
	s.client.Close()
	return errors.Join(s.run.Close(), s.gateway.Close())
}

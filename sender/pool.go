package sender

import (
	"context"
	"errors"
	"iter"
	"sync"
	"time"

	"app.wazaj/voye/campaign"
)

// API is the gateway as the pool sees it; Client is one.
type API interface {
	// Post sends a message once and judges the answer. It never retries.
	Post(ctx context.Context, m campaign.Message) Verdict
	// Knock asks whether the gateway answers, and sends nothing.
	Knock(ctx context.Context) error
}

// Journal is the log as the pool sees it. Its methods may be called by many
// goroutines. Once one of them fails, nothing more may be sent.
type Journal interface {
	// Intend returns when the intent is on the disk.
	Intend(intent campaign.Intent) error
	// Settle takes a result. written is called, in the order of the results,
	// once its line is written.
	Settle(result campaign.Result, written func()) error
	// Hold and Halt note what the run waits for and why it stops.
	Hold(hold campaign.Hold) error
	Halt(halt campaign.Halt) error
	// Flush returns when everything is on the disk and every written has
	// been called.
	Flush() error
}

// Settings says how a run sends.
type Settings struct {
	// Rate is in messages per second, over all workers, above 0. From
	// Unlimited on nothing is held back.
	Rate float64
	// Workers is how many requests are in flight at most, at least 1.
	Workers int
	// GiveUpAfter is how long an outage of the gateway is waited out.
	GiveUpAfter time.Duration
	// MaxRefusals halts the run after so many rows in a row were refused in
	// the same words; 0 never does.
	MaxRefusals int
	// Schedule says in which hours requests leave, and for how long.
	Schedule Schedule
}

// Pool sends the tasks of one run. Its methods may be called at any time and
// from anywhere; Run is called once.
type Pool struct {
	api      API
	journal  Journal
	settings Settings
	observe  func(campaign.Event)

	gate     *gate
	pace     *pace
	refusals refusals
	queue    *queue
	turn     chan struct{} // held by the one worker that waits for gate and pace

	ctx    context.Context // ends when the run is left at once
	cancel context.CancelFunc

	crew crew

	mu     sync.Mutex // orders events; guards what follows
	broken error
	over   bool // the last event is out
}

// NewPool prepares a run. observe is called with every event, one at a time;
// it must be quick and must not call the pool.
func NewPool(api API, journal Journal, settings Settings, observe func(campaign.Event)) *Pool {
	p := &Pool{
		api: api, journal: journal, settings: settings, observe: observe,
		turn: make(chan struct{}, 1), refusals: refusals{limit: settings.MaxRefusals},
	}
	p.crew = crew{work: p.work, announce: p.tellWorkers}
	p.pace = newPace(settings.Rate, p.tellRate)
	p.ctx, p.cancel = context.WithCancel(context.Background())
	p.gate = newGate(p.ctx, settings.GiveUpAfter, api.Knock, p.hold)
	p.gate.schedule = settings.Schedule
	return p
}

// Run sends the tasks and returns when nothing is in flight any more. The
// halt is set when the ending is EndHalted. The error is set when the list
// could not be read or the log not be written; rows that were in flight then
// have whatever the log says.
func (p *Pool) Run(ctx context.Context, tasks iter.Seq2[campaign.Task, error]) (campaign.Ending, *campaign.Halt, error) {
	defer context.AfterFunc(ctx, p.Leave)()
	p.queue = newQueue(tasks, max(256, 2*p.settings.Workers))
	p.tellRate(p.settings.Rate)
	defer p.keepHours()()
	p.crew.begin(p.settings.Workers)
	p.crew.wait()
	defer p.cancel()
	halt, timeUp := p.gate.seal()
	if halt != nil {
		_ = p.brokenBy(p.journal.Halt(*halt))
		p.emit(campaign.Event{Kind: campaign.EventHalt, Halt: halt})
	}
	_ = p.brokenBy(p.journal.Flush())
	left, err := p.queue.close()
	err = errors.Join(err, p.fault())
	ending := endingOf(left, halt, err)
	if timeUp && ending == campaign.EndInterrupted {
		ending = campaign.EndTimeUp
	}
	p.emit(campaign.Event{Kind: campaign.EventEnd, Ending: ending, Halt: halt})
	return ending, halt, err
}

// endingOf names the ending. A stop that came when no row was left any more
// stopped nothing.
func endingOf(left bool, halt *campaign.Halt, err error) campaign.Ending {
	switch {
	case err != nil:
		return campaign.EndBroken
	case halt != nil:
		return campaign.EndHalted
	case left:
		return campaign.EndInterrupted
	}
	return campaign.EndFinished
}

// Pause holds all further requests back; Continue lets them go again.
func (p *Pool) Pause() { p.gate.pause(true) }

// Continue ends a Pause.
func (p *Pool) Continue() { p.gate.pause(false) }

// SetRate changes the rate, in messages per second.
func (p *Pool) SetRate(perSecond float64) { p.pace.setRate(perSecond) }

func (p *Pool) tellRate(perSecond float64) {
	p.emit(campaign.Event{Kind: campaign.EventRate, Rate: perSecond})
}

// SetWorkers changes how many requests are in flight at most, from 1 to
// MaxWorkers. Of fewer, those that are too many end with the row that they
// have: no request is given up for it.
func (p *Pool) SetWorkers(n int) { p.crew.set(n) }

func (p *Pool) tellWorkers(n int) {
	p.emit(campaign.Event{Kind: campaign.EventWorkers, Workers: n})
}

// Stop lets what is in flight finish and sends nothing more.
func (p *Pool) Stop() { p.gate.stopWith(nil) }

// Leave gives up what is in flight at once: rows whose request may have left
// become unknown.
func (p *Pool) Leave() {
	p.Stop()
	p.cancel()
}

// hold is called by the gate when it waits for something else than before.
func (p *Pool) hold(hold campaign.Hold) {
	_ = p.brokenBy(p.journal.Hold(hold))
	p.emit(campaign.Event{Kind: campaign.EventHold, Hold: hold})
}

// brokenBy stops the run for good when the log cannot be trusted any more.
func (p *Pool) brokenBy(err error) error {
	if err == nil {
		return nil
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.broken == nil {
		p.broken = err
	}
	p.gate.cancel()
	return err
}

// fault returns what broke the run, if anything did.
func (p *Pool) fault() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.broken
}

func (p *Pool) emit(e campaign.Event) {
	if e.At.IsZero() {
		e.At = time.Now()
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.over {
		return
	}
	p.over = e.Kind == campaign.EventEnd
	p.observe(e)
}

package sender

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime/debug"
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
}

// maxStrikes is how many times a row is put off while other rows go through;
// then the fault is the row's own.
const maxStrikes = 5

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

	mu     sync.Mutex // orders events; guards broken
	broken error
}

// NewPool prepares a run. observe is called with every event, one at a time;
// it must be quick and must not call the pool.
func NewPool(api API, journal Journal, settings Settings, observe func(campaign.Event)) *Pool {
	p := &Pool{
		api: api, journal: journal, settings: settings, observe: observe,
		pace: newPace(settings.Rate), turn: make(chan struct{}, 1),
		refusals: refusals{limit: settings.MaxRefusals},
	}
	p.ctx, p.cancel = context.WithCancel(context.Background())
	p.gate = newGate(p.ctx, settings.GiveUpAfter, api.Knock, p.hold)
	return p
}

// Run sends the tasks and returns when nothing is in flight any more. The
// halt is set when the ending is EndHalted. The error is set when the list
// could not be read or the log not be written; rows that were in flight then
// have whatever the log says.
func (p *Pool) Run(ctx context.Context, tasks iter.Seq2[campaign.Task, error]) (campaign.Ending, *campaign.Halt, error) {
	defer context.AfterFunc(ctx, p.Leave)()
	p.queue = newQueue(tasks, max(256, 2*p.settings.Workers))
	p.emit(campaign.Event{Kind: campaign.EventRate, Rate: p.settings.Rate})
	var workers sync.WaitGroup
	for range p.settings.Workers {
		workers.Go(p.work)
	}
	workers.Wait()
	defer p.cancel()
	stopped, halt := p.gate.ending()
	if halt != nil {
		_ = p.brokenBy(p.journal.Halt(*halt))
		p.emit(campaign.Event{Kind: campaign.EventHalt, Halt: halt})
	}
	_ = p.brokenBy(p.journal.Flush())
	err := errors.Join(p.queue.close(), p.fault())
	ending := p.ending(stopped, halt, err)
	p.emit(campaign.Event{Kind: campaign.EventEnd, Ending: ending, Halt: halt})
	return ending, halt, err
}

func (p *Pool) ending(stopped bool, halt *campaign.Halt, err error) campaign.Ending {
	switch {
	case err != nil:
		return campaign.EndBroken
	case halt != nil:
		return campaign.EndHalted
	case stopped:
		return campaign.EndInterrupted
	}
	return campaign.EndFinished
}

// Pause holds all further requests back; Continue lets them go again.
func (p *Pool) Pause() { p.gate.pause(true) }

// Continue ends a Pause.
func (p *Pool) Continue() { p.gate.pause(false) }

// SetRate changes the rate, in messages per second.
func (p *Pool) SetRate(perSecond float64) {
	p.pace.setRate(perSecond)
	p.emit(campaign.Event{Kind: campaign.EventRate, Rate: perSecond})
}

// Stop lets what is in flight finish and sends nothing more.
func (p *Pool) Stop() { p.gate.stopWith(nil) }

// Leave gives up what is in flight at once: rows whose request may have left
// become unknown.
func (p *Pool) Leave() {
	p.Stop()
	p.cancel()
}

// work is one worker: it takes rows until there are none, or the run stops. A
// panic in it must not take the log and the terminal down, so it becomes the
// run's error.
func (p *Pool) work() {
	defer func() {
		if cause := recover(); cause != nil {
			_ = p.brokenBy(fmt.Errorf("the program met a fault of its own: %v\n%s", cause, debug.Stack()))
		}
	}()
	for {
		j := p.queue.take(p.gate.ctx.Done())
		if j == nil {
			return
		}
		again, err := p.deliver(j)
		if err != nil {
			p.queue.finish()
			return
		}
		if again {
			p.queue.park(j)
		} else {
			p.queue.finish()
		}
	}
}

// deliver takes one row through one attempt. It is true when the row is to
// be tried again. An error means that the worker ends.
func (p *Pool) deliver(j *job) (again bool, err error) {
	leave, err := p.admit()
	if err != nil {
		return false, err
	}
	j.Attempts++
	intent := campaign.Intent{Row: j.Row, Attempt: j.Attempts, To: j.To, At: time.Now()}
	if err := p.brokenBy(p.journal.Intend(intent)); err != nil {
		p.gate.release(leave)
		return false, err
	}
	p.emit(campaign.Event{Kind: campaign.EventIntent, At: intent.At, Result: campaign.Result{Row: j.Row, Attempt: j.Attempts, To: j.To, At: intent.At}})
	verdict := p.post(leave, j)
	verdict = p.strike(j, verdict)
	if err := p.settle(j, verdict); err != nil {
		p.gate.release(leave)
		return false, err
	}
	p.follow(leave, verdict)
	return verdict.Outcome == campaign.NotSent && verdict.Then != Stop, nil
}

// admit waits for the gate and for the pace. The gate is asked again after
// the pace: it may have closed during the wait.
func (p *Pool) admit() (pass, error) {
	if p.pace.free() && p.gate.isOpen() {
		return pass{}, nil
	}
	select {
	case p.turn <- struct{}{}:
		defer func() { <-p.turn }()
	case <-p.gate.ctx.Done():
		return pass{}, errStopped
	}
	for {
		leave, err := p.gate.enter()
		if err != nil {
			return pass{}, err
		}
		if err := p.pace.wait(p.gate.ctx); err != nil {
			p.gate.release(leave)
			return pass{}, errStopped
		}
		if p.gate.isGood(leave) {
			return leave, nil
		}
		p.gate.release(leave)
	}
}

// post sends the message, unless the gate closed while the intent was being
// written.
func (p *Pool) post(leave pass, j *job) Verdict {
	if !p.gate.isGood(leave) {
		return Verdict{Outcome: campaign.NotSent, Then: GoOn, Code: "held_back", Error: "the run was held back before the request left"}
	}
	return p.api.Post(p.ctx, j.Message)
}

// strike counts a try that was put off, and fails the row when other rows
// went through between its tries too often. It sets when the row is due.
func (p *Pool) strike(j *job, v Verdict) Verdict {
	if v.Outcome != campaign.NotSent || v.Then != BackOff {
		return v
	}
	settled := p.gate.settledRows()
	if j.parked && settled > j.settledThen {
		j.strikes++
	}
	j.parked, j.settledThen = true, settled
	j.due = time.Now().Add(rowBackoff.wait(j.strikes + 1))
	if j.strikes < maxStrikes {
		return v
	}
	v.Outcome, v.Then, v.Code = campaign.Failed, GoOn, "retries_exhausted"
	v.Error = fmt.Sprintf("put off %d times while other rows went through: %s", j.strikes+1, v.Error)
	return v
}

func (p *Pool) settle(j *job, v Verdict) error {
	result := v.result(j.Task, j.Attempts, time.Now())
	return p.brokenBy(p.journal.Settle(result, func() {
		p.emit(campaign.Event{Kind: campaign.EventResult, At: result.At, Result: result})
	}))
}

// follow draws the consequences of a verdict for the whole run.
func (p *Pool) follow(leave pass, v Verdict) {
	fresh := p.gate.report(leave, v)
	if halt := p.refusals.add(v); halt != nil {
		p.gate.stopWith(halt)
	}
	switch {
	case v.Then == SlowDown && fresh:
		p.emit(campaign.Event{Kind: campaign.EventRate, Rate: p.pace.halve()})
	case v.Outcome == campaign.Sent:
		if perSecond, changed := p.pace.recover(); changed {
			p.emit(campaign.Event{Kind: campaign.EventRate, Rate: perSecond})
		}
	}
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
	p.observe(e)
}

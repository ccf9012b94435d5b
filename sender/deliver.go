package sender

import (
	"fmt"
	"runtime/debug"
	"time"

	"app.wazaj/voye/campaign"
)

// The life of a row, as one worker leads it:
//
//	queue ─► admit (gate, pace) ─► intent on the disk ─► POST ─► verdict
//	  ▲                                                            │
//	  └── parked until it is due ◄── not sent ── result written ◄──┘
//
// The leave to send is taken before the intent is written, not after: when
// the power fails, only requests that were really about to leave are unknown,
// not every row that waited for its turn.

// maxStrikes is how many times a row is put off while other rows go through;
// then the fault is the row's own.
const maxStrikes = 5

// work is one worker: it takes rows until there are none, the run stops, or
// there are more workers than are wanted. A panic in it must not take the log and the terminal down, so it becomes the
// run's error.
func (p *Pool) work(stay func() bool) {
	defer func() {
		if cause := recover(); cause != nil {
			_ = p.brokenBy(fmt.Errorf("the program met a fault of its own: %v\n%s", cause, debug.Stack()))
		}
	}()
	for stay() {
		j := p.queue.take(p.gate.ctx.Done())
		if j == nil {
			return
		}
		open, err := p.deliver(j)
		if open {
			p.queue.park(j)
		} else {
			p.queue.finish(j)
		}
		if err != nil {
			return
		}
	}
}

// deliver takes one row through one attempt. open is true when the row is
// still to be sent, by this run or a later one. An error means that the
// worker ends.
func (p *Pool) deliver(j *job) (open bool, err error) {
	leave, err := p.admit()
	if err != nil {
		return true, err
	}
	j.Attempts++
	intent := campaign.Intent{Row: j.Row, Attempt: j.Attempts, To: j.To, At: time.Now()}
	if err := p.brokenBy(p.journal.Intend(intent)); err != nil {
		p.gate.release(leave)
		return true, err
	}
	p.emit(campaign.Event{Kind: campaign.EventIntent, At: intent.At, Result: campaign.Result{Row: j.Row, Attempt: j.Attempts, To: j.To, At: intent.At}})
	answer := p.post(leave, j)
	verdict := p.strike(j, answer)
	if err := p.settle(j, verdict); err != nil {
		p.gate.release(leave)
		return true, err
	}
	// What the gateway said counts for the run, not what it means for the row:
	// a row that fails because it was put off too often went through as little
	// as before.
	p.follow(leave, answer)
	return verdict.Outcome == campaign.NotSent, nil
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

// strike sets when a row that was put off is due again, so that the others
// come first, and fails it when the gateway took others between its tries too
// often. At the end of a list nothing is left that could overtake; rows that
// were overtaken before then go on to use up their tries. No connection, and a
// gateway that wants fewer messages, are never the row's own fault.
func (p *Pool) strike(j *job, v Verdict) Verdict {
	if v.Then != BackOff && v.Then != SlowDown {
		return v
	}
	settled := p.gate.settledRows()
	overtaken := j.parked && settled > j.settledThen
	j.parked, j.settledThen = true, settled
	if overtaken {
		j.delays++
	}
	j.due = time.Now().Add(rowBackoff.wait(j.delays + 1))
	if v.Then == SlowDown || v.Status == 0 || !overtaken && !p.queue.onlyStruck() {
		return v
	}
	if p.queue.strike(j) < maxStrikes {
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
		p.pace.halve()
	case v.Outcome == campaign.Sent:
		p.pace.recover()
	}
}

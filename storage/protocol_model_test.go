package storage

import (
	"cmp"
	"fmt"
	"slices"

	"app.wazaj/voye/campaign"
)

// The protocol of intent, sync, request, answer, result, crash and resume as a
// small model. Every state that rows, workers and crashes can reach is looked
// at, so what holds here holds for every order of events. The model recovers
// with the journal's own fold, and each rule of the protocol can be left out
// of it: TestTheProtocolNeedsEachOfItsRules shows that the model would notice.

// ruleset says which rules of the protocol hold.
type ruleset struct {
	syncsFirst    bool // a request leaves only after its intent is synced
	knowsIntents  bool // an intent without a result is Unknown after a crash
	leavesUnknown bool // an answer that proves nothing is not tried again
	stopsOnError  bool // after a failed sync nothing more is sent
	onlyProven    bool // NotSent is only what the gateway did not take
	asks          bool // a person asks once to send the unknown rows again
}

func wholeProtocol() ruleset {
	return ruleset{syncsFirst: true, knowsIntents: true, leavesUnknown: true, stopsOnError: true, onlyProven: true}
}

const (
	modelRows    = 3
	modelWorkers = 2
)

// theStart is a run that begins, and what may happen to it.
var theStart = world{crashes: 2, retries: 1, faults: 1}

// record is an intent, or with an outcome a result. A lost one shows in the
// file and is not on the disk, because its sync failed.
type record struct {
	row     int8
	outcome campaign.Outcome
	lost    bool
}

// workerState is what one worker does.
type workerState struct {
	row  int8 // 0 when it is idle
	step stage
	at   int8 // how long the log must be synced before the request leaves
	took campaign.Outcome
}

type stage uint8

const (
	asks     stage = iota // waits for the sync of its intent
	answered              // has its answer, and no result in the log yet
)

// world is one state of everything: the log as the system shows it, how much
// of it is synced, the workers, and what the gateway took, which nobody but
// the test knows.
type world struct {
	log      []record
	synced   int
	workers  [modelWorkers]workerState
	accepted [modelRows + 1]int8
	down     bool // the process is gone
	stopped  bool // the log met an error
	asked    bool // a person asked for the unknown rows
	again    byte // a bit for each row that is sent once more, because a person asked

	// How many of these may still come, which bounds the model.
	crashes int8
	retries int8 // NotSent answers
	faults  int8 // failed syncs
}

// key tells worlds apart. Workers are alike, so their order makes no
// difference.
func (w world) key() string {
	slices.SortFunc(w.workers[:], func(a, b workerState) int { return cmp.Compare(a.row, b.row) })
	key := []byte{byte(w.synced), w.again, bit(w.down)<<2 | bit(w.stopped)<<1 | bit(w.asked), byte(w.crashes)<<4 | byte(w.retries)<<2 | byte(w.faults)}
	for _, worker := range w.workers {
		key = append(key, byte(worker.row)<<4|byte(worker.step), byte(worker.at), byte(worker.took))
	}
	for _, took := range w.accepted {
		key = append(key, byte(took))
	}
	for _, r := range w.log {
		key = append(key, byte(r.row)<<5|byte(r.outcome)<<1|bit(r.lost))
	}
	return string(key)
}

func bit(set bool) byte {
	if set {
		return 1
	}
	return 0
}

func (w world) clone() world {
	w.log = slices.Clone(w.log)
	return w
}

// outcomesOf recovers the state of the rows from the log, as a process does
// that goes on with the run.
func (w world) outcomesOf(rules ruleset) [modelRows + 1]campaign.Outcome {
	f := newFold(modelRows)
	for _, r := range w.log {
		attempt := f.tally.Attempts(int(r.row))
		if r.outcome == campaign.Pending {
			if f.isOpen(int(r.row)) {
				f.settle() // a crash lies in between
			}
			must(f.intent(int(r.row), attempt+1))
		} else if f.isOpen(int(r.row)) {
			must(f.result(int(r.row), attempt, r.outcome))
		}
	}
	var outcomes [modelRows + 1]campaign.Outcome
	for row := 1; row <= modelRows; row++ {
		outcomes[row] = f.tally.Outcome(row)
		if f.isOpen(row) && !rules.knowsIntents {
			outcomes[row] = campaign.Pending
		}
	}
	return outcomes
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

// wanted reports whether row may be asked for: nobody has it, and the log says
// that it is to be sent.
func (w world) wanted(row int, rules ruleset) bool {
	for _, worker := range w.workers {
		if int(worker.row) == row {
			return false
		}
	}
	outcome := w.outcomesOf(rules)[row]
	return outcome == campaign.Pending || outcome == campaign.Unknown && w.again>>row&1 == 1
}

// next returns every world that can follow.
func (w world) next(rules ruleset) []world {
	if w.down {
		return w.restarts(rules)
	}
	var all []world
	for i, worker := range w.workers {
		switch {
		case worker.row == 0:
			all = append(all, w.intends(i, rules)...)
		case worker.step == answered:
			all = append(all, w.settles(i))
		case !rules.syncsFirst, w.synced >= int(worker.at) && (!w.stopped || !rules.stopsOnError):
			all = append(all, w.posts(i, rules)...)
		}
	}
	return append(append(all, w.syncs(rules)...), w.crash()...)
}

func (w world) intends(i int, rules ruleset) []world {
	var all []world
	for row := 1; row <= modelRows && !w.stopped; row++ {
		if w.wanted(row, rules) {
			n := w.clone()
			n.log = append(n.log, record{row: int8(row)})
			n.workers[i] = workerState{row: int8(row), at: int8(len(n.log))}
			n.again &^= 1 << row
			all = append(all, n)
		}
		if !slices.ContainsFunc(w.log, func(r record) bool { return int(r.row) == row }) && w.accepted[row] == 0 {
			break // the rows behind it are new as well, and all new rows are alike
		}
	}
	return all
}

// posts sends a row's message: the gateway takes it or not, and the answer
// says so or is lost.
func (w world) posts(i int, rules ruleset) []world {
	ends := func(taken bool, outcome campaign.Outcome) world {
		n := w.clone()
		worker := &n.workers[i]
		if taken {
			n.accepted[worker.row]++
		}
		worker.step, worker.took = answered, outcome
		return n
	}
	unproven := campaign.Unknown
	if !rules.leavesUnknown {
		unproven = campaign.NotSent
	}
	all := []world{ends(true, campaign.Sent), ends(false, campaign.Failed), ends(true, unproven), ends(false, unproven)}
	if w.retries > 0 {
		all = append(all, ends(false, campaign.NotSent))
		if !rules.onlyProven {
			all = append(all, ends(true, campaign.NotSent))
		}
		for i := range all[4:] {
			all[4+i].retries--
		}
	}
	return all
}

func (w world) settles(i int) world {
	n := w.clone()
	worker := &n.workers[i]
	if !n.stopped {
		n.log = append(n.log, record{row: worker.row, outcome: worker.took})
	}
	*worker = workerState{}
	return n
}

// syncs puts all that is written on the disk, or fails: then the system shows
// the lines as before, never writes them, and reports success the next time.
func (w world) syncs(rules ruleset) []world {
	if w.synced == len(w.log) || w.stopped {
		return nil
	}
	good := w.clone()
	good.synced = len(good.log)
	if w.faults == 0 {
		return []world{good}
	}
	bad := w.clone()
	for i := bad.synced; i < len(bad.log); i++ {
		bad.log[i].lost = true
	}
	bad.faults--
	if bad.stopped = rules.stopsOnError; !bad.stopped {
		bad.synced = len(bad.log)
	}
	return []world{good, bad}
}

// crash ends the process: killed, so that all that was written stays, or with
// the power, so that any part of what is not on the disk is gone.
func (w world) crash() []world {
	if w.crashes == 0 {
		return nil
	}
	killed := w.clone()
	killed.workers = [modelWorkers]workerState{}
	killed.down, killed.crashes, killed.again = true, w.crashes-1, 0
	all := []world{killed}
	onDisk := len(w.log)
	if first := slices.IndexFunc(w.log, func(r record) bool { return r.lost }); first >= 0 {
		onDisk = first
	}
	for end := min(w.synced, onDisk); end < len(w.log); end++ {
		n := killed.clone()
		n.log = n.log[:end]
		all = append(all, n)
	}
	return all
}

// restarts resumes the run. What the system shows is written anew and synced
// before anything is sent, so it is on the disk from then on.
func (w world) restarts(rules ruleset) []world {
	n := w.clone()
	n.down, n.stopped = false, false
	for i := range n.log {
		n.log[i].lost = false
	}
	n.synced = len(n.log)
	all := []world{n}
	if rules.asks && !w.asked {
		again := n.clone()
		again.asked = true
		for row, outcome := range n.outcomesOf(rules) {
			if outcome == campaign.Unknown {
				again.again |= 1 << row
			}
		}
		all = append(all, again)
	}
	return all
}

// fault says what is wrong with a world, empty when nothing is.
func (w world) fault(rules ruleset) string {
	outcomes := w.outcomesOf(rules)
	idle := w.workers == [modelWorkers]workerState{} && !w.stopped && !w.down
	for row := 1; row <= modelRows; row++ {
		switch took, outcome := w.accepted[row], outcomes[row]; {
		case took > 1 && !w.asked:
			return fmt.Sprintf("row %d was accepted %d times and nobody asked for that", row, took)
		case outcome == campaign.Sent && took == 0:
			return fmt.Sprintf("row %d is said to be sent and never was", row)
		case outcome == campaign.Failed && took > 0 && !w.asked:
			return fmt.Sprintf("row %d is said to have failed and was accepted", row)
		case idle && len(w.next(rules)) == 0 && outcome == campaign.Pending:
			return fmt.Sprintf("row %d is without an outcome at the end", row)
		}
	}
	return ""
}

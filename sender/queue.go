package sender

import (
	"iter"
	"sync"
	"time"

	"app.wazaj/voye/campaign"
)

// job is a task in the pool's hands.
type job struct {
	campaign.Task
	due time.Time // not before
	// delays counts the tries that were put off although other rows went
	// through since the try before; strikes are the tries that may have failed
	// by the row's own fault. settledThen is how many rows had gone through at the last.
	delays, strikes int
	settledThen     int
	parked          bool
}

// queue hands the rows to the workers: those that wait for another try when
// they are due, in turn with the next of the list. The turns matter while the
// account seems to be out: a few rows that always meet 503 would else be every
// probe, and nothing would ever show that the gateway takes the others. It
// keeps at most maxParked rows, so memory does not grow with an outage.
type queue struct {
	maxParked int

	mu      sync.Mutex
	next    func() (campaign.Task, error, bool)
	stop    func()
	ended   bool
	err     error
	parked  []*job
	again   bool // the last job that was handed out had been tried before
	working int  // jobs that are with a worker
	struck  int  // jobs, parked or with a worker, that have a strike
	changed chan struct{}
}

func newQueue(tasks iter.Seq2[campaign.Task, error], maxParked int) *queue {
	q := &queue{maxParked: maxParked, changed: make(chan struct{})}
	q.next, q.stop = iter.Pull2(tasks)
	return q
}

// take returns the next job, nil when there will be none. It waits while all
// that is left is parked or with other workers, from whom it may come back.
func (q *queue) take(done <-chan struct{}) *job {
	for {
		j, wait, changed := q.poll()
		if j != nil || wait == 0 {
			return j
		}
		timer := time.NewTimer(wait)
		select {
		case <-timer.C:
		case <-changed:
		case <-done:
			timer.Stop()
			return nil
		}
		timer.Stop()
	}
}

// poll returns a job, or how long to wait for one; neither means the end.
func (q *queue) poll() (*job, time.Duration, <-chan struct{}) {
	q.mu.Lock()
	defer q.mu.Unlock()
	first := q.firstDue()
	due := first >= 0 && !q.parked[first].due.After(time.Now())
	if len(q.parked) < q.maxParked && (!due || q.again) {
		if j := q.fresh(); j != nil {
			q.working++
			q.again = false
			return j, 0, nil
		}
	}
	if due {
		j := q.parked[first]
		q.parked = append(q.parked[:first], q.parked[first+1:]...)
		q.working++
		q.again = true
		return j, 0, nil
	}
	switch {
	case first >= 0:
		return nil, max(time.Until(q.parked[first].due), 1), q.changed
	case q.working > 0:
		return nil, forever, q.changed
	}
	return nil, 0, nil
}

func (q *queue) firstDue() int {
	first := -1
	for i, j := range q.parked {
		if first < 0 || j.due.Before(q.parked[first].due) {
			first = i
		}
	}
	return first
}

// fresh pulls the next row of the list, nil at its end or after an error.
func (q *queue) fresh() *job {
	if q.ended {
		return nil
	}
	task, err, ok := q.next()
	if !ok || err != nil {
		q.ended, q.err = true, err
		return nil
	}
	return &job{Task: task}
}

// park takes a job back for another try, in this run or a later one.
func (q *queue) park(j *job) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.parked = append(q.parked, j)
	q.working--
	q.wake()
}

// finish notes that a job is done.
func (q *queue) finish(j *job) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.working--
	if j.strikes > 0 {
		q.struck--
	}
	if q.working == 0 {
		q.wake()
	}
}

// strike gives a job that is with a worker a strike, and returns how many it
// has now.
func (q *queue) strike(j *job) int {
	q.mu.Lock()
	defer q.mu.Unlock()
	if j.strikes == 0 {
		q.struck++
	}
	j.strikes++
	return j.strikes
}

// onlyStruck reports whether every row that is left has a strike: no row is
// left that could still overtake them.
func (q *queue) onlyStruck() bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	return q.ended && q.struck == q.working+len(q.parked)
}

func (q *queue) wake() {
	close(q.changed)
	q.changed = make(chan struct{})
}

// close ends the reading of the list and returns its error. left is true when
// rows are still to be sent.
func (q *queue) close() (left bool, err error) {
	q.mu.Lock()
	defer q.mu.Unlock()
	left = !q.ended || len(q.parked) > 0
	q.ended = true
	q.stop()
	return left, q.err
}

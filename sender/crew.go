package sender

import (
	"cmp"
	"sync"
)

// MaxWorkers is how many requests may be in flight at most.
const MaxWorkers = 1000

// crew is the workers of a run. Their number can be changed at any time: of
// more, the new ones begin at once; of fewer, each that is too many ends when
// it is done with the row that it has. Once all have ended the run is over,
// and none begins any more.
type crew struct {
	// work is a worker's life. It asks stay before each row, and ends when
	// that says no.
	work     func(stay func() bool)
	announce func(n int)

	mu     sync.Mutex
	begun  bool
	wanted int
	busy   int // workers that have not ended, and were not sent away
	group  sync.WaitGroup
}

// begin lets n work, or as many as were set before.
func (c *crew) begin(n int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.begun = true
	c.want(cmp.Or(c.wanted, n))
	for c.busy < c.wanted {
		c.add()
	}
}

// wait returns when all have ended.
func (c *crew) wait() { c.group.Wait() }

// set changes how many work.
func (c *crew) set(n int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.begun && c.busy == 0 {
		return
	}
	c.want(n)
	for c.begun && c.busy < c.wanted {
		c.add()
	}
}

func (c *crew) want(n int) {
	c.wanted = max(1, min(n, MaxWorkers))
	c.announce(c.wanted)
}

// add lets one more work. While anyone is busy the group is not at zero: a
// worker is no longer busy before the group learns that it ended.
func (c *crew) add() {
	c.busy++
	c.group.Go(func() {
		sentAway := false
		defer func() {
			if !sentAway {
				c.end()
			}
		}()
		c.work(func() bool {
			sentAway = c.isTooMany()
			return !sentAway
		})
	})
}

// isTooMany sends the worker that asks away, if there are too many.
func (c *crew) isTooMany() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.busy <= c.wanted {
		return false
	}
	c.busy--
	return true
}

func (c *crew) end() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.busy--
}

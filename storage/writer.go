package storage

import (
	"runtime"
	"time"
)

// How long a batch waits for more lines. It waits longer while waiting fills
// it, as with a gateway that answers at once: then a sync serves several times
// as many rows. Where answers take their time, waiting fills nothing, and the
// batch hardly waits.
const (
	minPatience = 250 * time.Microsecond
	maxPatience = 2 * time.Millisecond
)

// run writes batches until Close.
func (j *Journal) run() {
	defer close(j.stopped)
	for {
		due := false
		select {
		case <-j.wake:
			j.gather()
		case <-j.lazy.C:
			due = true
		case <-j.quit:
			j.lazy.Stop()
			return
		}
		j.commit(due)
	}
}

// gather lets more lines join the batch, until it is full or patience ends.
func (j *Journal) gather() {
	timer := time.NewTimer(j.patience)
	defer timer.Stop()
	for !j.isFull() {
		select {
		case <-j.wake:
		case <-timer.C:
			j.patience = max(j.patience/2, minPatience)
			return
		}
	}
	j.patience = min(2*j.patience, maxPatience)
	// Whoever is about to add a line gets the chance: one more line in this
	// batch is one sync fewer.
	runtime.Gosched()
}

func (j *Journal) isFull() bool {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.full()
}

// taken is what one turn of the writing goroutine works on.
type taken struct {
	lines   []byte
	written []func()
	batch   *batch
	last    mark // the last line
	err     error
}

// take empties the buffer, leaving the one of the turn before in its place.
func (j *Journal) take() taken {
	j.mu.Lock()
	defer j.mu.Unlock()
	t := taken{lines: j.enc.buf, written: j.written, batch: j.batch, last: mark{j.enc.n, j.enc.sum}, err: j.err}
	j.enc.buf, j.written, j.batch = j.spare[:0], j.spareFns[:0], nil
	j.asking, j.urgent = 0, false
	return t
}

// commit writes what waits, and syncs when somebody waits for that or due is
// set. Results alone are synced later.
func (j *Journal) commit(due bool) {
	t := j.take()
	err := t.err
	if err == nil {
		err = j.carryOut(t, due)
	}
	if err != nil && t.err == nil {
		err = j.fail(err)
	}
	if t.batch != nil {
		t.batch.err = err
		close(t.batch.done)
	}
	clear(t.written)
	j.spare, j.spareFns = t.lines, t.written
}

// carryOut writes t and syncs. A panic in it, as in a function that Settle was
// given, must not take the process down with requests under way: it becomes the
// journal's error, so that whoever waits is told and nothing more is sent.
func (j *Journal) carryOut(t taken, due bool) error {
	return caught(func() error {
		if err := j.write(t); err != nil {
			return err
		}
		if t.batch == nil && !due {
			return nil
		}
		return j.sync(t.last)
	})
}

func (j *Journal) write(t taken) error {
	if len(t.lines) == 0 {
		return nil
	}
	if err := j.file.Check(j.size); err != nil {
		return err
	}
	if _, err := j.file.Write(t.lines); err != nil {
		return err
	}
	j.size += int64(len(t.lines))
	if !j.unsynced {
		j.unsynced = true
		j.lazy.Reset(syncWithin)
	}
	for _, fn := range t.written {
		fn()
	}
	return nil
}

func (j *Journal) sync(last mark) error {
	if !j.unsynced {
		return nil
	}
	if err := j.file.Sync(); err != nil {
		return err
	}
	// Who tampered with the log meanwhile may have taken the batch with it.
	if err := j.file.Check(j.size); err != nil {
		return err
	}
	j.unsynced = false
	j.lazy.Stop()
	j.mu.Lock()
	j.enc.durable = last.n
	j.mu.Unlock()
	if j.hooks.synced != nil {
		j.hooks.synced(last)
	}
	return nil
}

// fail makes cause the error of every later call. The file is not touched
// again: after a failed sync the system may have dropped what was written, and
// a second sync would report success all the same.
func (j *Journal) fail(cause error) error {
	j.mu.Lock()
	if j.err = cause; !isFault(cause) {
		j.err = &brokenError{path: j.path, cause: cause}
	}
	err, durable := j.err, j.enc.durable
	j.mu.Unlock()
	j.lazy.Stop()
	if j.hooks.broke != nil {
		j.hooks.broke(durable)
	}
	return err
}

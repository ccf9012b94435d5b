package report

import (
	"context"
	"runtime/debug"

	"app.wazaj/voye/storage"
)

// courseAhead reads how runs went on a goroutine of its own, while the rows are
// read: both go through the whole log.
type courseAhead struct {
	stop   context.CancelFunc
	done   chan struct{}
	course *course
	err    error
}

func readCourse(runs []*storage.View) *courseAhead {
	ctx, stop := context.WithCancel(context.Background())
	c := &courseAhead{stop: stop, done: make(chan struct{})}
	go c.read(ctx, runs)
	return c
}

// read reads to the end, or until nobody wants more. A panic is an error like
// another.
func (c *courseAhead) read(ctx context.Context, runs []*storage.View) {
	defer close(c.done)
	defer func() {
		if cause := recover(); cause != nil {
			c.err = &storage.FaultError{Cause: cause, Stack: debug.Stack()}
		}
	}()
	c.course, c.err = courseOf(ctx, runs)
}

// whole returns the course when it is read.
func (c *courseAhead) whole() (*course, error) {
	<-c.done
	return c.course, c.err
}

// leave ends the reading, and returns when the log is closed.
func (c *courseAhead) leave() {
	c.stop()
	<-c.done
}

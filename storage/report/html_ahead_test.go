package report

import (
	"context"
	"errors"
	"testing"

	"app.wazaj/voye/storage"
)

// TestACourseCanBeLeft: who leaves early is told so, and leaves no goroutine
// behind.
func TestACourseCanBeLeft(t *testing.T) {
	_, run := uglyRun(t, everyOutcome(t))
	do(t, run.Close())
	r, err := Open(run.Folder)
	do(t, err)
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := courseOf(ctx, r.Runs()); !errors.Is(err, context.Canceled) {
		t.Errorf("a course that nobody wants is read: %v", err)
	}
	c := readCourse(r.Runs())
	c.leave()
	select {
	case <-c.done:
	default:
		t.Error("the reader goes on")
	}
}

func TestAFaultInACourseIsItsError(t *testing.T) {
	c := readCourse([]*storage.View{nil})
	if _, err := c.whole(); err == nil {
		t.Error("nothing is told")
	} else if _, fault := errors.AsType[*storage.FaultError](err); !fault {
		t.Errorf("it is told as %v", err)
	}
}

// TestALostRowEndsTheCourse: a report that fails on its way waits for what it
// began.
func TestALostRowEndsTheCourse(t *testing.T) {
	_, run := uglyRun(t, everyOutcome(t))
	do(t, run.Close())
	r, err := Open(run.Folder)
	do(t, err)
	w, err := newHTMLWriter(nil, r, Options{Format: HTML, Page: plainPage})
	do(t, err)
	do(t, w.(*htmlWriter).Close())
	if _, err := w.(*htmlWriter).ahead.whole(); err != nil && !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

package storage

import (
	"sync"
	"syscall"
	"testing"
)

// disk is a file in memory that knows what was synced and fails on order.
type disk struct {
	mu      sync.Mutex
	written []byte
	synced  int // how much of written is on the disk

	writes, syncs, checks int
	failWrite, failSync   int // the call that fails, from 1; 0 means none
	failCheck             int
	short                 int // bytes that a failing write writes all the same
	failed                bool
	touched               bool // was written or synced after it failed
	closed                bool
}

var errDisk = syscall.ENOSPC

func (d *disk) Write(p []byte) (int, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.touched = d.touched || d.failed
	if d.writes++; d.writes == d.failWrite {
		d.failed = true
		n := min(d.short, len(p))
		d.written = append(d.written, p[:n]...)
		return n, errDisk
	}
	d.written = append(d.written, p...)
	return len(p), nil
}

func (d *disk) Sync() error {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.touched = d.touched || d.failed
	if d.syncs++; d.syncs == d.failSync {
		d.failed = true
		return syscall.EIO
	}
	d.synced = len(d.written)
	return nil
}

func (d *disk) Check(size int64) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.checks++; d.checks == d.failCheck || size != int64(len(d.written)) {
		d.failed = true
		return errReplaced
	}
	return nil
}

func (d *disk) Close() error {
	d.closed = true
	return nil
}

// durable returns what is on the disk.
func (d *disk) durable() []byte {
	d.mu.Lock()
	defer d.mu.Unlock()
	return append([]byte(nil), d.written[:d.synced]...)
}

// journalOn starts a journal of rows on d, behind its run record.
func journalOn(tb testing.TB, d *disk, rows int) *Journal {
	tb.Helper()
	var enc encoder
	if err := enc.record(typeRun, fixedTime, testHeader(rows)); err != nil {
		tb.Fatal(err)
	}
	d.written, enc.buf = enc.buf, nil
	d.synced, enc.durable = len(d.written), enc.n
	j := startJournal("log.jsonl", d, int64(len(d.written)), enc, newFold(rows), hooks{})
	tb.Cleanup(func() { _ = j.Close() })
	return j
}

package storage

import (
	"bytes"
	"testing"
)

// FuzzReplay holds replay to three things for any bytes at all: it does not
// panic, its counts add up, and what it calls the good part of a log opens
// again with the same state.
func FuzzReplay(f *testing.F) {
	log, lines := sampleLog(f, 4)
	f.Add(log)
	f.Add(log[:len(log)-30])
	f.Add(append(bytes.Clone(log), make([]byte, 200)...))
	f.Add(lines[0])
	for _, at := range []int{3, len(log) / 2, len(log) - 10} {
		flipped := bytes.Clone(log)
		flipped[at] ^= 4
		f.Add(flipped)
	}
	f.Add(bytes.ReplaceAll(log, []byte("\n"), []byte("\r\n")))
	f.Fuzz(func(t *testing.T, log []byte) {
		s, err := replayBytes(log)
		if err != nil {
			return
		}
		c := s.Tally.Counts()
		if c.Sent+c.Failed+c.Unknown+c.Invalid+c.Duplicate+c.Suppressed+c.Remaining != c.Total {
			t.Fatalf("%+v does not add up", c)
		}
		if int(s.log.size)+len(s.log.torn) != len(log) {
			t.Fatalf("%d good bytes and %d torn ones of %d", s.log.size, len(s.log.torn), len(log))
		}
		again, err := replayBytes(log[:s.log.size])
		if err != nil || again.log.n != s.log.n || again.log.torn != nil {
			t.Fatalf("the good part does not open again: %v", err)
		}
	})
}

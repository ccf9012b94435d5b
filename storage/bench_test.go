package storage

import (
	"bufio"
	"os"
	"path/filepath"
	"runtime"
	"sync/atomic"
	"testing"
	"time"

	"app.wazaj/voye/campaign"
)

// BenchmarkJournal64 is what 64 workers at once pay for an intent on the disk
// and its result.
func BenchmarkJournal64(b *testing.B) {
	_, run := newRun(b, b.N+64, nil)
	benchJournal(b, run.Journal)
}

// BenchmarkJournalEncode is the same without a disk: what the processor pays.
func BenchmarkJournalEncode(b *testing.B) {
	j := startJournal("log.jsonl", nowhere{}, 0, encoder{}, newFold(b.N+64), hooks{})
	defer func() { _ = j.Close() }()
	benchJournal(b, j)
}

// nowhere is a file on an endless disk that takes no time.
type nowhere struct{}

func (nowhere) Write(p []byte) (int, error) { return len(p), nil }
func (nowhere) Sync() error                 { return nil }
func (nowhere) Check(int64) error           { return nil }
func (nowhere) Close() error                { return nil }

func benchJournal(b *testing.B, j *Journal) {
	var rows atomic.Int64
	b.SetParallelism(64 / runtime.GOMAXPROCS(0))
	b.ReportAllocs()
	b.ResetTimer()
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			row := int(rows.Add(1))
			at := time.Now()
			if err := j.Intend(campaign.Intent{Row: row, Attempt: 1, To: "+50934123456", At: at}); err != nil {
				b.Error(err)
				return
			}
			err := j.Settle(campaign.Result{Row: row, Attempt: 1, To: "+50934123456", At: at, Outcome: campaign.Sent, Status: 200, MessageID: int64(row), Took: time.Millisecond}, nil)
			if err != nil {
				b.Error(err)
				return
			}
		}
	})
}

const benchRows = 1_000_000

// settledLog writes the log of a run whose rows all have a result.
func settledLog(tb testing.TB, rows int) string {
	path := filepath.Join(tb.TempDir(), logName)
	f, err := createPrivate(path)
	if err != nil {
		tb.Fatal(err)
	}
	out := bufio.NewWriterSize(f, 1<<20)
	enc := encoder{}
	if err := enc.record(typeRun, time.Now(), testHeader(rows)); err != nil {
		tb.Fatal(err)
	}
	for row := 1; row <= rows; row++ {
		at := time.Now()
		enc.intent(campaign.Intent{Row: row, Attempt: 1, To: "+50934123456", At: at})
		enc.result(campaign.Result{Row: row, Attempt: 1, To: "+50934123456", At: at, Outcome: campaign.Sent, Status: 200, MessageID: int64(100000 + row), Took: 42 * time.Millisecond})
		enc.durable = enc.n
		if _, err := out.Write(enc.buf); err != nil {
			tb.Fatal(err)
		}
		enc.buf = enc.buf[:0]
	}
	if err := out.Flush(); err != nil {
		tb.Fatal(err)
	}
	if err := f.Close(); err != nil {
		tb.Fatal(err)
	}
	return path
}

// scanLines is the measure that Replay is held against.
func scanLines(tb testing.TB, path string) {
	f, err := os.Open(path)
	if err != nil {
		tb.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	lines := 0
	for s := bufio.NewScanner(f); s.Scan(); {
		lines++
	}
	if lines != 2*benchRows+1 {
		tb.Fatalf("%d lines", lines)
	}
}

// BenchmarkReplay rebuilds the state of a million settled rows. x-scan is how
// many line scans of the log that takes.
func BenchmarkReplay(b *testing.B) {
	path := settledLog(b, benchRows)
	scanLines(b, path)
	var scan time.Duration
	for b.Loop() {
		b.StopTimer()
		start := time.Now()
		scanLines(b, path)
		scan += time.Since(start)
		b.StartTimer()
		s, err := Replay(path, false, nil)
		if err != nil || s.Tally.Counts().Sent != benchRows {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed())/float64(scan), "x-scan")
}

// BenchmarkLineScan is a bufio.Scanner over the same log.
func BenchmarkLineScan(b *testing.B) {
	path := settledLog(b, benchRows)
	for b.Loop() {
		scanLines(b, path)
	}
}

package report

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/campaign/list"
	"app.wazaj/voye/storage"
)

// benchmarkRows is how long the list of a benchmark is: so many rows that what
// is done once does not count. The figures for a million are five times as
// much, but for those that are ratios.
const benchmarkRows = 200_000

// BenchmarkReport makes the report of a run in which every row was sent, in
// every format: it opens the run and writes all rows. x-reading is its time in
// terms of reading the log and the list and doing nothing with them, by turns
// with it and the fastest of each: what else the machine does falls on both.
func BenchmarkReport(b *testing.B) {
	folder := bigRun(b, benchmarkRows)
	for _, format := range Formats() {
		b.Run(string(format), func(b *testing.B) {
			opts := Options{Format: format, Titles: testTitles, Page: plainPage}
			peak := uint64(0)
			reading, writing := time.Duration(math.MaxInt64), time.Duration(math.MaxInt64)
			for b.Loop() {
				reading = min(reading, timed(func() { readOnly(b, folder) }))
				var r *Report
				writing = min(writing, timed(func() {
					var err error
					r, err = Open(folder)
					do(b, err)
					do(b, r.Write(io.Discard, opts))
				}))
				var memory runtime.MemStats
				runtime.ReadMemStats(&memory)
				peak = max(peak, memory.HeapInuse+memory.StackInuse)
				runtime.KeepAlive(r)
			}
			b.ReportMetric(float64(writing)/float64(reading), "x-reading")
			b.ReportMetric(float64(writing)/benchmarkRows, "ns/row")
			b.ReportMetric(float64(peak)/(1<<20), "heap-MiB")
		})
	}
}

// readOnly reads the log and the list of a run.
func readOnly(b *testing.B, folder string) {
	view, err := storage.Read(folder, nil)
	do(b, err)
	do(b, view.CheckList())
	file, err := list.Open(view.ListPath(), list.Options{})
	do(b, err)
	rows, err := file.Rows()
	do(b, err)
	defer func() { _ = rows.Close() }()
	for {
		if _, err := rows.Next(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			b.Fatal(err)
		}
	}
}

func timed(fn func()) time.Duration {
	start := time.Now()
	fn()
	return time.Since(start)
}

func bigRun(b *testing.B, rows int) (folder string) {
	b.Helper()
	run := longRun(b, rows, nil)
	sendAll(b, run.Journal, rows)
	do(b, run.Close())
	return run.Folder
}

// longRun makes a run of a long list, of which nothing was sent. leaveOut picks
// duplicates.
func longRun(b testing.TB, rows int, leaveOut func(row int) bool) *storage.Run {
	b.Helper()
	path := filepath.Join(b.TempDir(), "big.csv")
	f, err := os.Create(path)
	do(b, err)
	out := bufio.NewWriter(f)
	fmt.Fprintln(out, "to,body,city")
	for row := range rows {
		fmt.Fprintf(out, "+5093%07d,Bonjou %d,Pòtoprens\n", row, row)
	}
	do(b, out.Flush())
	do(b, f.Close())
	file, err := list.Open(path, list.Options{})
	do(b, err)
	format, err := json.Marshal(file.Format())
	do(b, err)
	spec, err := campaign.SpecOfList(path, file.Columns(), campaign.Given{})
	do(b, err)
	stored, err := json.Marshal(spec)
	do(b, err)
	run, err := storage.Runs{Dir: b.TempDir()}.Create(storage.Header{Name: "big", Campaign: stored, ListFormat: format, Total: rows}, path,
		func(_ string, write func(campaign.Result) error) error {
			for row := 1; row <= rows && leaveOut != nil; row++ {
				if !leaveOut(row) {
					continue
				}
				if err := write(campaign.Result{Row: row, At: time.Now(), To: "+50931234567", Outcome: campaign.Duplicate, Code: "duplicate"}); err != nil {
					return err
				}
			}
			return nil
		})
	do(b, err)
	return run
}

// sendAll sends every row, many at a time: each waits for the disk.
func sendAll(b *testing.B, journal *storage.Journal, rows int) {
	b.Helper()
	next, done := make(chan int), make(chan error)
	const workers = 1000
	for range workers {
		go func() {
			var err error
			for row := range next {
				to := fmt.Sprintf("+5093%07d", row-1)
				err = errors.Join(err, journal.Intend(campaign.Intent{Row: row, Attempt: 1, To: to, At: time.Now()}),
					journal.Settle(campaign.Result{Row: row, Attempt: 1, To: to, At: time.Now(), Outcome: campaign.Sent, Status: 200, MessageID: int64(row)}, nil))
			}
			done <- err
		}()
	}
	for row := 1; row <= rows; row++ {
		next <- row
	}
	close(next)
	for range workers {
		do(b, <-done)
	}
}

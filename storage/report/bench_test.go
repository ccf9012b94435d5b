package report

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/campaign/list"
	"app.wazaj/voye/storage"
)

// BenchmarkReport writes the CSV report of rows that were left out and of rows
// without an outcome, by turns. heap-MB is what is kept at its end.
func BenchmarkReport(b *testing.B) {
	const rows = 200_000
	folder := bigRun(b, rows)
	for b.Loop() {
		r, err := Open(folder)
		if err != nil {
			b.Fatal(err)
		}
		if err := r.Write(io.Discard, Options{}); err != nil {
			b.Fatal(err)
		}
		var memory runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&memory)
		b.ReportMetric(float64(memory.HeapAlloc)/1e6, "heap-MB")
		runtime.KeepAlive(r)
	}
	b.ReportMetric(float64(b.Elapsed())/float64(b.N)/rows, "ns/row")
}

func bigRun(b testing.TB, rows int) (folder string) {
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
			for row := 1; row <= rows; row += 2 {
				r := campaign.Result{Row: row, At: time.Now(), To: "+50931234567", Outcome: campaign.Duplicate, Code: "duplicate", Error: "row 1 has the same number"}
				if err := write(r); err != nil {
					return err
				}
			}
			return nil
		})
	do(b, err)
	do(b, run.Close())
	return run.Folder
}

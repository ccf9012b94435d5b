package sender_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"app.wazaj/voye/sender"
	"app.wazaj/voye/storage"
)

// openRun makes a run of n rows, with its log on the disk. end closes it.
func openRun(tb testing.TB, n int) (journal sender.Journal, end func()) {
	tb.Helper()
	dir := tb.TempDir()
	return openRunIn(tb, storage.Runs{Dir: dir, Witness: filepath.Join(dir, "witness")}, n)
}

func openRunIn(tb testing.TB, runs storage.Runs, n int) (journal sender.Journal, end func()) {
	tb.Helper()
	dir := tb.TempDir()
	list := filepath.Join(dir, "list.csv")
	if err := os.WriteFile(list, []byte("to\n"), 0o600); err != nil {
		tb.Fatal(err)
	}
	header := storage.Header{Name: "test", Total: n, Campaign: json.RawMessage(`{}`), ListFormat: json.RawMessage(`{}`)}
	run, err := runs.Create(header, list, nil)
	if err != nil {
		tb.Fatal(err)
	}
	return run.Journal, func() { _ = run.Close() }
}

func median(values []float64) float64 {
	slices.Sort(values)
	return values[len(values)/2]
}

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

// openJournal makes a run of n rows, with its log on the disk.
func openJournal(b *testing.B, n int) sender.Journal {
	b.Helper()
	dir := b.TempDir()
	list := filepath.Join(dir, "list.csv")
	if err := os.WriteFile(list, []byte("to\n"), 0o600); err != nil {
		b.Fatal(err)
	}
	header := storage.Header{Name: "bench", Total: n, Campaign: json.RawMessage(`{}`), ListFormat: json.RawMessage(`{}`)}
	run, err := storage.Runs{Dir: dir}.Create(header, list, nil)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = run.Close() })
	return run.Journal
}

func median(values []float64) float64 {
	slices.Sort(values)
	return values[len(values)/2]
}

package cli

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// TestSpoolsThatWereLeftBehindGo, and nothing else that lies beside them.
func TestSpoolsThatWereLeftBehindGo(t *testing.T) {
	temp := t.TempDir()
	t.Setenv("TMPDIR", temp)
	t.Setenv("TMP", temp)
	now := time.Now()
	for name, age := range map[string]time.Duration{
		"voye-123": 25 * time.Hour, "voye-test-45": 25 * time.Hour, "voye-124": time.Hour,
		"voye-demo-1": 25 * time.Hour, "voye-runs-1": 25 * time.Hour, "voye-": 25 * time.Hour, "voye-12a": 25 * time.Hour, "other-1": 25 * time.Hour,
	} {
		folder := filepath.Join(temp, name)
		if err := os.Mkdir(folder, 0o700); err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(folder, "recipients.csv"), "+50934120001")
		if err := os.Chtimes(folder, now, now.Add(-age)); err != nil {
			t.Fatal(err)
		}
	}
	write(t, filepath.Join(temp, "voye-9"), "a file")
	if err := os.Chtimes(filepath.Join(temp, "voye-9"), now, now.Add(-25*time.Hour)); err != nil {
		t.Fatal(err)
	}
	if err := sweepSpools(now); err != nil {
		t.Fatal(err)
	}
	var left []string
	entries, err := os.ReadDir(temp)
	for _, entry := range entries {
		left = append(left, entry.Name())
	}
	if want := []string{"other-1", "voye-", "voye-124", "voye-12a", "voye-9", "voye-demo-1", "voye-runs-1"}; err != nil || !slices.Equal(left, want) {
		t.Errorf("%q are left, want %q, %v", left, want, err)
	}
}

package list

import (
	"os"
	"path/filepath"
	"testing"
)

func TestLikelyNumberColumn(t *testing.T) {
	for text, want := range map[string]string{
		"Name,Telefòn,Kont\nAna,34123456,34999999\n":         "Telefòn",
		"Name,Contact\nAna,+50934123456\nBob,+50934123457\n": "Contact",
		"Name,City\nAna,Jacmel\n":                            "",
	} {
		path := filepath.Join(t.TempDir(), "list.csv")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		file, err := Open(path, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := file.LikelyNumberColumn(""); got != want {
			t.Errorf("of %q it is %q, want %q", text, got, want)
		}
	}
}

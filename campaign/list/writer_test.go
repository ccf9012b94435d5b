package list

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestWrittenListsReadBack: Open finds out by itself how a written list is to
// be read, whatever stands in it.
func TestWrittenListsReadBack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.csv")
	rapid.Check(t, func(t *rapid.T) {
		want := table(t)
		if rapid.Bool().Draw(t, "strange header") {
			want[0][0] = rapid.SampledFrom([]string{"sep=;", "<table", "%PDF", "a;b;c", " GIF8", "gif89a", `"`, "a\nb"}).Draw(t, "header")
		}
		var text strings.Builder
		w := NewWriter(&text)
		w.Delimiter = rapid.SampledFrom([]byte(",;\t|")).Draw(t, "delimiter")
		err := w.Header(want[0])
		for _, row := range want[1:] {
			if err == nil {
				err = w.Row(row)
			}
		}
		if err == nil {
			err = w.Flush()
		}
		if err == nil {
			err = os.WriteFile(path, []byte(text.String()), 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
		file, err := Open(path, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := cellsOf(drain(t, file)); !reflect.DeepEqual(got, want[1:]) || len(file.Columns()) != len(want[0]) {
			t.Fatalf("wrote %q\nread  %q", want, got)
		}
	})
}

package report

import (
	"bufio"
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/campaign/list"
)

// TestAnyListComesBack writes rows of hostile cells as a list and reads them
// again: a mended list must say what the first one said.
func TestAnyListComesBack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "mend.csv")
	alphabet := []rune("=+-@\t\n\u00a0\u200d\u200b\u202e\ufeff0aé日'\x1b\x7f\u009b;,\"|{}")
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.SampledFrom(alphabet), 0, 12, -1)
		rows := rapid.SliceOfN(rapid.SliceOfN(text, 3, 3), 1, 5).Draw(t, "rows")
		want := [][]string{{"to", "body", "=note"}}
		var out bytes.Buffer
		noHeader := rapid.Bool().Draw(t, "no header")
		if noHeader {
			want[0] = []string{"1", "2", "3"}
		}
		buffer := bufio.NewWriter(&out)
		opts := Options{Delimiter: rapid.SampledFrom([]byte(",;\t|")).Draw(t, "delimiter"), BOM: rapid.Bool().Draw(t, "mark")}
		writer, err := newListWriter(buffer, &Report{columns: want[0], noHeader: noHeader}, opts)
		if err != nil {
			t.Fatal(err)
		}
		for i, cells := range rows {
			// The row of a number is what a list is read for; a line of blanks
			// is none.
			cells[0] = "+5093412345" + string(rune('0'+i))
			if noHeader { // then the cells alone say how many columns there are
				cells[2] += "x"
			}
			if err := writer.row(Row{Record: campaign.Record{Row: i + 1, Cells: cells}}); err != nil {
				t.Fatal(err)
			}
			want = append(want, cells)
		}
		if err := errors.Join(writer.end(), buffer.Flush()); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, out.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, cellsOf(t, path, list.Options{NoHeader: noHeader, Delimiter: string(opts.Delimiter)})); diff != "" {
			t.Fatalf("%q (-want +got):\n%s", strings.ReplaceAll(out.String(), "\n", "\n  "), diff)
		}
	})
}

package list

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"app.wazaj/voye/campaign"
)

// huge makes a list of size bytes that takes hardly any room on the disk: what
// follows data are zeros that were never written.
func huge(t *testing.T, data string, size int64) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "huge.csv")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	_, err = file.WriteString(data)
	if err := errors.Join(err, file.Truncate(size), file.Close()); err != nil {
		t.Skip("no file of that size here: ", err)
	}
	return path
}

// TestAHugeListIsRefusedInLittleMemory: a list is refused at the first record
// that no list has, and not read for its end.
func TestAHugeListIsRefusedInLittleMemory(t *testing.T) {
	const gib = 1 << 30
	fill := strings.Repeat("x", 2*headSize)
	for name, test := range map[string]struct {
		data string
		size int64
		opts Options
		rule campaign.Rule
		line int
	}{
		"a cell of ten gigabytes":           {"to,body\n1,a\n2," + fill, 10 * gib, Options{}, campaign.ListRecordLong, 3},
		"a cell in quotes of ten gigabytes": {"to,body\n1,a\n2,\"" + fill, 10 * gib, Options{}, campaign.ListQuoteFar, 3},
		"a line of a gigabyte":              {fill, gib, Options{}, campaign.ListRecordLong, 1},
		"a line of bytes in no encoding":    {strings.Repeat("\xe9", 2*headSize), gib, Options{}, campaign.ListRecordLong, 1},
		"a header of ten gigabytes":         {"to," + strings.Repeat("a,", headSize), 10 * gib, Options{}, campaign.ListRecordLong, 1},
		"ten gigabytes of zeros":            {"", 10 * gib, Options{}, campaign.ListBinary, 0},
		"zeros behind a list":               {"to,body\n1,a\n", 10 * gib, Options{}, campaign.ListBinary, 0},
		"zeros behind a long list":          {"to,body\n" + strings.Repeat("1,a\n", headSize/2), 10 * gib, Options{}, campaign.ListRecordLong, headSize/2 + 2},
		"UTF-16 without a line end":         {"\xff\xfe" + strings.Repeat("x\x00", headSize), gib, Options{}, campaign.ListRecordLong, 1},
		"blank lines":                       {strings.Repeat("\n", 3*headSize) + fill, gib, Options{}, campaign.ListRecordLong, 3*headSize + 1},
		"quotes":                            {"to,body\n1,\"" + strings.Repeat(`""`, headSize), gib, Options{}, campaign.ListRecordLong, 2},
		"an open quote of fifty megabytes":  {"to,body\n1,\"" + strings.Repeat("a,b\n", 12<<20), 0, Options{}, campaign.ListQuoteFar, 2},
		"ten thousand columns":              {strings.Repeat("c,", 10_000) + "\n1\n", 0, Options{}, campaign.ListTooWide, 1},
		"a million columns":                 {"to,body\n" + strings.Repeat(",", 1_000_000) + "x\n", 0, Options{}, campaign.ListTooWide, 2},
		"a zero byte":                       {"to,body\n1,a\n2,a\x00b\n3,c\n4,d\n5,e\n", 0, Options{}, campaign.ListBinary, 0},
	} {
		t.Run(name, func(t *testing.T) {
			path := huge(t, test.data, max(test.size, int64(len(test.data))))
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			err := readToTheEnd(path, test.opts)
			runtime.ReadMemStats(&after)
			if got, line := rule(t, err); got != test.rule || line != test.line {
				t.Errorf("refused by %s on line %d, want %s on line %d", got, line, test.rule, test.line)
			}
			if took := (after.TotalAlloc - before.TotalAlloc) >> 20; took > 64 {
				t.Errorf("it took %d MiB", took)
			}
		})
	}
}

// readToTheEnd reads a list record by record, keeping none.
func readToTheEnd(path string, opts Options) error {
	file, err := Open(path, opts)
	if err != nil {
		return err
	}
	rows, err := file.Rows()
	if err != nil {
		return err
	}
	defer rows.Close() //nolint:errcheck // it was only read
	for err == nil {
		_, err = rows.Next()
	}
	if errors.Is(err, io.EOF) {
		return nil
	}
	return err
}

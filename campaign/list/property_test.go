package list

import (
	"encoding/csv"
	"errors"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"pgregory.net/rapid"

	"app.wazaj/voye/campaign"
)

// table draws a table whose cells have everything in them that quoting is
// for. No row is blank, as a blank line is no record.
func table(t *rapid.T) [][]string {
	width := rapid.IntRange(2, 5).Draw(t, "width")
	cell := rapid.OneOf(
		rapid.StringMatching(`[a-z0-9+ ,;|"\n\t']{0,12}`),
		rapid.SampledFrom([]string{"", "é", "Anaïs €", "+50934123456", `"`, `""`, ` "a`, "a\n", "\n"}),
	)
	rows := rapid.SliceOfN(rapid.SliceOfN(cell, width, width).Filter(isWritten), 1, 40).Draw(t, "rows")
	header := []string{"to", "a", "b", "c", "d"}[:width]
	return append([][]string{header}, rows...)
}

// isWritten reports whether a row has more than spaces: others are no rows.
func isWritten(row []string) bool {
	return slices.ContainsFunc(row, func(cell string) bool { return strings.Trim(cell, " ") != "" })
}

// encode writes text in an encoding, with a mark where one is usual.
func encode(t *rapid.T, text, encoding string) string {
	switch encoding {
	case UTF16LE:
		return utf16le("\ufeff" + text)
	case UTF16BE:
		return utf16be("\ufeff" + text)
	case MacRoman:
		out, err := charmap.Macintosh.NewEncoder().String(text)
		if err != nil {
			t.Fatal(err)
		}
		return out
	case Windows1252:
		out, err := charmap.Windows1252.NewEncoder().String(text)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	return text
}

// TestWrittenTablesReadBack writes tables with encoding/csv, in every
// delimiter, encoding and line end, and reads them.
func TestWrittenTablesReadBack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.csv")
	rapid.Check(t, func(t *rapid.T) {
		want := table(t)
		opts := Options{
			Delimiter: rapid.SampledFrom([]string{",", ";", "\t", "|"}).Draw(t, "delimiter"),
			Encoding:  rapid.SampledFrom([]string{UTF8, UTF16LE, UTF16BE, Windows1252, MacRoman}).Draw(t, "encoding"),
		}
		var text strings.Builder
		out := csv.NewWriter(&text)
		out.Comma = rune(opts.Delimiter[0])
		out.UseCRLF = rapid.Bool().Draw(t, "crlf")
		if err := out.WriteAll(want); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(encode(t, text.String(), opts.Encoding)), 0o600); err != nil {
			t.Fatal(err)
		}
		file, err := Open(path, opts)
		if err != nil {
			t.Fatal(err)
		}
		got := drain(t, file)
		if !reflect.DeepEqual(cellsOf(got), want[1:]) {
			t.Fatalf("wrote %q\nread  %q", want[1:], cellsOf(got))
		}
	})
}

// drain reads a sound list.
func drain(t *rapid.T, file *File) []campaign.Record {
	rows, err := file.Rows()
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close() //nolint:errcheck // it was only read
	var records []campaign.Record
	for {
		record, err := rows.Next()
		if errors.Is(err, io.EOF) {
			return records
		}
		if err != nil {
			t.Fatal(err)
		}
		records = append(records, record)
	}
}

// raw draws a list as a program other than encoding/csv may write it: with
// blank lines, stray quotes inside cells, and rows of any width.
func raw(t *rapid.T, delimiter string) string {
	line := rapid.OneOf(
		rapid.StringMatching(`[0-9]{1,4},[a-zé]{0,9}`),
		rapid.StringMatching(`[0-9]{1,4},"[a-z,\n é]{0,9}",x"y`),
		rapid.SampledFrom([]string{"", "  ", `1,"a""b"`, "1,2,3,,", `"",""`, ",", "\u20ac,\r", "1,\"a\r\nb\""}),
	)
	eol := rapid.SampledFrom([]string{"\n", "\r\n", "\n\n"}).Draw(t, "eol")
	lines := rapid.SliceOfN(line, 1, 60).Draw(t, "lines")
	text := "to,body" + eol + strings.Join(lines, eol) + eol + "0,last"
	return strings.ReplaceAll(text, ",", delimiter)
}

// TestSkipAgreesWithNext: whatever mixture of Skip and Next, and Row, each
// record is the one that reading from the start gives.
func TestSkipAgreesWithNext(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.csv")
	rapid.Check(t, func(t *rapid.T) {
		opts := Options{
			Delimiter: rapid.SampledFrom([]string{",", ";", "\t", "|"}).Draw(t, "delimiter"),
			Encoding:  rapid.SampledFrom([]string{UTF8, UTF16LE, UTF16BE, Windows1252, MacRoman}).Draw(t, "encoding"),
		}
		if err := os.WriteFile(path, []byte(encode(t, raw(t, opts.Delimiter), opts.Encoding)), 0o600); err != nil {
			t.Fatal(err)
		}
		file, err := Open(path, opts)
		if err != nil {
			t.Fatal(err)
		}
		all := drain(t, file)
		checkSkips(t, file, all)
		n := rapid.IntRange(1, len(all)).Draw(t, "row")
		if got, err := file.Row(n); err != nil || !reflect.DeepEqual(got, all[n-1]) {
			t.Fatalf("Row(%d) = %+v, %v, want %+v", n, got, err, all[n-1])
		}
	})
}

func checkSkips(t *rapid.T, file *File, all []campaign.Record) {
	rows, err := file.Rows()
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close() //nolint:errcheck // it was only read
	for at := 0; at < len(all); at++ {
		n := rapid.IntRange(0, len(all)-at-1).Draw(t, "skip")
		if err := rows.Skip(n); err != nil {
			t.Fatal(err)
		}
		at += n
		if got, err := rows.Next(); err != nil || !reflect.DeepEqual(got, all[at]) {
			t.Fatalf("behind a skip of %d: %+v, %v, want %+v", n, got, err, all[at])
		}
	}
	if err := rows.Skip(1); !errors.Is(err, io.EOF) {
		t.Fatalf("skipping past the end gives %v", err)
	}
}

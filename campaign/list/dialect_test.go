package list

import (
	"path/filepath"
	"reflect"
	"testing"

	"app.wazaj/voye/campaign"
)

// TestDialects reads one and the same list out of every way of writing it
// that spreadsheets, phones and databases have: testdata/dialects.
func TestDialects(t *testing.T) {
	want := [][]string{
		{"+50934123456", "Anaïs", "a, b; c"},
		{"+50934123457", "Zoé", "first line\nsecond \"line\""},
		{"+50934123458", "", "12|5\tçà"},
	}
	format := func(ext, encoding, delimiter, lineEnds string) Format {
		f := formatOf(ext, encoding, delimiter)
		f.LineEnds = lineEnds
		return f
	}
	bare := format(".csv", UTF8, ",", LF)
	bare.NoHeader = true
	tests := map[string]struct {
		opts Options
		want Format
	}{
		"utf-8.csv":         {want: format(".csv", UTF8, ",", LF)},
		"utf-8-mark.csv":    {want: format(".csv", UTF8, ",", CRLF)},
		"utf-16le-mark.txt": {want: format(".txt", UTF16LE, "\t", CRLF)},
		"utf-16be-mark.txt": {want: format(".txt", UTF16BE, "\t", CRLF)},
		"utf-16le.csv":      {want: format(".csv", UTF16LE, ";", LF)},
		"utf-16be.csv":      {want: format(".csv", UTF16BE, ",", LF)},
		"windows-1252.csv":  {want: format(".csv", Windows1252, ";", CRLF)},
		"mac-roman.csv":     {Options{Encoding: "Mac Roman"}, format(".csv", MacRoman, ";", CR)},
		"semicolon.csv":     {want: format(".csv", UTF8, ";", LF)},
		"tab.tsv":           {want: format(".tsv", UTF8, "\t", LF)},
		"pipe.txt":          {want: format(".txt", UTF8, "|", LF)},
		"sep-line.csv":      {want: format(".csv", UTF8, "|", CRLF)},
		"old-mac.csv":       {want: format(".csv", UTF8, ",", CR)},
		"emptied.csv":       {want: format(".csv", UTF8, ";", CRLF)},
		"headers.csv":       {want: format(".csv", UTF8, ",", LF)},
		"no-header.csv":     {Options{NoHeader: true}, bare},
	}
	files, err := filepath.Glob("testdata/dialects/*")
	if err != nil || len(files) != len(tests) {
		t.Fatalf("%d files for %d tests, %v", len(files), len(tests), err)
	}
	for _, path := range files {
		test := tests[filepath.Base(path)]
		file := open(t, path, test.opts)
		if file.Format() != test.want {
			t.Errorf("%s is read as %+v, want %+v", path, file.Format(), test.want)
		}
		if names := foldAll(file.Columns()); !reflect.DeepEqual(names, columnsOf(test.want)) {
			t.Errorf("%s has the columns %q", path, names)
		}
		records, err := readAll(t, file)
		if got := cellsOf(records); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s has the rows %q, %v", path, got, err)
		}
		if others, _ := readAll(t, reopen(t, file)); !reflect.DeepEqual(records, others) {
			t.Errorf("%s as a run keeps it has the rows %q", path, cellsOf(others))
		}
		if last, err := file.Row(3); err != nil || !reflect.DeepEqual(last, records[2]) {
			t.Errorf("row 3 of %s is %+v, %v", path, last, err)
		}
	}
}

func columnsOf(f Format) []string {
	if f.NoHeader {
		return []string{"1", "2", "3"}
	}
	return []string{"to", "prénom", "note"}
}

func foldAll(names []string) []string {
	var folded []string
	for _, name := range names {
		folded = append(folded, campaign.FoldColumn(name))
	}
	return folded
}

// TestOldRowsStayWhereTheyWere: a run that was counted by the rules before 1
// keeps its row numbers, or a resume would write to the wrong people.
func TestOldRowsStayWhereTheyWere(t *testing.T) {
	path := write(t, "recipients.csv", "to,body\n,\n1,a\n\n\"\",\"\"\n2,b\n")
	for rules, want := range map[int][][]string{
		0:        {{"", ""}, {"1", "a"}, {"", ""}, {"2", "b"}},
		rowRules: {{"1", "a"}, {"2", "b"}},
	} {
		format := formatOf(".csv", UTF8, ",")
		format.Rules, format.LineEnds = rules, LF
		file := open(t, path, format.Options())
		records, err := readAll(t, file)
		if got := cellsOf(records); err != nil || !reflect.DeepEqual(got, want) || file.Format() != format {
			t.Errorf("by the rules %d the rows are %q, %v, read as %+v", rules, got, err, file.Format())
		}
	}
}

func TestMixedEncodingsAreRefused(t *testing.T) {
	for name, data := range map[string]string{
		"a line of Windows-1252": "to,nom\n1,Zoé\n2,Ana\xefs\n",
		"behind much text":       "to,nom\n1,Zoé\n\n2,Ana\xefs\n3,Zoé\n",
		"old Mac lines":          "to,nom\r1,Zoé\r2,Ana\xefs\r",
	} {
		file := open(t, write(t, "a.csv", data), Options{})
		records, err := readAll(t, file)
		if got, _ := rule(t, err); got != campaign.ListNotEncoded || len(records) != 1 {
			t.Errorf("%s: %d rows and then %v", name, len(records), err)
		}
		records, err = readAll(t, open(t, file.Path(), Options{Loose: true}))
		if err != nil || records[1].Cells[1] != "Ana\xefs" || records[0].Cells[1] != "Zoé" {
			t.Errorf("%s: read loosely as %+v, %v", name, records, err)
		}
	}
	all := open(t, write(t, "a.csv", "to,nom\n1,Zo\xe9\n2,CAF\xc9\xbb\n"), Options{})
	if all.Format().Encoding != Windows1252 {
		t.Errorf("a Windows-1252 list is read as %s", all.Format().Encoding)
	}
}

func TestNumberColumn(t *testing.T) {
	for _, test := range []struct {
		data, region, want string
		rule               campaign.Rule
	}{
		{"Ana,+50934123456\nBo,+50934123457\n", "", "2", ""},
		{"34123456;Ana\n34123457;Bo\n", "HT", "1", ""},
		{"Ana,+50934123456\nBo,\nCy,\n", "", "", campaign.ListNoNumberColumn},
		{"Ana,34123456\n", "", "", campaign.ListNoNumberColumn},
		{"+50934123456,+50934123457\n", "", "", campaign.ListNumberColumns},
	} {
		file := open(t, write(t, "a.csv", test.data), Options{NoHeader: true})
		got, err := file.NumberColumn(test.region)
		if test.rule != "" {
			if broken, _ := rule(t, err); broken != test.rule {
				t.Errorf("%q is refused by %s, want %s", test.data, broken, test.rule)
			}
		} else if err != nil || got != test.want {
			t.Errorf("%q has its numbers in column %q, %v", test.data, got, err)
		}
	}
}

func TestHeaderIsRow(t *testing.T) {
	for data, want := range map[string]bool{
		"+50934123456,Ana\n+50934123457,Bo\n": true, "Ana;34123456\nBo;34123457\n": true, "50934123456,Ana\n50934123457,Bo\n": true, "to,body\n1,a\n": false, "to,2024\n1,a\n": false,
	} {
		if got := open(t, write(t, "a.csv", data), Options{}).HeaderIsRow(); got != want {
			t.Errorf("%q: %v", data, got)
		}
	}
}

// TestNames: people write the same encoding and delimiter in many ways.
func TestNames(t *testing.T) {
	path := write(t, "a.csv", "to;body\n1;a\n")
	for name, want := range map[string]string{"Mac Roman": MacRoman, "MACINTOSH": MacRoman, "UTF_8": UTF8, " ANSI": Windows1252} {
		if got := open(t, path, Options{Encoding: name}).Format().Encoding; got != want {
			t.Errorf("%q is %s, want %s", name, got, want)
		}
	}
	for name, want := range map[string]string{"Semicolon": ";", "comma": ",", "pipe": "|", `\t`: "\t"} {
		if got := open(t, path, Options{Delimiter: name}).Format().Delimiter; got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
	}
}

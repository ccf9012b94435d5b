package list

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"app.wazaj/voye/campaign"
)

// FuzzWorkbook reads any file as a workbook: it is read or refused with a
// sentence, and what was read keeps the promises of every list.
func FuzzWorkbook(f *testing.F) {
	full := newBook(inline("to", "body") + `<row r="4" hidden="1"><c r="B4" t="s"><v>0</v></c></row><row><c s="1"><v>46095</v></c></row>`)
	full[stringsPart] = `<sst><si><t>a</t></si></sst>`
	full[stylesPart] = `<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`
	f.Add(full.bytes(f))
	f.Add(newBook(inline("to") + inline("1")).bytes(f))
	f.Add([]byte(protected(f))[:8000])
	f.Add([]byte("PK\x05\x06" + strings.Repeat("\x00", 18)))
	path := filepath.Join(f.TempDir(), "a.xlsx")
	f.Fuzz(func(t *testing.T, data []byte) {
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		file, err := Open(path, Options{MayBeEmpty: true})
		if err != nil {
			mustBeInput(t, err)
			return
		}
		records, err := readAll(t, file)
		if err != nil {
			mustBeInput(t, err)
		}
		checkNumbering(t, records)
		if again := reopen(t, file); !slices.Equal(again.Columns(), file.Columns()) {
			t.Fatalf("read again the columns are %q, first %q", again.Columns(), file.Columns())
		}
	})
}

// FuzzSheet reads any text as the parts of a workbook that hold its cells.
// Nothing catches a panic here.
func FuzzSheet(f *testing.F) {
	const texts = `<sst><si><t>a</t></si><si><r><t>b</t></r><rPh><t>c</t></rPh></si></sst>`
	const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-409]d/m/yy;@"/></numFmts>` +
		`<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="44"/></cellXfs></styleSheet>`
	f.Add(`<worksheet><sheetData><row r="1" hidden="1"><c r="A1" t="s"><v>1</v></c></row></sheetData></worksheet>`, texts, styles)
	f.Add(`<worksheet><sheetData><row><c s="1"><v>46095.5</v></c><c s="2"><v>-1E9</v></c><c t="b"><v>1</v></c></row></sheetData></worksheet>`, texts, styles)
	f.Add(`<w><row><c t="inlineStr"><is><t>_x000D_&amp;<![CDATA[]]></t></is></c></row></w>`, "<sst/>", `<s><cellXfs><xf numFmtId="14"/></cellXfs></s>`)
	f.Fuzz(func(t *testing.T, sheet, texts, styles string) {
		rows := &sheetReader{path: "a.xlsx", xml: newXMLScanner(strings.NewReader(sheet))}
		var err error
		if rows.strings, err = readStrings(strings.NewReader(texts)); err != nil {
			return
		}
		if rows.formats, err = readFormats(strings.NewReader(styles)); err != nil {
			return
		}
		taken := &transcript{most: maxUnpacked}
		if err := taken.write(rows); err != nil {
			t.Fatal(err)
		}
		if taken.end != nil {
			mustBeInput(t, broken("a.xlsx", taken.end))
		}
		checkTranscript(t, taken)
	})
}

// checkTranscript reads a transcript as a list: nothing of it can be refused.
func checkTranscript(t *testing.T, taken *transcript) {
	t.Helper()
	s := &source{path: "a.xlsx", eol: '\n', transcript: &transcript{lines: taken.lines}}
	rows, err := s.rows(place{line: 1}, 1)
	if err != nil {
		t.Fatal(err)
	}
	var records []campaign.Record
	for {
		record, err := rows.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		records = append(records, record)
	}
	checkNumbering(t, records)
}

// FuzzXML holds the scanner against encoding/xml: where both read a text to
// its end, they read the same.
func FuzzXML(f *testing.F) {
	for _, text := range []string{
		`<?xml version="1.0"?><a b="1" c='>'><b/>x &amp; y<![CDATA[<&]]><!-- c --></a>`, "<a>\r\n\r</a>", `<x:a xmlns:x="u"><x:b x:c="d" /></x:a >`,
		"\ufeff<a>é&#x41;&#65;</a>", `<a><b></a></b>`, `<a`, `<a b=">`, `<!DOCTYPE a><a/>`, `</a>`, `<a></a>text`,
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		want, err := tokensOf(text)
		if err != nil {
			return
		}
		got, err := scannedTokens(text)
		if err == nil && !slices.Equal(got, want) {
			t.Fatalf("%q is read as %q, by encoding/xml as %q", text, got, want)
		}
	})
}

// tokensOf returns what encoding/xml reads: tags by their names, with texts in
// one piece between them.
func tokensOf(text string) ([]string, error) {
	var tokens []string
	in := xml.NewDecoder(strings.NewReader(strings.TrimPrefix(text, "\ufeff")))
	for {
		token, err := in.Token()
		if errors.Is(err, io.EOF) {
			return dropBlanks(tokens), nil
		}
		switch token := token.(type) {
		case xml.StartElement:
			tokens = append(tokens, "<"+token.Name.Local)
		case xml.EndElement:
			tokens = append(tokens, "/"+token.Name.Local)
		case xml.CharData:
			tokens = addText(tokens, token)
		case xml.Directive:
			return nil, errXML
		}
		if err != nil {
			return nil, err
		}
	}
}

func scannedTokens(text string) ([]string, error) {
	var tokens []string
	x := newXMLScanner(&slowReader{text})
	for {
		token, err := x.next()
		if errors.Is(err, io.EOF) {
			return dropBlanks(tokens), nil
		}
		if err != nil {
			return nil, err
		}
		switch token.kind {
		case xmlOpen:
			tokens = append(tokens, "<"+string(token.name))
		case xmlClose:
			tokens = append(tokens, "/"+string(token.name))
		case xmlText:
			text, err := appendToken(nil, token)
			if err != nil {
				return nil, err
			}
			tokens = addText(tokens, text)
		}
	}
}

// addText joins a text to the one before it, as readers part them differently.
func addText(tokens []string, text []byte) []string {
	if last := len(tokens) - 1; last >= 0 && strings.HasPrefix(tokens[last], "=") {
		tokens[last] += string(text)
		return tokens
	}
	return append(tokens, "="+string(text))
}

func dropBlanks(tokens []string) []string {
	return slices.DeleteFunc(tokens, func(token string) bool { return strings.TrimSpace(token) == "=" })
}

// slowReader gives out a byte at a time, so that every token is met at the end
// of what was read.
type slowReader struct{ text string }

func (r *slowReader) Read(p []byte) (int, error) {
	if r.text == "" {
		return 0, io.EOF
	}
	n := copy(p[:1], r.text)
	r.text = r.text[n:]
	return n, nil
}

// TestXMLInUTF16 reads a part with a byte order mark.
func TestXMLInUTF16(t *testing.T) {
	for _, text := range []string{utf16le("\ufeff<a>é</a>"), utf16be("\ufeff<a>é</a>"), "\ufeff<a>é</a>"} {
		got, err := scannedTokens(text)
		if want := []string{"<a", "=é", "/a"}; err != nil || !slices.Equal(got, want) {
			t.Errorf("%q is read as %q, %v", text, got, err)
		}
	}
	if _, err := readStrings(bytes.NewReader(nil)); err != nil {
		t.Errorf("an empty part: %v", err)
	}
}

package list

import (
	"bytes"
	"strings"

	"app.wazaj/voye/campaign"
)

// kinds are files that are taken for lists because of their names, by how
// they begin.
var kinds = []struct{ start, name string }{
	{"PK\x03\x04", "an Excel workbook or another zip archive"},
	{"\xd0\xcf\x11\xe0", "an old Excel workbook (.xls)"},
	{"%PDF", "a PDF document"},
	{"\x89PNG", "a PNG image"},
	{"\xff\xd8\xff", "a JPEG image"},
	{"GIF8", "a GIF image"},
	{"\x1f\x8b", "a gzip archive"},
	{"7z\xbc\xaf", "a 7z archive"},
	{"SQLite format 3", "a SQLite database"},
	{"{\\rtf", "an RTF document"},
	{"<!doctype", "a web page"},
	{"<html", "a web page"},
	{"<?xml", "an XML document"},
	{"<table", "a web page"},
}

// looksLike names what head is the beginning of, if that is no text.
func looksLike(head []byte, encoding string) string {
	start := lower(string(head[:min(len(head), 64)]))
	start = strings.TrimLeft(strings.TrimPrefix(start, "\xef\xbb\xbf"), " \r\n\t")
	for _, kind := range kinds {
		if strings.HasPrefix(start, lower(kind.start)) {
			return kind.name
		}
	}
	if (encoding != UTF16LE && encoding != UTF16BE) && bytes.IndexByte(head, 0) >= 0 {
		return "binary data"
	}
	return ""
}

// lower makes the letters A to Z small. strings.ToLower would make one and the
// same character of all bytes that are not UTF-8, and a picture of a list that
// begins with letters of another encoding.
func lower(text string) string {
	small := []byte(text)
	for i, c := range small {
		if c >= 'A' && c <= 'Z' {
			small[i] += 'a' - 'A'
		}
	}
	return string(small)
}

// checkExt refuses files whose name already says that they are no text.
func checkExt(path, ext string) error {
	switch ext {
	case ".csv", ".tsv", ".txt":
		return nil
	case ".xls", ".xlsb", ".ods", ".numbers":
		return &campaign.InputError{File: path, Rule: campaign.ListWorkbook, Detail: ext}
	}
	if ext == "" {
		ext = "without an ending"
	}
	return &campaign.InputError{File: path, Rule: campaign.ListFormat, Detail: ext}
}

package list

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"unicode/utf16"

	"app.wazaj/voye/campaign"
)

// isWorkbook reports whether a file of that kind is read as a workbook.
func isWorkbook(ext string) bool { return ext == ".xlsx" || ext == ".xlsm" }

// openWorkbook reads the sheet that opts want of the workbook at path. The
// whole sheet is read at once, into a transcript; what is wrong with one of
// its rows is told when the reading of the list comes there. Whatever a
// damaged or hostile file makes of it, it is refused with a sentence.
func openWorkbook(path, ext string, opts Options) (s *source, err error) {
	name := opts.Name
	defer func() {
		if fault := recover(); fault != nil {
			s, err = nil, broken(name, fmt.Errorf("%v", fault))
		}
	}()
	if opts.Encoding != "" || opts.Delimiter != "" {
		return nil, &campaign.InputError{File: name, Rule: campaign.ListNotText}
	}
	file, err := openFile(path)
	if err != nil {
		return nil, err
	}
	defer file.Close() //nolint:errcheck // it was only read
	p, err := unpack(name, file)
	if err != nil {
		return nil, err
	}
	book, err := readWorkbook(p)
	if err != nil {
		return nil, p.wrong(name, err)
	}
	chosen, err := book.choose(name, opts.Sheet)
	if err != nil {
		return nil, err
	}
	t, err := book.transcribe(name, chosen, opts.Whole)
	if err == nil && opts.Whole && opts.Sheet == "" {
		err = book.refuseOthers(name, chosen)
	}
	if err != nil {
		return nil, broken(name, err)
	}
	t.tell(book, chosen, opts)
	return &source{
		path: path, name: name, eol: '\n',
		begin: place{line: 1}, transcript: t,
		format: Format{Ext: ext, Sheet: chosen.name, NoHeader: opts.NoHeader, Rules: rowRules},
	}, nil
}

// unpack opens the archive that a workbook is.
func unpack(path string, file *os.File) (parts, error) {
	info, err := file.Stat()
	if err != nil {
		return nil, unreadable(path, err)
	}
	head := make([]byte, len(oleMark))
	n, err := file.ReadAt(head, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, unreadable(path, err)
	}
	switch head = head[:n]; {
	case n == 0:
		return nil, &campaign.InputError{File: path, Rule: campaign.ListEmpty}
	case string(head) == oleMark:
		return nil, &campaign.InputError{File: path, Rule: compoundRule(file), Detail: "an old Excel workbook (.xls)"}
	case !bytes.HasPrefix(head, []byte("PK")):
		return nil, &campaign.InputError{File: path, Rule: campaign.ListNoWorkbook}
	}
	p, err := openParts(file, info.Size())
	if err != nil {
		return nil, broken(path, err)
	}
	return p, nil
}

// oleMark begins a compound file: an old workbook, or a new one that is
// encrypted.
const oleMark = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

// compoundRule tells an encrypted workbook from an old one by what is named in
// the first part of the compound file's directory.
func compoundRule(file io.ReaderAt) campaign.Rule {
	header := make([]byte, 512)
	if _, err := file.ReadAt(header, 0); err != nil {
		return campaign.ListBinary
	}
	size := int64(1) << min(binary.LittleEndian.Uint16(header[30:]), 12)
	directory := make([]byte, 4096)
	n, _ := file.ReadAt(directory, (int64(binary.LittleEndian.Uint32(header[48:]))+1)*size) // the file may end there
	var name []byte
	for _, unit := range utf16.Encode([]rune("EncryptedPackage")) {
		name = binary.LittleEndian.AppendUint16(name, unit)
	}
	if bytes.Contains(directory[:n], name) {
		return campaign.ListProtected
	}
	return campaign.ListBinary
}

// strangers are other files that are zip archives too, by a part that they
// have.
var strangers = []struct{ part, name string }{
	{"content.xml", "an OpenDocument file (.ods)"},
	{"index/document.iwa", "a Numbers document (.numbers)"},
	{"index.zip", "a Numbers document (.numbers)"},
	{"xl/workbook.bin", "a binary Excel workbook (.xlsb)"},
	{"word/document.xml", "a Word document"},
	{"ppt/presentation.xml", "a presentation"},
}

// wrong says what an archive is that could not be read as a workbook.
func (p parts) wrong(path string, err error) error {
	for _, stranger := range strangers {
		if _, found := p[stranger.part]; found {
			return &campaign.InputError{File: path, Rule: campaign.ListBinary, Detail: stranger.name}
		}
	}
	return broken(path, err)
}

// broken says why a workbook cannot be read.
func broken(path string, err error) error {
	var input *campaign.InputError
	if errors.As(err, &input) {
		return err
	}
	e := &campaign.InputError{File: path, Rule: campaign.ListWorkbookBroken, Detail: campaign.Safe(err.Error())}
	var full *spoolError
	switch {
	case errors.As(err, &full):
		e.Rule = campaign.ListNoRoom
	case errors.Is(err, errPartOversized):
		e.Rule, e.Detail = campaign.ListWorkbookHuge, ""
	}
	return e
}

// refuseOthers refuses a workbook that has text on a sheet beside the chosen
// one.
func (w *workbook) refuseOthers(path string, chosen sheet) error {
	for _, other := range w.sheets {
		if other == chosen {
			continue
		}
		t, err := w.transcribe(path, other, true)
		if err != nil {
			return err
		}
		if t.lines.size > 0 || t.end != nil {
			return &campaign.InputError{File: path, Rule: campaign.ListManySheets, Detail: w.names(isAny)}
		}
	}
	return nil
}

// transcribe reads the rows of a sheet, those that are hidden only when they
// are wanted.
func (w *workbook) transcribe(path string, from sheet, withHidden bool) (*transcript, error) {
	rows := &sheetReader{path: path, formats: &numberFormats{}}
	for _, part := range []struct {
		name  string
		limit uint64
		read  func(io.Reader) error
	}{
		{w.styles, maxSmallPart, func(in io.Reader) (err error) { rows.formats, err = readFormats(in); return err }},
		{w.strings, maxUnpacked, func(in io.Reader) (err error) { rows.strings, err = readStrings(in); return err }},
	} {
		if err := w.readPart(part.name, part.limit, part.read); err != nil {
			return nil, err
		}
	}
	rows.formats.since1904 = w.since1904
	in, err := w.parts.open(from.part, maxUnpacked)
	if err != nil {
		return nil, err
	}
	defer in.Close() //nolint:errcheck // it was only read
	rows.xml = newXMLScanner(in)
	t := &transcript{most: maxUnpacked, withHidden: withHidden}
	if err := t.write(rows); err != nil {
		return nil, err
	}
	if t.end != nil {
		t.end = atLine(broken(path, t.end), rows.line)
	}
	t.ownDates = rows.formats.ownDates
	return t, nil
}

// atLine adds the row of the sheet to an error, if it has none.
func atLine(err error, line int) error {
	var input *campaign.InputError
	if errors.As(err, &input) && input.Line == 0 {
		input.Line = line
	}
	return err
}

// readPart reads a part that a workbook need not have.
func (w *workbook) readPart(name string, limit uint64, read func(io.Reader) error) error {
	if name == "" {
		return nil
	}
	in, err := w.parts.open(name, limit)
	if errors.Is(err, errNoPart) {
		return nil // a cell that refers to it is refused
	}
	if err != nil {
		return err
	}
	defer in.Close() //nolint:errcheck // it was only read
	return read(in)
}

// tell notes what a person must know of how the workbook was read.
func (t *transcript) tell(w *workbook, chosen sheet, opts Options) {
	for _, s := range w.sheets {
		t.sheets = append(t.sheets, s.name)
	}
	if t.hiddenRows > 0 {
		t.note(campaign.ListHiddenRows, strconv.Itoa(t.hiddenRows))
	}
	if opts.Sheet == "" {
		if hidden := w.names(func(s sheet) bool { return s.isHidden }); hidden != "" {
			t.note(campaign.ListHiddenSheets, hidden)
		}
		if others := w.names(func(s sheet) bool { return !s.isHidden && s.name != chosen.name }); others != "" {
			t.note(campaign.ListOtherSheets, others)
		}
	}
	if t.ownDates {
		t.note(campaign.ListOwnDates, "2026-03-14")
	}
}

func (t *transcript) note(rule campaign.Rule, detail string) {
	t.notes = append(t.notes, campaign.Problem{Rule: rule, Detail: detail, Warning: true})
}

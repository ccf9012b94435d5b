package list

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"app.wazaj/voye/campaign"
)

// headSize is how much of a file is looked at to find out how it is written.
const headSize = 1 << 20

// source is a file whose way of writing is known: it can be scanned from the
// start, or from any record on.
type source struct {
	path   string
	name   string // what errors call it
	format Format
	loose  bool // as in Options
	eol    byte
	// begin is where the first record stands: behind a byte order mark and a
	// sep= line.
	begin place
	// transcript holds the rows of a workbook; it is read instead of the file.
	transcript *transcript
}

// place is where a record begins.
type place struct {
	offset int64 // in bytes of the file
	line   int   // from 1
}

// openSource finds out how the file at path is written, as far as opts do not
// say it.
func openSource(path string, opts Options) (*source, error) {
	ext := strings.ToLower(filepath.Ext(path))
	if opts.Name == "" {
		opts.Name = path
	}
	opts, err := opts.normal(opts.Name)
	if err != nil {
		return nil, err
	}
	if isWorkbook(ext) {
		return openWorkbook(path, ext, opts)
	}
	head, err := readHead(path)
	if err != nil {
		return nil, err
	}
	if err := checkExt(opts.Name, ext); err != nil {
		return nil, err
	}
	if opts.Sheet != "" {
		return nil, &campaign.InputError{File: opts.Name, Rule: campaign.ListSheetless}
	}
	whole := len(head) < headSize
	if opts.Encoding == "" {
		opts.Encoding = findEncoding(head, whole)
	}
	if kind := looksLike(head, opts.Encoding); kind != "" {
		return nil, &campaign.InputError{File: opts.Name, Rule: campaign.ListBinary, Detail: kind}
	}
	s := &source{path: path, name: opts.Name, loose: opts.Loose}
	s.format = Format{Ext: ext, Encoding: opts.Encoding, NoHeader: opts.NoHeader, Rules: rowRules}
	if opts.oldRows {
		s.format.Rules = 0
	}
	s.begin = place{offset: int64(markSize(head, opts.Encoding)), line: 1}
	text, err := io.ReadAll(decode(bytes.NewReader(head[s.begin.offset:]), opts.Encoding))
	if err != nil {
		return nil, unreadable(path, err)
	}
	s.findLayout(text, whole, opts)
	return s, nil
}

// findLayout finds the line ends and the delimiter in the first part of the
// list's text.
func (s *source) findLayout(text []byte, whole bool, opts Options) {
	s.findLineEnds(text)
	declared, size := sepLine(text, s.eol)
	if size > 0 {
		s.begin.offset += rawSize(text[:size], s.format.Encoding)
		s.begin.line++
	}
	switch {
	case opts.Delimiter != "":
		s.format.Delimiter = opts.Delimiter
	case declared != "":
		s.format.Delimiter = declared
	default:
		s.format.Delimiter = findDelimiter(text[size:], whole, s.eol, s.format.Ext)
	}
}

func (s *source) findLineEnds(text []byte) {
	s.eol, s.format.LineEnds = '\n', LF
	end := bytes.IndexByte(text, '\n')
	switch {
	case end > 0 && text[end-1] == '\r':
		s.format.LineEnds = CRLF
	case end < 0 && bytes.IndexByte(text, '\r') >= 0:
		// As Macs wrote lines until 2001, and Excel for Mac still offers.
		s.eol, s.format.LineEnds = '\r', CR
	}
}

// readHead reads the first part of the file at path.
func readHead(path string) ([]byte, error) {
	file, err := openFile(path)
	if err != nil {
		return nil, err
	}
	defer file.Close() //nolint:errcheck // it was only read
	head, err := io.ReadAll(io.LimitReader(file, headSize))
	if err != nil {
		return nil, unreadable(path, err)
	}
	return head, nil
}

// openFile opens a list and says in words what is in the way.
func openFile(path string) (*os.File, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, &campaign.InputError{File: path, Rule: campaign.ListMissing}
	case err != nil:
		return nil, unreadable(path, err)
	case info.IsDir():
		return nil, &campaign.InputError{File: path, Rule: campaign.ListDirectory}
	case !info.Mode().IsRegular():
		return nil, &campaign.InputError{File: path, Rule: campaign.ListUnreadable, Detail: "it is a device or a pipe"}
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	return file, nil
}

func unreadable(path string, err error) error {
	reason := err
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		reason = pathError.Err
	}
	return &campaign.InputError{File: path, Rule: campaign.ListUnreadable, Detail: reason.Error()}
}

// rows returns a reader of the records from start on. The record at start has
// the number row.
func (s *source) rows(start place, row int) (*Reader, error) {
	if t := s.transcript; t != nil {
		scan := s.scanner(t.lines.from(start.offset), start)
		return &Reader{scan: scan, row: row - 1, isTranscript: true, end: t.end}, nil
	}
	file, err := openFile(s.path)
	if err != nil {
		return nil, err
	}
	if _, err := file.Seek(start.offset, io.SeekStart); err != nil {
		_ = file.Close()
		return nil, unreadable(s.path, err)
	}
	scan := s.scanner(decode(file, s.format.Encoding), start)
	return &Reader{scan: scan, file: file, row: row - 1, loose: s.loose}, nil
}

// scanner returns a scanner of text, which begins at start.
func (s *source) scanner(text io.Reader, start place) *scanner {
	comma := byte(',')
	if s.transcript == nil {
		comma = s.format.Delimiter[0]
	}
	return &scanner{
		in: text, path: s.name, encoding: s.format.Encoding, line: start.line, offset: start.offset,
		oldRows: s.format.Rules < rowRules,
		split:   splitter{comma: comma, eol: s.eol},
		buf:     make([]byte, bufferSize),
	}
}

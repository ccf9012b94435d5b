package storage

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// ReadHeader reads what the run in folder sends, without the rest of its log.
func ReadHeader(folder string) (Header, error) {
	if err := checkRun(folder); err != nil {
		return Header{}, err
	}
	return readHeader(realSystem{}, filepath.Join(folder, logName))
}

// readHeader reads the first line of a log.
func readHeader(sys system, path string) (Header, error) {
	log, err := sys.open(path, os.O_RDONLY)
	if err != nil {
		return Header{}, err
	}
	defer func() { _ = log.Close() }()
	line, _, err := newLines(log, maxHeader).next()
	if err != nil && !errors.Is(err, io.EOF) {
		return Header{}, err
	}
	f, ok := parseFrame(line)
	if !ok || !f.whole(line) || string(f.kind) != typeRun {
		return Header{}, &DamageError{Path: path, Line: 1, Reason: "the first line, which says what is sent, cannot be read"}
	}
	h, err := f.header()
	if err != nil {
		return Header{}, &DamageError{Path: path, Line: 1, Reason: err.Error()}
	}
	if h.Format > FormatVersion {
		return Header{}, &NewerError{Path: path, Line: 1, What: fmt.Sprintf("the format %d", h.Format)}
	}
	return h, nil
}

// readEnd reads the last line of a log; ok is false unless it is an end record
// with its newline.
func readEnd(path string) (end End, ok bool) {
	log, err := openPrivate(path)
	if err != nil {
		return End{}, false
	}
	defer func() { _ = log.Close() }()
	info, err := log.Stat()
	if err != nil {
		return End{}, false
	}
	tail := make([]byte, min(info.Size(), maxLine))
	if _, err := log.ReadAt(tail, info.Size()-int64(len(tail))); err != nil {
		return End{}, false
	}
	line, hadNewline := bytes.CutSuffix(tail, []byte("\n"))
	line = line[bytes.LastIndexByte(line, '\n')+1:]
	f, ok := parseFrame(line)
	if !hadNewline || !ok || !f.whole(line) || string(f.kind) != typeEnd {
		return End{}, false
	}
	end.At = f.time()
	return end, f.into(&end) == nil
}

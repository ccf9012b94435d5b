package storage

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// ReadHeader reads what the run in folder sends, without the rest of its log.
func ReadHeader(folder string) (Header, error) {
	if err := checkRun(folder); err != nil {
		return Header{}, err
	}
	h, _, err := readHeader(realSystem{}, filepath.Join(folder, logName))
	return h, err
}

// readHeader reads the first line of a log, and returns the id of the run with
// it.
func readHeader(sys system, path string) (h Header, id string, err error) {
	log, err := sys.open(path, os.O_RDONLY)
	if err != nil {
		return h, "", err
	}
	defer func() { _ = log.Close() }()
	line, _, err := newLines(log, maxHeader).next()
	if err != nil && !errors.Is(err, io.EOF) {
		return h, "", err
	}
	f, ok := parseFrame(line)
	if !ok || !f.whole(line) || string(f.kind) != typeRun {
		return h, "", &DamageError{Path: path, Line: 1, Reason: "the first line, which says what is sent, cannot be read"}
	}
	h, err = f.header()
	if err != nil {
		return h, "", &DamageError{Path: path, Line: 1, Reason: err.Error()}
	}
	if h.Format > FormatVersion {
		return h, "", &NewerError{Path: path, Line: 1, What: fmt.Sprintf("the format %d", h.Format)}
	}
	return h, idOf(line), nil
}

// identify returns the id of the run whose log is at path, also when the log's
// first line is damaged and its copy is not. It is empty when both are.
func identify(sys system, path string) (string, error) {
	_, id, err := readHeader(sys, path)
	if damage := (*DamageError)(nil); errors.As(err, &damage) {
		line, err := readHead(sys, filepath.Dir(path))
		if line == nil {
			return "", err
		}
		return idOf(line), nil
	}
	return id, err
}

// readHead reads the copy of the first line, nil when there is none that is
// whole.
func readHead(sys system, folder string) (line []byte, err error) {
	head, err := sys.open(filepath.Join(folder, headName), os.O_RDONLY)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil // as in older runs
	}
	if err != nil {
		return nil, err
	}
	defer func() { _ = head.Close() }()
	text, err := io.ReadAll(io.LimitReader(head, maxHeader))
	if err != nil {
		return nil, err
	}
	line = bytes.TrimSuffix(text, []byte("\n"))
	f, ok := parseFrame(line)
	if !ok || !f.whole(line) || f.n != 1 || string(f.kind) != typeRun {
		return nil, nil
	}
	return line, nil
}

// readEnd reads the last line of a log, and returns its mark and the size of
// the log with it; ok is false unless it is an end record with its newline.
func readEnd(path string) (end End, at mark, size int64, ok bool) {
	log, err := openPrivate(path)
	if err != nil {
		return End{}, mark{}, 0, false
	}
	defer func() { _ = log.Close() }()
	info, err := log.Stat()
	if err != nil {
		return End{}, mark{}, 0, false
	}
	tail := make([]byte, min(info.Size(), maxLine))
	if _, err := log.ReadAt(tail, info.Size()-int64(len(tail))); err != nil {
		return End{}, mark{}, 0, false
	}
	line, hadNewline := bytes.CutSuffix(tail, []byte("\n"))
	line = line[bytes.LastIndexByte(line, '\n')+1:]
	f, ok := parseFrame(line)
	if !hadNewline || !ok || !f.whole(line) || string(f.kind) != typeEnd {
		return End{}, mark{}, 0, false
	}
	end.At = f.time()
	return end, mark{f.n, f.sum}, info.Size(), f.into(&end) == nil
}

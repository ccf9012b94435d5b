package list

import (
	"io"
	"os"
)

// spoolMemory is how much of a spool is kept in memory.
const spoolMemory = 8 << 20

// spool holds text that is written once and then read from any place: what a
// workbook's rows and strings are kept in, because a zip archive can only be
// read from its beginning. A short one never touches the disk; a longer one
// is a temporary file.
//
// The file is private (mode 0600) and has no name: it is unlinked as soon as
// it is made, or on Windows marked to be deleted with its last handle. So
// nothing of it is left when the process ends, in whatever way, and the room
// on the disk comes back when the spool is no longer used, since an os.File
// that nobody refers to is closed.
type spool struct {
	text []byte   // what is not in file
	file *os.File // nil while all is in text
	size int64    // of both
}

// Write appends p.
func (s *spool) Write(p []byte) (int, error) {
	if len(s.text)+len(p) > spoolMemory || s.file != nil && len(s.text)+len(p) > bufferSize {
		if err := s.flush(); err != nil {
			return 0, err
		}
	}
	s.text = append(s.text, p...)
	s.size += int64(len(p))
	return len(p), nil
}

// flush moves the text into the file.
func (s *spool) flush() error {
	if s.file == nil {
		file, err := unnamedFile()
		if err != nil {
			return &spoolError{err}
		}
		s.file = file
	}
	if _, err := s.file.Write(s.text); err != nil {
		return &spoolError{err}
	}
	if cap(s.text) > 2*bufferSize {
		s.text = make([]byte, 0, bufferSize)
	}
	s.text = s.text[:0]
	return nil
}

// spoolError says that the disk did not take what was spooled.
type spoolError struct{ err error }

func (e *spoolError) Error() string { return e.err.Error() }

// done ends the writing. A spool is read only behind it.
func (s *spool) done() error {
	if s.file == nil {
		return nil
	}
	err := s.flush()
	s.text = nil
	return err
}

// ReadAt implements io.ReaderAt. It is safe for concurrent use.
func (s *spool) ReadAt(p []byte, offset int64) (int, error) {
	if s.file != nil {
		return s.file.ReadAt(p, offset)
	}
	if offset >= int64(len(s.text)) {
		return 0, io.EOF
	}
	n := copy(p, s.text[offset:])
	if n < len(p) {
		return n, io.EOF
	}
	return n, nil
}

// from returns a reader of everything from offset on.
func (s *spool) from(offset int64) io.Reader {
	return io.NewSectionReader(s, offset, s.size-offset)
}

package storage

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"testing"
	"testing/iotest"
)

// replayInBlocks replays a log in blocks of step bytes, and line by line when
// step is larger than the log. It returns all that a caller can learn of it.
func replayInBlocks(log io.Reader, size, step int) (s *State, told []Line, marks []mark, err error) {
	r := &replay{
		path: "log.jsonl", step: step,
		each:  func(line Line) { told = append(told, line) },
		watch: func(m mark) { marks = append(marks, m) },
	}
	s, err = r.from(log, int64(size), false)
	return s, told, marks, err
}

// sameInBlocks checks that a log says the same in blocks of any size as line by
// line.
func sameInBlocks(t *testing.T, what string, log []byte, wrap func(io.Reader) io.Reader) {
	t.Helper()
	read := func(step int) string {
		s, told, marks, err := replayInBlocks(wrap(bytes.NewReader(log)), len(log), step)
		if err != nil {
			return fmt.Sprint(err, told, marks)
		}
		tally, halt, end := *s.Tally, fmt.Sprint(s.Halt), fmt.Sprint(s.End)
		s.Tally, s.fold, s.Halt, s.End = nil, nil, nil, nil // else their addresses would be compared
		return fmt.Sprintf("%+v %+v %s %s %v %v", *s, tally, halt, end, told, marks)
	}
	want := read(len(log) + 1)
	for _, step := range []int{1, 700} {
		if got := read(step); got != want {
			t.Fatalf("%s: in blocks of %d bytes:\n%.3000s\nline by line:\n%.3000s", what, step, got, want)
		}
	}
}

func asItIs(r io.Reader) io.Reader { return r }

// TestBlocksSayTheSame: parsing a log in blocks on all cores changes nothing,
// whatever became of the log.
func TestBlocksSayTheSame(t *testing.T) {
	t.Parallel()
	log, lines := sampleLog(t, 4)
	sameInBlocks(t, "the whole log", log, asItIs)
	sameInBlocks(t, "a byte at a time", log, iotest.OneByteReader)
	step := 97
	if long {
		step = 1
	}
	for at := 0; at < len(log); at += step {
		sameInBlocks(t, fmt.Sprintf("cut at byte %d", at), log[:at], asItIs)
		sameInBlocks(t, fmt.Sprintf("a read that fails at byte %d", at), log, func(r io.Reader) io.Reader {
			return io.MultiReader(io.LimitReader(r, int64(at)), iotest.ErrReader(iotest.ErrTimeout))
		})
		for _, change := range []byte{1, '\n' ^ log[at], log[at]} {
			changed := bytes.Clone(log)
			changed[at] ^= change
			sameInBlocks(t, fmt.Sprintf("byte %d is %q", at, changed[at]), changed, asItIs)
		}
	}
	for i := range lines {
		without := bytes.Join(append(append([][]byte{}, lines[:i]...), lines[i+1:]...), nil)
		sameInBlocks(t, fmt.Sprintf("without line %d", i+1), without, asItIs)
		twice := bytes.Join(append(append([][]byte{}, lines[:i+1]...), lines[i:]...), nil)
		sameInBlocks(t, fmt.Sprintf("line %d twice", i+1), twice, asItIs)
	}
}

// TestAPanicInABlockIsTold: nobody else could catch it on its goroutine.
func TestAPanicInABlockIsTold(t *testing.T) {
	t.Parallel()
	log, _ := sampleLog(t, 4)
	r := &replay{path: "log.jsonl", step: 700}
	_, err := r.from(panicking{bytes.NewReader(log)}, int64(len(log)), false)
	var fault *FaultError
	if !errors.As(err, &fault) || fault.Cause != "the disk is a lie" {
		t.Errorf("error %v", err)
	}
}

type panicking struct{ io.Reader }

func (panicking) Read([]byte) (int, error) { panic("the disk is a lie") }

// TestHexWords: the digits of a checksum are read as they are written, and no
// other eight bytes are taken for digits.
func TestHexWords(t *testing.T) {
	t.Parallel()
	for sum := uint64(0); sum < 1<<32; sum += 65_521 {
		text := fmt.Sprintf("%08x", sum)
		if got := string(appendHex(nil, uint32(sum))); got != text {
			t.Fatalf("%d is written %s", sum, got)
		}
		s := scan{rest: []byte(text)}
		if got := s.hex(); s.bad || uint64(got) != sum {
			t.Fatalf("%s is read as %d", text, got)
		}
		for at := range text {
			other := []byte(text)
			other[at] = byte(sum / 65_521)
			s := scan{rest: other}
			got := s.hex()
			if isHex := bytes.IndexByte([]byte(hexDigits), other[at]) >= 0; s.bad == isHex {
				t.Fatalf("%q is read as %x, bad: %v", other, got, s.bad)
			}
		}
	}
}

package storage

import (
	"bytes"
	"fmt"
	"testing"
)

// TestEveryValueOfEveryByteIsNoticed gives each byte of the sample log all of
// its 255 other values, one at a time. A CRC of 32 bits sees every change within
// 32 bits, and the line's shape leaves no second way to write its checksum: so
// none of the changed lines is taken for whole. A newline that is changed makes
// one line of two.
func TestEveryValueOfEveryByteIsNoticed(t *testing.T) {
	t.Parallel()
	log, lines := sampleLog(t, 4)
	step := 1
	if !long {
		step = 7
	}
	cases, start := 0, 0
	for _, line := range lines {
		for at := 0; at < len(line); at += step {
			seen := line[:len(line)-1]
			if at == len(seen) { // the newline
				seen = log[start:]
				if next := bytes.IndexByte(log[start+len(line):], '\n'); next >= 0 {
					seen = log[start : start+len(line)+next]
				}
			}
			right := log[start+at]
			for x := 1; x < 256; x++ {
				log[start+at] = right ^ byte(x)
				part := log[start : start+len(seen)]
				if cut := bytes.IndexByte(part, '\n'); cut >= 0 {
					part = part[:cut] // the change made a newline
				}
				if f, ok := parseFrame(part); ok && f.whole(part) && at != len(line)-1 {
					t.Fatalf("byte %d of line %d is %#x, and the line is taken for whole", at, f.n, log[start+at])
				} else if ok && f.whole(part) && len(part) > len(line) {
					t.Fatalf("the newline of line %d is %#x, and two lines are taken for one", f.n, log[start+at])
				}
				cases++
			}
			log[start+at] = right
		}
		start += len(line)
	}
	t.Logf("%d wrong bytes", cases)
}

// TestNoValueOfAByteMakesARowBeSentAgain takes up the log with all 255 other
// values of bytes all over it.
func TestNoValueOfAByteMakesARowBeSentAgain(t *testing.T) {
	t.Parallel()
	log, _ := sampleLog(t, 4)
	s, err := replayBytes(log)
	do(t, err)
	was, cases := outcomes(s), 0
	step := 61
	if !long {
		step = 1201
	}
	for at := 3; at < len(log); at += step {
		right := log[at]
		for x := 1; x < 256; x++ {
			log[at] = right ^ byte(x)
			checkDamaged(t, fmt.Sprintf("byte %d is %#x", at, log[at]), was, log)
			cases++
		}
		log[at] = right
	}
	t.Logf("%d wrong bytes in a log of %d", cases, len(log))
}

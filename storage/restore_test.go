package storage

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"app.wazaj/voye/campaign"
)

// runWithLog makes a run whose log is log, as a crash may have left it.
func runWithLog(t *testing.T, log []byte) (folder string) {
	t.Helper()
	_, run := newRun(t, sampleRows, nil)
	do(t, run.Close())
	path := filepath.Join(run.Folder, logName)
	h, _, err := readHeader(realSystem{}, path)
	do(t, err)
	// The sample's run record knows nothing of this list: it is made anew, with
	// all lines behind it.
	var enc encoder
	do(t, enc.record(typeRun, h.At, h))
	first := bytes.IndexByte(log, '\n') + 1
	do(t, os.WriteFile(path, rechain(t, enc, log[first:]), 0o600))
	return run.Folder
}

// rechain appends lines behind those of enc with checksums that fit. What is
// no line stays as it is.
func rechain(t *testing.T, enc encoder, rest []byte) []byte {
	t.Helper()
	for line := range bytes.Lines(rest) {
		text := bytes.TrimSuffix(line, []byte("\n"))
		f, ok := parseFrame(text)
		if !ok || !f.whole(text) {
			enc.buf = append(enc.buf, line...)
			continue
		}
		enc.start = len(enc.buf)
		content := text[:len(text)-trailer]
		at := bytes.Index(content, []byte(`"p":"`)) + len(`"p":"`)
		enc.buf = append(enc.buf, content...)
		appendHex(enc.buf[enc.start+at:enc.start+at], enc.sum)
		enc.end()
		if len(text) == len(line) {
			enc.buf = enc.buf[:len(enc.buf)-1]
		}
	}
	return enc.buf
}

func TestATornTailIsKeptBesideAndCutOff(t *testing.T) {
	log, lines := sampleLog(t, 4)
	last := len(log) - len(lines[len(lines)-1])
	for name, tail := range map[string]string{
		"cut line": string(log[last : len(log)-20]), "NULs": strings.Repeat("\x00", 300), "garbage": "\xff\xfe garbage",
	} {
		t.Run(name, func(t *testing.T) {
			folder := runWithLog(t, append(slices.Clone(log[:last]), tail...))
			run, err := unwitnessed.Open(folder, Resume{})
			do(t, err)
			send(t, run.Journal, 25, 1, campaign.Sent)
			do(t, run.Close())
			torn, err := os.ReadFile(filepath.Join(folder, "log.jsonl.torn-199"))
			if err != nil || string(torn) != tail {
				t.Errorf("kept %q (%v), want %q", torn, err, tail)
			}
			view, err := Read(folder, nil)
			do(t, err)
			if view.Tally.Outcome(25) != campaign.Sent || view.Tally.Outcome(6) != campaign.Failed {
				t.Errorf("after the cut: row 25 is %v, row 6 is %v", view.Tally.Outcome(25), view.Tally.Outcome(6))
			}
		})
	}
}

func TestALastLineWithoutItsNewlineCounts(t *testing.T) {
	log, _ := sampleLog(t, 4)
	folder := runWithLog(t, log[:len(log)-1])
	run, err := unwitnessed.Open(folder, Resume{})
	do(t, err)
	do(t, run.Close())
	view, err := Read(folder, nil)
	do(t, err)
	if view.Tally.Outcome(6) != campaign.Unknown || view.Resumes != 2 {
		t.Errorf("row 6 is %v, resumes %d", view.Tally.Outcome(6), view.Resumes)
	}
}

// What is only suspected must not be forgotten by the next process.
func TestRowsInDoubtStayInDoubt(t *testing.T) {
	log, _ := sampleLog(t, 4)
	folder := runWithLog(t, log)
	path := filepath.Join(folder, logName)
	data, err := os.ReadFile(path)
	do(t, err)
	data[bytes.LastIndex(data, []byte(`"row":6`))+len(`"row":`)] = '9' // row 6 turned into row 9
	do(t, os.WriteFile(path, data, 0o600))
	for range 2 {
		run, err := unwitnessed.Open(folder, Resume{})
		do(t, err)
		if got := run.State.Tally.Outcome(6); got != campaign.Unknown {
			t.Fatalf("row 6 is %q, want unknown", got)
		}
		if run.State.Tally.Attempts(6) != 2 {
			t.Errorf("row 6 has %d attempts, want 2", run.State.Tally.Attempts(6))
		}
		do(t, run.Close())
	}
}

// After a failed write the log is copied into a new file: what the system
// shows of the old one may not be on the disk.
func TestALogThatBrokeIsWrittenAnew(t *testing.T) {
	_, run := newRun(t, 3, nil)
	send(t, run.Journal, 1, 1, campaign.Sent)
	run.markBroken(2)
	do(t, run.Close())
	path := filepath.Join(run.Folder, logName)
	before, err := os.Stat(path)
	do(t, err)
	again, err := unwitnessed.Open(run.Folder, Resume{})
	do(t, err)
	send(t, again.Journal, 2, 1, campaign.Sent)
	do(t, again.Close())
	after, err := os.Stat(path)
	do(t, err)
	if os.SameFile(before, after) {
		t.Error("the log is still the same file")
	}
	if _, err := os.Stat(filepath.Join(run.Folder, brokenName)); !os.IsNotExist(err) {
		t.Error("the note is still there")
	}
	view, err := Read(run.Folder, nil)
	do(t, err)
	if c := view.Tally.Counts(); c.Sent != 2 {
		t.Errorf("counts = %+v", c)
	}
}

// A log that another program cut under a running run would look as if the rows
// that are gone had never been sent.
func TestALogThatWasCutWhileItBrokeIsRefused(t *testing.T) {
	_, run := newRun(t, 3, nil)
	send(t, run.Journal, 1, 1, campaign.Sent)
	do(t, run.Journal.Flush())
	path := filepath.Join(run.Folder, logName)
	log, err := os.ReadFile(path)
	do(t, err)
	do(t, os.Truncate(path, int64(bytes.IndexByte(log, '\n')+1)))
	if err := run.Journal.Intend(campaign.Intent{Row: 2, Attempt: 1}); !errors.Is(err, ErrBroken) {
		t.Fatalf("err = %v, want ErrBroken", err)
	}
	_ = run.Close() // says again that it broke
	var damage *DamageError
	if _, err := unwitnessed.Open(run.Folder, Resume{}); !errors.As(err, &damage) || damage.Line != 2 {
		t.Errorf("err = %v, want damage in line 2", err)
	}
}

func TestADamagedLogIsNotOpened(t *testing.T) {
	log, lines := sampleLog(t, 4)
	folder := runWithLog(t, log)
	path := filepath.Join(folder, logName)
	data, err := os.ReadFile(path)
	do(t, err)
	data[len(data)/2] ^= 1
	do(t, os.WriteFile(path, data, 0o600))
	if _, err := unwitnessed.Open(folder, Resume{}); err == nil {
		t.Fatal("a damaged log was opened")
	}
	after, err := os.ReadFile(path)
	do(t, err)
	if !bytes.Equal(data, after) {
		t.Errorf("a damaged log of %d lines was changed", len(lines))
	}
	if _, err := lockFolder(folder); err != nil {
		t.Errorf("the lock was not given back: %v", err)
	}
}

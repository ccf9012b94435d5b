package storage

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"app.wazaj/voye/campaign"
)

// A program that goes on writing to a log which is no longer there loses
// everything without an error, so the journal looks before every batch.
func TestALogThatIsNoLongerTheSameEndsTheJournal(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows keeps others from an open file")
	}
	for name, harm := range map[string]func(t *testing.T, run *Run, log string){
		"deleted":        func(t *testing.T, run *Run, log string) { do(t, os.Remove(log)) },
		"folder deleted": func(t *testing.T, run *Run, log string) { do(t, os.RemoveAll(run.Folder)) },
		"folder renamed": func(t *testing.T, run *Run, log string) { do(t, os.Rename(run.Folder, run.Folder+"-old")) },
		"replaced": func(t *testing.T, run *Run, log string) {
			data, err := os.ReadFile(log)
			do(t, err)
			do(t, os.Rename(log, log+".old"))
			do(t, os.WriteFile(log, data, 0o600))
		},
		"truncated": func(t *testing.T, run *Run, log string) { do(t, os.Truncate(log, 100)) },
		"appended to": func(t *testing.T, run *Run, log string) {
			f, err := os.OpenFile(log, os.O_APPEND|os.O_WRONLY, 0)
			do(t, err)
			_, err = f.WriteString("a note\n")
			do(t, errors.Join(err, f.Close()))
		},
	} {
		t.Run(name, func(t *testing.T) {
			_, run := newRun(t, 3, nil)
			send(t, run.Journal, 1, 1, campaign.Sent)
			do(t, run.Journal.Flush())
			harm(t, run, filepath.Join(run.Folder, logName))
			if err := run.Journal.Intend(campaign.Intent{Row: 2, Attempt: 1}); !errors.Is(err, ErrBroken) {
				t.Errorf("err = %v, want ErrBroken", err)
			}
		})
	}
}

// tampered is a disk on which another program changes the file while it is
// synced.
type tampered struct{ *disk }

func (d tampered) Sync() error {
	err := d.disk.Sync()
	_, _ = d.Write([]byte("a note\n"))
	return err
}

// What happens to the log while a batch is on its way to the disk is seen
// before its requests leave.
func TestALogThatChangesDuringItsSyncEndsTheJournal(t *testing.T) {
	d := &disk{}
	var enc encoder
	do(t, enc.record(typeRun, fixedTime, testHeader(3)))
	d.written, enc.buf = enc.buf, nil
	broke := uint64(99)
	j := startJournal("log.jsonl", tampered{d}, int64(len(d.written)), enc, newFold(3), hooks{broke: func(durable uint64) { broke = durable }})
	if err := j.Intend(campaign.Intent{Row: 1, Attempt: 1}); !errors.Is(err, ErrBroken) || broke != 0 {
		t.Errorf("err = %v, want ErrBroken; line %d is called durable", err, broke)
	}
	_ = j.Close()
}

func do(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

package storage

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"

	"app.wazaj/voye/campaign"
)

// View is a run that is only looked at, under way or not.
type View struct {
	// ID is the folder's name.
	ID     string
	Folder string
	// Live says that a process is at work on the run. Its rows in flight are
	// Pending then.
	Live bool
	*State
}

// Read rebuilds the state of the run in folder, changing nothing. each, unless
// nil, is called with every intent and result.
func Read(folder string, each func(Line)) (*View, error) {
	path := filepath.Join(folder, logName)
	if err := checkRun(folder); err != nil {
		return nil, err
	}
	live := isLive(folder)
	state, err := Replay(path, live, each)
	if err != nil {
		return nil, err
	}
	name, err := filepath.Abs(folder)
	if err != nil {
		return nil, err
	}
	return &View{ID: filepath.Base(name), Folder: folder, Live: live, State: state}, nil
}

// ListPath returns the path of the frozen list.
func (v *View) ListPath() string { return filepath.Join(v.Folder, v.Header.List) }

// CheckList makes sure that the frozen list is the one that the run began
// with, and that it is a plain file.
func (v *View) CheckList() error { return checkList(realSystem{}, v.ListPath(), v.Header.ListSHA256) }

// OpenLog opens the run's log to read single lines of it.
func (v *View) OpenLog() (*LogReader, error) {
	f, err := openPrivate(filepath.Join(v.Folder, logName))
	if err != nil {
		return nil, err
	}
	return &LogReader{file: f}, nil
}

// Word returns Running, Finished or Stopped.
func (v *View) Word() string { return stateOf(v.Tally.Counts(), v.Live) }

// A LogReader keeps readSlots blocks of readBlock bytes: rows in list order
// have their lines in nearly the same order, in a few places of the log.
const (
	readBlock = 64 << 10
	readSlots = 64
)

// LogReader reads lines of a log by their offset. It is not safe for
// concurrent use.
type LogReader struct {
	file   *os.File
	blocks [readSlots]struct {
		number int64 // of the block, plus one; 0 when there is none
		bytes  []byte
	}
}

// Result returns the result in the line at offset. When the line is an intent,
// the result has its row, attempt, number and time, and no outcome.
func (l *LogReader) Result(offset int64) (campaign.Result, error) {
	number := offset / readBlock
	slot := &l.blocks[number%readSlots]
	if slot.number != number+1 {
		// A line may reach into the next block.
		if slot.bytes == nil {
			slot.bytes = make([]byte, readBlock+maxLine)
		}
		n, err := l.file.ReadAt(slot.bytes[:readBlock+maxLine], number*readBlock)
		if n == 0 && err != nil {
			return campaign.Result{}, err
		}
		slot.number, slot.bytes = number+1, slot.bytes[:n]
	}
	start := min(offset-number*readBlock, int64(len(slot.bytes)))
	var f frame
	if !f.lineAt(slot.bytes[start:]) {
		return campaign.Result{}, fmt.Errorf("%s: the line at byte %d changed while it was read", l.file.Name(), offset)
	}
	r, ok := f.fullResult()
	if !ok {
		return campaign.Result{}, fmt.Errorf("%s: the line at byte %d is no result", l.file.Name(), offset)
	}
	return r, nil
}

// lineAt reads a line with its right checksum from the beginning of b. Only the
// last line of a log may lack its newline.
func (f *frame) lineAt(b []byte) (ok bool) {
	if end := bytes.IndexByte(b, '\n'); end >= 0 && f.parse(b[:end]) && f.whole(b[:end]) {
		return true
	}
	*f, _, ok = recordAt(b)
	return ok
}

// Close closes the log.
func (l *LogReader) Close() error { return l.file.Close() }

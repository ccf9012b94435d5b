package storage

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"app.wazaj/voye/campaign"
)

// Ledger says which numbers got a message lately, by the logs of the runs in
// a runs folder. A number that was sent to is known for certain; one of an
// attempt without a proof either way may have got the message.
//
// It keeps the numbers as campaign.Numbers does, and no more of a log than the
// rows that are open: its memory grows with the numbers, not with the logs.
type Ledger struct {
	// Unread names the runs whose logs could not be read, or not all of them:
	// they may have sent more than the ledger knows.
	Unread []string
	// Cut says that the logs were longer than Lookback.Most, so that only
	// their newest lines were read.
	Cut bool

	runs          []string // their ids
	sent, doubted campaign.Numbers
}

// Lookback says which messages a Ledger is about.
type Lookback struct {
	// Since is the first moment of interest. A message counts by the time in
	// the log; logs that have not changed since then are not opened.
	Since time.Time
	// Sandbox chooses the runs with the embedded gateway; otherwise those with
	// a real one.
	Sandbox bool
	// Same reports whether a run sends the message that is looked for.
	Same func(Header) bool
	// Most bounds how much is read of all logs together, in bytes; 0 is no
	// bound.
	Most int64
}

// Len returns how many numbers the ledger knows.
func (l *Ledger) Len() int {
	if l == nil {
		return 0
	}
	return l.sent.Len() + l.doubted.Len()
}

// Receipt says in which run a number got the message, or may have got it. Of
// several runs it is the one that changed last.
func (l *Ledger) Receipt(e164 string) (campaign.Receipt, bool) {
	if l.Len() == 0 {
		return campaign.Receipt{}, false
	}
	if run, found := l.sent.Row(e164); found {
		return campaign.Receipt{Run: l.runs[run]}, true
	}
	if run, found := l.doubted.Row(e164); found {
		return campaign.Receipt{Run: l.runs[run], Unknown: true}, true
	}
	return campaign.Receipt{}, false
}

// Ledger reads the logs of the runs that changed since look.Since, the last
// changed first. What cannot be read of one is named in the ledger; the error
// is that of the runs folder.
func (r Runs) Ledger(look Lookback) (*Ledger, error) {
	l := &Ledger{}
	logs, err := l.recentLogs(r.Dir, look.Since)
	if err != nil {
		return nil, err
	}
	left := look.Most
	for _, log := range logs {
		header, _, err := readHeader(realSystem{}, log.path)
		if err != nil {
			l.Unread = append(l.Unread, log.id)
			continue
		}
		if header.Sandbox != look.Sandbox || !look.Same(header) {
			continue
		}
		if look.Most > 0 {
			log.skip = max(0, log.size-left)
			left -= log.size - log.skip
			l.Cut = l.Cut || log.skip > 0
		}
		l.runs = append(l.runs, log.id)
		if !l.read(*log, look.Since) {
			l.Unread = append(l.Unread, log.id)
		}
	}
	return l, nil
}

// recentLog is the log of a run that changed lately.
type recentLog struct {
	id, path string
	changed  time.Time
	size     int64
	skip     int64 // how much of its beginning is not read
}

// recentLogs returns the logs that changed since then, the last changed first.
func (l *Ledger) recentLogs(dir string, since time.Time) ([]*recentLog, error) {
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("read the runs folder: %w", err)
	}
	var logs []*recentLog
	for _, entry := range entries {
		folder := filepath.Join(dir, entry.Name())
		log := &recentLog{id: entry.Name(), path: filepath.Join(folder, logName)}
		info, err := os.Lstat(log.path)
		if err != nil || strings.HasPrefix(log.id, draftPrefix) || info.ModTime().Before(since) {
			continue
		}
		if err := checkFolder(folder); err != nil {
			l.Unread = append(l.Unread, log.id)
			continue
		}
		log.changed, log.size = info.ModTime(), info.Size()
		logs = append(logs, log)
	}
	slices.SortFunc(logs, func(a, b *recentLog) int {
		return cmp.Or(b.changed.Compare(a.changed), cmp.Compare(b.id, a.id))
	})
	return logs, nil
}

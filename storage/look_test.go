package storage

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"app.wazaj/voye/campaign"
)

// listed returns the only run of the list, for which most bytes may be read.
func (p *past) listed(most int64) Info {
	p.t.Helper()
	infos, err := p.runs.listReading(most)
	if err != nil || len(infos) != 1 {
		p.t.Fatal(infos, err)
	}
	return infos[0]
}

// ended ends the run's session in order.
func (p *past) ended() {
	p.t.Helper()
	do(p.t, p.run.Journal.End(campaign.EndInterrupted))
	p.close()
}

// TestAListClaimsNoMoreThanIsKnown holds that the last line of a log, however
// well it looks, is not believed against what is known of the run.
func TestAListClaimsNoMoreThanIsKnown(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		harm func(p *past, old []byte)
		// most is how many bytes may be read that need not be.
		most   int64
		state  string
		unread bool
	}{
		"whole":                        {func(*past, []byte) {}, readWhole, Stopped, false},
		"whole, and too long to read":  {func(*past, []byte) {}, 0, Stopped, true},
		"an older log":                 {(*past).putBack, 0, Stale, false},
		"the same without its witness": {func(p *past, old []byte) { p.putBack(old); do(p.t, os.RemoveAll(p.runs.Witness)) }, readWhole, Stopped, false},
		"a byte in the middle":         {func(p *past, _ []byte) { p.flip(len(p.log()) / 2) }, readWhole, Damaged, false},
		"the same, too long to read":   {func(p *past, _ []byte) { p.flip(len(p.log()) / 2) }, 0, Stopped, true},
		"a byte in the last line":      {func(p *past, _ []byte) { p.flip(len(p.log()) - 40) }, 0, Damaged, false},
		"a line that is taken out": {func(p *past, _ []byte) {
			lines := bytes.SplitAfter(p.log(), []byte("\n"))
			p.putBack(bytes.Join(append(lines[:4:4], lines[5:]...), nil))
		}, readWhole, Damaged, false},
		"a note that more was there": {func(p *past, _ []byte) { p.run.markBroken(9999) }, 0, Damaged, false},
		"a witness of another folder": {func(p *past, _ []byte) {
			moved := filepath.Join(p.runs.Dir, "moved")
			do(p.t, os.Rename(p.folder, moved))
			p.folder = moved
			p.flip(len(p.log()) / 2)
		}, 0, Damaged, false},
	} {
		t.Run(name, func(t *testing.T) {
			p := newPast(t)
			p.send(10)
			p.ended()
			old := p.log()
			do(t, p.open(p.folder))
			p.send(10)
			p.ended()
			c.harm(p, old)
			info := p.listed(c.most)
			if info.State != c.state || info.Unread != c.unread {
				t.Errorf("state = %s, unread = %v, want %s, %v", info.State, info.Unread, c.state, c.unread)
			}
			bad := c.state == Damaged || c.state == Stale
			if (info.Err != nil) != bad || bad && info.Counts != (campaign.Counts{}) {
				t.Errorf("err = %v, counts = %+v", info.Err, info.Counts)
			}
			if err := p.open(p.folder); bad != (err != nil) && !info.Unread {
				t.Errorf("listed as %s, and Open says %v", info.State, err)
			}
		})
	}
}

func (p *past) flip(at int) {
	log := p.log()
	log[at] ^= 1
	p.putBack(log)
}

// TestAListIsNotUpsetByARunThatBegins lists a run over and over while it is
// opened, sent and closed: it is never called stale or damaged.
func TestAListIsNotUpsetByARunThatBegins(t *testing.T) {
	t.Parallel()
	p := newPast(t)
	p.ended()
	over := make(chan error, 1)
	go func() {
		var err error
		for range 10 {
			run, opened := p.runs.Open(p.folder, Resume{})
			if opened != nil {
				err = errors.Join(err, opened)
				break
			}
			err = errors.Join(err, run.Journal.End(campaign.EndInterrupted), run.Close())
		}
		over <- err
	}()
	for {
		if info := p.listed(0); info.Err != nil {
			t.Error(info.Err)
		}
		select {
		case err := <-over:
			do(t, err)
			return
		default:
		}
	}
}

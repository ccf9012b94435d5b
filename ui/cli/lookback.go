package cli

import (
	"fmt"
	"strings"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/storage"
	"app.wazaj/voye/ui/words"
)

// Before every send the logs of a day are looked through, as far as that
// takes a moment only. --skip-sent-within looks through all that its time
// asks for.
const (
	warnWithin   = 24 * time.Hour
	mostWarnLogs = 512 << 20 // bytes: some two million rows, two seconds
)

// lookBack finds out from the logs of earlier runs who got the draft's message
// lately. A rehearsal with the sandbox is compared with rehearsals, and a real
// run with real ones.
func (a *app) lookBack(d *draft, isSandbox bool) error {
	look := storage.Lookback{Since: time.Now().Add(-warnWithin), Sandbox: isSandbox, Same: d.isSame(), Most: mostWarnLogs}
	if d.skipWithin > 0 {
		look.Since, look.Most = time.Now().Add(-d.skipWithin), 0
	}
	runs, err := a.runs()
	if err == nil {
		d.ledger, err = runs.Ledger(look)
	}
	if d.skipWithin == 0 {
		return nil // it would only have warned; whoever sends hears of the folder
	}
	if err != nil {
		return bad(fmt.Errorf("--skip-sent-within needs the earlier runs: %w", err))
	}
	d.choice.Recent = d.ledger.Receipt
	return nil
}

// isSame returns whether an earlier run sent the same message. The list is
// hashed only when that depends on it.
func (d *draft) isSame() func(storage.Header) bool {
	hash := ""
	return func(h storage.Header) bool {
		spec, err := campaign.RestoreSpec(h.Campaign)
		return err == nil && d.spec.SendsLike(spec, func() bool {
			if hash == "" {
				// A list that cannot be read is told by the check.
				hash, _ = storage.HashList(d.list.Path())
			}
			return hash == h.ListSHA256
		})
	}
}

// maxUnread is how many runs that could not be read are named.
const maxUnread = 3

// warnings says who gets the message again, and what the logs do not tell.
func (o *omissions) warnings(w words.Words) []string {
	var lines []string
	if n := o.again + o.againPerhaps; n > 0 {
		id := words.LatelyText
		if o.draft.spec.IsTemplate() {
			id = words.LatelyTemplate
		}
		lines = append(lines, w.Say(id, n, spanText(warnWithin), o.mainRun()))
		if o.againPerhaps > 0 {
			lines = append(lines, w.Say(words.LatelyPerhaps, o.againPerhaps))
		}
	}
	l := o.draft.ledger
	if l == nil {
		return lines
	}
	if len(l.Unread) > 0 {
		names := l.Unread[:min(len(l.Unread), maxUnread)]
		lines = append(lines, w.Say(words.LatelyUnread, len(l.Unread), safe(strings.Join(names, ", "))))
	}
	if l.Cut {
		lines = append(lines, w.Say(words.LatelyCut, mostWarnLogs>>20))
	}
	return lines
}

// mainRun names the run in which most of the numbers got the message.
func (o *omissions) mainRun() string {
	main := ""
	for run, n := range o.byRun {
		if n > o.byRun[main] || n == o.byRun[main] && run > main {
			main = run
		}
	}
	return safe(main)
}

// spanText writes a time as people give it: 7d, 24h, 90m.
func spanText(d time.Duration) string {
	day := 24 * time.Hour
	if d > day && d%day == 0 {
		return fmt.Sprintf("%dd", d/day)
	}
	text := d.String()
	if rest, whole := strings.CutSuffix(text, "m0s"); whole {
		text = rest + "m"
	}
	if rest, whole := strings.CutSuffix(text, "h0m"); whole {
		text = rest + "h"
	}
	return text
}

package cli

import (
	"app.wazaj/voye/storage"
	"app.wazaj/voye/ui/words"
)

// mostToldRuns is how many runs are named one by one.
const mostToldRuns = 20

// tellDeletion says exactly what goes, and what nobody knows afterwards.
func (a *app) tellDeletion(doomed []*storage.Deletion) {
	loss := lossOf(doomed)
	a.say(words.DeleteGoes, len(doomed), num(loss.rows))
	for i, d := range doomed {
		if i == mostToldRuns {
			a.say(words.DeleteMore, len(doomed)-i)
			break
		}
		a.tell(doomedLine(a.words, d.Info))
	}
	for _, line := range loss.lines(a.words) {
		a.tell(line)
	}
}

// doomedLine is a run that goes, in one line.
func doomedLine(w words.Words, info storage.Info) string {
	if info.Err != nil {
		return w.Say(words.DeleteBroken, safe(info.ID), info.State)
	}
	state := info.State
	if info.Sandbox {
		state += " " + w.Say(words.InSandbox)
	}
	return w.Say(words.DeleteRun, safe(info.ID), state, countsLine(w, info.Counts))
}

// loss is what is lost with runs.
type loss struct {
	runs, rows       int
	unfinished, left int
	unknown          int
	unread           int
	sent             int // by a real gateway
	others           []string
}

func lossOf(doomed []*storage.Deletion) loss {
	l := loss{runs: len(doomed)}
	for _, d := range doomed {
		l.others = append(l.others, d.Others...)
		l.rows += d.Rows
		if d.Err != nil {
			l.unread++
			continue
		}
		l.unknown += d.Counts.Unknown
		if d.Counts.Remaining > 0 {
			l.unfinished++
			l.left += d.Counts.Remaining
		}
		if !d.Sandbox {
			l.sent += d.Counts.Sent
		}
	}
	return l
}

// lines say what a person must know before it is too late.
func (l loss) lines(w words.Words) (lines []string) {
	say := func(is bool, id words.ID, args ...any) {
		if is {
			lines = append(lines, w.Say(id, args...))
		}
	}
	say(l.unfinished > 0, words.DeleteUnfinished, l.unfinished, num(l.left))
	say(l.unknown > 0, words.DeleteUnknown, num(l.unknown))
	say(l.unread > 0, words.DeleteUnread, l.unread)
	if len(l.others) > 0 {
		say(true, words.DeleteOthers, len(l.others), safe(l.others[0]))
	}
	say(l.sent > 0, words.DeleteForgets, num(l.sent))
	say(true, words.DeleteStays)
	return lines
}

package cli

import (
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/sender"
	"app.wazaj/voye/storage"
	"app.wazaj/voye/ui/words"
)

// What a run that is sent in lines says, in the form that was asked for.

// watch makes the watch of a run, and shows the metrics what it knows.
func (a *app) watch(run *storage.Run, s sender.Schedule) *watch {
	w := newWatch(a.words, run.State.Tally.Clone(), a.tell)
	w.progress.Within(s.Window)
	w.answer = func(text string) { a.write(eventNote, text) }
	if a.jsonLines {
		w.lines = jsonLines{}
		w.tell, w.answer = a.tellLine, a.writeLine
	}
	a.metrics.follow(w.look)
	return w
}

// tellStart says what is about to be sent.
func (a *app) tellStart(s *session, settings sender.Settings) {
	if a.jsonLines {
		a.logStart(s, settings)
		return
	}
	aim, host := s.source.aim(), safe(s.gateway.base.Host)
	if aim == 0 {
		a.say(words.NothingLeft, s.run.ID)
		return
	}
	a.say(words.Starts, s.run.ID, aim, settings.Rate, settings.Workers, host)
	if hours := scheduleText(a.words, settings.Schedule, time.Now()); hours != "" {
		a.say(words.HoursAre, safe(hours))
	}
}

// tellEnd says what came of a run. A quiet one that is not as it should be says
// so all the same: it is the one thing that nobody must miss.
func (a *app) tellEnd(total summary, reasons []campaign.Reason, end outcome) {
	if end.err != nil || codeOfRun(total.Counts) != exitDone {
		a.hush.Store(false)
	}
	if a.jsonLines {
		a.logEnd(total, reasons)
		return
	}
	a.tellSummary(total, reasons)
}

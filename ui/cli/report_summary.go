package cli

import (
	"math"
	"path/filepath"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/storage"
	"app.wazaj/voye/storage/report"
)

// summaryOf makes of a report the summary that --json writes at the end of a
// run. Of several runs it has the newest one's id, folder and halt, and their
// ids beside it; the totals are those of all.
func summaryOf(found *report.Report, mask bool) summary {
	newest := found.Run()
	folder, id := filepath.Split(newest.Folder)
	s := summary{
		Run: report.ShownID(newest.ID, mask), Folder: folder + report.ShownID(id, mask), State: found.State(), Reason: reasonOf(newest), Halt: newest.Halt, Counts: found.Summary(),
	}
	var worked time.Duration
	for _, run := range found.Runs() {
		worked += run.Worked
		s.Runs = append(s.Runs, report.ShownID(run.ID, mask))
	}
	if len(s.Runs) == 1 {
		s.Runs = nil
	}
	if mask && s.Halt != nil {
		hidden := *s.Halt
		hidden.Message = campaign.MaskPhones(hidden.Message)
		s.Halt = &hidden
	}
	s.Seconds = math.Round(worked.Seconds()*1000) / 1000
	return s
}

// reasonOf says why the last session of a run ended, empty while it is under
// way.
func reasonOf(run *storage.View) campaign.Ending {
	switch {
	case run.Live:
		return ""
	case run.End != nil:
		return run.End.Reason
	case run.Tally.Counts().Remaining == 0:
		return campaign.EndFinished
	case run.Halt != nil:
		return campaign.EndHalted
	}
	return campaign.EndInterrupted // its process was killed
}

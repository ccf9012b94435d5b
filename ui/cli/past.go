package cli

import (
	"context"
	"fmt"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/storage"
	"app.wazaj/voye/storage/report"
	"app.wazaj/voye/ui/tui"
)

// list returns the runs for the home screen.
func (s *screens) list(context.Context) ([]tui.Run, error) {
	infos, err := s.runs.List()
	if err != nil {
		return nil, err
	}
	runs := make([]tui.Run, len(infos))
	for i, info := range infos {
		runs[i] = tui.Run{
			ID: info.ID, Folder: info.Folder, Name: info.Name, Started: info.Started, Counts: info.Counts,
			Sandbox: info.Sandbox, Halt: info.Halt, Busy: info.State == storage.Running, Ending: endingOf(info),
		}
		if info.Err != nil {
			runs[i].Broken = campaign.ErrorText(info.Err, s.app.words.Rule)
		}
	}
	return runs, nil
}

// endingOf says how a run ended as far as a list of runs tells.
func endingOf(info storage.Info) campaign.Ending {
	switch {
	case info.State == storage.Finished:
		return campaign.EndFinished
	case info.State != storage.Stopped:
		return ""
	case info.Halt != nil:
		return campaign.EndHalted
	}
	return campaign.EndInterrupted
}

// viewed makes the line of the home screen of a run that was read whole.
func viewed(view *storage.View) tui.Run {
	run := tui.Run{
		ID: view.ID, Folder: view.Folder, Name: view.Header.Name, Started: view.Header.At,
		Sandbox: view.Header.Sandbox, Counts: view.Tally.Counts(), Halt: view.Halt, Busy: view.Live,
	}
	if view.End != nil {
		run.Ending = view.End.Reason
	}
	return run
}

// report reads the report of a run.
func (s *screens) report(_ context.Context, ref string) (*tui.Report, error) {
	folder, err := s.runs.Find(ref)
	if err != nil {
		return nil, err
	}
	found, err := openReport(folder)
	if err != nil {
		return nil, err
	}
	reasons, err := reasonsOf(found)
	if err != nil {
		return nil, err
	}
	pages := &pages{report: found}
	return &tui.Report{
		Run: viewed(found.Run()), Ended: found.Run().Updated, Reasons: reasons, Rows: pages.rows,
		Attempts: func(_ context.Context, row int) ([]campaign.Result, error) { return found.Attempts(row) },
		Formats:  exportFormats(),
		Export:   func(_ context.Context, order tui.Export) (string, error) { return s.app.export(found, order) },
	}, nil
}

func reasonsOf(found *report.Report) ([]campaign.Reason, error) {
	var reasons campaign.Reasons
	for row, err := range found.Rows() {
		if err != nil {
			return nil, err
		}
		if row.Outcome == campaign.Failed || row.Outcome == campaign.Unknown {
			reasons.Add(campaign.Result{Row: row.Row, Outcome: row.Outcome, Status: row.Status, Code: row.Code, Error: row.Error})
		}
	}
	return reasons.Sorted(), nil
}

func shownRow(row report.Row) tui.ReportRow {
	return tui.ReportRow{
		Row: row.Row, Attempts: row.Attempts, Status: row.Status, To: row.To, Outcome: row.Outcome,
		MessageID: row.MessageID, Code: row.Code, Error: row.Error, At: row.At,
	}
}

// openReport reads the report of the runs in folders.
func openReport(folders ...string) (*report.Report, error) {
	defer tightHeap()()
	found, err := report.Open(folders[0], folders[1:]...)
	if err != nil {
		return nil, fmt.Errorf("read the run: %w", err)
	}
	return found, nil
}

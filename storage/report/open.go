package report

import (
	"encoding/json"
	"fmt"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/campaign/list"
	"app.wazaj/voye/storage"
)

// Open reads the run in folder, which may be under way, and more runs of the
// same campaign. It fails when a frozen list is not the one that its run began
// with, because rows are known by their number only, and with a *MergeError
// when the runs are not of one campaign.
func Open(folder string, more ...string) (*Report, error) {
	r := &Report{}
	for _, folder := range append([]string{folder}, more...) {
		one, err := readPast(folder)
		if err != nil {
			return nil, err
		}
		r.pasts = append(r.pasts, one)
	}
	if err := sortPasts(r.pasts); err != nil {
		return nil, err
	}
	if err := r.openList(); err != nil {
		return nil, err
	}
	r.tally = r.newest().Tally
	if len(r.pasts) > 1 {
		return r, r.merge()
	}
	return r, nil
}

// past is what the log of one run says of the rows.
type past struct {
	*storage.View
	lines places // of each row's last line in the log
}

func readPast(folder string) (*past, error) {
	p := &past{}
	var err error
	p.View, err = storage.Read(folder, func(line storage.Line) { p.lines.set(line.Row, line.Offset) })
	if err != nil {
		return nil, err
	}
	return p, p.CheckList()
}

// openList makes ready to read the list, which is the same in all runs.
func (r *Report) openList() error {
	run := r.newest()
	var format list.Format
	if err := json.Unmarshal(run.Header.ListFormat, &format); err != nil {
		return fmt.Errorf("%s: the log does not say how the list is read: %w", run.Folder, err)
	}
	file, err := list.Open(run.ListPath(), format.Options())
	if err != nil {
		return err
	}
	r.columns, r.noHeader = file.Columns(), format.NoHeader
	r.open = func() (listRows, error) { return file.Rows() }
	r.readCampaign(run.Header.Campaign)
	return nil
}

// readCampaign learns how a row's number, and its message, is made. A row that was not tried has
// no number in the log.
func (r *Report) readCampaign(stored []byte) {
	r.number = func(campaign.Record) string { return "" }
	spec, err := campaign.RestoreSpec(stored)
	if err != nil {
		return
	}
	r.region = spec.DefaultRegion
	plan, err := campaign.Compile(spec, r.columns)
	if err != nil {
		return
	}
	r.spec, r.plan = spec, plan
	r.numberColumns = plan.NumberColumns()
	r.number = func(record campaign.Record) string {
		message, _ := plan.Message(record)
		return message.To
	}
}

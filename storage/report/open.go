package report

import (
	"encoding/json"
	"fmt"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/campaign/list"
	"app.wazaj/voye/storage"
)

// Open reads the run in folder, which may be under way. It fails when the
// frozen list is not the one that the run began with, because rows are known
// by their number only.
func Open(folder string) (*Report, error) {
	r := &Report{}
	var err error
	if r.run, err = storage.Read(folder, r.note); err != nil {
		return nil, err
	}
	if err := r.run.CheckList(); err != nil {
		return nil, err
	}
	var format list.Format
	if err := json.Unmarshal(r.run.Header.ListFormat, &format); err != nil {
		return nil, fmt.Errorf("%s: the log does not say how the list is read: %w", folder, err)
	}
	file, err := list.Open(r.run.ListPath(), format.Options())
	if err != nil {
		return nil, err
	}
	r.columns, r.noHeader = file.Columns(), format.NoHeader
	r.open = func() (records, error) { return file.Rows() }
	r.number = numbers(r.run.Header.Campaign, r.columns)
	return r, nil
}

// numbers returns a function that makes a row's number as the run would. A row
// that was not tried has no number in the log.
func numbers(stored []byte, columns []string) func(campaign.Record) string {
	_, plan, err := planOf(stored, columns)
	if err != nil {
		return func(campaign.Record) string { return "" }
	}
	return func(record campaign.Record) string {
		message, _ := plan.Message(record)
		return message.To
	}
}

// planOf restores the campaign of a run and its plan.
func planOf(stored []byte, columns []string) (*campaign.Spec, *campaign.Plan, error) {
	spec, err := campaign.RestoreSpec(stored)
	if err != nil {
		return nil, nil, err
	}
	plan, err := campaign.Compile(spec, columns)
	return spec, plan, err
}

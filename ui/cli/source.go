package cli

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"math"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/campaign/list"
)

// source yields the messages that a run is to send, in the order of the list.
type source struct {
	list   *list.File // the frozen list of the run
	plan   *campaign.Plan
	tally  *campaign.Tally // the rows as they were when the session began
	policy campaign.Policy
	canary int     // at most so many, 0 for all
	spared rowBits // rows that are not sent although the policy wants them
}

// wants reports whether the source is to yield a row.
func (s *source) wants(row int) bool {
	return s.policy.Wants(s.tally.Outcome(row)) && !s.spared.has(row)
}

// aim returns how many messages the source yields.
func (s *source) aim() int {
	counts, wanted := s.tally.Counts(), 0
	for _, outcome := range append(campaign.RowOutcomes, campaign.Pending) {
		if s.policy.Wants(outcome) {
			wanted += counts.Of(outcome)
		}
	}
	wanted -= s.spared.len()
	if s.canary > 0 {
		return min(s.canary, wanted)
	}
	return wanted
}

// first returns the first row that is wanted.
func (s *source) first() int {
	for row := 1; row <= s.tally.Total(); row++ {
		if s.wants(row) {
			return row
		}
	}
	return math.MaxInt
}

// tasks reads the list only as far as rows are wanted.
func (s *source) tasks() iter.Seq2[campaign.Task, error] {
	return func(yield func(campaign.Task, error) bool) {
		if left := s.aim(); left > 0 {
			if err := s.read(left, yield); err != nil {
				yield(campaign.Task{}, err)
			}
		}
	}
}

func (s *source) read(left int, yield func(campaign.Task, error) bool) error {
	rows, err := s.list.Rows()
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	if err := rows.Skip(s.first() - 1); err != nil {
		return err
	}
	for left > 0 {
		record, err := rows.Next()
		if errors.Is(err, io.EOF) {
			return fmt.Errorf("%s ends before its last row; put the list back as it was", s.list.Path())
		}
		if err != nil {
			return err
		}
		if !s.wants(record.Row) {
			continue
		}
		task, err := s.task(record)
		if err != nil {
			return err
		}
		if left--; !yield(task, nil) {
			return nil
		}
	}
	return nil
}

// task renders a row. It passed the check when the run was made, so a problem
// means that the list or the rules are not those of then.
func (s *source) task(record campaign.Record) (campaign.Task, error) {
	message, problems := s.plan.Message(record)
	for _, problem := range problems {
		if !problem.Warning {
			return campaign.Task{}, fmt.Errorf("row %d passed the check when the run began and does not now: %s", record.Row, problem)
		}
	}
	return campaign.Task{Message: message, Attempts: s.tally.Attempts(record.Row)}, nil
}

package report

import (
	"app.wazaj/voye/campaign"
	"app.wazaj/voye/storage"
)

// Attempts returns all that the log has of a row, in its order: each attempt
// with its answer, and a person's word with attempt 0. An attempt without an
// answer is Pending. Several runs follow each other. It reads the whole log, because a row's lines may be
// anywhere in it; the report keeps the place of the last one only.
func (r *Report) Attempts(row int) ([]campaign.Result, error) {
	var attempts []campaign.Result
	for _, p := range r.pasts {
		more, err := p.attempts(row)
		if err != nil {
			return nil, err
		}
		attempts = append(attempts, more...)
	}
	return attempts, nil
}

func (p *past) attempts(row int) ([]campaign.Result, error) {
	var lines []int64
	_, err := storage.Read(p.Folder, func(line storage.Line) {
		if line.Row == row {
			lines = append(lines, line.Offset)
		}
	})
	if err != nil {
		return nil, err
	}
	log, err := p.OpenLog()
	if err != nil {
		return nil, err
	}
	defer func() { _ = log.Close() }()
	var attempts []campaign.Result
	for _, offset := range lines {
		next, err := log.Result(offset)
		if err != nil {
			return nil, err
		}
		// An intent is the first half of what its answer tells in full.
		if n := len(attempts); n > 0 && attempts[n-1].Outcome == campaign.Pending && attempts[n-1].Attempt == next.Attempt {
			attempts = attempts[:n-1]
		}
		attempts = append(attempts, next)
	}
	return attempts, nil
}

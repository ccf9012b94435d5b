package storage

import (
	"slices"

	"app.wazaj/voye/campaign"
)

// doubtAll makes every row Unknown of which a missing line may have told.
func (s *salvage) doubtAll() error {
	if s.lost == 0 && len(s.named) == 0 {
		return nil
	}
	tally := s.replay.state.Tally
	behind, upTo := s.lost+s.workers, s.highest
	if s.lost == 0 {
		behind, upTo = 0, 0
	}
	if s.lost > 1 { // one of them may have begun a session of its own
		behind, s.retried = s.lost+mostWorkers, true
	}
	slices.Sort(s.named)
	for row := 1; row <= tally.Total(); row++ {
		_, named := slices.BinarySearch(s.named, row)
		doubtful := named || row <= upTo || slices.ContainsFunc(s.holes, func(h span) bool { return h.from <= row && row <= h.to })
		switch tally.Outcome(row) {
		case campaign.Pending:
			if row > s.highest && behind > 0 {
				behind--
				doubtful = true
			}
		case campaign.Failed:
			doubtful = s.retried || named
		default:
			doubtful = false
		}
		if doubtful {
			if err := s.doubt(row); err != nil {
				return err
			}
		}
	}
	return nil
}

func (s *salvage) doubt(row int) error {
	s.replay.doubt(row)
	s.enc.doubt(row, s.replay.state.Tally.Attempts(row))
	return s.flush()
}

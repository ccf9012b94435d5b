package cli

import (
	"context"
	"slices"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/storage"
)

// settle records a person's word from the screens, as voye settle does.
func (s *screens) settle(_ context.Context, ref string, rows []int, as campaign.Outcome) (int, error) {
	folder, err := s.runs.Find(ref)
	if err != nil {
		return 0, err
	}
	word := storage.Settlement{As: as, Who: operator()}
	if rows != nil {
		word.Wants = func(row int) bool { return slices.Contains(rows, row) }
	}
	settled, _, err := s.runs.Settle(folder, word)
	return settled, err
}

package cli

import (
	"strings"

	"app.wazaj/voye/campaign"
)

// extreme is the first row that has the most of something; the zero extreme
// has seen none.
type extreme struct{ row, most int }

func (e *extreme) see(row, has int) {
	if e.row == 0 || has > e.most {
		e.row, e.most = row, has
	}
}

// emptyCells counts the cells of a row in which nothing stands.
func emptyCells(record campaign.Record) int {
	count := 0
	for _, cell := range record.Cells {
		if strings.TrimSpace(cell) == "" {
			count++
		}
	}
	return count
}

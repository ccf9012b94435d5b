package cli

import (
	"slices"
	"sort"

	"app.wazaj/voye/campaign"
)

// rowFates remembers what a check decided on each row, for the preview that
// jumps from row to row: two bits a row, and eight bytes more for a duplicate,
// which is less than its number would have taken in the check's set. Rows are
// noted in the order of the list. The zero rowFates knows no row.
type rowFates struct {
	bits []uint32 // of 16 rows each
	// duplicates are in the order of the list, in blocks of one size: a
	// single slice would hold its rows twice whenever it grows.
	duplicates [][]duplicate
}

type duplicate struct{ row, earlier uint32 }

const (
	fatesPerWord = 16
	blockOfFates = 1 << 12
)

// fateOutcomes are the outcomes that a check has, by the two bits that stand
// for them.
var fateOutcomes = []campaign.Outcome{campaign.Pending, campaign.Invalid, campaign.Duplicate, campaign.Suppressed}

func (f *rowFates) note(d campaign.Decision) {
	at := d.Record.Row - 1
	for len(f.bits) <= at/fatesPerWord {
		f.bits = append(f.bits, 0)
	}
	f.bits[at/fatesPerWord] |= uint32(slices.Index(fateOutcomes, d.Outcome)) << (at % fatesPerWord * 2)
	if d.Outcome != campaign.Duplicate {
		return
	}
	last := len(f.duplicates) - 1
	if last < 0 || len(f.duplicates[last]) == blockOfFates {
		f.duplicates = append(f.duplicates, make([]duplicate, 0, blockOfFates))
		last++
	}
	f.duplicates[last] = append(f.duplicates[last], duplicate{uint32(d.Record.Row), uint32(d.Earlier)})
}

// outcome returns what was decided on a row, Pending for one that was not
// noted.
func (f *rowFates) outcome(row int) campaign.Outcome {
	at := row - 1
	if at < 0 || at/fatesPerWord >= len(f.bits) {
		return campaign.Pending
	}
	return fateOutcomes[f.bits[at/fatesPerWord]>>(at%fatesPerWord*2)&3]
}

// earlier returns the row with the same number as a duplicate, 0 for any other
// row.
func (f *rowFates) earlier(row int) int {
	behind := sort.Search(len(f.duplicates), func(i int) bool { return int(f.duplicates[i][0].row) > row })
	if behind == 0 {
		return 0
	}
	block := f.duplicates[behind-1]
	at, found := slices.BinarySearchFunc(block, row, func(d duplicate, row int) int { return int(d.row) - row })
	if !found {
		return 0
	}
	return int(block[at].earlier)
}

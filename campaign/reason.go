package campaign

import (
	"cmp"
	"maps"
	"slices"
)

// Reason groups the rows that were refused, or are unknown, in the same words.
type Reason struct {
	Outcome Outcome
	Status  int
	Code    string
	Error   string
	Count   int
	// FirstRow is the first row that met it.
	FirstRow int
}

// maxReasons bounds the table: a gateway that puts the number into its words
// would otherwise make it grow with the list.
const maxReasons = 200

// reasonTable counts results by their reason. Past maxReasons distinct ones
// it only tells them apart by outcome, status and code.
type reasonTable struct {
	byKey map[Reason]*Reason
}

func (t *reasonTable) add(r Result) {
	if t.byKey == nil {
		t.byKey = map[Reason]*Reason{}
	}
	key := Reason{Outcome: r.Outcome, Status: r.Status, Code: r.Code, Error: r.Error}
	if _, known := t.byKey[key]; !known && len(t.byKey) >= maxReasons {
		key.Error = ""
	}
	if known, ok := t.byKey[key]; ok {
		known.Count++
		return
	}
	entry := key
	entry.Count, entry.FirstRow = 1, r.Row
	t.byKey[key] = &entry
}

func (t *reasonTable) sorted() []Reason {
	entries := slices.SortedFunc(maps.Values(t.byKey), func(a, b *Reason) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.FirstRow, b.FirstRow))
	})
	reasons := make([]Reason, len(entries))
	for i, entry := range entries {
		reasons[i] = *entry
	}
	return reasons
}

// Reasons groups results by reason, as Progress does for a run under way; a
// report feeds it the final result of every row.
type Reasons struct{ table reasonTable }

// Add counts one row's final result.
func (r *Reasons) Add(result Result) { r.table.add(result) }

// Sorted returns the groups, the most frequent first.
func (r *Reasons) Sorted() []Reason { return r.table.sorted() }

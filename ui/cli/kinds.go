package cli

import (
	"slices"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/tui"
)

// kinds groups the problems of a list by their rule. There are as many as
// there are rules, however long the list is.
type kinds struct{ found []*tui.ProblemKind }

// maxOfKind bounds the problems that are kept of a kind.
const maxOfKind = 100

// add counts a problem. A rule that is a problem in one place and a warning in
// another is two kinds.
func (k *kinds) add(p campaign.Problem) {
	i := slices.IndexFunc(k.found, func(kind *tui.ProblemKind) bool { return kind.Rule == p.Rule && kind.Warning == p.Warning })
	if i < 0 {
		i = len(k.found)
		k.found = append(k.found, &tui.ProblemKind{Rule: p.Rule, Warning: p.Warning})
	}
	kind := k.found[i]
	if kind.Count++; len(kind.First) < maxOfKind {
		kind.First = append(kind.First, p)
	}
}

// sorted returns the kinds: what leaves rows out first, then what is most
// frequent.
func (k *kinds) sorted() []tui.ProblemKind {
	sorted := make([]tui.ProblemKind, len(k.found))
	for i, kind := range k.found {
		sorted[i] = *kind
	}
	slices.SortStableFunc(sorted, func(a, b tui.ProblemKind) int {
		if a.Warning != b.Warning {
			if a.Warning {
				return 1
			}
			return -1
		}
		return b.Count - a.Count
	})
	return sorted
}

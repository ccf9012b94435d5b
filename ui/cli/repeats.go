package cli

import "app.wazaj/voye/campaign"

// repeats leaves out what was told of an earlier row already. A list has the
// same language code in each of its rows, and whoever has read once that Meta
// does not list it need not read it a million times.
type repeats map[string]bool

// maxRepeats bounds what is remembered of a list with a new code in each row.
const maxRepeats = 1000

// fresh returns the problems that were not told yet.
func (r *repeats) fresh(problems []campaign.Problem) []campaign.Problem {
	told := 0
	for _, p := range problems {
		if r.isTold(p) {
			told++
		}
	}
	if told == 0 {
		r.remember(problems)
		return problems
	}
	left := make([]campaign.Problem, 0, len(problems)-told)
	for _, p := range problems {
		if !r.isTold(p) {
			left = append(left, p)
		}
	}
	return left
}

func (r *repeats) isTold(p campaign.Problem) bool {
	return p.Rule == campaign.LintLanguage && (*r)[p.Value]
}

func (r *repeats) remember(problems []campaign.Problem) {
	for _, p := range problems {
		if p.Rule != campaign.LintLanguage || len(*r) >= maxRepeats {
			continue
		}
		if *r == nil {
			*r = repeats{}
		}
		(*r)[p.Value] = true
	}
}

package cli

import (
	"fmt"
	"io"
	"slices"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// A finding is what the linter says of a campaign whatever the row: it is told
// once, with its place in the campaign file, before the problems of rows.

// refusal is a campaign of which Meta would refuse every row.
type refusal struct {
	words    words.Words
	findings []*campaign.InputError
}

// refusalOf returns an error when one of the findings is more than a warning.
func refusalOf(w words.Words, findings []*campaign.InputError) error {
	if !slices.ContainsFunc(findings, isRefused) {
		return nil
	}
	return &refusal{w, findings}
}

func isRefused(f *campaign.InputError) bool { return !f.Warning }

// Error says the first of the reasons, and how many more there are.
func (r *refusal) Error() string {
	more, first := -1, ""
	for _, f := range r.findings {
		if f.Warning {
			continue
		}
		if more++; more == 0 {
			first = f.Say(r.words.Rule)
		}
	}
	if more > 0 {
		first += " " + r.words.Say(words.MoreFindings, more)
	}
	return first
}

// findingLine says a finding with its place and its remedy.
func findingLine(w words.Words, f *campaign.InputError) string {
	id := words.FindingLine
	if f.Warning {
		id = words.FindingWarning
	}
	says, remedy := f.Problem().Say(w.Rule)
	return w.Say(id, safe(f.Place()), safe(says), safe(remedy))
}

// writeFindings writes a line for each finding.
func writeFindings(out io.Writer, w words.Words, findings []*campaign.InputError) error {
	for _, f := range findings {
		if _, err := fmt.Fprintln(out, findingLine(w, f)); err != nil {
			return err
		}
	}
	return nil
}

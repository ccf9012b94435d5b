package cli

import (
	"app.wazaj/voye/campaign"
)

// survey is what one check of a draft found: what becomes of the rows, which
// are left out and why, and what another program did to the list.
type survey struct {
	counts  campaign.Counts
	left    *omissions
	damages []campaign.Damage
}

// survey checks the draft and calls each with what becomes of each row. A part
// of the list without any row is an error. The rows outside of the part are
// not looked at for damage, as nothing is said of them.
func (d *draft) survey(each func(campaign.Decision) error) (survey, error) {
	s, inspector := survey{left: d.omissions()}, d.inspector()
	var err error
	s.counts, err = d.check(func(decision campaign.Decision) error {
		s.left.note(decision)
		if decision.Why.Rule != campaign.NotChosen {
			inspector.Look(decision.Record, decision.Problems)
		}
		return each(decision)
	})
	s.damages = inspector.Damages()
	if err == nil {
		err = bad(d.checkPart(s.counts, s.left))
	}
	return s, err
}

// inspector returns an inspector of the draft's list.
func (d *draft) inspector() *campaign.Inspector {
	i := campaign.NewInspector(d.plan)
	i.Sheet = d.list.Format().Sheet != ""
	return i
}

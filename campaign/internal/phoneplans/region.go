package main

import (
	"log"

	"github.com/nyaruka/phonenumbers"
)

// The classes of numbers, as planClass in the package campaign has them.
const (
	inNoPlan = iota
	inPlan
	landline
)

// region is the numbering plan of a country or territory, or of a calling
// code that belongs to none. Its patterns are numbered as they stand in list.
type region struct {
	patterns []pattern
	leading  bool // pattern leadingDigits says which numbers are of this region
	// sameMobile: the numbers of landlines and mobiles are not told apart.
	sameMobile bool
}

const (
	general = iota
	fixedLine
	mobile
	leadingDigits
	firstOther // premium rate, toll free and so on: more than a landline
)

func regionsOf(code int) (regions []region) {
	all, err := phonenumbers.MetadataCollection()
	if err != nil {
		log.Fatal(err)
	}
	for _, id := range phonenumbers.GetRegionCodesForCountryCode(code) {
		for _, m := range all.GetMetadata() {
			if m.GetId() == id && int(m.GetCountryCode()) == code {
				regions = append(regions, newRegion(m))
			}
		}
	}
	return regions
}

func newRegion(m *phonenumbers.PhoneMetadata) region {
	r := region{leading: m.GetLeadingDigits() != "", sameMobile: m.GetSameMobileAndFixedLinePattern()}
	r.patterns = []pattern{
		general:       newPatternOf(m.GetGeneralDesc()),
		fixedLine:     newPatternOf(m.GetFixedLine()),
		mobile:        newPatternOf(m.GetMobile()),
		leadingDigits: newPattern("(?:"+m.GetLeadingDigits()+")[0-9]*", nil),
	}
	for _, desc := range []*phonenumbers.PhoneNumberDesc{
		m.GetPremiumRate(), m.GetTollFree(), m.GetSharedCost(), m.GetVoip(),
		m.GetPersonalNumber(), m.GetPager(), m.GetUan(), m.GetVoicemail(),
	} {
		r.patterns = append(r.patterns, newPatternOf(desc))
	}
	return r
}

// class says what a number is in this region. It follows the library's
// GetNumberType.
func (r region) class(there []at, digits int) int {
	is := func(i int) bool { return r.patterns[i].accepts(there[i], digits) }
	if !is(general) {
		return inNoPlan
	}
	for i := firstOther; i < len(r.patterns); i++ {
		if is(i) {
			return inPlan
		}
	}
	switch {
	case is(fixedLine) && !r.sameMobile && !is(mobile):
		return landline
	case is(fixedLine), is(mobile) && !r.sameMobile:
		return inPlan
	}
	return inNoPlan
}

// classOf says what a number is in the first of the regions that it belongs
// to. It follows the library's IsValidNumber: where regions share a calling
// code, leading digits claim a number for good.
func classOf(regions []region, there [][]at, digits int) int {
	for i, r := range regions {
		class := r.class(there[i], digits)
		if len(regions) > 1 && r.leading {
			if !r.patterns[leadingDigits].accepts(there[i][leadingDigits], digits) {
				continue
			}
			return class
		}
		if class != inNoPlan {
			return class
		}
	}
	return inNoPlan
}

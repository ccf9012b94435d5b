package campaign

import (
	"math/bits"
	"regexp"
	"strings"
	"sync"
)

// phoneRegion is what has to be known of a country or territory to read a
// number as it is dialled there. The patterns are regular expressions.
type phoneRegion struct {
	id      string // the ISO 3166 code
	code    string // the calling code
	main    bool   // of the regions with this calling code, the one whose rules hold for all
	lengths uint32 // bit n: there are national numbers of n digits
	local   uint32 // bit n: within an area, numbers are dialled with n digits
	numbers string // the national numbers
	abroad  string // what is dialled before a calling code
	prefix  string // what is dialled before a national number: a trunk prefix, the code of a carrier
	rewrite string // what stands in the place of such a prefix in E.164, if anything does
}

// regionOf returns the region with an ISO 3166 code in capital letters, nil if
// there is none.
func regionOf(id string) *phoneRegion {
	if len(id) != 2 {
		return nil
	}
	for i := range phoneRegions {
		if phoneRegions[i].id == id {
			return &phoneRegions[i]
		}
	}
	return nil
}

// mainRegionOf returns the region whose rules hold for a calling code that is
// in use.
func mainRegionOf(code string) *phoneRegion {
	for i := range phoneRegions {
		if phoneRegions[i].main && phoneRegions[i].code == code {
			return &phoneRegions[i]
		}
	}
	return nil
}

// phoneFit says how the length of a national number fits its region.
type phoneFit int

const (
	fits phoneFit = iota
	tooShort
	tooLong
	fitsLocally  // the code of the area is missing
	betweenSizes // longer ones and shorter ones there are
)

// fit compares the length of a national number with those that the region has.
func (r *phoneRegion) fit(national string) phoneFit {
	size := len(national)
	switch {
	case r.local>>size&1 != 0:
		return fitsLocally
	case r.lengths>>size&1 != 0:
		return fits
	case size < bits.TrailingZeros32(r.lengths):
		return tooShort
	case size >= bits.Len32(r.lengths):
		return tooLong
	}
	return betweenSizes
}

// has reports whether national is a number of the region's plan.
func (r *phoneRegion) has(national string) bool {
	return phonePattern("^(?:" + r.numbers + ")$").MatchString(national)
}

// afterAbroad returns what follows the prefix that is dialled for a number of
// another country. No calling code begins with 0, so that what is followed by
// one is none.
func (r *phoneRegion) afterAbroad(digits string) (rest string, ok bool) {
	at := phonePattern("^(?:" + r.abroad + ")").FindStringIndex(digits)
	if at == nil || strings.HasPrefix(digits[at[1]:], "0") {
		return "", false
	}
	return digits[at[1]:], true
}

// afterPrefix returns a number without the prefix that is dialled before it
// within the country. A number of the plan stays one: what looks like a prefix
// belongs to it if the rest is no number.
func (r *phoneRegion) afterPrefix(national string) string {
	if r.prefix == "" {
		return national
	}
	prefix := phonePattern("^(?:" + r.prefix + ")")
	groups := prefix.FindStringSubmatchIndex(national)
	if groups == nil {
		return national
	}
	rest := national[groups[1]:]
	if r.rewrite != "" && groups[len(groups)-2] >= 0 {
		rest = prefix.ReplaceAllString(national, r.rewrite)
	}
	if r.has(national) && !r.has(rest) {
		return national
	}
	return rest
}

// phonePatterns are those of the regions that were asked for.
var phonePatterns sync.Map

// phonePattern returns a pattern of phoneRegions in the form that matches.
func phonePattern(pattern string) *regexp.Regexp {
	if known, ok := phonePatterns.Load(pattern); ok {
		return known.(*regexp.Regexp)
	}
	expression := regexp.MustCompile(pattern)
	phonePatterns.Store(pattern, expression)
	return expression
}

package campaign

import "strings"

// What people write down is often what they dial, and that is more than the
// number: a trunk prefix, as in 06 12 34 56 78, the code of a carrier, or the
// prefix for other countries. Which of it belongs to the number is not told by
// its form. It is read here as Google's libphonenumber reads it, whose
// knowledge of each country phoneRegions holds: what is taken out leaves a
// number of a length that the country has.

// The digits of a national number, with all that a country may have. The
// lengths that can be sent to are checked apart.
const (
	minNational = 2
	maxNational = 17
)

// readDialled reads digits as they are dialled in a region.
func readDialled(digits string, region *phoneRegion) (code, national string, ok bool) {
	if len(digits) < minNational || region == nil {
		return "", "", false
	}
	if rest, ok := region.afterAbroad(digits); ok {
		return readBehindPlus(rest)
	}
	if national, ok := region.afterOwnCode(digits); ok {
		return mainRegionOf(region.code).readNational(national)
	}
	return region.readNational(digits)
}

// readBehindPlus reads digits that begin with a calling code, and go on with
// a national number or with what is dialled before one at home.
func readBehindPlus(digits string) (code, national string, ok bool) {
	size := callingCode(digits)
	if size == 0 || len(digits) <= minNational {
		return "", "", false
	}
	return mainRegionOf(digits[:size]).readNational(digits[size:])
}

// afterOwnCode returns what follows the calling code of the region itself,
// which some write without a +. A number may begin with the same digits: they
// are taken for the code if only the rest is a number of the plan, or if there
// are too many of them.
func (r *phoneRegion) afterOwnCode(digits string) (national string, ok bool) {
	rest, ok := strings.CutPrefix(digits, r.code)
	if !ok {
		return "", false
	}
	national = r.afterPrefix(rest)
	return national, r.fit(digits) == tooLong || r.has(national) && !r.has(digits)
}

// readNational takes a prefix out of a national number, if the rest has a
// length that the region has, or is longer still.
func (r *phoneRegion) readNational(digits string) (code, national string, ok bool) {
	if len(digits) < minNational {
		return "", "", false
	}
	if rest := r.afterPrefix(digits); r.fit(rest) == fits || r.fit(rest) == tooLong {
		digits = rest
	}
	return r.code, digits, len(digits) >= minNational && len(digits) <= maxNational
}

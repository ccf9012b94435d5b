package campaign

import "strings"

//go:generate go run ./internal/phonelengths phone_lengths.go
//go:generate go run ./internal/phoneplans phone_plans.go
//go:generate go run ./internal/phoneregions phone_regions.go

// The digits of an E.164 number with its country calling code. ITU-T E.164
// sets the maximum; the shortest mobile numbers in use (Tokelau) have 7.
const (
	minDigits = 7
	maxDigits = 15
)

// ParsePhone reads a phone number as people and spreadsheets write it and
// returns it in E.164, such as +50934123456. A number without + (or 00) is
// read as one of region, an ISO 3166 code such as HT; without a region it is
// refused, because its country would be a guess.
//
// When ok is false, problem says which rule the text breaks. When ok is true,
// problem may be a warning: the number can be sent to, but an operator should
// look at it. Row and Column of the problem are left to the caller.
//
// A number that is written with + is E.164, and in E.164 there is neither a
// trunk prefix nor the code of a carrier: its digits stand as they are typed
// if its country has numbers of that length. Where they do not fit, a trunk
// prefix that many write there, as in +44 (0)20, is taken out. Numbers with
// two forms are told in phone_spelling.go.
//
// Whether a number is in use is not asked: a length that the country has is
// enough, since numbering plans change faster than the tables of a program. A
// number that its plan does not have is one with a warning.
//
// The canonical form of a number that its plan has, as nearly all numbers of
// a list are, costs a few nanoseconds and no memory.
func ParsePhone(text, region string) (e164 string, problem Problem, ok bool) {
	if planOf(text) == inPlan {
		return text, Problem{}, true
	}
	e164, rule, detail := parsePhone(text, region)
	if rule == "" {
		return e164, Problem{}, true
	}
	problem = Problem{Value: text, Rule: rule, Detail: detail, Warning: phoneWarnings[rule]}
	return e164, problem, problem.Warning
}

func parsePhone(text, region string) (e164 string, rule Rule, detail string) {
	if plainPhone(text) {
		return formOfToday(text)
	}
	if e164, ok := plainNational(text, region); ok {
		return e164, "", ""
	}
	written, rule, detail := readPhone(text)
	if rule != "" {
		return "", rule, detail
	}
	return written.resolve(strings.ToUpper(region))
}

// plainPhone reports whether text is a number in E.164 whose length fits.
func plainPhone(text string) bool {
	if len(text) < 1+minDigits || len(text) > 1+maxDigits || text[0] != '+' {
		return false
	}
	return leadingDigits(text[1:]) == text[1:] && fitsPlan(text[1:])
}

// fitsPlan reports whether digits begin with a calling code that is in use,
// and go on with as many digits as its country has. A 0 that would be a trunk
// prefix at home fits only if the plan has the very number.
func fitsPlan(digits string) bool {
	size := callingCode(digits)
	if size == 0 || len(digits) < minDigits || len(digits) > maxDigits {
		return false
	}
	lengths := lengthsOf(digits[:size])
	if digits[size] == '0' && lengths&1 != 0 {
		return planOf("+"+digits) != inNoPlan
	}
	return lengths>>(len(digits)-size)&1 != 0
}

// callingCode returns how many digits the calling code at the start of digits
// has, 0 when none that is in use stands there. No code is the beginning of
// another one.
func callingCode(digits string) (size int) {
	for size = 1; size <= 3 && size < len(digits); size++ {
		if lengthsOf(digits[:size]) != 0 {
			return size
		}
	}
	return 0
}

func lengthsOf(code string) uint16 {
	n := 0
	for i := range len(code) {
		n = n*10 + int(code[i]-'0')
	}
	if code[0] == '0' {
		return 0
	}
	return phoneLengths[n]
}

// IsRegion reports whether code is the ISO 3166 code of a country or
// territory with phone numbers, such as HT; case does not matter.
func IsRegion(code string) bool {
	return regionOf(strings.ToUpper(code)) != nil
}

// Regions returns the codes that [IsRegion] knows, in alphabetical order.
func Regions() []string {
	var codes []string
	for i := range phoneRegions {
		if id := phoneRegions[i].id; regionOf(id) != nil {
			codes = append(codes, id)
		}
	}
	return codes
}

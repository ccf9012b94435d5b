package campaign

import (
	"strings"

	"github.com/nyaruka/phonenumbers"
)

//go:generate go run ./internal/phonelengths phone_lengths.go

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
// Whether a number is in use is not asked: a length that the country has is
// enough, since numbering plans change faster than the tables of a program.
func ParsePhone(text, region string) (e164 string, problem Problem, ok bool) {
	if plainPhone(text) {
		return text, Problem{}, true
	}
	written, rule, detail := readPhone(text)
	if rule == "" {
		e164, rule, detail = written.resolve(region)
	}
	if rule == "" {
		return e164, Problem{}, true
	}
	problem = Problem{Value: text, Rule: rule, Detail: detail, Warning: phoneWarnings[rule]}
	return e164, problem, problem.Warning
}

// plainPhone reports whether text is an E.164 number in its canonical form.
// Nearly every number of a list is: this costs a few nanoseconds, the
// library's way many microseconds.
func plainPhone(text string) bool {
	if len(text) < 1+minDigits || len(text) > 1+maxDigits || text[0] != '+' {
		return false
	}
	for i := 1; i < len(text); i++ {
		if text[i]-'0' > 9 {
			return false
		}
	}
	return fitsPlan(text[1:])
}

// fitsPlan reports whether digits begin with a calling code that is in use,
// and go on with as many digits as its country has. A 0 that the library
// would drop as a trunk prefix does not fit.
func fitsPlan(digits string) bool {
	size := callingCode(digits)
	if size == 0 || len(digits) < minDigits || len(digits) > maxDigits {
		return false
	}
	lengths := lengthsOf(digits[:size])
	if digits[size:size+1] == "0" && lengths&1 != 0 {
		return false
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

// writtenPhone is what stood in a cell, without the signs between digits.
type writtenPhone struct {
	digits        string
	international bool // it began with + or 00
}

// resolve finds the E.164 number that w stands for.
func (w writtenPhone) resolve(region string) (e164 string, rule Rule, detail string) {
	if w.international {
		return resolveInternational(w.digits)
	}
	if region == "" {
		return "", PhoneNoCountry, ""
	}
	return resolveNational(w.digits, strings.ToUpper(region))
}

// resolveInternational reads digits that begin with a calling code.
func resolveInternational(digits string) (e164 string, rule Rule, detail string) {
	if fitsPlan(digits) {
		return "+" + digits, "", ""
	}
	size := callingCode(digits)
	if size == 0 {
		if len(digits) < minDigits {
			return "", PhoneTooShort, "+" + digits
		}
		return "", PhoneCallingCode, "+" + digits[:min(3, len(digits))]
	}
	if rewritten, ok := modernForm(digits); ok {
		return rewritten, PhoneRewritten, rewritten
	}
	code := "+" + digits[:size]
	lengths := lengthsOf(digits[:size])
	if len(digits) < minDigits || lengths>>(len(digits)-size) > 1 && len(digits) <= maxDigits {
		return "", PhoneTooShort, code
	}
	return "", PhoneTooLong, code
}

// modernForm reads a number with a trunk prefix behind the calling code, such
// as +44 (0)20 7946 0018, or with the 1 that mobile numbers of Mexico had
// until 2020. Only a number that the numbering plan has counts: everything
// else would be a guess.
func modernForm(digits string) (e164 string, ok bool) {
	if strings.HasPrefix(digits, "521") && len(digits) == len("521")+10 {
		digits = "52" + digits[len("521"):]
	}
	number, err := phonenumbers.Parse("+"+digits, "")
	if err != nil || !phonenumbers.IsValidNumber(number) {
		return "", false
	}
	e164 = phonenumbers.Format(number, phonenumbers.E164)
	return e164, plainPhone(e164)
}

// resolveNational reads digits as a number of region. The library knows trunk
// prefixes, and the calling code that some write without a +.
func resolveNational(digits, region string) (e164 string, rule Rule, detail string) {
	number, err := phonenumbers.Parse(digits, region)
	if err != nil {
		if len(digits) > maxDigits {
			return "", PhoneTooLong, region
		}
		return "", PhoneTooShort, region
	}
	e164 = phonenumbers.Format(number, phonenumbers.E164)
	switch phonenumbers.IsPossibleNumberWithReason(number) {
	case phonenumbers.IS_POSSIBLE:
	case phonenumbers.TOO_SHORT, phonenumbers.IS_POSSIBLE_LOCAL_ONLY:
		return "", PhoneTooShort, region
	default:
		return "", PhoneTooLong, region
	}
	if !plainPhone(e164) {
		return "", PhoneTooLong, region
	}
	if !phonenumbers.IsValidNumber(number) {
		return e164, PhoneDoubtful, e164
	}
	return e164, "", ""
}

// IsRegion reports whether code is the ISO 3166 code of a country or
// territory with phone numbers, such as HT; case does not matter.
func IsRegion(code string) bool {
	return phonenumbers.GetCountryCodeForRegion(strings.ToUpper(code)) != 0
}

package campaign

import "strings"

// writtenPhone is what stood in a cell, without the signs between digits.
type writtenPhone struct {
	digits        string
	international bool // it began with + or 00
	bare          bool // there was nothing but digits, as in a cell of numbers
}

// resolve finds the E.164 number that w stands for.
func (w writtenPhone) resolve(region string) (e164 string, rule Rule, detail string) {
	switch {
	case w.rounded():
		return "", PhoneRounded, ""
	case w.international:
		e164, rule, detail = resolveInternational(w.digits)
	case region == "":
		rule = PhoneNoCountry
	default:
		e164, rule, detail = resolveNational(w.digits, region)
	}
	if rule == PhoneTooLong && endZeros(w.digits) >= roundedZeros {
		return "", PhoneRounded, ""
	}
	if rule == PhoneNoCountry || rule == PhoneTooLong && !w.international {
		if to, ok := withPlus(w.digits); ok {
			return "", PhoneNoPlus, to
		}
	}
	return e164, rule, detail
}

// withPlus returns the number that digits are if a + was lost before them.
func withPlus(digits string) (e164 string, ok bool) {
	if today, ok := withoutMexicanPrefix(digits); ok {
		return "+" + today, true
	}
	if !fitsPlan(digits) {
		return "", false
	}
	e164, rule, _ := formOfToday("+" + digits)
	return e164, rule != PhoneDoubtful
}

// roundedZeros is how many zeros at the end of a number say that a
// spreadsheet rounded it. 5.09341E+10, the longest that Excel writes in
// scientific notation, ends in five when it is made a number again; in a
// whole list of a million numbers ten end so by chance.
const roundedZeros = 5

// rounded reports whether the last digits of a number were lost: Excel keeps
// 15 of them and writes zeros for the rest. A number of 10 digits or more
// that was only digits in its cell is also one when it ends in many zeros.
func (w writtenPhone) rounded() bool {
	const kept = 15
	if len(w.digits) > kept && endZeros(w.digits) >= len(w.digits)-kept {
		return true
	}
	return w.bare && len(w.digits) >= 10 && endZeros(w.digits) >= roundedZeros
}

func endZeros(digits string) int {
	return len(digits) - len(strings.TrimRight(digits, "0"))
}

// resolveInternational reads digits that begin with a calling code.
func resolveInternational(digits string) (e164 string, rule Rule, detail string) {
	if fitsPlan(digits) {
		return formOfToday("+" + digits)
	}
	size := callingCode(digits)
	if size == 0 {
		if len(digits) < minDigits {
			return "", PhoneTooShort, "+" + digits
		}
		return "", PhoneCallingCode, "+" + digits[:min(3, len(digits))]
	}
	if today, ok := withoutPrefix(digits); ok {
		return today, PhoneRewritten, today
	}
	code := "+" + digits[:size]
	lengths := lengthsOf(digits[:size])
	if len(digits) < minDigits || lengths>>(len(digits)-size) > 1 && len(digits) <= maxDigits {
		return "", PhoneTooShort, code
	}
	return "", PhoneTooLong, code
}

// withoutPrefix reads a number with a prefix behind the calling code that is
// not dialled there: one of Mexico's, or a trunk prefix, as in
// +44 (0)20 7946 0018. A trunk prefix is taken out only if the numbering plan
// has the rest: everything else would be a guess.
func withoutPrefix(digits string) (e164 string, ok bool) {
	if today, ok := withoutMexicanPrefix(digits); ok {
		return "+" + today, true
	}
	code, national, ok := readBehindPlus(digits)
	if e164 = "+" + code + national; !ok || !plainPhone(e164) {
		return "", false
	}
	e164, rule, _ := formOfToday(e164)
	return e164, rule != PhoneDoubtful
}

// resolveNational reads digits as a number of region, also with a trunk
// prefix, or with the calling code that some write without a +.
func resolveNational(digits, region string) (e164 string, rule Rule, detail string) {
	if today, ok := mexicanForm(digits, region); ok {
		return today, PhoneRewritten, today
	}
	if e164, ok := homePlanOf(region).read(digits); ok {
		return e164, "", ""
	}
	return resolveDialled(digits, region)
}

// resolveDialled is resolveNational of a number that may have a prefix.
func resolveDialled(digits, region string) (e164 string, rule Rule, detail string) {
	code, national, ok := readDialled(digits, regionOf(region))
	if !ok {
		if len(digits) > maxDigits {
			return "", PhoneTooLong, region
		}
		return "", PhoneTooShort, region
	}
	switch mainRegionOf(code).fit(national) {
	case fits:
	case tooShort, fitsLocally:
		return "", PhoneTooShort, region
	default:
		return "", PhoneTooLong, region
	}
	if e164 = "+" + code + national; !plainPhone(e164) {
		return "", PhoneTooLong, region
	}
	return formOfToday(e164)
}

// mexicanForm reads a number with a prefix that Mexico gave up, written at
// home or with the 52.
func mexicanForm(digits, region string) (e164 string, ok bool) {
	if region != "MX" {
		return "", false
	}
	today, ok := withoutMexicanPrefix(digits)
	if !ok {
		today, ok = withoutMexicanPrefix("52" + digits)
	}
	return "+" + today, ok
}

package campaign

import "strings"

// In three countries one mobile phone has two numbers in E.164, since the
// country changed its plan and WhatsApp still knows many of its users by the
// number that they had before:
//
//	Mexico     +521 and 10 digits   +52 and 10 digits    the 1 was abolished
//	Argentina  +54 and 10 digits    +549 and 10 digits   mobiles have a 9
//	Brazil     +55 and 10 digits    +55 and 11 digits    mobiles got a 9 behind the area code
//
// Meta turns the first form into the second or back as it needs, so either
// may stand in a list, and an answer or a list of opt-outs may have the
// other. What Voye does with them:
//
//   - Two forms of one number are one number wherever numbers are compared:
//     as duplicates and against suppression lists. See [Numbers].
//   - To the old forms of Mexico and Brazil nothing else belongs. The row is
//     sent to the form of today, with a warning that shows it.
//   - An Argentine number without the 9 is a landline by the plan, and
//     landlines can have WhatsApp. The row is sent to the number as it is
//     written, with a warning that shows the mobile form.

// formOfToday returns the number to send to for one whose length fits its
// country, and a warning if an operator should look at it.
func formOfToday(e164 string) (to string, rule Rule, detail string) {
	class := planOf(e164)
	if class == inPlan {
		return e164, "", ""
	}
	if mobile, ok := withNine(e164, "+54", 0); ok && planOf(mobile) == inPlan {
		return e164, PhoneNoNine, mobile
	}
	if class == landline {
		return e164, PhoneLandline, ""
	}
	if mobile, ok := withNine(e164, "+55", 2); ok && planOf(mobile) != inNoPlan {
		return mobile, PhoneRewritten, mobile
	}
	return e164, PhoneDoubtful, e164
}

// withNine puts a 9 into a number of 10 digits after code, behind its area
// code of so many digits.
func withNine(e164, code string, area int) (mobile string, ok bool) {
	if !strings.HasPrefix(e164, code) || len(e164) != len(code)+10 {
		return "", false
	}
	at := len(code) + area
	return e164[:at] + "9" + e164[at:], true
}

// mexicanPrefixes stood before the 10 digits of a number, from abroad and at
// home, until Mexico gave them up in 2019 and 2020.
var mexicanPrefixes = []string{"1", "01", "044", "045"}

// withoutMexicanPrefix takes such a prefix out of digits that begin with 52.
func withoutMexicanPrefix(digits string) (today string, ok bool) {
	national, ok := strings.CutPrefix(digits, "52")
	if !ok {
		return "", false
	}
	for _, prefix := range mexicanPrefixes {
		if rest, ok := strings.CutPrefix(national, prefix); ok && len(rest) == 10 {
			return "52" + rest, fitsPlan("52" + rest)
		}
	}
	return "", false
}

// oneSpelling gives the two forms of a number one key. It takes and returns
// the number that the digits of a number in E.164 spell. Of Brazil's numbers
// only mobile ones have two forms: their 8 digits began with 6 to 9, those of
// landlines begin with 2 to 5. (Some that begin with 7 were of a radio service
// that is no more, and are still in the plan: they are sent to as written.)
func oneSpelling(key uint64) uint64 {
	const (
		ten   = 10_000_000_000 // 10 digits
		eight = 100_000_000    // 8 digits
	)
	switch key / ten {
	case 521:
		return 52*ten + key%ten
	case 54:
		return 549*ten + key%ten
	case 55:
		if local := key % eight; local >= eight/10*6 {
			return key/eight*(10*eight) + 9*eight + local
		}
	}
	return key
}

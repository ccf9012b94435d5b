package campaign

import "strings"

// maxSheetDigits is how many digits of a number a spreadsheet keeps.
const maxSheetDigits = 15

// isRounded reports whether a cell is a number of more digits than a
// spreadsheet keeps, with zeros in the place of the others. One zero alone
// proves nothing, as every tenth number ends in it.
func isRounded(cell string) bool {
	return leadingDigits(cell) == cell && strings.Trim(cell[maxSheetDigits:], "0") == "" && strings.Trim(cell, "0") != ""
}

// roundedEnd is what a phone number ends in after scientific notation was
// made a number again: at most six digits of it were shown. Numbers with a
// calling code have minRounded digits at least.
const (
	roundedEnd = "00000"
	minRounded = 10
)

// isRoundedPhone reports whether a number looks as if it had stood in
// scientific notation. It has no +, which a spreadsheet drops before that.
func isRoundedPhone(cell string) bool {
	return strings.HasSuffix(cell, roundedEnd) && len(cell) >= minRounded && len(cell) <= maxDigits &&
		leadingDigits(cell) == cell && cell[0] != '0'
}

// isScientific reports whether a cell is a number such as 5.09E+10.
func isScientific(cell string) bool {
	return refuseNumberFormat(strings.TrimSpace(cell)) == PhoneScientific
}

// inspectPhone tells the damage behind a phone number that breaks a rule, and
// what it was, where that is no guess.
func inspectPhone(cell, region string, broken Rule) (kind Rule, mended string) {
	written, _, _ := readPhone(cell)
	switch {
	case broken == PhoneRounded:
		return DamageRounded, ""
	case broken == PhoneScientific:
		return DamageScientific, ""
	case broken == PhoneDecimal:
		return DamageDecimal, withoutDecimals(cell, region)
	case written.international || written.digits == "" || isRoundedPhone(written.digits):
		return "", ""
	case region == "" && isWholeNumber(written.digits):
		return DamageLostPlus, "+" + written.digits
	case region != "":
		if e164 := sure("0"+written.digits, region); e164 != "" {
			return DamageLostZero, e164
		}
	}
	return "", ""
}

// isWholeNumber reports whether digits are a number of some country's
// numbering plan, with its calling code.
func isWholeNumber(digits string) bool {
	return fitsPlan(digits) && planOf("+"+digits) != inNoPlan
}

// withoutDecimals mends 50934123456.0, which has every digit still.
func withoutDecimals(cell, region string) string {
	whole := strings.TrimSpace(dropInvisible(cell))
	at := strings.LastIndexAny(whole, ".,")
	if at < 0 || strings.Trim(whole[at+1:], "0") != "" || isRoundedPhone(whole[:at]) {
		return ""
	}
	whole = whole[:at]
	if e164 := sure(whole, region); e164 != "" {
		return e164
	}
	if region == "" && isWholeNumber(strings.TrimPrefix(whole, "+")) {
		return "+" + strings.TrimPrefix(whole, "+")
	}
	return ""
}

// sure returns the number that text stands for if its numbering plan has it.
func sure(text, region string) string {
	e164, problem, ok := ParsePhone(text, region)
	if !ok || problem.Rule == PhoneDoubtful {
		return ""
	}
	return e164
}

package campaign

import (
	"regexp/syntax"
	"strings"
	"sync"
)

// It takes a microsecond or more to compare a number in national form with
// the regular expressions for prefixes that are not dialled from abroad. A
// list of a million such numbers would take long, and in nearly all of them
// there is no prefix to find. So a number is read here, by the generated plan,
// if
//
//   - its first digit begins no prefix of its country: no trunk prefix, no
//     code of a carrier and no international prefix, and it is no 0;
//   - it does not begin with the calling code of its country;
//   - and the plan has the number behind the calling code.
//
// There is nothing to take out of such a number, and the calling code stands
// before it. Every other number goes through phone_dialled.go.

// homePlan is what has to be known of a region to read its national numbers.
type homePlan struct {
	code  string   // the calling code; empty for a region that there is not
	begin [10]bool // the digits that begin a prefix
}

// homePlans are those of the regions that were asked for, by their letters.
var homePlans [26 * 26]struct {
	once sync.Once
	plan homePlan
}

// homePlanOf returns what is known of a region, given in capital letters.
func homePlanOf(region string) *homePlan {
	if len(region) != 2 || region[0]-'A' >= 26 || region[1]-'A' >= 26 {
		return &homePlan{}
	}
	entry := &homePlans[int(region[0]-'A')*26+int(region[1]-'A')]
	entry.once.Do(func() { entry.plan = readHomePlan(region) })
	return &entry.plan
}

func readHomePlan(region string) (plan homePlan) {
	known := regionOf(region)
	if known == nil || region == "MX" { // Mexico's are told in phone_spelling.go
		return plan
	}
	plan.begin[0] = true
	if !plan.avoid(known.prefix) || !plan.avoid(known.abroad) {
		return homePlan{}
	}
	plan.code = known.code
	return plan
}

// avoid notes the digits with which a text begins that a regular expression
// matches.
func (p *homePlan) avoid(pattern string) (ok bool) {
	tree, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return false
	}
	prog, err := syntax.Compile(tree.Simplify())
	if err != nil {
		return false
	}
	seen := make([]bool, len(prog.Inst))
	var follow func(at uint32)
	follow = func(at uint32) {
		if seen[at] {
			return
		}
		seen[at] = true
		switch i := &prog.Inst[at]; i.Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			follow(i.Out)
			follow(i.Arg)
		case syntax.InstCapture, syntax.InstNop, syntax.InstEmptyWidth:
			follow(i.Out)
		case syntax.InstRune, syntax.InstRune1, syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
			for digit := range p.begin {
				p.begin[digit] = p.begin[digit] || i.MatchRune('0'+rune(digit))
			}
		}
	}
	follow(uint32(prog.Start))
	return true
}

// read returns the number in E.164 that digits stand for in the region, when
// that is beyond doubt without looking for prefixes.
func (p *homePlan) read(digits string) (e164 string, ok bool) {
	if p.code == "" || digits == "" || p.begin[digits[0]-'0'] || strings.HasPrefix(digits, p.code) {
		return "", false
	}
	e164 = "+" + p.code + digits
	return e164, planOf(e164) == inPlan
}

// plainNational reads a cell of nothing but the digits of a national number.
func plainNational(text, region string) (e164 string, ok bool) {
	if region == "" || text == "" || leadingDigits(text) != text || endZeros(text) >= roundedZeros {
		return "", false
	}
	return homePlanOf(region).read(text)
}

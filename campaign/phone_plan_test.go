package campaign

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/nyaruka/phonenumbers"
)

// libraryClass is what the library says of digits as they stand, without the
// prefixes that it takes out when it parses. Numbers that cannot be dialled
// from abroad because they are too short are in no plan.
func libraryClass(t *testing.T, e164 string) planClass {
	t.Helper()
	size := callingCode(e164[1:])
	if size == 0 {
		return inNoPlan
	}
	code, _ := strconv.ParseInt(e164[1:1+size], 10, 32)
	digits := e164[1+size:]
	if len(e164)-1 < minDigits || phoneLengths[code]>>len(digits)&1 == 0 {
		return inNoPlan
	}
	national, err := strconv.ParseUint(digits, 10, 64)
	if err != nil {
		t.Fatal(err)
	}
	country, zero := int32(code), true
	zeros := int32(len(digits) - len(strconv.FormatUint(national, 10)))
	number := &phonenumbers.PhoneNumber{CountryCode: &country, NationalNumber: &national}
	if zeros > 0 {
		number.ItalianLeadingZero, number.NumberOfLeadingZeros = &zero, &zeros
	}
	switch {
	case !phonenumbers.IsValidNumber(number):
		return inNoPlan
	case phonenumbers.GetNumberType(number) == phonenumbers.FIXED_LINE:
		return landline
	}
	return inPlan
}

// wantLibraryClass compares planOf with the library.
func wantLibraryClass(t *testing.T, e164 string) {
	t.Helper()
	if got, want := planOf(e164), libraryClass(t, e164); got != want {
		t.Errorf("planOf(%s) is %d, the library says %d; run go generate", e164, got, want)
	}
}

// callingCodes are all that are in use, in order.
func callingCodes() []int {
	return slices.Sorted(maps.Keys(phonenumbers.GetSupportedCallingCodes()))
}

// TestPlanOfTakesEveryStep goes every step from every state of the automaton
// once, and from there on to the end of some number, if there is one.
func TestPlanOfTakesEveryStep(t *testing.T) {
	type place struct {
		state int
		path  string
	}
	queue, seen := []place{{phonePlansStart, "+"}}, map[int]bool{phonePlansStart: true}
	steps := 0
	for len(queue) > 0 {
		from := queue[0]
		queue = queue[1:]
		for digit := range 10 {
			to := place{int(phonePlans[from.state+digit]), from.path + strconv.Itoa(digit)}
			if to.state != 0 && !seen[to.state] {
				seen[to.state] = true
				queue = append(queue, to)
			}
			number := to.path + shortestEnd(to.state)
			if len(number) > 2 && len(number) <= 1+maxDigits {
				wantLibraryClass(t, number)
				steps++
			}
		}
	}
	if len(seen) < 1000 || steps < 10*len(seen)-100 {
		t.Errorf("%d states and %d steps were seen", len(seen), steps)
	}
}

// shortestEnd returns the digits that lead from state to the nearest number.
// From the dead end it returns some digits that would be a usual length.
func shortestEnd(state int) string {
	if state == 0 {
		return "2345"
	}
	ends := map[int]string{state: ""}
	for layer := []int{state}; len(layer) > 0; {
		var next []int
		for _, s := range layer {
			if planClass(phonePlans[s+10]) != inNoPlan {
				return ends[s]
			}
			for digit := range 10 {
				to := int(phonePlans[s+digit])
				if _, known := ends[to]; !known && to != 0 {
					ends[to] = ends[s] + strconv.Itoa(digit)
					next = append(next, to)
				}
			}
		}
		layer = next
	}
	return ""
}

// TestPlanOfAgreesWithTheLibrary compares numbers of every calling code:
// numbers that the plan has, the same with one digit changed, one less and
// one more, and numbers of no order.
func TestPlanOfAgreesWithTheLibrary(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, code := range callingCodes() {
		prefix := fmt.Sprintf("+%d", code)
		for range 250 {
			number := randomOfPlan(random, prefix)
			wantLibraryClass(t, number)
			if len(number) > len(prefix)+1 {
				wantLibraryClass(t, number[:len(number)-1])
			}
			if len(number) <= maxDigits {
				wantLibraryClass(t, number+strconv.Itoa(random.IntN(10)))
			}
			at := len(prefix) + random.IntN(len(number)-len(prefix))
			wantLibraryClass(t, number[:at]+strconv.Itoa(random.IntN(10))+number[at+1:])
			digits := 1 + random.IntN(maxDigits+1-len(prefix))
			wantLibraryClass(t, prefix+fmt.Sprintf("%014d", random.Int64N(1e14))[:digits])
		}
	}
}

// randomOfPlan returns a number with a calling code that its plan has.
func randomOfPlan(random *rand.Rand, code string) string {
	state := phonePlansStart
	for _, digit := range code[1:] {
		state = int(phonePlans[state+int(digit-'0')])
	}
	number := code
	for {
		var ways []int
		for digit := range 10 {
			if phonePlans[state+digit] != 0 {
				ways = append(ways, digit)
			}
		}
		if planClass(phonePlans[state+10]) != inNoPlan && (len(ways) == 0 || random.IntN(3) == 0) {
			return number
		}
		digit := ways[random.IntN(len(ways))]
		number += strconv.Itoa(digit)
		state = int(phonePlans[state+digit])
	}
}

func TestPlanOfExamples(t *testing.T) {
	for _, test := range []struct {
		e164 string
		want planClass
	}{
		{"+50934123456", inPlan},
		{"+50922453300", landline},
		{"+50912345678", inNoPlan}, // the gateway's own sample
		{"+15550783881", inNoPlan},
		{"+16315551234", inPlan},
		{"+6907290", inPlan},
		{"+390612345678", landline},
		{"+393123456789", inPlan},
		{"+2250712345678", inPlan},
		{"+80012345678", inPlan},
		{"+541123456789", landline},
		{"+5491123456789", inPlan},
		{"+44", inNoPlan},
		{"+", inNoPlan},
		{"", inNoPlan},
		{"50934123456", inNoPlan},
		{"+5093412345", inNoPlan},
		{"+5093412345x", inNoPlan},
		{"+509341234567", inNoPlan},
		{"+50934123456\x00", inNoPlan},
		{"+" + strings.Repeat("3", 1000), inNoPlan},
	} {
		if got := planOf(test.e164); got != test.want {
			t.Errorf("planOf(%q) is %d, want %d", test.e164, got, test.want)
		}
	}
	for region := range phonenumbers.GetSupportedRegions() {
		for kind := phonenumbers.FIXED_LINE; kind < phonenumbers.UNKNOWN; kind++ {
			if example := phonenumbers.GetExampleNumberForType(region, kind); example != nil {
				wantLibraryClass(t, phonenumbers.Format(example, phonenumbers.E164))
			}
		}
	}
}

// TestPlansAreSmall: the table is in every copy of the program.
func TestPlansAreSmall(t *testing.T) {
	if size := 2 * len(phonePlans); size > 80_000 {
		t.Errorf("the table of the numbering plans has %d bytes", size)
	}
}

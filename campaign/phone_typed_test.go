package campaign

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"testing"

	"github.com/nyaruka/phonenumbers"
)

// typedNumbers are, for the calling codes where the library takes digits out
// of a number that fits its country, one such number. At home these digits
// stand before the number and choose a carrier or a trunk line; E.164 has
// neither, so the number stands as it is typed.
var typedNumbers = map[int]string{
	54:  "+5422115185108",
	55:  "+559035242318",
	61:  "+61183225607",
	86:  "+86110547765757",
	352: "+352157793502",
	375: "+3758805470",
}

func TestTypedNumbersStand(t *testing.T) {
	for code, text := range typedNumbers {
		got, problem, ok := ParsePhone(text, "")
		if !ok || got != text || problem.Rule != PhoneDoubtful {
			t.Errorf("ParsePhone(%s) = %s, %s, %v", text, got, problem.Rule, ok)
		}
		if library := libraryReads(t, text); library == text || !homePrefixes(t, code).MatchString(text) {
			t.Errorf("the library takes no prefix out of %s, it makes %s of it", text, library)
		}
	}
}

// TestPlainPhoneAgreesWithTheLibrary: a number that is typed with + and fits
// its country stands, and so it does in the library but for the reason told
// at typedNumbers. Numbers of every calling code and length are tried, with
// every two first digits.
func TestPlainPhoneAgreesWithTheLibrary(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, code := range callingCodes() {
		prefix, home := fmt.Sprintf("+%d", code), homePrefixes(t, code)
		for length := 4; length <= maxDigits-len(prefix)+1; length++ {
			for i := range 200 {
				text := prefix + fmt.Sprintf("%02d%012d", i%100, random.Int64N(1e12))[:length]
				if plainPhone(text) {
					wantTyped(t, code, text, home)
				}
			}
		}
	}
}

func wantTyped(t *testing.T, code int, text string, home *regexp.Regexp) {
	t.Helper()
	got, problem, ok := ParsePhone(text, "")
	if brazilian := code == 55 && problem.Rule == PhoneRewritten; !ok || got != text && !brazilian {
		t.Errorf("ParsePhone(%s) = %s, %s, %v", text, got, problem.Rule, ok)
	}
	library := libraryReads(t, text)
	if library == text {
		return
	}
	if typedNumbers[code] == "" || !home.MatchString(text) {
		t.Errorf("%s is plain, but the library makes %s of it", text, library)
	}
}

// homePrefixes matches the numbers of a calling code that begin with what the
// library takes for a prefix.
func homePrefixes(t *testing.T, code int) *regexp.Regexp {
	t.Helper()
	all, err := phonenumbers.MetadataCollection()
	if err != nil {
		t.Fatal(err)
	}
	main := phonenumbers.GetRegionCodeForCountryCode(code)
	for _, m := range all.GetMetadata() {
		if m.GetId() == main && int(m.GetCountryCode()) == code && m.GetNationalPrefixForParsing() != "" {
			return regexp.MustCompile(fmt.Sprintf(`^\+%d(?:%s)`, code, m.GetNationalPrefixForParsing()))
		}
	}
	return regexp.MustCompile("^$") // nothing
}

func libraryReads(t *testing.T, e164 string) string {
	t.Helper()
	number, err := phonenumbers.Parse(e164, "")
	if err != nil {
		t.Errorf("%s: the library says %v", e164, err)
		return ""
	}
	return phonenumbers.Format(number, phonenumbers.E164)
}

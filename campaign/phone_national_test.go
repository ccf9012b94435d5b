package campaign

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/nyaruka/phonenumbers"
)

// TestHomePlanAgreesWithTheLibrary compares national numbers of every region:
// its examples of every kind, the same with digits changed, left out and put
// before, and with the prefixes that are dialled at home and abroad.
func TestHomePlanAgreesWithTheLibrary(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	each, fast := 60, 0
	if testing.Short() {
		each = 8
	}
	for region := range phonenumbers.GetSupportedRegions() {
		code := strconv.Itoa(phonenumbers.GetCountryCodeForRegion(region))
		for kind := phonenumbers.FIXED_LINE; kind < phonenumbers.UNKNOWN; kind++ {
			example := phonenumbers.GetExampleNumberForType(region, kind)
			if example == nil {
				continue
			}
			national := phonenumbers.GetNationalSignificantNumber(example)
			for _, digits := range variants(random, national, code, each) {
				fast += wantLibraryNational(t, digits, region)
			}
		}
	}
	if fast < 1000 {
		t.Errorf("only %d numbers were read the quick way", fast)
	}
}

// variants returns what may stand in a list instead of a national number.
func variants(random *rand.Rand, national, code string, each int) []string {
	all := []string{national}
	for _, prefix := range []string{"0", "00", "1", "8", "9", "15", "011", "810", "90", "0090", code, "00" + code, "0" + code} {
		all = append(all, prefix+national)
	}
	for range each {
		digits := []byte(national)
		for range 1 + random.IntN(3) {
			digits[random.IntN(len(digits))] = byte('0' + random.IntN(10))
		}
		all = append(all, string(digits), string(digits[1:]), fmt.Sprintf("%d%s", random.IntN(100), digits))
	}
	return all
}

// wantLibraryNational compares the quick way to read digits with the library,
// and returns 1 when that way was taken.
func wantLibraryNational(t *testing.T, digits, region string) (fast int) {
	t.Helper()
	if _, mexican := mexicanForm(digits, region); mexican || digits == "" {
		return 0
	}
	got, ok := homePlanOf(region).read(digits)
	if !ok {
		return 0
	}
	number, err := phonenumbers.Parse(digits, region)
	if err != nil || got != phonenumbers.Format(number, phonenumbers.E164) {
		t.Errorf("%s in %s is read as %s, the library reads %v %v", digits, region, got, number, err)
	}
	return 1
}

// TestHomePlansHelp: national numbers as the lists of these regions have them
// need no regular expression, and what one has to look at is left to it.
func TestHomePlansHelp(t *testing.T) {
	for _, c := range []struct {
		digits, region, want string
	}{
		{"34123456", "HT", "+50934123456"},
		{"2125551234", "US", "+12125551234"},
		{"612345678", "ES", "+34612345678"},
		{"612345678", "FR", "+33612345678"},
		{"7400123456", "GB", "+447400123456"},
		{"50934123456", "HT", ""}, // a lost +
		{"0612345678", "FR", ""},  // a trunk prefix
		{"12125551234", "US", ""},
		{"5512345678", "MX", ""}, // has rules of its own
		{"34123456", "XX", ""},
		{"34123456", "ht", ""}, // capitals only
		{"34123456", "", ""},
	} {
		if got, ok := homePlanOf(c.region).read(c.digits); ok != (c.want != "") || ok && got != c.want {
			t.Errorf("%s in %q is %s, %v", c.digits, c.region, got, ok)
		}
	}
}

// TestNationalSpellings reads one number in many spellings and asks that the
// short ways agree with the long one.
func TestNationalSpellings(t *testing.T) {
	for _, text := range []string{"34123456", "34 12 3456", "3412-3456", "'34123456", "(34) 123456"} {
		if got, problem, ok := ParsePhone(text, "HT"); got != "+50934123456" || problem.Rule != "" || !ok {
			t.Errorf("%s is %s, %s", text, got, problem.Rule)
		}
	}
	// What a spreadsheet rounded is told in the short way, too.
	for _, text := range []string{"2125500000", "21255500000"} {
		if _, problem, _ := ParsePhone(text, "US"); problem.Rule != PhoneRounded {
			t.Errorf("%s breaks the rule %q", text, problem.Rule)
		}
	}
}

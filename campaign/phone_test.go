package campaign

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"github.com/nyaruka/phonenumbers"
)

func TestParsePhoneReads(t *testing.T) {
	for _, test := range []struct{ text, region, want string }{
		{"+50912345678", "", "+50912345678"}, // the gateway's own sample
		{"+50934123456", "", "+50934123456"},
		{"+6907290", "", "+6907290"},
		{"+15550783881", "", "+15550783881"},
		{"+2250712345678", "", "+2250712345678"}, // a 0 that is part of the number
		{"+390612345678", "", "+390612345678"},
		{" +509 34 12 34 56 ", "", "+50934123456"},
		{"\u00a0+509\u00a034123456\u00a0", "", "+50934123456"},
		{"'+50934123456", "", "+50934123456"},
		{"\u202a+50934123456\u202c", "", "+50934123456"},
		{"\ufeff+509\u200b3412\u20603456", "", "+50934123456"},
		{"(+509) 3412-3456", "", "+50934123456"},
		{"+509.3412.3456", "", "+50934123456"},
		{"+509\u20113412\u20133456", "", "+50934123456"},
		{"+1 (631) 555-1234", "", "+16315551234"},
		{"00509 34123456", "", "+50934123456"},
		{"00509-3412-3456", "US", "+50934123456"},
		{"3412 3456", "HT", "+50934123456"},
		{"3412 3456", "ht", "+50934123456"},
		{"50934123456", "HT", "+50934123456"},
		{"(631) 555-1234", "US", "+16315551234"},
		{"0171/1234567", "DE", "+491711234567"},
		{"06 12 34 56 78", "FR", "+33612345678"},
	} {
		got, problem, ok := ParsePhone(test.text, test.region)
		if !ok || got != test.want || problem != (Problem{}) {
			t.Errorf("ParsePhone(%q, %q) = %q, %v, %v; want %q", test.text, test.region, got, problem.Rule, ok, test.want)
		}
	}
}

func TestParsePhoneWarns(t *testing.T) {
	for _, test := range []struct {
		text, region, want string
		rule               Rule
	}{
		{"+5215512345678", "", "+525512345678", PhoneRewritten},
		{"+44 (0)20 7946 0018", "", "+442079460018", PhoneRewritten},
		{"+33 06 12 34 56 78", "", "+33612345678", PhoneRewritten},
		{"+49 0171 1234567", "", "+491711234567", PhoneRewritten},
		{"+54 11 15 2345 6789", "", "+5491123456789", PhoneRewritten},
		{"1234 5678", "HT", "+50912345678", PhoneDoubtful},
	} {
		got, problem, ok := ParsePhone(test.text, test.region)
		if !ok || got != test.want || problem.Rule != test.rule || !problem.Warning || problem.Value != test.text {
			t.Errorf("ParsePhone(%q, %q) = %q, %+v, %v; want %q with a warning %s", test.text, test.region, got, problem, ok, test.want, test.rule)
		}
	}
}

func TestParsePhoneRefuses(t *testing.T) {
	for _, test := range []struct {
		text, region string
		rule         Rule
	}{
		{"", "HT", PhoneEmpty},
		{" \u00a0\t", "HT", PhoneEmpty},
		{"'", "HT", PhoneEmpty},
		{"3.4123456E+07", "HT", PhoneScientific},
		{"3,4123456E+07", "HT", PhoneScientific},
		{"5.09E+10", "", PhoneScientific},
		{"5,09341E+10", "", PhoneScientific},
		{"5e10", "", PhoneScientific},
		{"+5.09341e10", "", PhoneScientific},
		{"50934123456.0", "", PhoneDecimal},
		{"50934123456,00", "HT", PhoneDecimal},
		{"+50934123456.0", "", PhoneDecimal},
		{"+５０９34123456", "", PhoneDigits},
		{"＋50934123456", "", PhoneDigits},
		{"+509٣٤١٢٣٤٥٦", "", PhoneDigits},
		{"+50934123456 x12", "", PhoneExtension},
		{"+50934123456 ext. 12", "", PhoneExtension},
		{"+50934123456;ext=12", "", PhoneExtension},
		{"+50934123456#12", "", PhoneExtension},
		{"3412 3456 poste 4", "HT", PhoneExtension},
		{"+509CALLNOW1", "", PhoneLetters},
		{"n/a", "HT", PhoneLetters},
		{"tel:+50934123456", "", PhoneLetters},
		{"+50934123456 or +50934123457", "", PhoneTwo},
		{"+50934123456 / +50934123457", "", PhoneTwo},
		{"34123456, 34123457", "HT", PhoneTwo},
		{"34123456/34123457", "HT", PhoneTwo},
		{"34123456\n34123457", "HT", PhoneTwo},
		{"-", "HT", PhoneCharacter},
		{"-50934123456", "", PhoneCharacter},
		{"34123456-", "HT", PhoneCharacter},
		{"*34123456", "HT", PhoneCharacter},
		{"34+123456", "HT", PhoneCharacter},
		{"34\x00123456", "HT", PhoneCharacter},
		{"34\xff123456", "HT", PhoneCharacter},
		{"50934123456", "", PhoneNoCountry},
		{"3412 3456", "", PhoneNoCountry},
		{"+", "", PhoneTooShort},
		{"+0934123456", "", PhoneCallingCode},
		{"+999123456789", "", PhoneCallingCode},
		{"+2101234567890", "", PhoneCallingCode},
		{"+5093412345", "", PhoneTooShort},
		{"+509341234567", "", PhoneTooLong},
		{"+4915123456789012", "", PhoneTooLong}, // the library takes its 16 digits
		{"+12345678901234567890123", "", PhoneTooLong},
		{"3412 345", "HT", PhoneTooShort},
		{"3412 34567", "HT", PhoneTooLong},
		{"3", "HT", PhoneTooShort},
		{strings.Repeat("3", 300), "HT", PhoneTooLong},
		{"50934123456", "US", PhoneTooLong},
		{"555-1234", "US", PhoneTooShort},
	} {
		got, problem, ok := ParsePhone(test.text, test.region)
		if ok || problem.Rule != test.rule || problem.Value != test.text || problem.Warning {
			t.Errorf("ParsePhone(%q, %q) = %q, %s, %v; want it refused by %s", test.text, test.region, got, problem.Rule, ok, test.rule)
		}
	}
}

func TestPhoneRulesSayWhatToDo(t *testing.T) {
	for rule := range phoneRules {
		p := Problem{Column: "to", Value: "5.09E+10", Rule: rule, Detail: "+509"}
		if p.String() == "" || p.Remedy() == "" || strings.ContainsAny(p.String()+p.Remedy(), "{}") {
			t.Errorf("%s says %q, and as remedy %q", rule, p.String(), p.Remedy())
		}
	}
}

// TestPhoneLengths holds the generated table against the library, so that an
// update of the library without go generate is noticed.
func TestPhoneLengths(t *testing.T) {
	known := phonenumbers.GetSupportedCallingCodes()
	for code := 1; code < 1000; code++ {
		if !known[code] && phoneLengths[code] != 0 {
			t.Errorf("+%d is in the table, but not in use", code)
		}
		for digits := 1; known[code] && len(fmt.Sprint(code))+digits <= maxDigits; digits++ {
			country, national := int32(code), uint64(2)
			for range digits - 1 {
				national = national*10 + 2
			}
			number := &phonenumbers.PhoneNumber{CountryCode: &country, NationalNumber: &national}
			want := phonenumbers.IsPossibleNumberWithReason(number) == phonenumbers.IS_POSSIBLE
			if got := phoneLengths[code]>>digits&1 != 0; got != want {
				t.Errorf("+%d with %d digits: the table says %v, the library %v; run go generate", code, digits, got, want)
			}
		}
	}
}

// TestPlainPhoneAgreesWithTheLibrary: where a numbering plan has the number,
// the fast path must give what the library gives.
func TestPlainPhoneAgreesWithTheLibrary(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for code := range phonenumbers.GetSupportedCallingCodes() {
		for range 60 {
			text := fmt.Sprintf("+%d%0*d", code, 4+random.IntN(9), random.Int64N(1e9))
			if len(text) > 16 || !plainPhone(text) {
				continue
			}
			number, err := phonenumbers.Parse(text, "")
			if err != nil {
				t.Errorf("%s: the library says %v", text, err)
				continue
			}
			if formatted := phonenumbers.Format(number, phonenumbers.E164); phonenumbers.IsValidNumber(number) && formatted != text {
				t.Errorf("%s is plain, but the library makes %s of it", text, formatted)
			}
		}
	}
}

var e164Shape = regexp.MustCompile(`^\+[1-9]\d{6,14}$`)

func FuzzParsePhone(f *testing.F) {
	for _, seed := range []string{
		"+50912345678", "3412 3456", "'+509 3412-3456", "5,09E+10", "+44 (0)20 7946 0018", "0050934123456", "+5215512345678",
		"+54 11 15 2345 6789", "34123456/34123457", "+509CALLNOW1", "\u202a+50934123456\u202c", "+٥٠٩", "00", "+", "\xff", "1;ext=2",
	} {
		f.Add(seed, "HT")
		f.Add(seed, "")
	}
	f.Add("0171 1234567", "DE")
	f.Fuzz(func(t *testing.T, text, region string) {
		e164, problem, ok := ParsePhone(text, region)
		if !ok {
			if _, known := phoneRules[problem.Rule]; !known || e164 != "" {
				t.Fatalf("ParsePhone(%q, %q) is refused with %q by %q", text, region, e164, problem.Rule)
			}
			return
		}
		if !e164Shape.MatchString(e164) {
			t.Fatalf("ParsePhone(%q, %q) = %q, which is not E.164", text, region, e164)
		}
		if again, _, ok := ParsePhone(e164, ""); !ok || again != e164 {
			t.Fatalf("ParsePhone(%q) = %q, which reads as %q", text, e164, again)
		}
	})
}

func TestParsePhonePlainDoesNotAllocate(t *testing.T) {
	allocs := testing.AllocsPerRun(100, func() { ParsePhone("+50912345678", "HT") })
	if allocs != 0 {
		t.Errorf("a plain number costs %v allocations", allocs)
	}
}

func BenchmarkParsePhonePlain(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		ParsePhone("+50912345678", "")
	}
}

func BenchmarkParsePhoneNational(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		ParsePhone("3412 3456", "HT")
	}
}

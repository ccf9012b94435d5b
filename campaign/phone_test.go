package campaign

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/nyaruka/phonenumbers"
)

func TestParsePhoneReads(t *testing.T) {
	for _, test := range []struct{ text, region, want string }{
		{"+50934123456", "", "+50934123456"},
		{"+6907290", "", "+6907290"},
		{"+2250712345678", "", "+2250712345678"}, // a 0 that is part of the number
		{"+393123456789", "", "+393123456789"},
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
		{"(00509) 3412 3456", "", "+50934123456"},
		{"+00509 34123456", "", "+50934123456"},
		{"0 0509 34123456", "", "+50934123456"},
		{"011 509 3412 3456", "US", "+50934123456"}, // as one dials from there
		{"+ (509) 34-12-34-56", "", "+50934123456"},
		{"[509] 34123456", "HT", "+50934123456"},
		{"509-3412-3456", "HT", "+50934123456"},
		{"50.934.123.456", "HT", "+50934123456"},
		{"50,934,123,456", "HT", "+50934123456"},
		{"50'934'123'456", "HT", "+50934123456"},
		{"\u2019+50934123456", "", "+50934123456"},
		{"`3412 3456", "HT", "+50934123456"},
		{`="+50934123456"`, "", "+50934123456"},
		{`="50934123456"`, "HT", "+50934123456"},
		{"+50934100000", "", "+50934100000"}, // zeros behind a + are digits
		{"50 934 100 000", "HT", "+50934100000"},
		{"'50934100000", "HT", "+50934100000"},
		{"0050934100000", "", "+50934100000"},
		{"34100000", "HT", "+50934100000"},
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
		{"+50912345678", "", "+50912345678", PhoneDoubtful}, // the gateway's own sample
		{"+509 1234 5678", "", "+50912345678", PhoneDoubtful},
		{"1234 5678", "HT", "+50912345678", PhoneDoubtful},
		{"+15550783881", "", "+15550783881", PhoneDoubtful},
		{"+352157793502", "", "+352157793502", PhoneDoubtful}, // 15 would be a carrier's code at home
		{"+50922453300", "", "+50922453300", PhoneLandline},
		{"2245-3300", "HT", "+50922453300", PhoneLandline},
		{"+390612345678", "", "+390612345678", PhoneLandline},
		{"+44 (0)20 7946 0018", "", "+442079460018", PhoneRewritten},
		{"+33 06 12 34 56 78", "", "+33612345678", PhoneRewritten},
		{"+49 0171 1234567", "", "+491711234567", PhoneRewritten},
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
		{"5.09341E10", "", PhoneScientific},
		{"5.09341 E+10", "", PhoneScientific},
		{"5.09341e+010", "", PhoneScientific},
		{"'5.09341E+10", "", PhoneScientific},
		{"50934100000", "HT", PhoneRounded}, // 5.09341E+10 made a number again
		{"50,934,100,000", "HT", PhoneRounded},
		{"50900000000", "", PhoneRounded},
		{"50934100000000", "", PhoneRounded},
		{"+50934100000000", "", PhoneRounded},
		{"5093412345678900", "", PhoneRounded}, // Excel keeps 15 digits
		{"+5093412345678900", "", PhoneRounded},
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
		{"3412 3456", "", PhoneNoCountry},
		{"6315551234", "", PhoneNoCountry},
		{"50934123456", "", PhoneNoPlus},
		{"509 3412-3456", "", PhoneNoPlus},
		{"50934123456", "US", PhoneNoPlus},
		{"16315551234", "HT", PhoneNoPlus},
		{"5215512345678", "", PhoneNoPlus},
		{"+999999999999", "", PhoneCallingCode},
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
		{"50912345678", "US", PhoneTooLong},
		{"34,123,4567", "HT", PhoneCharacter},
		{"3412,3456", "HT", PhoneCharacter},
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
	allocs := testing.AllocsPerRun(100, func() { ParsePhone("+50934123456", "HT") })
	if allocs != 0 {
		t.Errorf("a plain number costs %v allocations", allocs)
	}
}

func BenchmarkParsePhonePlain(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		ParsePhone("+50934123456", "")
	}
}

func BenchmarkParsePhoneDoubtful(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		ParsePhone("+50912345678", "")
	}
}

func BenchmarkParsePhoneWritten(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		ParsePhone("+509 3412-3456", "")
	}
}

func BenchmarkParsePhoneNational(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		ParsePhone("3412 3456", "HT")
	}
}

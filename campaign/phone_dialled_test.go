package campaign

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/nyaruka/phonenumbers"
)

// TestPhoneRegions holds the generated table against the library, so that an
// update of the library without go generate is noticed.
func TestPhoneRegions(t *testing.T) {
	all, err := phonenumbers.MetadataCollection()
	if err != nil {
		t.Fatal(err)
	}
	var want []phoneRegion
	for _, m := range all.GetMetadata() {
		code := int(m.GetCountryCode())
		want = append(want, phoneRegion{
			id: m.GetId(), code: strconv.Itoa(code), main: m.GetId() == phonenumbers.GetRegionCodeForCountryCode(code),
			lengths: lengthBits(m.GetGeneralDesc().GetPossibleLength()),
			local:   lengthBits(m.GetGeneralDesc().GetPossibleLengthLocalOnly()),
			numbers: m.GetGeneralDesc().GetNationalNumberPattern(),
			abroad:  m.GetInternationalPrefix(),
			prefix:  m.GetNationalPrefixForParsing(), rewrite: m.GetNationalPrefixTransformRule(),
		})
	}
	if len(want) != len(phoneRegions) {
		t.Errorf("the table has %d regions, the library %d; run go generate", len(phoneRegions), len(want))
	}
	for _, region := range want {
		if !slices.Contains(phoneRegions[:], region) {
			t.Errorf("the table has not %+v; run go generate", region)
		}
	}
	for _, code := range callingCodes() {
		if mainRegionOf(strconv.Itoa(code)) == nil {
			t.Errorf("no region has the rules of +%d", code)
		}
	}
}

func lengthBits(lengths []int32) (set uint32) {
	for _, length := range lengths {
		set |= 1 << length
	}
	return set
}

// wantLibraryRead compares the two ways to read digits in a region, and behind
// a + when there is none.
func wantLibraryRead(t *testing.T, digits, region string) {
	t.Helper()
	read := func() (code, national string, ok bool) { return readDialled(digits, regionOf(region)) }
	text := digits
	if region == "" {
		read = func() (code, national string, ok bool) { return readBehindPlus(digits) }
		text = "+" + digits
	}
	want := ""
	if number, err := phonenumbers.Parse(text, region); err == nil {
		want = phonenumbers.Format(number, phonenumbers.E164)
	}
	code, national, ok := read()
	got := "+" + code + national
	if ok != (want != "") || ok && got != want {
		t.Fatalf("%s in %q is read as %s, %v; the library reads %q", digits, region, got, ok, want)
	}
	if !ok {
		return
	}
	fit, wantFit := mainRegionOf(code).fit(national), fitOfLibrary[possible(t, want)]
	if fit != wantFit {
		t.Fatalf("the length of %s is %d, the library says %d", got, fit, wantFit)
	}
}

var fitOfLibrary = map[phonenumbers.ValidationResult]phoneFit{
	phonenumbers.IS_POSSIBLE:            fits,
	phonenumbers.TOO_SHORT:              tooShort,
	phonenumbers.TOO_LONG:               tooLong,
	phonenumbers.IS_POSSIBLE_LOCAL_ONLY: fitsLocally,
	phonenumbers.INVALID_LENGTH:         betweenSizes,
}

// possible asks the library about the length of the digits as they stand.
func possible(t *testing.T, e164 string) phonenumbers.ValidationResult {
	t.Helper()
	size := callingCode(e164[1:])
	code, _ := strconv.ParseInt(e164[1:1+size], 10, 32)
	country, digits, zero := int32(code), e164[1+size:], true
	national, err := strconv.ParseUint(digits, 10, 64)
	if err != nil {
		t.Fatal(err)
	}
	number := &phonenumbers.PhoneNumber{CountryCode: &country, NationalNumber: &national}
	if zeros := int32(len(digits) - len(strconv.FormatUint(national, 10))); zeros > 0 {
		number.ItalianLeadingZero, number.NumberOfLeadingZeros = &zero, &zeros
	}
	return phonenumbers.IsPossibleNumberWithReason(number)
}

// TestReadDialledAgreesWithTheLibrary reads numbers of every region as they
// are written at home, abroad and by mistake.
func TestReadDialledAgreesWithTheLibrary(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	each := 20
	if testing.Short() {
		each = 2
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
				wantLibraryRead(t, digits, region)
				wantLibraryRead(t, digits, "US")
				wantLibraryRead(t, code+digits, "")
				wantLibraryRead(t, code+digits, region)
			}
		}
	}
}

// TestReadDialledTakesPrefixesOut shows what it is for.
func TestReadDialledTakesPrefixesOut(t *testing.T) {
	for _, c := range []struct{ digits, region, code, national string }{
		{"0612345678", "FR", "33", "612345678"},
		{"0111523456789", "AR", "54", "91123456789"}, // 0, area code, 15 for a mobile
		{"01521987654321", "BR", "55", "21987654321"},
		{"01150934123456", "US", "509", "34123456"},
		{"5551234", "AG", "1", "2685551234"},
		{"0612345678", "IT", "39", "0612345678"}, // a 0 that is part of the number
		{"50934123456", "HT", "509", "34123456"},
	} {
		code, national, ok := readDialled(c.digits, regionOf(c.region))
		if !ok || code != c.code || national != c.national {
			t.Errorf("%s in %s is +%s %s, %v; want +%s %s", c.digits, c.region, code, national, ok, c.code, c.national)
		}
	}
	for _, c := range []struct{ digits, region string }{{"3", "HT"}, {"", "HT"}, {"34123456", "XX"}, {"34123456", "001"}, {"0119", "US"}} {
		if code, national, ok := readDialled(c.digits, regionOf(c.region)); ok {
			t.Errorf("%q in %s is +%s %s, want none", c.digits, c.region, code, national)
		}
	}
}

// FuzzReadDialled compares the reading of any digits with the library's.
func FuzzReadDialled(f *testing.F) {
	for _, seed := range []string{"34123456", "0612345678", "011152345678", "00509341234", "8001234567", "183112345678"} {
		for _, region := range []string{"HT", "FR", "AR", "BR", "AU", "JP", ""} {
			f.Add(seed, region)
		}
	}
	f.Fuzz(func(t *testing.T, digits, region string) {
		known := region == "" || regionOf(region) != nil
		if !known || len(digits) == 0 || len(digits) > 100 || leadingDigits(digits) != digits {
			t.Skip()
		}
		wantLibraryRead(t, digits, region)
	})
}

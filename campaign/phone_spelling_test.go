package campaign

import (
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestParsePhoneReadsBothForms: what is sent to, for the two forms of a
// number in Mexico, Argentina and Brazil as people write them.
func TestParsePhoneReadsBothForms(t *testing.T) {
	for _, test := range []struct {
		text, region, want string
		rule               Rule
	}{
		{"+525512345678", "", "+525512345678", ""},
		{"55 1234 5678", "MX", "+525512345678", ""},
		{"525512345678", "MX", "+525512345678", ""},
		{"+5215512345678", "", "+525512345678", PhoneRewritten},
		{"+52 1 55 1234 5678", "", "+525512345678", PhoneRewritten},
		{"+52 01 55 1234 5678", "", "+525512345678", PhoneRewritten},
		{"0052 1 55 1234 5678", "", "+525512345678", PhoneRewritten},
		{"5215512345678", "MX", "+525512345678", PhoneRewritten},
		{"1 55 1234 5678", "MX", "+525512345678", PhoneRewritten},
		{"01 55 1234 5678", "MX", "+525512345678", PhoneRewritten},
		{"044 55 1234 5678", "MX", "+525512345678", PhoneRewritten},
		{"045 55 1234 5678", "mx", "+525512345678", PhoneRewritten},
		{"+5210012345678", "", "+520012345678", PhoneRewritten}, // no hard stop, though the plan does not have it

		{"+5491123456789", "", "+5491123456789", ""},
		{"+54 9 351 234-5678", "", "+5493512345678", ""},
		{"9 11 2345 6789", "AR", "+5491123456789", ""},
		{"11 15 2345 6789", "AR", "+5491123456789", ""},
		{"011 15-2345-6789", "AR", "+5491123456789", ""},
		{"5491123456789", "AR", "+5491123456789", ""},
		{"+54 11 15 2345 6789", "", "+5491123456789", PhoneRewritten},
		{"+54 0351 15 234 5678", "", "+5493512345678", PhoneRewritten},
		{"+541123456789", "", "+541123456789", PhoneNoNine},
		{"11 2345 6789", "AR", "+541123456789", PhoneNoNine},

		{"+5547999123456", "", "+5547999123456", ""},
		{"(47) 99912-3456", "BR", "+5547999123456", ""},
		{"0 15 47 99912-3456", "BR", "+5547999123456", ""},
		{"+554799123456", "", "+5547999123456", PhoneRewritten},
		{"+55 (0)47 9912-3456", "", "+5547999123456", PhoneRewritten},
		{"554799123456", "BR", "+5547999123456", PhoneRewritten},
		{"(47) 9912-3456", "BR", "+5547999123456", PhoneRewritten},
		{"+551171234567", "", "+551171234567", ""}, // the plan still has the radio service
		{"+551131234567", "", "+551131234567", PhoneLandline},
	} {
		got, problem, ok := ParsePhone(test.text, test.region)
		if !ok || got != test.want || problem.Rule != test.rule || problem.Warning != (test.rule != "") {
			t.Errorf("ParsePhone(%q, %q) = %q, %s, %v; want %q, %s", test.text, test.region, got, problem.Rule, ok, test.want, test.rule)
		}
	}
}

// TestWarningsShowTheOtherForm: an operator sees which number is meant.
func TestWarningsShowTheOtherForm(t *testing.T) {
	for text, form := range map[string]string{
		"+5215512345678": "+525512345678", "+541123456789": "+5491123456789", "+554799123456": "+5547999123456",
	} {
		_, problem, _ := ParsePhone(text, "")
		problem.Column = "to"
		if !strings.Contains(problem.String(), form) || !strings.Contains(problem.Remedy(), form) {
			t.Errorf("%s: %s; %s", text, problem.String(), problem.Remedy())
		}
	}
}

// samePhones are forms of the same number, and numbers that differ from them.
var samePhones = [][]string{
	{"+5215512345678", "+525512345678"},
	{"+525512345679"},
	{"+521551234567"}, // one digit less
	{"+541123456789", "+5491123456789"},
	{"+5491123456780", "+541123456780"},
	{"+554799123456", "+5547999123456"},
	{"+551171234567", "+5511971234567"},
	{"+551131234567"},
	{"+5511931234567"}, // a mobile number that is not the landline before
	{"+5521999123456", "+552199123456"},
	{"+50934123456"},
	{"+15550783881"},
}

func TestNumbersKnowBothForms(t *testing.T) {
	for i, forms := range samePhones {
		for _, first := range forms {
			var set Numbers
			set.Add(first, 7)
			for j, others := range samePhones {
				for _, other := range others {
					if set.Has(other) != (i == j) {
						t.Errorf("a set with %s: Has(%s) = %v", first, other, i != j)
					}
					if i != j {
						continue
					}
					if earlier, added := set.Add(other, 8); added || earlier != 7 {
						t.Errorf("a set with %s takes %s", first, other)
					}
				}
			}
		}
	}
}

// TestCheckFindsBothForms: whoever opted out under one form is not sent to
// under the other, and nobody is sent to twice.
func TestCheckFindsBothForms(t *testing.T) {
	for _, forms := range samePhones {
		for _, first := range forms {
			for _, second := range forms {
				suppressed := &Numbers{}
				suppressed.Add(first, 1)
				if got := outcomesOf(t, &Numbers{}, first, second); !slices.Equal(got, []Outcome{Pending, Duplicate}) {
					t.Errorf("%s and %s are %v", first, second, got)
				}
				if got := outcomesOf(t, suppressed, second); !slices.Equal(got, []Outcome{Suppressed}) {
					t.Errorf("%s is %v though %s opted out", second, got, first)
				}
			}
		}
	}
}

func outcomesOf(t *testing.T, suppressed *Numbers, numbers ...string) (got []Outcome) {
	t.Helper()
	rows := &rowsOf{err: io.EOF}
	for _, number := range numbers {
		rows.cells = append(rows.cells, []string{number, "x"})
	}
	_, err := Check(rows, textPlan(t), &Choice{Suppressed: Suppression{{Numbers: suppressed}}}, func(d Decision) error {
		got = append(got, d.Outcome)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// TestKeyAcrossSpellings: however a number is written, it is read as itself
// and has one key, and what was read is read the same again.
func TestKeyAcrossSpellings(t *testing.T) {
	codes := callingCodes()
	rapid.Check(t, func(t *rapid.T) {
		code := rapid.SampledFrom(codes).Draw(t, "code")
		random := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0))
		number := randomOfPlan(random, fmt.Sprintf("+%d", code))
		key, ok := numberKey(number)
		if !ok {
			t.Fatalf("%s has no key", number)
		}
		for _, text := range append(formsOf(number), spelled(t, number)) {
			e164, problem, ok := ParsePhone(text, "")
			if !ok {
				t.Fatalf("ParsePhone(%q), which is %s, is refused: %s", text, number, problem.Rule)
			}
			if got, _ := numberKey(e164); got != key {
				t.Fatalf("ParsePhone(%q) = %s has the key %d, %s has %d", text, e164, got, number, key)
			}
			if again, _, ok := ParsePhone(e164, ""); !ok || again != e164 {
				t.Fatalf("ParsePhone(%q) = %s, which reads as %s", text, e164, again)
			}
		}
	})
}

// formsOf returns the forms of a number in E.164, made without the code under
// test.
func formsOf(number string) []string {
	forms := []string{number}
	switch digits := len(number) - len("+52"); {
	case strings.HasPrefix(number, "+52") && digits == 10:
		forms = append(forms, "+521"+number[3:])
	case strings.HasPrefix(number, "+549") && digits == 11 && strings.ContainsAny(number[4:5], "123"):
		forms = append(forms, "+54"+number[4:])
	case strings.HasPrefix(number, "+55") && digits == 11 && number[5] == '9' && number[6] >= '6':
		forms = append(forms, number[:5]+number[6:])
	}
	return forms
}

// spelled writes a number with signs between its digits, as people do.
func spelled(t *rapid.T, number string) string {
	text := rapid.SampledFrom([]string{"+", "00", "'+", "+ ", " +", "(+", "\ufeff+", `="+`, "+00"}).Draw(t, "begin")
	for i, digit := range number[1:] {
		if i > 0 {
			text += rapid.SampledFrom([]string{"", "", " ", "-", "\u00a0", "(", ") ", "\u2011", "\u200b"}).Draw(t, "sign")
		}
		text += string(digit)
	}
	return text
}

// TestKeysAreOfOnePhone: numbers that are not forms of each other have keys
// of their own.
func TestKeysAreOfOnePhone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		digit := rapid.IntRange(0, 9)
		prefix := rapid.SampledFrom([]string{"52", "521", "54", "549", "55", "5511", "55119", "509", "1"}).Draw(t, "prefix")
		number := "+" + prefix
		for len(number) < 1+rapid.IntRange(8, maxDigits).Draw(t, "length") {
			number += strconv.Itoa(digit.Draw(t, "digit"))
		}
		at := rapid.IntRange(1+len(prefix), len(number)-1).Draw(t, "at")
		other := number[:at] + strconv.Itoa(int(number[at]-'0'+1)%10) + number[at+1:]
		one, _ := numberKey(number)
		two, _ := numberKey(other)
		if one == two {
			t.Fatalf("%s and %s have one key, %d", number, other, one)
		}
	})
}

func BenchmarkNumberKey(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		numberKey("+50934123456")
	}
}

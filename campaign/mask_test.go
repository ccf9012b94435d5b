package campaign

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestMaskPhones(t *testing.T) {
	for text, want := range map[string]string{
		"+50934123456":                      "+509••••3456",
		"+12125550123":                      "+1••••••0123",
		"+6904567":                          "+690••67", // Tokelau: half of a short number
		"+999123456789":                     "+••••••••6789",
		"+509 3412-3456":                    "+509 ••••-3456",
		"3412 3456":                         "•••• 3456",
		"(509) 34 12 34 56":                 "(•••) •• •• 34 56",
		"50,934,123,456":                    "••,•••,••3,456",
		"34\u200b12\u200b34\u200b56":        "••\u200b••\u200b34\u200b56",
		"٣٤١٢٣٤٥٦":                          "••••٣٤٥٦",
		"code 131026 for 50934123456.":      "code 131026 for •••••••3456.",
		"+50934123456, +50934123457":        "+509••••3456, +509••••3457",
		"wamid.HBgLNTA5MzQxMjM0NTY= failed": "wamid.• failed",
		"row 12 of 400":                     "row 12 of 400",
		"Bonjou Mari-Jozèf":                 "Bonjou Mari-Jozèf",
		"":                                  "",
	} {
		if got := MaskPhones(text); got != want {
			t.Errorf("%q is masked as %q, not %q", text, got, want)
		}
	}
}

// However a number is written and whatever stands around it, not more than its
// calling code and half of its digits are left.
func TestMaskPhonesLeavesHalf(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		number := rapid.StringMatching(`[1-9][0-9]{6,14}`).Draw(t, "number")
		sign := rapid.SampledFrom([]string{"", " ", "-", ".", ") (", "\u00a0", "\u200e"}).Draw(t, "sign")
		before := rapid.SampledFrom([]string{"", "+", "to ", "é", "%2B", "\xff"}).Draw(t, "before")
		text := before + strings.Join(strings.Split(number, ""), sign) + rapid.SampledFrom([]string{"", " x", ";", "\xff"}).Draw(t, "after")
		left := 0
		for _, r := range strings.TrimPrefix(MaskPhones(text), before) {
			if '0' <= r && r <= '9' {
				left++
			}
		}
		if before == "+" {
			left -= callingCode(number)
		}
		if left > shownDigits || 2*left > len(number) {
			t.Fatalf("%q is masked as %q", text, MaskPhones(text))
		}
	})
}

func FuzzMaskPhones(f *testing.F) {
	f.Add("call +509 34 12 34 56 or wamid.AA==")
	f.Fuzz(func(t *testing.T, text string) {
		masked := MaskPhones(text)
		if again := MaskPhones(masked); strings.Count(again, "•") < strings.Count(masked, "•") {
			t.Fatalf("%q becomes %q and then %q", text, masked, again)
		}
		run := 0
		for i := range len(masked) {
			if run++; !isDigit(masked[i]) {
				run = 0
			}
			if run > 2*minDigits {
				t.Fatalf("%q is masked as %q", text, masked)
			}
		}
	})
}

func BenchmarkMaskPhone(b *testing.B) {
	for b.Loop() {
		MaskPhone("+50934123456")
	}
}

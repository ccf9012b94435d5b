package numfmt

import (
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"
)

// oracle has excelize format numbers. It does so for cells of its workbooks
// only, so there is one with a cell for each format.
type oracle struct {
	book  *excelize.File
	cells map[string]string
}

// newOracle answers with the options that the program's own dates have.
func newOracle(t testing.TB, since1904 bool) *oracle {
	o := &oracle{excelize.NewFile(excelize.Options{ShortDatePattern: "yyyy-mm-dd"}), map[string]string{}}
	if err := o.book.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &since1904}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = o.book.Close() })
	return o
}

// text returns a number as excelize shows it, without the blanks around it.
func (o *oracle) text(t interface{ Fatal(...any) }, code string, style *excelize.Style, number float64) string {
	const sheet = "Sheet1"
	cell, found := o.cells[code]
	if !found {
		cell = "A" + strconv.Itoa(len(o.cells)+1)
		id, err := o.book.NewStyle(style)
		if err != nil {
			t.Fatal(err)
		}
		if err := o.book.SetCellStyle(sheet, cell, cell, id); err != nil {
			t.Fatal(err)
		}
		o.cells[code] = cell
	}
	if err := o.book.SetCellDefault(sheet, cell, strconv.FormatFloat(number, 'f', -1, 64)); err != nil {
		t.Fatal(err)
	}
	text, err := o.book.GetCellValue(sheet, cell)
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(text)
}

// TestShownAsByExcelize holds both lists of samples to what they say.
func TestShownAsByExcelize(t *testing.T) {
	o := newOracle(t, false)
	theirs := func(s sample) string {
		return o.text(t, s.code, &excelize.Style{CustomNumFmt: &s.code}, s.number)
	}
	for _, s := range shown {
		if got := theirs(s); got != strings.TrimSpace(s.want) {
			t.Errorf("%v as %s is %q, by excelize %q", s.number, s.code, s.want, got)
		}
	}
	for _, group := range unlike {
		for _, s := range group.rows {
			if theirs(s) == strings.TrimSpace(s.want) {
				t.Errorf("%v as %s is the same by excelize, though %s", s.number, s.code, group.why)
			}
		}
	}
}

// unlikeBuiltIn says why excelize shows a number otherwise in a format that is
// built in; nothing where it must not.
func unlikeBuiltIn(id int, number float64, since1904 bool) string {
	isDate := id >= 14 && id <= 22 || id >= 45 && id <= 47
	switch {
	case isDate && number >= maxSerial:
		return "it has dates behind 31 December 9999"
	case (id == 0 || id == 49) && math.Abs(number) < 0.001:
		return "a list has no use for exponents"
	case id >= 5 && id <= 8:
		return "it knows no currency that is not written"
	case id == 11 && strings.HasSuffix(newDecimal(math.Abs(number)).digits, "5"):
		return "it rounds a half to the even digit"
	case id == 12 || id == 13:
		return "its fractions are not the nearest, and it writes the 0 before them"
	case id >= 41 && id <= 44 && number == 0:
		return "it has no section for zero"
	case id == 46 && (number >= 106_000 || since1904):
		return "it counts elapsed time from 1900 on, and for 292 years"
	case id == 47:
		return "it cuts off what is less than a second"
	case id == 48:
		return "it shows exponents only as 0.00E+00"
	case isDate && number < 62:
		return "it takes the month of the day before, and a day for the false 29 February in 1904 too"
	}
	return ""
}

// TestBuiltInAsByExcelize shows many numbers in each format that is built in.
func TestBuiltInAsByExcelize(t *testing.T) {
	for _, since1904 := range []bool{false, true} {
		o := newOracle(t, since1904)
		rapid.Check(t, func(t *rapid.T) {
			id := rapid.SampledFrom(slices.Sorted(maps.Keys(builtIn))).Draw(t, "id")
			number := anyNumber().Draw(t, "number")
			if unlikeBuiltIn(id, number, since1904) != "" {
				return
			}
			o.compare(t, strconv.Itoa(id), BuiltIn(id), &excelize.Style{NumFmt: id}, number, since1904)
		})
	}
}

// compare fails when a number is shown in two ways.
func (o *oracle) compare(t *rapid.T, name, code string, style *excelize.Style, number float64, since1904 bool) {
	t.Helper()
	got, ok := Parse(code).Text(number, since1904)
	if !ok {
		got = string(AppendGeneral(nil, number))
	}
	want := o.text(t, name, style, number)
	if strings.TrimSpace(got) != want {
		t.Fatalf("%v as %s is %q, by excelize %q", number, code, got, want)
	}
}

// anyNumber draws numbers that lists have: a day with a time in whole seconds,
// an integer, or an amount whose digits are never half of one that is shown.
func anyNumber() *rapid.Generator[float64] {
	return rapid.OneOf(
		rapid.Custom(aMoment),
		rapid.Map(rapid.Int64Range(-99_999_999_999, 99_999_999_999), func(n int64) float64 { return float64(n) }),
		rapid.Custom(func(t *rapid.T) float64 {
			amount := rapid.Int64Range(-99_999_999, 99_999_999).Draw(t, "amount")
			return float64(amount*100+rapid.SampledFrom([]int64{0, 10, 21, 49, 61, 99}).Draw(t, "rest")) / 10_000
		}),
	)
}

// aMoment draws a time after February 1900.
func aMoment(t *rapid.T) float64 {
	day := rapid.IntRange(62, 100_000).Draw(t, "day")
	return float64(day) + float64(rapid.IntRange(0, daySeconds-1).Draw(t, "second"))/daySeconds
}

// TestCustomAsByExcelize puts formats together as people do.
func TestCustomAsByExcelize(t *testing.T) {
	o := newOracle(t, false)
	rapid.Check(t, func(t *rapid.T) {
		code, number := numberCode(t), 0.0
		if rapid.Bool().Draw(t, "isDate") {
			code, number = dateCode(t), aMoment(t)
		} else {
			number = anyNumber().Draw(t, "number")
		}
		o.compare(t, code, code, &excelize.Style{CustomNumFmt: &code}, number, false)
	})
}

func dateCode(t *rapid.T) string {
	of := func(label string, of ...string) string { return rapid.SampledFrom(of).Draw(t, label) }
	days := []string{"d", "dd", "ddd", "dddd", "m", "mm", "mmm", "mmmm", "mmmmm", "yy", "yyyy"}
	separators := []string{"-", "/", " ", ".", `\.`, ", ", `" de "`, `\ `}
	code := of("language", "", "[$-409]", "[$-40C]", "[$-C0A]", "[$-2C0A]", "[$-80C]", "[Red]") + of("first", days...)
	for range rapid.IntRange(0, 3).Draw(t, "more") {
		code += of("separator", separators...) + of("next", days...)
	}
	return code + of("time", "", " h:mm", " hh:mm", " hh:mm:ss", " h:mm AM/PM", " [h]:mm", ` h"h"mm`, " mm:ss")
}

func numberCode(t *rapid.T) string {
	of := func(label string, of ...string) string { return rapid.SampledFrom(of).Draw(t, label) }
	code := of("before", "", `"$"`, "[$HTG] ", "[$$-409]", `\+`, "[Blue]") + of("digits", "0", "00000", "#,##0", "0.00", "0%", "0.0%", "#,##0.00", "000000000.0") +
		of("after", "", `" HTG"`, ` [$€-40C]`, `\ "pcs"`)
	return code + of("negative", "", ";"+code, ";("+code+")")
}

// TestNamesAsByExcelize shows each month and day in the languages that are
// known. Countries that write them, or AM and PM, in a way of their own are
// left out: the United Kingdom; the Caribbean, Cameroon and Morocco in French;
// Cuba, Peru, Uruguay, the United States and the languages without a country in
// Spanish.
func TestNamesAsByExcelize(t *testing.T) {
	o := newOracle(t, false)
	for _, tag := range []string{
		"409", "1009", "en-US", "1010409",
		"C", "40C", "80C", "C0C", "100C", "3C0C", "fr-FR", "fr-HT", "200C",
		"40A", "C0A", "es-ES", "80A", "100A", "1C0A", "240A", "2C0A", "340A", "es-DO", "es-MX",
	} {
		for month := range 12 {
			day := march + float64(month*30)
			for _, part := range []string{"mmm", "mmmm", "mmmmm", "ddd", "dddd", "h AM/PM"} {
				s := sample{code: "[$-" + tag + "]" + part, number: day + float64(month)/12}
				got, ok := Parse(s.code).Text(s.number, false)
				if want := o.text(t, s.code, &excelize.Style{CustomNumFmt: &s.code}, s.number); got != want || !ok {
					t.Errorf("%v as %s is %q, by excelize %q", s.number, s.code, got, want)
				}
			}
		}
	}
}

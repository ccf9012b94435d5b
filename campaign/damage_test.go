package campaign

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// inspect checks rows of a text message to the column Phone and returns the
// damage, and the rows as they are mended.
func inspectList(t testing.TB, region string, rows ...[]string) ([]Damage, [][]string) {
	t.Helper()
	plan := phonePlan(t, region, []string{"Name", "Phone", "Note"})
	inspector := NewInspector(plan)
	inspector.Loose = slices.ContainsFunc(rows, func(cells []string) bool { return !utf8.ValidString(strings.Join(cells, "")) })
	var mended [][]string
	for n, cells := range rows {
		record := Record{Row: n + 1, Line: n + 2, Cells: cells}
		_, problems := plan.Message(record)
		inspector.Look(record, problems)
		whole, _ := inspector.Mend(record, problems)
		mended = append(mended, whole)
	}
	return inspector.Damages(), mended
}

func phonePlan(t testing.TB, region string, columns []string) *Plan {
	t.Helper()
	spec, err := ParseSpec("a.yaml", []byte("recipients: a.csv\nmessage: {to: \"{{Phone}}\", body: \"Bonjou {{Name|zanmi}}\"}\n"))
	if err != nil {
		t.Fatal(err)
	}
	spec.DefaultRegion = region
	plan, err := Compile(spec, columns)
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

// TestDamage names each kind of damage and how it is mended.
func TestDamage(t *testing.T) {
	for _, test := range []struct {
		name, region string
		cells        []string
		kind         Rule
		column       string
		mended       string
	}{
		{"scientific", "", []string{"Ana", "5.0934E+10"}, DamageScientific, "Phone", ""},
		{"scientific with a comma", "", []string{"Ana", "5,09E+10"}, DamageScientific, "Phone", ""},
		{"scientific in another column", "", []string{"Ana", "+50934123456", "1.23457E+15"}, DamageScientific, "Note", ""},
		{"scientific of one digit", "", []string{"Ana", "+50934123456", "5E+9"}, DamageScientific, "Note", ""},
		{"rounded after scientific", "", []string{"Ana", "50934100000"}, DamageRounded, "Phone", ""},
		{"rounded and taken for a number of Haiti", "HT", []string{"Ana", "50934100000"}, DamageRounded, "Phone", ""},
		{"rounded to 15 digits", "", []string{"Ana", "+50934123456", "123456789012345000"}, DamageRounded, "Note", ""},
		{"a decimal point", "", []string{"Ana", "50934123456.0"}, DamageDecimal, "Phone", "+50934123456"},
		{"a decimal comma", "HT", []string{"Ana", "34123456,00"}, DamageDecimal, "Phone", "+50934123456"},
		{"real decimals", "", []string{"Ana", "50934123456.5"}, DamageDecimal, "Phone", ""},
		{"lost plus", "", []string{"Ana", "50934123456"}, DamageLostPlus, "Phone", "+50934123456"},
		{"lost plus with spaces", "", []string{"Ana", "509 3412-3456"}, DamageLostPlus, "Phone", "+50934123456"},
		{"lost zero in Italy", "IT", []string{"Ana", "669812345"}, DamageLostZero, "Phone", "+390669812345"},
		{"a byte of Windows-1252", "", []string{"Ana\xefs", "+50934123456"}, DamageBytes, "Name", "Anaïs"},
		{"bytes beside UTF-8", "", []string{"Zoé, Ana\xefs", "+50934123456"}, DamageBytes, "Name", "Zoé, Anaïs"},
		{"encoded twice", "", []string{"ZoÃ©", "+50934123456"}, DamageDouble, "Name", "Zoé"},
		{"a dash encoded twice", "", []string{"a â€“ b, Ã¨", "+50934123456"}, DamageDouble, "Name", "a – b, è"},
		{"encoded three times", "", []string{"ZoÃƒÂ©", "+50934123456"}, DamageDouble, "Name", "Zoé"},
		{"letters lost", "", []string{"Zo\ufffd", "+50934123456"}, DamageLetters, "Name", ""},
		{"a cell too many", "", []string{"Ana", "+50934123456", "a", "b"}, DamageShifted, "", ""},
		{"the number one to the right", "", []string{"Jean", " Paul", "+50934123456"}, DamageShifted, "Note", ""},
		{"the number one to the left", "", []string{"+50934123456", "Bonjou"}, DamageShifted, "Name", ""},
		{"cut off before its number", "", []string{"Ana"}, DamageShifted, "Name", ""},
	} {
		damages, mended := inspectList(t, test.region, test.cells)
		if len(damages) != 1 {
			t.Errorf("%s: the damage is %+v", test.name, damages)
			continue
		}
		d := damages[0]
		if d.Kind != test.kind || d.Column != test.column || d.Mended != test.mended || d.Rows != 1 || !slices.Equal(d.First, []int{1}) {
			t.Errorf("%s: the damage is %+v", test.name, d)
		}
		if got := slices.Contains(mended[0], test.mended); test.mended != "" && (!got || d.Mendable != 1) {
			t.Errorf("%s: the row is mended to %q", test.name, mended[0])
		}
		if test.mended == "" && (!slices.Equal(mended[0], test.cells) || d.Mendable != 0) {
			t.Errorf("%s: a row that cannot be mended became %q", test.name, mended[0])
		}
		if d.String() == "" || d.Remedy() == "" {
			t.Errorf("%s says %q, remedy %q", test.name, d, d.Remedy())
		}
	}
}

// TestSoundRows are not taken for damaged: what is right is left alone.
func TestSoundRows(t *testing.T) {
	for _, cells := range [][]string{
		{"Anaïs Éloïse", "+50934123456", "créée à Zürich – «ÇA»"}, {"", "+50934123456"}, {"MANHÃ», SÃO", "+50934123456", "1E5"},
		{"Ana", "+50934000000", "1234567890123450"}, {"Ana", "+50934123456", "C+10"}, {"Ana", "34123456", "no country"}, {"Ana", "4155551234"},
		{"Ana", "", "no number"}, {"Ana", "call me", "maybe"}, {"李小龍", "+50934123456", "ＡＢＣ"}, {"Ana", "612345678"}, {"Ana", "509341"},
	} {
		if damages, mended := inspectList(t, "", cells); len(damages) != 0 || !slices.Equal(mended[0], cells) {
			t.Errorf("%q has the damage %+v", cells, damages)
		}
	}
}

func TestDamageIsCountedByRow(t *testing.T) {
	rows := [][]string{{"ZoÃ©", "50934123456", "Ã¨"}}
	for n := range 7 {
		rows = append(rows, []string{"Ana", fmt.Sprintf("5093412346%d", n)})
	}
	rows = append(rows, []string{"Bo", "5.09E+10", "1.2E+14"})
	damages, _ := inspectList(t, "", rows...)
	want := []Damage{
		{DamageScientific, 1, 0, []int{9}, "Phone", "5.09E+10", ""},
		{DamageLostPlus, 8, 8, []int{1, 2, 3, 4, 5}, "Phone", "50934123456", "+50934123456"},
		{DamageDouble, 1, 1, []int{1}, "Name", "ZoÃ©", "Zoé"},
	}
	if diff := cmp.Diff(want, damages); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestDoubleEncodingIsUndone: text that was encoded once too often comes back
// letter by letter, and text that is right stays.
func TestDoubleEncodingIsUndone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[a-zéèêëàâïôûçñòÉÀÇÏß –]{0,20}`).Draw(t, "text")
		if got := mendDouble(text); got != text {
			t.Fatalf("%q became %q", text, got)
		}
		var twice []rune
		for _, b := range []byte(text) {
			twice = append(twice, []rune(MendBytes(string([]byte{b})))...)
		}
		if got := mendDouble(string(twice)); got != text {
			t.Fatalf("%q, encoded as %q, became %q", text, string(twice), got)
		}
	})
}

// FuzzInspect: no cell makes the inspector panic, and mending twice mends no
// further.
func FuzzInspect(f *testing.F) {
	for _, seed := range []string{"5.09E+10", "50934123456", "ZoÃ©", "Ana\xefs", "1E+", "+", "00000", "50934123456.0", "Ã"} {
		f.Add(seed, seed)
	}
	f.Fuzz(func(t *testing.T, name, phone string) {
		_, once := inspectList(t, "", []string{name, phone})
		_, twice := inspectList(t, "", once[0])
		if !slices.Equal(once[0], twice[0]) {
			t.Fatalf("%q is mended to %q, and then to %q", []string{name, phone}, once[0], twice[0])
		}
	})
}

// TestShortRowsOfASheet: a sheet does not have the empty cells at the end of a
// row, and nothing was shifted by that.
func TestShortRowsOfASheet(t *testing.T) {
	for isSheet, want := range map[bool]int{false: 1, true: 0} {
		plan := phonePlan(t, "", []string{"Name", "Phone", "Note"})
		inspector := NewInspector(plan)
		inspector.Sheet = isSheet
		record := Record{Row: 1, Cells: []string{"Ana"}}
		_, problems := plan.Message(record)
		inspector.Look(record, problems)
		if got := inspector.Damages(); len(problems) != 1 || len(got) != want {
			t.Errorf("of a sheet %v: problems %v, damage %v", isSheet, problems, got)
		}
	}
}

package campaign

import "testing"

// TestAFailedFormulaIsNotSent: whatever field it would stand in, and although
// there is a fallback.
func TestAFailedFormulaIsNotSent(t *testing.T) {
	spec, err := ParseSpec("a.yaml", []byte(`
recipients: a.xlsx
message: {to: "{{to}}", body: "Bonjou {{name|zanmi}}, {{sum}}", preview_url: "{{url}}"}`))
	if err != nil {
		t.Fatal(err)
	}
	plan, err := Compile(spec, []string{"to", "name", "sum", "url", "note"})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		cells  []string
		column string // with the problem, "" for none
	}{
		{[]string{"+50934123456", "Ana", "1", "true", "#N/A"}, ""},
		{[]string{"+50934123456", "#1", "# N/A", "", ""}, ""},
		{[]string{"#N/A", "Ana", "1", "", ""}, "to"},
		{[]string{"+50934123456", " #REF! ", "1", "", ""}, "name"},
		{[]string{"+50934123456", "", "#DIV/0!", "", ""}, "sum"},
		{[]string{"+50934123456", "Ana", "#¡VALOR!", "", ""}, "sum"},
		{[]string{"+50934123456", "Ana", "1", "#VALUE!", ""}, "url"},
	} {
		message, problems := plan.Message(Record{Row: 1, Cells: test.cells})
		switch {
		case test.column == "" && (len(problems) > 0 || message.Body == nil):
			t.Errorf("%q: problems %v", test.cells, problems)
		case test.column != "" && (len(problems) != 1 || problems[0].Rule != RuleSheetError || problems[0].Column != test.column || message.Body != nil):
			t.Errorf("%q: problems %+v, body %s", test.cells, problems, message.Body)
		}
	}
}

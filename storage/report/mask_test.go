package report

import (
	"bytes"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"app.wazaj/voye/campaign"
)

func TestMaskedRows(t *testing.T) {
	r := &Report{region: "HT", numberColumns: []int{0}}
	for _, c := range []struct{ to, number, other, want string }{
		{"+50934123456", "34123456", "+50934123456", "+509••••3456"},
		{"+50934123456", "34123456", "call 3412-3456 or 509 34 12 34 56", "call ••••-3456 or ••• •• •• 34 56"},
		{"+50934123456", "34123456", "00 509 3412 3456", "•• ••• •••• 3456"},
		{"+50934123456", "34123456", "37129999", "••••9999"}, // of somebody, surely
		{"+50934123456", "34123456", "call +1 305 555 0199", "call +1 ••• ••• 0199"},
		{"+50934123456", "34123456", "2026-11-24", "2026-11-24"},
		{"+50934123456", "34123456", "order 10000234 of 1 250 000 goud", "order 10000234 of 1 250 000 goud"},
		{"+50934123456", "34123456", "Marie", "Marie"},
		{"", "3412345", "", ""},
		{"", "34x12y3456", "x", "x"},
	} {
		row := r.masked(Row{Record: campaign.Record{Cells: []string{c.number, c.other}}, To: c.to, Error: "no " + c.number})
		if row.Cells[1] != c.want {
			t.Errorf("%q is shown as %q, want %q", c.other, row.Cells[1], c.want)
		}
		if c.to != "" && row.To != "+509••••3456" {
			t.Errorf("the number is shown as %q", row.To)
		}
		if hidden := strings.Count(row.Cells[0], "•"); hidden < 3 && c.number != "34x12y3456" || strings.Count(row.Error, "•") != hidden {
			t.Errorf("%q is shown as %q, and as %q in an error", c.number, row.Cells[0], row.Error)
		}
	}
}

// TestNumbersInNamesAreMasked: those of columns and of the campaign, in every
// format.
func TestNumbersInNamesAreMasked(t *testing.T) {
	_, run := uglyRun(t, everyOutcome(t))
	do(t, run.Close())
	for _, format := range Formats() {
		r, err := Open(run.Folder)
		do(t, err)
		r.columns[2], r.Run().Header.Name = "+50937129999", "List of +50937129999"
		r.Run().ID = "20261125-042945-list-of-50937129999"
		var out bytes.Buffer
		do(t, r.Write(&out, Options{Format: format, Mask: true, Titles: testTitles, Page: plainPage}))
		text := out.String()
		if format == XLSX {
			text = textOfWorkbook(t, out.Bytes())
		}
		if strings.Contains(text, "37129999") || !strings.Contains(text, "+509••••9999") {
			t.Errorf("%s: %s", format, text)
		}
	}
}

// textOfWorkbook returns all cells of a workbook.
func textOfWorkbook(t *testing.T, data []byte) string {
	t.Helper()
	f := openWorkbook(t, data)
	text := ""
	for _, name := range f.GetSheetList() {
		rows, err := f.GetRows(name)
		do(t, err)
		for _, row := range rows {
			text += strings.Join(row, "\t") + "\n"
		}
	}
	return text
}

// TestNoCellShowsTheNumber groups a number as people do, puts it between words,
// and looks for it in what is left.
func TestNoCellShowsTheNumber(t *testing.T) {
	const national = "34123456"
	r := &Report{region: "HT"}
	rapid.Check(t, func(t *rapid.T) {
		var text strings.Builder
		text.WriteString(rapid.SampledFrom([]string{"", "to ", "7, ", "é:", "+", "(", "x+509 37123456 ", "0"}).Draw(t, "before"))
		text.WriteString(rapid.SampledFrom([]string{"", "+509", "509", "00509", "+509 ", "0"}).Draw(t, "code"))
		for _, digit := range national {
			text.WriteString(rapid.SampledFrom([]string{"", "", "", " ", "-", ".", "\u00a0", "\u2011", ") "}).Draw(t, "between"))
			text.WriteRune(digit)
		}
		text.WriteString(rapid.SampledFrom([]string{"", ".", " 12", "é", "-3", "?x=1"}).Draw(t, "after"))
		row := r.masked(Row{Record: campaign.Record{Cells: []string{text.String()}}, To: "+509" + national, Error: text.String()})
		for what, got := range map[string]string{"cell": row.Cells[0], "error": row.Error} {
			if strings.Contains(onlyDigits(got), national[2:]) {
				t.Fatalf("%s: %q is shown as %q", what, text.String(), got)
			}
		}
	})
}

// TestShownID: no part of a number in a run's id is left, and what is left names
// the run.
func TestShownID(t *testing.T) {
	for _, c := range []struct {
		id, want string
		mask     bool
	}{
		{"20261125-042945-list-of-50937129999", "20261125-042945", true},
		{"20261125-042945-list-of-50937129999", "20261125-042945-list-of-50937129999", false},
		{"20261125-042945-order-update-2", "20261125-042945-order-update-2", true},
		{"50937129999", "•••••••9999", true},
		{"kept", "kept", true},
	} {
		if got := ShownID(c.id, c.mask); got != c.want {
			t.Errorf("ShownID(%q, %v) = %q, want %q", c.id, c.mask, got, c.want)
		}
	}
}

package samples_test

import (
	"bytes"
	"encoding/csv"
	"io/fs"
	"path"
	"strings"
	"testing"
	"unicode/utf8"

	"app.wazaj/voye/samples"
	"app.wazaj/voye/sender/sandbox"
)

// TestEveryCampaignIsExplained holds that README.md has a command for every
// campaign file, and names no sample that is not there.
func TestEveryCampaignIsExplained(t *testing.T) {
	readme := string(read(t, "README.md"))
	err := fs.WalkDir(samples.FS, ".", func(name string, _ fs.DirEntry, err error) error {
		campaign := path.Ext(name) == ".yaml" || path.Ext(name) == ".json"
		if campaign && !strings.Contains(readme, "voye send samples/"+name+" --sandbox") {
			t.Errorf("README.md has no command for %s", name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, word := range strings.FieldsFunc(readme, func(r rune) bool { return strings.ContainsRune(" `|,\n", r) }) {
		if name, ok := strings.CutPrefix(word, "samples/"); ok {
			read(t, name)
		}
	}
}

func read(t *testing.T, name string) []byte {
	t.Helper()
	data, err := fs.ReadFile(samples.FS, name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestExcelExportIsUgly holds what the sample is there for, so that an editor
// which tidies files up is noticed.
func TestExcelExportIsUgly(t *testing.T) {
	data := read(t, "excel-export.csv")
	if utf8.Valid(data) {
		t.Error("it is UTF-8, not Windows-1252")
	}
	for _, ugly := range []string{";;\r\n", "midi,\nil", `""Ti Jo""`, "5,0937E+10", "4396\xa00644"} {
		if !bytes.Contains(data, []byte(ugly)) {
			t.Errorf("%q is gone", ugly)
		}
	}
}

// TestDemoMeetsEveryFate holds which magic numbers the demo's list has. None
// of them may stop the run, for a newcomer is to see its end.
func TestDemoMeetsEveryFate(t *testing.T) {
	rows, err := csv.NewReader(bytes.NewReader(read(t, samples.DemoRecipients))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	met := map[string]int{}
	for _, row := range rows[1:] {
		for _, m := range sandbox.Magic {
			if strings.HasPrefix(row[0], m.Number[:8]) && strings.HasSuffix(row[0], m.Number[10:]) {
				met[m.Name]++
			}
		}
	}
	want := map[string]int{"refused": 4, "not ready": 2, "cut": 2, "slow": 1}
	for _, m := range sandbox.Magic {
		if met[m.Name] != want[m.Name] {
			t.Errorf("%d rows meet %q, want %d", met[m.Name], m.Name, want[m.Name])
		}
	}
	if len(rows) != 201 {
		t.Errorf("%d rows", len(rows)-1)
	}
}

package list

import (
	"os/exec"
	"path/filepath"
	"reflect"
	"testing"
)

// TestAWorkbookOfLibreOffice has LibreOffice make a workbook of a text list,
// and reads it: another program than ours and Excel writes numbers, texts and
// dates as it likes.
func TestAWorkbookOfLibreOffice(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("LibreOffice is not installed")
	}
	path := write(t, "a.csv", "to,First name,Amount,Day\n50934123456,Anaïs,12.5,2026-03-14\n50934123457,\"a, \"\"b\"\"\",1250,\n")
	// The list is UTF-8 (76), whatever the machine's locale; a profile of its own
	// lets it run beside another one.
	convert := exec.Command(office, "-env:UserInstallation=file://"+t.TempDir(), "--headless", "--infilter=CSV:44,34,76,1",
		"--convert-to", "xlsx", "--outdir", filepath.Dir(path), path)
	if out, err := convert.CombinedOutput(); err != nil {
		t.Skipf("LibreOffice does not convert here: %v, %s", err, out)
	}
	records, err := readAll(t, open(t, filepath.Join(filepath.Dir(path), "a.xlsx"), Options{}))
	want := [][]string{{"50934123456", "Anaïs", "12.5", "2026-03-14"}, {"50934123457", `a, "b"`, "1250"}}
	if got := cellsOf(records); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("read %q, %v", got, err)
	}
}

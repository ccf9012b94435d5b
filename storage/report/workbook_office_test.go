package report

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestLibreOfficeOpensAWorkbook converts a workbook and reads what LibreOffice
// saw in it: the cells of the rows, and no word of a repair.
func TestLibreOfficeOpensAWorkbook(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("LibreOffice is not installed")
	}
	_, run := uglyRun(t, everyOutcome(t))
	do(t, run.Close())
	folder := t.TempDir()
	path := filepath.Join(folder, "report.xlsx")
	do(t, os.WriteFile(path, export(t, run.Folder, Options{Format: XLSX, Titles: testTitles}), 0o600))
	// Every sheet (-1) as UTF-8 (76), each into a file with its name. A profile
	// of its own lets it run beside another one.
	convert := exec.Command(office, "-env:UserInstallation=file://"+t.TempDir(), "--headless",
		"--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", "--outdir", folder, path)
	said, err := convert.CombinedOutput()
	if err != nil {
		t.Skipf("LibreOffice does not convert here: %v, %s", err, said)
	}
	for _, word := range []string{"repair", "corrupt", "could not be loaded", "failed to load"} {
		if strings.Contains(strings.ToLower(string(said)), word) {
			t.Errorf("LibreOffice says %s", said)
		}
	}
	files, err := filepath.Glob(filepath.Join(folder, "report-*.csv"))
	do(t, err)
	if len(files) != 3 {
		t.Fatalf("the sheets became %q: %s", files, said)
	}
	for _, file := range files {
		if text, err := os.ReadFile(file); err == nil && strings.HasPrefix(string(text), "row,") {
			wanted := strings.ReplaceAll("1,+50934123456,sent,12345,2,200,,,2026-11-24T04:03:12.345Z,3412 3456,Marie,\"=HYPERLINK('http://evil.example')\"", "'", `""`)
			if got := strings.Split(string(text), "\n")[1]; got != wanted {
				t.Errorf("row 1:\n%s", cmp.Diff(wanted, got))
			}
			return
		}
	}
	t.Errorf("no file has the rows: %q", files)
}

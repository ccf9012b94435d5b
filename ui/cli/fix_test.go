package cli

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"app.wazaj/voye/campaign/list"
)

var update = flag.Bool("update", false, "write the golden files anew")

// run runs the program in this process, without an environment.
func run(stdin string, args ...string) (code int, stdout, stderr string) {
	var out, err bytes.Buffer
	code = Main(args, strings.NewReader(stdin), &out, &err, func(string) string { return "" })
	return code, out.String(), err.String()
}

// TestDamagedLists checks and mends every list of testdata/damage. Beside each
// stand what check says of it (.check) and the copy that --fix writes (.fixed).
func TestDamagedLists(t *testing.T) {
	flags := map[string][]string{"lost-zero": {"--region", "IT"}}
	paths, err := filepath.Glob("testdata/damage/*.csv")
	if err != nil || len(paths) < 10 {
		t.Fatalf("%d lists, %v", len(paths), err)
	}
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".csv")
		t.Run(name, func(t *testing.T) {
			how := append([]string{"--text", "Bonjou {{to}}"}, flags[name]...)
			code, stdout, stderr := run("", append([]string{"check", path}, how...)...)
			golden(t, strings.TrimSuffix(path, ".csv")+".check", strings.ReplaceAll(stdout+stderr, path, filepath.Base(path)))
			copied := filepath.Join(t.TempDir(), "fixed.csv")
			fixedCode, _, fixedStderr := run("", append([]string{"check", path, "--fix", copied}, how...)...)
			if code != exitInput && fixedCode > code {
				t.Errorf("the exit code was %d and is %d: %s", code, fixedCode, fixedStderr)
			}
			fixed, err := os.ReadFile(copied)
			if err != nil {
				t.Fatal(err)
			}
			golden(t, strings.TrimSuffix(path, ".csv")+".fixed", string(fixed))
			holdFix(t, path, copied, how)
		})
	}
}

// holdFix holds that the copy has every row of the list, and no more invalid
// ones, and that mending the copy finds nothing more to mend.
func holdFix(t *testing.T, path, copied string, how []string) {
	t.Helper()
	before, after := totalsOf(t, path, how), totalsOf(t, copied, how)
	if after.Total != before.Total && before.Total > 0 || after.Invalid > before.Invalid && before.Total > 0 {
		t.Errorf("before %+v, after %+v", before.Counts, after.Counts)
	}
	for _, d := range after.Damage {
		if d.Mendable > 0 {
			t.Errorf("the copy has this left to mend: %+v", d)
		}
	}
	again := filepath.Join(t.TempDir(), "again.csv")
	_, _, _ = run("", append([]string{"check", copied, "--fix", again}, how...)...)
	first, _ := os.ReadFile(copied)
	second, _ := os.ReadFile(again)
	if !bytes.Equal(first, second) {
		t.Errorf("the copy was mended to\n%s", second)
	}
	if info, err := os.Stat(copied); err != nil || isReadableByOthers(info) {
		t.Errorf("others can read the copy: %v", err)
	}
}

// totalsOf returns what check --json says, nothing for a list that is refused.
func totalsOf(t *testing.T, path string, how []string) (found checked) {
	t.Helper()
	if _, stdout, _ := run("", append([]string{"check", path, "--json"}, how...)...); strings.HasPrefix(stdout, "{") {
		if err := json.Unmarshal([]byte(stdout), &found); err != nil {
			t.Fatal(err)
		}
	}
	return found
}

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}

// TestFixRefuses: --fix writes over nothing and leaves nothing half written.
func TestFixRefuses(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.csv")
	text := "to,body\n50934120001,a\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	broken := filepath.Join(dir, "broken.csv")
	if err := os.WriteFile(broken, []byte(text+"1,\"open\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, args := range map[string][]string{
		"the list itself":  {path, "--fix", path},
		"another file":     {path, "--fix", broken},
		"another ending":   {path, "--fix", filepath.Join(dir, "out.xlsx")},
		"a missing folder": {path, "--fix", filepath.Join(dir, "none", "out.csv")},
		"a broken list":    {broken, "--fix", filepath.Join(dir, "out.csv")},
	} {
		code, stdout, stderr := run("", append([]string{"check"}, args...)...)
		if code != exitInput || !strings.HasPrefix(stderr, "voye: ") || stdout != "" {
			t.Errorf("%s: exit code %d, %q, %q", name, code, stdout, stderr)
		}
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 2 {
		t.Errorf("left behind: %v, %v", left, err)
	}
	if kept, _ := os.ReadFile(path); string(kept) != text {
		t.Errorf("the list is now %q", kept)
	}
}

// FuzzFix: whatever list is mended, the copy is read without being told how,
// has the same rows, and no more invalid ones.
func FuzzFix(f *testing.F) {
	paths, _ := filepath.Glob("testdata/damage/*.csv")
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	dir := f.TempDir()
	path, copied := filepath.Join(dir, "a.csv"), filepath.Join(dir, "b.csv")
	how := []string{"--text", "Bonjou {{to}}"}
	f.Fuzz(func(t *testing.T, data []byte) {
		_ = os.Remove(copied)
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		before := totalsOf(t, path, how)
		_, _, stderr := run("", append([]string{"check", path, "--fix", copied}, how...)...)
		if strings.Contains(stderr, "fault") {
			t.Fatal(stderr)
		}
		if _, err := os.Stat(copied); err != nil || before.Total == 0 {
			return
		}
		file, err := list.Open(copied, list.Options{})
		if err != nil || file.Format().Delimiter != "," {
			t.Fatalf("the copy is read as %+v, %v", file, err)
		}
		if after := totalsOf(t, copied, how); after.Total != before.Total || after.Invalid > before.Invalid {
			t.Fatalf("before %+v, after %+v", before.Counts, after.Counts)
		}
	})
}

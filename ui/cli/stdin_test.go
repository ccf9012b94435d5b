//go:build unix

package cli

import (
	"bufio"
	"io"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestASignalLeavesNoSpool: a list from stdin holds people's numbers; when a
// signal ends the program before it has them all, nothing stays on the disk.
func TestASignalLeavesNoSpool(t *testing.T) {
	for _, sig := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
		folder := t.TempDir()
		// The list is checked row by row, so that a line on stdout says that
		// it is there; the pipe is then full, and the program waits in it.
		cmd := program(t, folder, "preview", "-", "--text", "Bonjou")
		cmd.Env = append(cmd.Env, "TMPDIR="+folder)
		cmd.Stdin = &manyRows{}
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		if _, err := bufio.NewReader(out).ReadString('\n'); err != nil {
			t.Fatal(err)
		}
		kept, _ := filepath.Glob(filepath.Join(folder, "voye-*", "recipients.csv"))
		if len(kept) != 1 {
			t.Fatalf("the list is kept in %q", kept)
		}
		if info, err := os.Stat(kept[0]); err != nil || isReadableByOthers(info) {
			t.Errorf("others can read the list: %v, %v", info, err)
		}
		if err := cmd.Process.Signal(sig); err != nil {
			t.Fatal(err)
		}
		if err := cmd.Wait(); err == nil {
			t.Errorf("%s does not end it", sig)
		}
		if left, _ := filepath.Glob(filepath.Join(folder, "voye-*")); len(left) > 0 {
			t.Errorf("%s leaves %q", sig, left)
		}
	}
}

// manyRows is a list of more rows than a pipe holds of their preview.
type manyRows struct{ row int }

func (m *manyRows) Read(p []byte) (int, error) {
	const rows = 20_000
	if m.row++; m.row > rows {
		return 0, io.EOF
	}
	if m.row == 1 {
		return copy(p, "to\n"), nil
	}
	return copy(p, numberOf(m.row)+"\n"), nil
}

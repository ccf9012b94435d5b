//go:build linux && !race

package cli

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// What a process may take for a list of any length, and besides for each of
// its rows: ten million rows stay under 200 MiB. The program as a test has it
// is some 15 MiB larger than it is by itself, and on a busy machine garbage is
// collected later.
const (
	residentFixed  = 65 << 20
	residentPerRow = 14
)

// TestLongList checks a list, begins to send it and goes on, and holds what
// each process had in memory at most. Numbers in no order, each once, are the
// worst for the set that finds duplicates; three in ten twice are the worst for
// what is remembered of them.
func TestLongList(t *testing.T) {
	rows := 200_000
	if long {
		rows = 10_000_000
	}
	for name, number := range map[string]func(row int) int{
		"each once":          func(row int) int { return row },
		"three in ten twice": func(row int) int { return row - (row%10)/7*(row/2) },
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			writeLongList(t, filepath.Join(folder, "list.csv"), rows, number)
			for _, c := range []struct {
				args []string
				code int
			}{
				{[]string{"check", "list.csv"}, exitDone},
				{[]string{"send", "list.csv", "--sandbox", "--yes", "--plain", "--canary", "20", "--rate", "1000"}, exitStopped},
				{[]string{"resume", "last", "--plain", "--canary", "20", "--rate", "1000"}, exitStopped},
			} {
				wantLean(t, program(t, folder, c.args...), c.code, rows)
			}
		})
	}
}

func writeLongList(t *testing.T, path string, rows int, number func(row int) int) {
	t.Helper()
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	out := bufio.NewWriter(file)
	_, _ = out.WriteString("to,body,name,city\n") // the flush tells what is wrong
	for row := 1; row <= rows; row++ {
		_, _ = fmt.Fprintf(out, "+9198%08d,Bonjou,Marie-Thérèse,Pòtoprens\n", number(row)*7_368_787%99_999_989)
	}
	if err := out.Flush(); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
}

// highWater runs a command and returns how much it had in memory at most, in
// bytes. What the system tells of a process that has ended counts the test's
// own memory, too, from which the process was made; so it is asked meanwhile.
func highWater(t *testing.T, cmd *exec.Cmd) (resident int) {
	t.Helper()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan struct{})
	go func() { _ = cmd.Wait(); close(ended) }() // the code says how it ended
	for {
		status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", cmd.Process.Pid))
		if _, after, found := strings.Cut(string(status), "VmHWM:"); found {
			kib, _ := strconv.Atoi(strings.Fields(after)[0])
			resident = max(resident, kib<<10)
		}
		select {
		case <-ended:
			return resident
		case <-time.After(5 * time.Millisecond):
		}
	}
}

// wantLean runs a command and holds how it ends and what it took.
func wantLean(t *testing.T, cmd *exec.Cmd, code, rows int) {
	t.Helper()
	out, err := os.Create(filepath.Join(t.TempDir(), "stderr"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = out.Close() }()
	cmd.Stderr = out
	resident := highWater(t, cmd)
	if got := cmd.ProcessState.ExitCode(); got != code {
		said, _ := os.ReadFile(out.Name())
		t.Fatalf("%v: %d, want %d: %s", cmd.Args[1:], got, code, said)
	}
	t.Logf("%s: %d rows, %d MiB resident", cmd.Args[1], rows, resident>>20)
	if most := residentFixed + residentPerRow*rows; resident > most {
		t.Errorf("%s: %d MiB resident, more than %d", cmd.Args[1], resident>>20, most>>20)
	}
}

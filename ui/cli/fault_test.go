//go:build linux

package cli

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"app.wazaj/voye/sender/sandbox"
	"app.wazaj/voye/storage"
)

// halted begins the campaign, stops it after one message and returns its log.
func (o *ordeal) halted() (log string) {
	o.t.Helper()
	if r := o.run(o.session("--canary", "1")); r.code != exitStopped {
		o.t.Fatalf("%d: %s", r.code, r.stderr)
	}
	folder, err := o.runs().Find(storage.Last)
	if err != nil {
		o.t.Fatal(err)
	}
	return filepath.Join(folder, "log.jsonl")
}

// underStrace runs cmd with the faults that the arguments order, and returns
// the trace with the result.
func (o *ordeal) underStrace(cmd *exec.Cmd, args ...string) (result, string) {
	o.t.Helper()
	tracer, err := exec.LookPath("strace")
	if err != nil {
		o.t.Skip("strace is not there to order faults of the system")
	}
	trace := filepath.Join(o.t.TempDir(), "trace")
	line := append([]string{"strace", "-f", "-y", "-o", trace}, args...)
	cmd.Args = append(append(line, cmd.Path), cmd.Args[1:]...)
	cmd.Path = tracer
	r := o.run(cmd)
	text, err := os.ReadFile(trace)
	if err != nil || strings.Contains(r.stderr, "ptrace") {
		o.t.Skip("strace may not trace here: ", r.stderr)
	}
	return r, string(text)
}

var ofLog = regexp.MustCompile(`(?m)^.*(write|fsync|fdatasync)\(\d+<[^>]*log\.jsonl>.*$`)

// TestFaultsOfTheSystem orders faults of the calls that write and sync the
// log. The calls are counted per thread, so the number of the call varies.
func TestFaultsOfTheSystem(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, call, fault, says string }{
		{"full", "write", "error=ENOSPC", "the disk is full"},
		{"broken", "write", "error=EIO", "input/output error"},
		{"unsynced", "fsync", "error=EIO", "input/output error"},
		{"full at the sync", "fsync", "error=ENOSPC", "the disk is full"},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := newOrdeal(t, 40, sandbox.Options{Latency: time.Millisecond})
			log := o.halted()
			r, trace := o.underStrace(o.session(), "-P", log, "-e", "trace=write,fsync,fdatasync", "-e", "inject="+c.call+":"+c.fault+":when=3+")
			at := strings.Index(trace, "(INJECTED)")
			if at < 0 {
				t.Skip("no thread came so far")
			}
			if r.code != exitStopped || !strings.Contains(r.stderr, c.says) || !strings.Contains(r.stderr, "voye resume") {
				t.Errorf("%d: %s", r.code, r.stderr)
			}
			if later := ofLog.FindAllString(trace[at:], -1); len(later) > 0 {
				t.Errorf("after the fault the log was touched again: %q", later)
			}
			if asked := o.asked(); o.server.Requests() > asked {
				t.Errorf("%d requests, and %d intents in the log", o.server.Requests(), asked)
			}
			t.Log(lastLine(r.stderr))
			o.kills = 1 // what was in flight is unknown, as after a kill
			o.finish()
			o.judge()
		})
	}
}

// tear leaves half a line at the end of a log, to be mended.
func tear(t *testing.T, log string) {
	t.Helper()
	f, err := os.OpenFile(log, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.WriteString(`{"n":9,"p":"0`); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

// TestNoFileToBeHad answers EMFILE to the Nth call that opens a file or a
// socket, once and from then on: nothing is sent twice, and the run can be
// finished afterwards.
func TestNoFileToBeHad(t *testing.T) {
	t.Parallel()
	points := []int{1, 5, 9, 14, 20}
	if long {
		points = []int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 18, 20, 24, 28, 32}
	}
	codes, fired := map[int]int{}, 0
	for _, call := range []string{"openat", "socket"} {
		for _, n := range points {
			for _, when := range []string{strconv.Itoa(n), strconv.Itoa(n) + "+"} {
				o := newOrdeal(t, 24, sandbox.Options{Latency: time.Millisecond})
				o.halted()
				before := o.server.Accepted()
				r, trace := o.underStrace(o.session("--give-up-after", "1s"), "-e", "trace="+call, "-e", "inject="+call+":error=EMFILE:when="+when)
				if !strings.Contains(trace, "(INJECTED)") {
					continue
				}
				fired++
				codes[r.code]++
				if r.code == exitUnexpected && !strings.Contains(r.stderr, "too many open files") {
					t.Errorf("%s at %s: %d: %s", call, when, r.code, r.stderr)
				}
				if r.code == exitInput && o.server.Accepted() != before {
					t.Errorf("%s at %s: %d says that nothing was sent, and %d were: %s", call, when, r.code, o.server.Accepted()-before, r.stderr)
				}
				o.kills = 1
				o.finish()
				o.judge()
			}
		}
	}
	if fired == 0 {
		t.Error("no call met the fault")
	}
	t.Logf("%d faults; exit codes %v", fired, codes)
}

// asked returns how many rows the log says were tried.
func (o *ordeal) asked() (rows int) {
	o.t.Helper()
	folder, err := o.runs().Find(storage.Last)
	if err != nil {
		o.t.Fatal(err)
	}
	view, err := storage.Read(folder, func(line storage.Line) {
		if line.Intent {
			rows++
		}
	})
	if err != nil {
		o.t.Fatal(view, err)
	}
	return rows
}

func lastLine(text string) string {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	return lines[len(lines)-1]
}

// TestDiskFull fills a disk for real.
func TestDiskFull(t *testing.T) {
	t.Parallel()
	o := newOrdeal(t, 300, sandbox.Options{})
	disk := o.runs().Dir
	if err := os.Mkdir(disk, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("tmpfs", disk, "tmpfs", 0, "size=60k"); err != nil {
		t.Skip("a small disk cannot be mounted here: ", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(disk, syscall.MNT_DETACH) })
	r := o.run(o.session())
	if r.code != exitStopped || !strings.Contains(r.stderr, "the disk is full") {
		t.Fatalf("%d: %s", r.code, r.stderr)
	}
	t.Log(lastLine(r.stderr))
	sent := o.server.Requests()
	r = o.run(o.session())
	if r.code != exitStopped || !strings.Contains(r.stderr, "the disk is full") || o.server.Requests() != sent {
		t.Errorf("%d, %d requests: %s", r.code, o.server.Requests()-sent, r.stderr)
	}
	t.Log(lastLine(r.stderr))
	if err := syscall.Mount("tmpfs", disk, "tmpfs", syscall.MS_REMOUNT, "size=4m"); err != nil {
		t.Fatal(err)
	}
	o.kills = 1 // what was in flight when the disk was full is unknown, as after a kill
	o.finish()
	o.judge()
}

// TestFileSizeLimit meets a short write and EFBIG, without being root.
func TestFileSizeLimit(t *testing.T) {
	t.Parallel()
	o := newOrdeal(t, 100, sandbox.Options{})
	log := o.halted()
	info, err := os.Stat(log)
	if err != nil {
		t.Fatal(err)
	}
	cmd := o.session()
	limit := strconv.FormatInt(info.Size()/512+3, 10)
	cmd.Args = append([]string{"sh", "-c", `ulimit -f ` + limit + `; exec "$0" "$@"`, cmd.Path}, cmd.Args[1:]...)
	cmd.Path = "/bin/sh"
	if r := o.run(cmd); r.code != exitStopped || !strings.Contains(r.stderr, "file too large") {
		t.Errorf("%d: %s", r.code, r.stderr)
	}
	o.kills = 1
	o.finish()
	o.judge()
}

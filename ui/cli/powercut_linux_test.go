package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
	"unsafe"

	"app.wazaj/voye/sender/sandbox"
)

// A disk is an image on a loop mount, whose power can be cut: the shutdown
// call of ext4 and xfs drops everything that was not synced.
type disk struct {
	image, mount string
}

// shutdownNoFlush is EXT4_IOC_SHUTDOWN and XFS_IOC_GOINGDOWN, which are one
// number; noLogFlush keeps the journal from being written.
const (
	shutdownNoFlush = 0x8004587D
	noLogFlush      = 2
)

// newDisk makes a disk, or skips the test where that is not possible.
func newDisk(t *testing.T, kind string) disk {
	t.Helper()
	if os.Geteuid() != 0 {
		t.Skip("cutting the power of a disk needs root")
	}
	mkfs, err := exec.LookPath("mkfs." + kind)
	if err != nil {
		t.Skipf("there is no mkfs.%s", kind)
	}
	folder := t.TempDir()
	d := disk{image: filepath.Join(folder, "image"), mount: filepath.Join(folder, "mount")}
	write(t, d.image, "")
	if err := os.Truncate(d.image, 320<<20); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(d.mount, 0o700); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(mkfs, "-q", d.image).CombinedOutput(); err != nil {
		t.Skipf("mkfs.%s: %v: %s", kind, err, out)
	}
	if out, err := exec.Command("mount", "-o", "loop", d.image, d.mount).CombinedOutput(); err != nil {
		t.Skipf("no loop mount here: %v: %s", err, out)
	}
	t.Cleanup(func() { _ = exec.Command("umount", d.mount).Run() })
	return d
}

// cut cuts the power.
func (d disk) cut(t *testing.T) {
	t.Helper()
	folder, err := os.Open(d.mount)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = folder.Close() }()
	flags := uint32(noLogFlush)
	if _, _, errno := syscall.Syscall(syscall.SYS_IOCTL, folder.Fd(), shutdownNoFlush, uintptr(unsafe.Pointer(&flags))); errno != 0 {
		t.Skipf("this kernel cannot cut a disk's power: %v", errno)
	}
}

// turnOn mounts what the cut left.
func (d disk) turnOn(t *testing.T) {
	t.Helper()
	if out, err := exec.Command("umount", d.mount).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if out, err := exec.Command("mount", "-o", "loop", d.image, d.mount).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
}

// powerCuts is a campaign that is sent while the power goes again and again.
type powerCuts struct {
	disk    disk
	gateway *sandbox.Server
	binary  string // empty for the program as it is
	folder  string
	list    string
	rows    int
}

func newPowerCuts(t *testing.T, kind, binary string, rows int) *powerCuts {
	t.Helper()
	p := &powerCuts{disk: newDisk(t, kind), gateway: slowGateway(t, 2*time.Millisecond), binary: binary, rows: rows}
	p.folder, p.list = writeList(t, p.rows)
	return p
}

func (p *powerCuts) start(t *testing.T, args ...string) (*exec.Cmd, *bytes.Buffer) {
	t.Helper()
	cmd := program(t, p.folder, append(args, "--json", "--rate", "4000", "--workers", "4", "--base-url", p.gateway.BaseURL(), "--runs", filepath.Join(p.disk.mount, "runs"))...)
	if p.binary != "" {
		cmd.Path = p.binary
	}
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, nil
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd, &out
}

// session sends or goes on, until the power goes at a moment that random
// picks.
func (p *powerCuts) session(t *testing.T, random *rand.Rand) {
	t.Helper()
	args := []string{"resume"}
	if logs, _ := filepath.Glob(filepath.Join(p.disk.mount, "runs", "*", "log.jsonl")); len(logs) == 0 {
		args = []string{"send", p.list, "--yes", "--again"}
	}
	cmd, _ := p.start(t, args...)
	aim := p.gateway.Accepted() + random.IntN(30)
	ended := make(chan struct{})
	go func() { _ = cmd.Wait(); close(ended) }()
	await(t, func() bool {
		select {
		case <-ended:
			return true
		default:
			return p.gateway.Accepted() > aim
		}
	})
	// The process stands still from here on, as it does without power: a sync
	// that the cut falls into may succeed or not, but nobody acts on it.
	_ = cmd.Process.Signal(syscall.SIGSTOP)
	await(t, func() bool { return standsStill(cmd.Process.Pid) })
	p.disk.cut(t)
	_ = cmd.Process.Kill()
	<-ended
	p.disk.turnOn(t)
}

// standsStill reports whether no thread of a process can act any more: each is
// stopped, or waits for the disk and is stopped then, or the process is gone.
func standsStill(pid int) bool {
	stats, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/stat", pid))
	for _, stat := range stats {
		data, _ := os.ReadFile(stat)
		_, state, _ := bytes.Cut(data, []byte(") "))
		if len(state) > 0 && !bytes.ContainsAny(state[:1], "TDZX") {
			return false
		}
	}
	return true
}

// twice returns how many numbers the gateway accepted more than once.
func (p *powerCuts) twice() (count int) {
	for i := range p.rows {
		if p.gateway.AcceptedTo(numberOf(i+1)) > 1 {
			count++
		}
	}
	return count
}

// TestPowerCuts sends a campaign from a disk whose power goes again and again:
// nobody gets a message twice, and every row ends with an outcome.
func TestPowerCuts(t *testing.T) {
	cuts, rows := 2, 150
	if long {
		cuts, rows = 60, 2500
	}
	for _, kind := range []string{"ext4", "xfs"} {
		t.Run(kind, func(t *testing.T) {
			p := newPowerCuts(t, kind, "", rows)
			random := rand.New(rand.NewPCG(uint64(time.Now().UnixNano()), 0))
			for range cuts {
				p.session(t, random)
			}
			cmd, out := p.start(t, "resume")
			_ = cmd.Wait()
			var total summary
			if err := json.Unmarshal(out.Bytes(), &total); err != nil {
				t.Fatalf("%v: %s", err, out)
			}
			counts := total.Counts
			if p.twice() > 0 || counts.Remaining != 0 || counts.Sent+counts.Unknown != p.rows || counts.Unknown > 4*cuts {
				t.Errorf("after %d cuts: %d accepted twice, %+v", cuts, p.twice(), counts)
			}
			if lost := p.gateway.Accepted() - counts.Sent; lost < 0 || lost > counts.Unknown {
				t.Errorf("%d accepted, %+v", p.gateway.Accepted(), counts)
			}
			t.Logf("%d cuts: %d sent, %d unknown, %d accepted twice", cuts, counts.Sent, counts.Unknown, p.twice())
		})
	}
}

// TestPowerCutsFindAMissingSync holds the test above to its purpose: the
// program without the journal's sync sends twice.
func TestPowerCutsFindAMissingSync(t *testing.T) {
	if !long {
		t.Skip("building the program without its sync takes a while; set VOYE_LONG")
	}
	for _, kind := range []string{"ext4", "xfs"} {
		t.Run(kind, func(t *testing.T) {
			p := newPowerCuts(t, kind, withoutSync(t), 2500)
			random := rand.New(rand.NewPCG(1, 2))
			for cuts := 1; cuts <= 30; cuts++ {
				p.session(t, random)
				// The witness lies on a disk that keeps its power, and would have
				// the cut log refused.
				if err := os.RemoveAll(filepath.Join(p.folder, ".local")); err != nil {
					t.Fatal(err)
				}
				if twice := p.twice(); twice > 0 {
					t.Logf("%d accepted twice after %d cuts", twice, cuts)
					return
				}
			}
			t.Error("30 cuts did not find that nothing is synced")
		})
	}
}

// withoutSync builds the program with a journal that does not sync.
func withoutSync(t *testing.T) (binary string) {
	t.Helper()
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	source := filepath.Join(root, "storage", "writer.go")
	code, err := os.ReadFile(source)
	if err != nil {
		t.Fatal(err)
	}
	mutant := strings.Replace(string(code), "j.file.Sync()", "error(nil)", 1)
	if mutant == string(code) {
		t.Fatal("the journal's sync was not found")
	}
	folder := t.TempDir()
	write(t, filepath.Join(folder, "writer.go"), mutant)
	overlay, err := json.Marshal(map[string]any{"Replace": map[string]string{source: filepath.Join(folder, "writer.go")}})
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(folder, "overlay.json"), string(overlay))
	binary = filepath.Join(folder, "voye")
	build := exec.Command("go", "build", "-overlay", filepath.Join(folder, "overlay.json"), "-o", binary, ".")
	build.Dir = root
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return binary
}

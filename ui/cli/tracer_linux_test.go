//go:build linux && (amd64 || arm64)

package cli

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"unsafe"

	"golang.org/x/sys/unix"
)

// deadly are the system calls at which a process is killed: those that make,
// open, write, cut, sync, name, lock and send.
var deadly = map[uint64]string{
	unix.SYS_OPENAT: "openat", unix.SYS_WRITE: "write", unix.SYS_PWRITE64: "pwrite64", unix.SYS_FSYNC: "fsync",
	unix.SYS_FTRUNCATE: "ftruncate", unix.SYS_FCHMOD: "fchmod", unix.SYS_RENAMEAT: "renameat", unix.SYS_RENAMEAT2: "renameat",
	unix.SYS_UNLINKAT: "unlinkat", unix.SYS_MKDIRAT: "mkdirat", unix.SYS_FLOCK: "flock", unix.SYS_CLOSE: "close", unix.SYS_CONNECT: "connect",
}

// tracer counts the deadly calls of all threads of a process in the order in
// which they are made, which strace cannot, and kills it as it makes one.
type tracer struct {
	pid    int
	nth    int    // the call at which the process is killed
	calls  int    // that it made so far
	killed string // the kind of the call at which it was killed, empty when it was not
	seen   map[int]bool
}

// killedAtCall runs cmd and kills it at the nth of its deadly calls. It returns
// the kind of the call, empty when the process ended before that.
func killedAtCall(t *testing.T, cmd *exec.Cmd, nth int) (kind string) {
	t.Helper()
	// Only the thread that began the process may trace it.
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	cmd.SysProcAttr = &syscall.SysProcAttr{Ptrace: true, Setpgid: true}
	if err := cmd.Start(); err != nil {
		t.Skip("no process can be traced here: ", err)
	}
	defer func() { _ = cmd.Process.Release() }()
	tr := tracer{pid: cmd.Process.Pid, nth: nth, seen: map[int]bool{}}
	if err := tr.trace(); err != nil {
		_ = unix.Kill(tr.pid, unix.SIGKILL)
		t.Fatal(err)
	}
	return tr.killed
}

func (tr *tracer) trace() error {
	var status unix.WaitStatus
	if _, err := unix.Wait4(tr.pid, &status, unix.WALL, nil); err != nil {
		return fmt.Errorf("wait for the start: %w", err)
	}
	tr.seen[tr.pid] = true
	if err := unix.PtraceSetOptions(tr.pid, unix.PTRACE_O_TRACECLONE|unix.PTRACE_O_TRACESYSGOOD|unix.PTRACE_O_EXITKILL); err != nil {
		return fmt.Errorf("trace: %w", err)
	}
	if err := unix.PtraceSyscall(tr.pid, 0); err != nil {
		return fmt.Errorf("trace: %w", err)
	}
	for {
		// Other tests have children, too, which are not of this group.
		tid, err := unix.Wait4(-tr.pid, &status, unix.WALL, nil)
		if errors.Is(err, unix.EINTR) {
			continue
		}
		if err != nil {
			return fmt.Errorf("wait for a system call: %w", err)
		}
		if !status.Stopped() {
			if tid == tr.pid {
				return nil
			}
			continue
		}
		// A thread that died meanwhile cannot be sent on.
		if err := unix.PtraceSyscall(tid, tr.stopped(tid, status)); err != nil && !errors.Is(err, unix.ESRCH) {
			return fmt.Errorf("send thread %d on: %w", tid, err)
		}
	}
}

// stopped looks at why a thread stopped and returns the signal that it is to
// get.
func (tr *tracer) stopped(tid int, status unix.WaitStatus) (signal int) {
	isNew := !tr.seen[tid]
	tr.seen[tid] = true
	switch sig := status.StopSignal(); {
	case sig == unix.SIGTRAP|0x80:
		tr.call(tid)
		return 0
	case sig == unix.SIGTRAP, sig == unix.SIGSTOP && isNew:
		return 0
	default:
		return int(sig)
	}
}

// callInfo is what the kernel tells of a stop at a system call.
type callInfo struct {
	op   uint8 // 1 when the call is being made, 2 when it returns
	_    [3]uint8
	_    uint32
	_, _ uint64
	nr   uint64
	args [6]uint64
	_    [2]uint64
}

// call counts a call that thread tid is about to make, and kills the process
// before it is made when it is the one.
func (tr *tracer) call(tid int) {
	var info callInfo
	_, _, errno := unix.Syscall6(unix.SYS_PTRACE, unix.PTRACE_GET_SYSCALL_INFO, uintptr(tid), unsafe.Sizeof(info), uintptr(unsafe.Pointer(&info)), 0, 0)
	kind, ok := deadly[info.nr]
	if errno != 0 || info.op != 1 || !ok || tr.killed != "" {
		return
	}
	if tr.calls++; tr.calls < tr.nth {
		return
	}
	if kind == "write" {
		kind += " to " + tr.goal(info.args[0])
	}
	tr.killed = kind
	_ = unix.Kill(tr.pid, unix.SIGKILL) // it is stopped, so it is there
}

// goal says what the descriptor fd of the process is.
func (tr *tracer) goal(fd uint64) string {
	path, err := os.Readlink(fmt.Sprintf("/proc/%d/fd/%d", tr.pid, fd))
	switch {
	case err != nil:
		return "a file"
	case strings.HasPrefix(path, "socket:"):
		return "the gateway"
	case strings.HasSuffix(path, ".jsonl"):
		return "the log"
	case strings.Contains(path, "/witness/"):
		return "the witness"
	case strings.HasPrefix(path, "pipe:"), strings.HasPrefix(path, "anon_inode:"), strings.HasPrefix(path, "/dev/"):
		return "the outside"
	}
	return "a file"
}

package cli

import (
	"syscall"
	"testing"
)

// TestKeptOutOfDumps asks the system itself.
func TestKeptOutOfDumps(t *testing.T) {
	set := func(dumpable uintptr) {
		if _, _, err := syscall.RawSyscall(syscall.SYS_PRCTL, syscall.PR_SET_DUMPABLE, dumpable, 0); err != 0 {
			t.Fatal(err)
		}
	}
	set(1)
	defer set(1)
	keepOutOfDumps()
	dumpable, _, err := syscall.RawSyscall(syscall.SYS_PRCTL, syscall.PR_GET_DUMPABLE, 0, 0)
	if err != 0 || dumpable != 0 {
		t.Errorf("dumpable is %d, %v", dumpable, err)
	}
	var cores syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_CORE, &cores); err != nil || cores.Cur != 0 || cores.Max != 0 {
		t.Errorf("core files of %+v, %v", cores, err)
	}
}

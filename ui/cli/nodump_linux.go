package cli

import "syscall"

// keepOutOfDumps keeps the process's memory, which holds the key, out of core
// files, and, as Linux lets only root look into a process that may not be
// dumped, also from other processes of the same user: they can neither attach
// to it nor read /proc/PID/environ, where the key stands that came in a
// variable. What fails is left: it is a second line, not the first.
func keepOutOfDumps() {
	forbidCores()
	const dumpableByNobody = 0
	_, _, _ = syscall.RawSyscall(syscall.SYS_PRCTL, syscall.PR_SET_DUMPABLE, dumpableByNobody, 0)
}

//go:build unix

package cli

import "syscall"

// forbidCores lets this process leave no core file.
func forbidCores() { _ = syscall.Setrlimit(syscall.RLIMIT_CORE, &syscall.Rlimit{}) }

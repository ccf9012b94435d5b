//go:build !linux

package cli

// keepOutOfDumps keeps the key out of core files where there are such files.
// Windows writes none unless its owner asked for them.
func keepOutOfDumps() { forbidCores() }

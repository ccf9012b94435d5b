package cli

import (
	"io/fs"
	"os"
	"runtime"

	"golang.org/x/term"
)

// isTerminal reports whether a person may be at the other end of a stream.
func isTerminal(stream any) bool {
	file, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}

// isInteractive reports whether the interactive program can run: it reads
// from and draws on one terminal that understands more than lines.
func (a *app) isInteractive() bool {
	return isTerminal(a.stdin) && isTerminal(a.stdout) && a.env("TERM") != "dumb"
}

// hasScreen reports whether a command may show the screens of the interactive
// program; with --accessible none is drawn.
func (a *app) hasScreen() bool { return a.isInteractive() && !a.isAccessible() }

// canAsk reports whether a question can be asked and answered in lines.
func (a *app) canAsk() bool { return isTerminal(a.stdin) && isTerminal(a.stderr) }

// isReadableByOthers reports whether other users of the machine can read a
// file. Windows keeps that elsewhere than in the mode.
func isReadableByOthers(info fs.FileInfo) bool {
	return runtime.GOOS != "windows" && info.Mode().IsRegular() && info.Mode().Perm()&0o044 != 0
}

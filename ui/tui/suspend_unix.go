//go:build unix

package tui

import (
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// shell is what the terminal is handed to at ctrl+z: as a command of Bubble
// Tea, it stops the process and returns when the process goes on.
//
// It relies on nobody having asked for SIGTSTP with signal.Notify: the Go
// runtime never gives such a signal its default back, and it would be ignored.
type shell struct{}

// unheard is how long a stop may take to happen. A process that no shell
// watches, such as the only one of a window, is never stopped, and must not
// wait for a word to go on that never comes.
const unheard = time.Second

// Run implements tea.ExecCommand.
func (shell) Run() error {
	goOn := make(chan os.Signal, 1)
	signal.Notify(goOn, syscall.SIGCONT)
	defer signal.Stop(goOn)
	_ = syscall.Kill(0, syscall.SIGTSTP) // the whole job, as the terminal itself would
	select {
	case <-goOn:
	case <-time.After(unheard):
	}
	return nil
}

// SetStdin implements tea.ExecCommand; the shell takes the terminal itself.
func (shell) SetStdin(io.Reader) {}

// SetStdout implements tea.ExecCommand.
func (shell) SetStdout(io.Writer) {}

// SetStderr implements tea.ExecCommand.
func (shell) SetStderr(io.Writer) {}

// handOver gives the terminal back, and takes it again afterwards.
func (s shell) handOver() tea.Cmd {
	return tea.Exec(s, func(error) tea.Msg { return tea.ResumeMsg{} })
}

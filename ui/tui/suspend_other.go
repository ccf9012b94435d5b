//go:build !unix

package tui

import tea "github.com/charmbracelet/bubbletea"

// shell does nothing where a terminal cannot be handed to one.
type shell struct{}

func (shell) handOver() tea.Cmd {
	return func() tea.Msg { return tea.ResumeMsg{} }
}

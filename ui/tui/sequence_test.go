package tui

import (
	"reflect"

	tea "github.com/charmbracelet/bubbletea"
)

// sequence returns the commands of tea.Sequence, whose message type is
// Bubble Tea's own.
func sequence(msg tea.Msg) ([]tea.Cmd, bool) {
	value := reflect.ValueOf(msg)
	cmds := reflect.TypeFor[[]tea.Cmd]()
	if value.Kind() != reflect.Slice || !value.CanConvert(cmds) {
		return nil, false
	}
	return value.Convert(cmds).Interface().([]tea.Cmd), true
}

// Package background keeps Bubble Tea from asking the terminal for its
// background colour. Bubble Tea asks in its own init, so merely linking it
// would make every command of the program, even --version, wait up to five
// seconds for a terminal that does not answer.
//
// Go initialises packages that are ready in the order of their import paths,
// and app.wazaj/... sorts before github.com/charmbracelet/bubbletea. So the
// init below runs first, and Bubble Tea finds the question answered. For that
// to hold this package must import nothing but Lip Gloss, and ui/tui must
// import it.
package background

import "github.com/charmbracelet/lipgloss"

// The answer is only a default: the screens carry a renderer of their own,
// which is told whether the background is light.
func init() { lipgloss.SetHasDarkBackground(true) }

// Package tui is the interactive program: the screens, their keys and the
// thin router that leads from one to the next. It is the only place where
// Bubble Tea and its companions are used.
//
// It knows nothing of disks and networks. All it asks of the rest of the
// program is in Deps, a struct of functions that ui/cli fills, so every screen
// is tested with a literal. Sentences live in ui/words, rules in campaign.
//
// The geometry contract: at any size from 1x1 up no view panics, has a line
// wider than the terminal or more lines than it has; at 80x24 everything that
// is needed is visible; a screen that is too small for all of it drops the
// parts of lesser worth first.
package tui

package tui

import (
	"slices"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"app.wazaj/voye/ui/words"
)

// binding ties keys to what they do. The sentence that the help line shows is
// also the name of the action, so the help cannot say one thing and the key do
// another. A screen lists only the bindings that work in its present state.
//
// [ ] { } @ and \ are no keys of ours: on many keyboards they need AltGr.
//
// It is passed on by its place: lists of bindings are made at every key, and
// what they have in them never changes.
type binding struct{ *bound }

// bound is what a binding holds.
type bound struct {
	key.Binding
	does words.ID
}

// bind makes a binding; shows is how the help line writes its keys. A binding
// that shows nothing is listed on the help screen only; one without keys says
// for several others, in the help line, what they do. Inlined it would be a
// fifth of a kilobyte at each of a hundred places.
//
//go:noinline
func bind(does words.ID, shows string, keys ...string) binding {
	return binding{&bound{key.NewBinding(key.WithKeys(keys...), key.WithHelp(shows, "")), does}}
}

// several are the keys of a binding that the help line shows in one.
var several = map[string][]string{"↑↓": {"up", "down"}, "←→": {"left", "right"}, "pgup pgdn": {"pgup", "pgdown"}, "< >": {"<", ">"}}

// presses are the keys that clicks on the binding in the help line press: the
// one that is shown, or each of several.
func (b binding) presses() []string {
	if keys := several[b.Help().Key]; keys != nil {
		return keys
	}
	if keys := b.Keys(); len(keys) > 0 {
		return keys[:1]
	}
	return []string{b.Help().Key}
}

// The keys of all screens.
var (
	keyHelp = bind(words.KeyHelp, "?", "?")
	keyQuit = bind(words.KeyQuit, "q", "q")
	keyBack = bind(words.KeyBack, "esc", "esc")

	keyMove     = bind(words.KeyMove, "↑↓")
	keyUp       = bind(words.KeyUp, "", "up", "k")
	keyDown     = bind(words.KeyDown, "", "down", "j")
	keyPageUp   = bind(words.KeyPageUp, "", "pgup", "ctrl+b")
	keyPageDown = bind(words.KeyPageDown, "", "pgdown", "ctrl+f")
	keyFirst    = bind(words.KeyFirst, "", "home")
	keyLast     = bind(words.KeyLast, "", "end", "G")

	keyOpenRun  = bind(words.KeyOpenRun, "enter", "enter")
	keyReport   = bind(words.KeyReport, "r", "r")
	keyOpenFile = bind(words.KeyOpenFile, "o", "o", "/")
	keyDemo     = bind(words.KeyDemo, "d", "d")
	keyRead     = bind(words.KeyRead, "enter", "enter")
	keyCancel   = bind(words.KeyCancel, "esc", "esc")

	keyPreview     = bind(words.KeyPreview, "enter", "enter", "p")
	keySend        = bind(words.KeySend, "s", "s")
	keyStep        = bind(words.KeyStep, "↑↓")
	keyPrevious    = bind(words.KeyPrevious, "", "up", "k", "left", "h")
	keyNext        = bind(words.KeyNext, "", "down", "j", "right", "l")
	keyNextProblem = bind(words.KeyNextProblem, "n", "n")
	keyLastProblem = bind(words.KeyLastProblem, "", "N")
	keyScroll      = bind(words.KeyScroll, "pgup pgdn")
	keyGoTo        = bind(words.KeyGoTo, "g", "g")
	keyGo          = bind(words.KeyGo, "enter", "enter")
	keyPanel       = bind(words.KeyPanel, "tab", "tab")
	keyLongest     = bind(words.KeyLongest, "w", "w")
	keyEmptiest    = bind(words.KeyEmptiest, "v", "v")

	keyNextFound = bind(words.KeyNextFound, "n", "n")
	keyLastFound = bind(words.KeyLastFound, "", "N")
	keyEndSearch = bind(words.KeyEndSearch, "esc", "esc")

	keyOtherwise  = bind(words.KeyReadOtherwise, "e", "e")
	keyReadAgain  = bind(words.KeyReadAgain, "enter", "enter")
	keyChange     = bind(words.KeyChange, "←→", "right", "l", " ")
	keyChangeBack = bind(words.KeyChangeBack, "", "left", "h")
	keyLineUp     = bind(words.KeyUp, "", "up")
	keyLineDown   = bind(words.KeyDown, "", "down", "tab")

	keyCompose    = bind(words.KeyCompose, "m", "m")
	keyEdit       = bind(words.KeyEdit, "enter", "enter")
	keyDone       = bind(words.KeyDone, "enter", "enter")
	keyInsert     = bind(words.KeyInsert, "tab", "tab")
	keyNewLine    = bind(words.KeyNewLine, "ctrl+n", "ctrl+n")
	keyAdd        = bind(words.KeyAdd, "enter", "enter")
	keyAddPart    = bind(words.KeyAdd, "a", "a")
	keyAddThis    = bind(words.KeyAddThis, "enter", "enter")
	keyRemove     = bind(words.KeyRemove, "d", "d", "delete")
	keyName       = bind(words.KeyName, "n", "n")
	keyButtonUp   = bind(words.KeyButtonUp, "+", "+", "=")
	keyButtonDown = bind(words.KeyButtonDown, "-", "-", "_")
	keySave       = bind(words.KeySave, "s", "s", "ctrl+s")
	keySaveThis   = bind(words.KeySaveThis, "enter", "enter")
	keyOtherRow   = bind(words.KeyOtherRow, "pgup pgdn")

	keyTrial        = bind(words.KeyTrial, "t", "t")
	keyCheckNumber  = bind(words.KeyCheckNumber, "enter", "enter")
	keySendTrial    = bind(words.KeySendTrial, "enter")
	keyAnotherTrial = bind(words.KeyAnotherTrial, "t", "t")

	keyCanary  = bind(words.KeyCanary, "c", "c")
	keyFaster  = bind(words.KeyFaster, "+", "+", "=")
	keySlower  = bind(words.KeySlower, "-", "-", "_")
	keyFailed  = bind(words.KeyRetryFailed, "f", "f")
	keyUnknown = bind(words.KeyResendUnknown, "u", "u")

	keyPause    = bind(words.KeyPause, "p", "p", " ")
	keyContinue = bind(words.KeyContinue, "p", "p", " ")
	keyStop     = bind(words.KeyStop, "s", "s")
	keyYes      = bind(words.KeyYes, "y", "y")
	keyLeave    = bind(words.KeyPauseAndLeave, "y", "y")
	keyStay     = bind(words.KeyStay, "esc", "esc", "n")
	keyStayHere = bind(words.KeyStayHere, "esc", "esc", "n")
	keyWorkers  = bind(words.KeyWorkers, "< >")
	keyMore     = bind(words.KeyMoreWorkers, "", ">", ".")
	keyFewer    = bind(words.KeyFewerWorkers, "", "<", ",")
	keyNewKey   = bind(words.KeyNewKey, "k", "k")
	keyToReport = bind(words.KeyReport, "enter", "enter")
	keyKeep     = bind(words.KeyKeep, "tab", "tab")
	keyGoOn     = bind(words.KeyGoOn, "enter", "enter")

	keyRows     = bind(words.KeyRows, "tab", "tab")
	keyTotals   = bind(words.KeyTotals, "tab", "tab")
	keyFilter   = bind(words.KeyFilter, "f", "f")
	keyExport   = bind(words.KeyExport, "e", "e")
	keyResume   = bind(words.KeyResume, "r", "r")
	keyHome     = bind(words.KeyHome, "esc", "esc")
	keySearch   = bind(words.KeySearch, "/", "/")
	keySort     = bind(words.KeySort, "o", "o")
	keyDetail   = bind(words.KeyDetail, "enter", "enter")
	keyRowsOf   = bind(words.KeyRowsOfReason, "enter", "enter")
	keySettle   = bind(words.KeySettle, "u", "u")
	keyMend     = bind(words.KeyMend, "m", "m")
	keyOther    = bind(words.KeyOtherRows, "↑↓", "up", "down")
	keyForm     = bind(words.KeyFormat, "tab", "tab")
	keyWrite    = bind(words.KeyWrite, "enter", "enter")
	keyFind     = bind(words.KeyFind, "enter", "enter")
	keyClear    = bind(words.KeyClearSearch, "esc", "esc")
	keyOneOrAll = bind(words.KeyOneOrAll, "tab", "tab")
	keyToResume = bind(words.KeyToResume, "enter", "enter")
	keyChoose   = bind(words.KeyChoose, "↑↓", "up", "down")
)

// The keys of the home screen and what belongs to it.
var (
	keyPalette    = bind(words.KeyPalette, "", "ctrl+p")
	keyBrowse     = bind(words.KeyBrowse, "b", "b")
	keySetup      = bind(words.KeySetup, "s", "s")
	keyComplete   = bind(words.KeyComplete, "tab", "tab")
	keyChooseDown = bind(words.KeyDown, "", "down")
	keyParent     = bind(words.KeyParent, "←", "left", "h", "backspace")
	keyTry        = bind(words.KeyTry, "enter", "enter")
	keyChangeThis = bind(words.KeyChange, "", "enter")
	keySkip       = bind(words.KeySkip, "esc", "esc")
	keySetUp      = bind(words.KeyDone, "esc", "esc")
	keyRun        = bind(words.KeyRun, "enter", "enter")
	keyOpenGroup  = bind(words.KeyOpenGroup, "enter", "enter")
	keyPreviewP   = bind(words.KeyPreview, "p", "p")
	keyDelete     = bind(words.KeyDelete, "x", "x", "delete")
	keyMendList   = bind(words.KeyMendList, "x", "x")
)

// when returns the bindings if they work, none otherwise.
func when(works bool, bindings ...binding) []binding {
	if works {
		return bindings
	}
	return nil
}

// action returns what a key does among bindings, empty for nothing.
func action(msg tea.KeyMsg, bindings []binding) words.ID {
	i := slices.IndexFunc(bindings, func(b binding) bool { return key.Matches(msg, b.Binding) })
	if i < 0 {
		return ""
	}
	return bindings[i].does
}

// scrolled moves s by a scrolling action and reports whether it was one.
func (s *scroll) scrolled(does words.ID, total, page int) bool {
	by, ok := map[words.ID]int{
		words.KeyUp: -1, words.KeyDown: 1, words.KeyPageUp: -max(page, 1), words.KeyPageDown: max(page, 1),
		words.KeyFirst: -total, words.KeyLast: total,
	}[does]
	if ok {
		s.move(by, total)
	}
	return ok
}

// scrolling are the bindings that move a cursor, where there is something to
// move in.
func scrolling(total int) []binding {
	return when(total > 1, keyMove, keyUp, keyDown, keyPageUp, keyPageDown, keyFirst, keyLast)
}

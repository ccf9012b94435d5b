package tui

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"app.wazaj/voye/ui/words"
)

// The lines of the set-up.
const (
	setupBaseURL = iota
	setupKey
	setupTry
	setupLanguage
	setupTheme
	setupLines
)

// themes are the choices of the theme, as the configuration writes them.
var themes = []string{"auto", "dark", "light"}

// setupScreen sets up what the program needs to send: the gateway, its key, a
// test of both that sends nothing, and how the screens look. On a first start
// it guides through them, and can be skipped.
type setupScreen struct {
	*env
	guide  bool
	setup  Setup
	read   bool
	line   int
	url    field
	key    field // hidden, and wiped when it is kept
	busy   bool  // something is kept or tried
	proof  *Proof
	why    error // what was refused last
	kept   words.ID
	loaded bool // the address was put into its field
}

// The answers to the screen's commands.
type (
	// setupRead brings how the program is set up.
	setupRead struct {
		setup Setup
		err   error
	}
	// settingKept says that a line was kept, or why not.
	settingKept struct {
		line int
		err  error
	}
	// gatewayTried brings what a test of the gateway found.
	gatewayTried struct {
		proof Proof
		err   error
	}
)

func newSetup(e *env) screen { return &setupScreen{env: e} }

// newGuide is the set-up of a first start.
func newGuide(e *env) screen { return &setupScreen{env: e, guide: true} }

func (s *setupScreen) enter() tea.Cmd {
	return work(func() tea.Msg {
		setup, err := s.Setup(s.ctx)
		return setupRead{setup, err}
	})
}

func (s *setupScreen) title() words.ID { return words.TUISetup }

func (s *setupScreen) subject() string { return "" }

func (s *setupScreen) typing() bool { return s.typesURL() || s.typesKey() }

func (s *setupScreen) typesURL() bool { return s.read && s.line == setupBaseURL && s.setup.Fixed == "" }

func (s *setupScreen) typesKey() bool { return s.read && s.line == setupKey && s.setup.Keyring }

func (s *setupScreen) keys() []binding {
	leave := keySetUp
	if s.guide && s.setup.BaseURL == "" {
		leave = keySkip
	}
	var first []binding
	switch {
	case !s.read || s.busy:
	case s.typing():
		first = when(len(s.typed().text) > 0, keySaveThis)
	case s.line == setupTry:
		first = when(s.setup.BaseURL != "" && s.setup.Key != "", keyTry)
	case s.line == setupLanguage:
		first = when(len(words.Languages()) > 1, keyChange, keyChangeBack, keyChangeThis)
	case s.line == setupTheme:
		first = []binding{keyChange, keyChangeBack, keyChangeThis}
	}
	return slices.Concat(first, []binding{keyMove, keyLineUp, keyLineDown, leave})
}

// typed is the field of the line.
func (s *setupScreen) typed() *field {
	if s.line == setupKey {
		return &s.key
	}
	return &s.url
}

func (s *setupScreen) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case setupRead:
		return s.take(msg)
	case settingKept:
		return s.settle(msg)
	case gatewayTried:
		s.busy = false
		if s.why = msg.err; msg.err == nil {
			s.proof = &msg.proof
		}
	case tea.KeyMsg:
		return s.press(msg)
	}
	return nil
}

func (s *setupScreen) take(msg setupRead) tea.Cmd {
	if msg.err != nil {
		s.send(back{})
		return s.send(failed{msg.err})
	}
	s.setup, s.read = msg.setup, true
	if !s.loaded {
		s.loaded, s.url.text = true, []rune(msg.setup.BaseURL)
	}
	return nil
}

// settle goes on to the next line when one was kept.
func (s *setupScreen) settle(msg settingKept) tea.Cmd {
	s.busy, s.why, s.kept = false, msg.err, ""
	if msg.err != nil {
		return nil
	}
	s.proof = nil
	s.kept = map[int]words.ID{setupBaseURL: words.TUIKeptURL, setupKey: words.TUIKeptKey}[msg.line]
	if msg.line == s.line && s.line < setupTry {
		s.line++
	}
	return s.enter()
}

func (s *setupScreen) press(msg tea.KeyMsg) tea.Cmd {
	switch action(msg, s.keys()) {
	case words.KeyUp:
		s.move(-1)
	case words.KeyDown:
		s.move(1)
	case words.KeySaveThis:
		return s.keep()
	case words.KeyTry:
		return s.try()
	case words.KeyChange:
		return s.change(1)
	case words.KeyChangeBack:
		return s.change(-1)
	case words.KeySkip, words.KeyDone:
		s.key.wipe()
		return s.send(back{})
	default:
		if s.typing() && !s.busy && s.typed().press(msg) {
			s.why, s.kept = nil, ""
		}
	}
	return nil
}

func (s *setupScreen) move(by int) {
	s.line = max(0, min(s.line+by, setupLines-1))
	s.kept = ""
}

// click moves to the line that was clicked.
func (s *setupScreen) click(line int) (again bool) {
	if !s.read || line >= setupLines {
		return false
	}
	again = line == s.line
	s.move(line - s.line)
	return again && !s.typing()
}

// keep keeps what was typed.
func (s *setupScreen) keep() tea.Cmd {
	s.busy, s.why, s.kept = true, nil, ""
	line, text, base := s.line, strings.TrimSpace(string(s.typed().text)), s.setup.BaseURL
	if line == setupKey {
		s.key.wipe()
	}
	return work(func() tea.Msg {
		if line == setupKey {
			return settingKept{line, s.KeepKey(s.ctx, base, text)}
		}
		return settingKept{line, s.Configure(s.ctx, SettingBaseURL, text)}
	})
}

func (s *setupScreen) try() tea.Cmd {
	s.busy, s.proof, s.why, s.kept = true, nil, nil, ""
	return work(func() tea.Msg {
		proof, err := s.TryGateway(s.ctx)
		return gatewayTried{proof, err}
	})
}

// change takes the next language or theme: at once on the screen, and for
// later starts in the configuration.
func (s *setupScreen) change(by int) tea.Cmd {
	name, value := SettingTheme, next(themes, s.setup.Theme, by)
	if s.line == setupLanguage {
		name, value = SettingLanguage, next(words.Languages(), s.Words.Language(), by)
		s.speak(value)
	} else {
		s.setup.Theme = value
		s.light(value)
	}
	s.busy = true
	line := s.line
	return work(func() tea.Msg { return settingKept{line, s.Configure(s.ctx, name, value)} })
}

// speak changes the language of every sentence.
func (e *env) speak(language string) {
	e.Words.Switch(language)
	e.send(respoken{})
}

// light paints the screens for a theme. Auto is what was found at the start.
func (e *env) light(theme string) {
	light := theme == "light" || theme == "auto" && e.Light
	e.theme = e.repaint(light)
}

// wipe forgets a text and overwrites it.
func (f *field) wipe() {
	clear(f.text[:cap(f.text)])
	f.text = nil
}

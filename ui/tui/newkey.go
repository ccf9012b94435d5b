package tui

import (
	"context"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// keyScreen takes another API key for a run that the gateway halted because of
// its key, and goes on. What is typed is never shown: only that something is.
type keyScreen struct {
	*env
	run     Run
	gateway string // empty where it is not known
	field   field
	keep    bool // in the system's keyring, too
	empty   bool // enter was pressed on nothing
	next    func(ctx context.Context) (screen, error)
}

// unauthorized is the HTTP status with which a gateway refuses a key.
const unauthorized = 401

// isKeyRefused reports whether a run was halted because of its key.
func isKeyRefused(halt *campaign.Halt) bool {
	return halt != nil && halt.Status == unauthorized
}

// newKeyToGoOn goes on with a run that was watched until now: it sends what
// this session was to send and did not, and nothing a second time. The person
// typed that number when it began.
func newKeyToGoOn(l *live) screen {
	run := Run{ID: l.run.ID, Name: l.run.Name, Halt: l.progress.Halt(), Counts: l.progress.Counts()}
	settings := Settings{Rate: l.run.Rate, Workers: max(1, l.progress.Workers())}
	if left := l.left(); left < run.Counts.Remaining {
		settings.Canary, run.Counts.Remaining = max(1, left), max(1, left)
	}
	return &keyScreen{env: l.env, run: run, gateway: l.run.Gateway, next: func(ctx context.Context) (screen, error) {
		plan, err := l.Plan(ctx, run.ID)
		if err != nil {
			return nil, err
		}
		if plan.Blocker != "" {
			return newResume(l.env, plan), nil
		}
		running, err := l.Resume(ctx, plan, settings)
		if err != nil {
			return nil, err
		}
		return newLive(l.env, running), nil
	}}
}

// newKeyForReport leads from the report of a halted run to its resume.
func newKeyForReport(e *env, run Run) screen {
	return &keyScreen{env: e, run: run, next: func(ctx context.Context) (screen, error) {
		plan, err := e.Plan(ctx, run.ID)
		if err != nil {
			return nil, err
		}
		return newResume(e, plan), nil
	}}
}

func (k *keyScreen) enter() tea.Cmd {
	k.field = field{}
	return nil
}

func (k *keyScreen) title() words.ID { return words.TUINewKey }

func (k *keyScreen) subject() string { return k.run.Name }

func (k *keyScreen) typing() bool { return true }

func (k *keyScreen) keys() []binding {
	keys := []binding{keyGoOn}
	return append(append(keys, when(k.Keyring, keyKeep)...), keyBack)
}

func (k *keyScreen) update(msg tea.Msg) tea.Cmd {
	press, ok := msg.(tea.KeyMsg)
	if !ok {
		return nil
	}
	switch action(press, k.keys()) {
	case words.KeyBack:
		k.field = field{}
		return k.send(back{})
	case words.KeyKeep:
		k.keep = !k.keep
	case words.KeyGoOn:
		return k.goOn()
	default:
		k.field.press(press)
		k.empty = false
	}
	return nil
}

// goOn hands the key over and does what was to be done with it. A key that
// cannot be one comes back as a notice over this screen.
func (k *keyScreen) goOn() tea.Cmd {
	key, keep := strings.TrimSpace(string(k.field.text)), k.keep
	if k.empty = key == ""; k.empty {
		return nil
	}
	k.field = field{}
	return k.send(show{newWaiting(k.env, words.TUIStarting, k.run.Name, func(ctx context.Context, _ func(int)) (screen, error) {
		if err := k.ReplaceKey(ctx, k.run.ID, key, keep); err != nil {
			return nil, err
		}
		return k.next(ctx)
	})})
}

func (k *keyScreen) view(width, height int) []string {
	typed := strings.Repeat("•", min(len(k.field.text), max(width-4, 0))) + "▏"
	ask := []string{k.strong.Render(k.say(words.TUITypeKey)), typed}
	if k.empty {
		ask = append(ask, k.warn.Render(k.say(words.TUINoKeyTyped)))
	}
	return stack(height,
		solid(60, k.why(width)...),
		solid(95, ask...),
		solid(50, k.keyring(width)...),
		solid(40, wrap(k.faint.Render(k.say(words.TUIKeyStays)), width)...))
}

// why says what happened, and what another key is for.
func (k *keyScreen) why(width int) []string {
	lines := k.blocked(k.say(words.TUIStoppedByHalt, k.haltWords(k.run.Halt)), width)
	if k.gateway == "" {
		return lines
	}
	return append(lines, wrap(k.say(words.TUIKeyGoesOn, k.number(k.run.Counts.Remaining), campaign.Safe(k.gateway)), width)...)
}

func (k *keyScreen) keyring(width int) []string {
	if !k.Keyring {
		return nil
	}
	sign := "[ ] "
	if k.keep {
		sign = "[x] "
	}
	return k.pressable(keyKeep, wrap(sign+k.say(words.TUIKeepKey), width)...)
}

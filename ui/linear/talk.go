package linear

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"strings"
	"time"
	"unicode/utf8"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

// Deps is all that the conversation asks of the rest of the program: what the
// screens ask for, and what only lines need. None of its functions may be nil.
type Deps struct {
	tui.Deps
	// Out takes the lines.
	Out io.Writer
	// Answer returns the next line that the person types, which does not show
	// while it is typed when it is hidden. It fails with io.EOF when there is
	// no more, and with the cause of ctx's end.
	Answer func(ctx context.Context, hidden bool) (string, error)
	// Read returns a message as its recipient reads it, line by line; none
	// when the words of its template are not known.
	Read func(message campaign.Message, wording *campaign.Wording) []string
	// Counts names the outcomes that rows have.
	Counts func(campaign.Counts) string
	// Hold says what a run waits for now, or that it goes on after last; it is
	// empty where nothing need be said.
	Hold func(last, hold campaign.Hold, now time.Time) string
	// Rate reads a rate that was typed.
	Rate func(text string) (float64, error)
	// New makes a campaign file for a list without a message, asking for what
	// it cannot know, and returns its path.
	New func(list tui.Mapping, ask Ask) (path string, err error)
	// Always says that every start is like this one, by the configuration.
	Always bool
}

// Start says where the conversation begins: at home, unless it is with a file
// or with the built-in sample.
type Start struct {
	Path string
	Demo bool
}

// talk is the conversation.
type talk struct {
	Deps
	ctx  context.Context
	says tui.Sayings
	// told is what was told since the last answer.
	told []string
	// offers is what can be done next, and offered how it is told.
	offers  []words.ID
	offered []string
	before  []string // what was offered last
}

// What leads away from a question: home, and out.
var (
	errHome = errors.New("home")
	errQuit = errors.New("quit")
)

// Talk leads a person through the program until they leave it, the answers end,
// or ctx does, whose cause it returns. Like the screens it takes no signals,
// and leaves a run that is still sending to its caller.
func Talk(ctx context.Context, deps *Deps, start Start) (err error) {
	defer func() {
		if value := recover(); value != nil {
			err = &tui.Crash{Value: value, Stack: debug.Stack()}
		}
	}()
	t := &talk{Deps: *deps, ctx: ctx, says: tui.NewSayings(&deps.Deps)}
	t.tells(words.LinearWelcome)
	switch {
	case start.Demo:
		err = t.opened(t.Demo(ctx, unheard))
	case start.Path != "":
		err = t.opened(t.Open(ctx, start.Path, unheard))
	}
	for err == nil || errors.Is(err, errHome) {
		err = t.home()
	}
	switch {
	case errors.Is(err, errQuit):
		return nil
	case errors.Is(err, io.EOF):
		t.print(t.say(words.LinearEnded))
		return nil
	}
	return err
}

// unheard takes how far a list was read: a count that runs is no news to listen to.
func unheard(int) {}

func (t *talk) say(id words.ID, args ...any) string { return t.Words.Say(id, args...) }

// maxLine is how many characters a line has at most, unless a word has more, or
// it is data, which is never broken.
const maxLine = 78

// tell tells one thing, or nothing if it is empty, which is told again to whoever asks for it.
func (t *talk) tell(text string) {
	for _, line := range short(text) {
		t.data(line)
	}
}

// news tells what will not be told again.
func (t *talk) news(text string) {
	for _, line := range short(text) {
		t.print(line)
	}
}

// short breaks a text into lines, between words.
func short(text string) []string {
	if text == "" {
		return nil
	}
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		begun := ""
		for word := range strings.SplitSeq(line, " ") {
			if begun != "" && utf8.RuneCountInString(begun)+1+utf8.RuneCountInString(word) > maxLine {
				lines, begun = append(lines, begun), ""
			}
			begun = strings.TrimPrefix(begun+" "+word, " ")
		}
		lines = append(lines, begun)
	}
	return lines
}

// tells is tell for one of the program's sentences.
func (t *talk) tells(id words.ID, args ...any) { t.tell(t.say(id, args...)) }

// fact tells a value under its name.
func (t *talk) fact(name words.ID, value string) { t.named(t.say(name), value) }

// named tells a value under a name.
func (t *talk) named(name, value string) {
	colon := ": "
	if t.Words.Language() == "fr" {
		colon = "\u00a0: "
	}
	t.tell(name + colon + value)
}

// data tells a line as it is, of a message or a request.
func (t *talk) data(line string) {
	t.told = append(t.told, line)
	t.print(line)
}

// print writes a line, and nothing that a terminal would act on. That nobody
// listens is no reason to end a run.
func (t *talk) print(line string) { _, _ = fmt.Fprintln(t.Out, campaign.Safe(line)) }

// fault tells what went wrong. It returns nil: the talk goes on.
func (t *talk) fault(err error) error {
	t.tell(campaign.ErrorText(err, t.Words.Rule))
	return nil
}

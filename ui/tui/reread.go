package tui

import (
	"context"
	"slices"
	"strings"
	"sync/atomic"

	tea "github.com/charmbracelet/bubbletea"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// Reading says how a list is read.
type Reading struct {
	// Encoding and Delimiter are as list.Format has them.
	Encoding, Delimiter string
	// Sheet is the sheet of a workbook, which has no encoding and no delimiter.
	Sheet string
	// NoHeader says that the first line is a row.
	NoHeader bool
	// Region is the country of national numbers, empty for none.
	Region string
}

// The choices there are. The delimiters are those that lists have; another one
// can be given by the flag.
var (
	encodings  = []string{"utf-8", "windows-1252", "mac-roman", "utf-16le", "utf-16be"}
	delimiters = []string{",", ";", "\t", "|"}
)

// The lines of the screen.
const (
	lineEncoding = iota
	lineDelimiter
	lineSheet
	lineHeader
	lineRegion
)

// maxRegion is how many letters a country's code has.
const maxRegion = 2

// readingScreen lets a person say how a list is to be read, where it was not
// found out right. Nothing is read before enter.
type readingScreen struct {
	*env
	draft  *Draft
	how    Reading
	region field
	lines  []int       // those of a text list or of a workbook
	at     int         // the one among them
	orphan bool        // there is no list to go back to: it was refused
	why    error       // why it was, until it is read again
	done   atomic.Bool // the list was read anew, and stands above this screen
}

func newReading(e *env, draft *Draft) screen {
	lines := []int{lineEncoding, lineDelimiter, lineHeader, lineRegion}
	if len(draft.Sheets) > 0 {
		lines = []int{lineSheet, lineHeader, lineRegion}
	}
	return &readingScreen{env: e, draft: draft, how: draft.Reading, region: field{[]rune(draft.Reading.Region)}, lines: lines}
}

// newMisread begins with why a list was refused.
func newMisread(e *env, m *Misread) screen {
	r := newReading(e, m.Draft).(*readingScreen)
	r.orphan, r.why = true, m.Err
	return r
}

// enter goes on back when the list that was read anew is left.
func (r *readingScreen) enter() tea.Cmd {
	if r.done.Load() {
		return r.send(back{})
	}
	return nil
}

func (r *readingScreen) title() words.ID { return words.TUIReadOtherwise }

func (r *readingScreen) subject() string { return r.draft.Name }

func (r *readingScreen) line() int { return r.lines[r.at] }

func (r *readingScreen) typing() bool { return r.line() == lineRegion }

func (r *readingScreen) keys() []binding {
	return slices.Concat(when(!r.typing(), keyChange, keyChangeBack), []binding{keyReadAgain, keyMove, keyLineUp, keyLineDown, keyBack})
}

func (r *readingScreen) update(msg tea.Msg) tea.Cmd {
	press, ok := msg.(tea.KeyMsg)
	if !ok {
		return nil
	}
	switch action(press, r.keys()) {
	case words.KeyReadAgain:
		r.why = nil
		return r.send(show{r.wait()})
	case words.KeyBack:
		if r.orphan {
			return r.send(back{})
		}
		return r.send(replace{newList(r.env, r.draft)})
	case words.KeyUp:
		r.at = max(0, r.at-1)
	case words.KeyDown:
		r.at = min(len(r.lines)-1, r.at+1)
	case words.KeyChange:
		r.change(1)
	case words.KeyChangeBack:
		r.change(-1)
	default:
		if r.typing() {
			r.typeRegion(press)
		}
	}
	return nil
}

// wait reads the list anew. When it is refused, the person is back here.
func (r *readingScreen) wait() screen {
	draft, how := r.draft, r.how
	return newWaiting(r.env, words.TUIReading, draft.Name, func(ctx context.Context, read func(int)) (screen, error) {
		again, err := listOf(r.env)(r.Reread(ctx, draft, how, read))
		r.done.Store(err == nil)
		return again, err
	})
}

// change takes the next choice of the line, or the one before.
func (r *readingScreen) change(by int) {
	switch r.line() {
	case lineSheet:
		r.how.Sheet = next(r.draft.Sheets, r.how.Sheet, by)
	case lineEncoding:
		r.how.Encoding = next(encodings, r.how.Encoding, by)
	case lineDelimiter:
		r.how.Delimiter = next(delimiters, r.how.Delimiter, by)
	case lineHeader:
		r.how.NoHeader = !r.how.NoHeader
	}
}

// next returns the choice beside now, and the first one for one that is none.
func next(choices []string, now string, by int) string {
	at := slices.Index(choices, now)
	if at < 0 {
		return choices[0]
	}
	return choices[(at+by+len(choices))%len(choices)]
}

// typeRegion takes the letters of a country's code.
func (r *readingScreen) typeRegion(press tea.KeyMsg) {
	if !r.region.press(press) {
		return
	}
	letters := []rune(strings.ToUpper(string(r.region.text)))
	letters = slices.DeleteFunc(letters, func(c rune) bool { return c < 'A' || c > 'Z' })
	r.region.text = letters[:min(len(letters), maxRegion)]
	r.how.Region = string(r.region.text)
}

func (r *readingScreen) view(width, height int) []string {
	header := words.TUIHeaderYes
	if r.how.NoHeader {
		header = words.TUIHeaderNo
	}
	region := campaign.Safe(r.how.Region)
	if region == "" {
		region = r.faint.Render(r.say(words.TUIRegionNone))
	}
	if r.typing() {
		region = r.region.view(8) + r.faint.Render("  "+r.say(words.TUIRegionHint))
	}
	choices := map[int]string{
		lineEncoding:  r.choice(lineEncoding, words.TUIEncoding, campaign.Safe(r.how.Encoding)),
		lineDelimiter: r.choice(lineDelimiter, words.TUIDelimiter, r.delimiter(r.how.Delimiter)),
		lineSheet:     r.choice(lineSheet, words.TUISheetOf, campaign.Safe(r.how.Sheet)),
		lineHeader:    r.choice(lineHeader, words.TUIHeader, r.say(header)),
		lineRegion:    r.choice(lineRegion, words.TUIRegion, region),
	}
	var lines []string
	for _, line := range r.lines {
		lines = append(lines, choices[line])
	}
	lines = r.spots(fit(lines, width, len(lines)))
	var why []string
	if r.why != nil {
		why = r.blocked(campaign.ErrorText(r.why, r.Words.Rule), width)
	}
	return stack(height,
		elastic(50, 1, len(why), func(n int) []string { return why[:n] }),
		solid(90, lines...),
		solid(40, wrap(r.faint.Render(r.say(words.TUIReadingHint)), min(width, 72))...))
}

// click moves to the line that was clicked.
func (r *readingScreen) click(line int) (again bool) {
	if line < len(r.lines) {
		r.at = line
	}
	return false
}

// choice draws a line: what it is about, and what is chosen.
func (r *readingScreen) choice(line int, label words.ID, chosen string) string {
	if line == r.line() && line != lineRegion {
		chosen = r.strong.Render("‹ " + chosen + " ›")
	} else {
		chosen = "  " + chosen
	}
	return pointer(line == r.line()) + columns([]int{14, 60}, r.say(label), chosen)
}

// delimiter names a delimiter, as a comma and a tab are easily overlooked.
func (e *env) delimiter(delimiter string) string {
	id, known := map[string]words.ID{",": words.TUIComma, ";": words.TUISemicolon, "\t": words.TUITab, "|": words.TUIPipe}[delimiter]
	if !known {
		return campaign.Safe(delimiter)
	}
	return e.say(id)
}

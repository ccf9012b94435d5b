package linear

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

// journey answers every question that there is.
var journey = slices.Concat(
	[]string{"4", "1", "https://new.example.com/api/wazaj/business", "2", "wzj_secret", "3", "4", "5", "5", "6"}, // set up
	[]string{"5", "6", "4"},                                                      // recent runs
	[]string{"2", "missing.csv", "2", "1"},                                       // open a list
	[]string{"2", "1", "1", "1", "2"},                                            // its problems
	[]string{"1", "1", "2", "8", "3", "4", "5", "6", "9", "6", "2", "7", "8"},    // preview
	[]string{"9", "?!", "+50911112222", "2221", "2222", "11"},                    // test message
	[]string{"3", "5", "2", "2", "3", "2", "4", "5", "HT", "1"},                  // mend, read otherwise
	[]string{"4", "2", "50", "3", "10", "1", "11", "10"},                         // send
	[]string{"6", "1", "2", "taken.json", "r.json", "5", "", "7", "1", "1", "2"}, // export, rows
	[]string{"3", "1", "2", "1", "3", "2", "3", "2"},                             // settle
	[]string{"3", "4", "4", "5", "6", "1", "wzj_other", "1", "60"},               // resume, another key
	[]string{"8", "3", "6"},                                                      // demo
	[]string{"2", "unworded.csv", "3", "2", "unworded.csv", "2", "6", "2", "unworded.csv", "1", "2", "", "Bonjou", "6"}, // compose
	[]string{"2", "misread.csv", "6", "6"}, // a list that was refused
)

// did is what the rest of the program was asked to do on the journey.
var did = []string{
	"base_url=https://new.example.com/api/wazaj/business", "keep wzj_secret for https://wazaj.example.com/api/wazaj/business", "accessible=true",
	"open missing.csv", "open /lists/orders.csv", "test +50911112222", "mend /lists/orders-mended.csv",
	"reread orders.yaml {Encoding:windows-1252 Delimiter:; Sheet: NoHeader:true Region:HT}",
	"start rate 50 canary 10 policy {false false}",
	"export json {false } to r.json", "export list {true failed} to report-r0-failed.csv",
	"settle r0 [1] sent", "settle r0 [] sent",
	"key r0 wzj_other false", "resume rate 20 canary 0 policy {false false}",
	"demo", "open unworded.csv", "open unworded.csv", "open unworded.csv", `new Name "Bonjou"`, "reread unworded.yaml {Encoding: Delimiter: Sheet: NoHeader:false Region:}", "open misread.csv",
}

func TestJourney(t *testing.T) {
	f := newFake(journey...)
	if err := f.talk(t, context.Background(), Start{}); err != nil || len(f.answers) > 0 {
		t.Fatalf("%v, and %q were not asked for\n%s", err, f.answers, f.out.String())
	}
	if !slices.Equal(f.calls, did) {
		t.Errorf("it did\n%s\nwant\n%s", strings.Join(f.calls, "\n"), strings.Join(did, "\n"))
	}
	if f.hidden != 2 {
		t.Errorf("%d answers were hidden", f.hidden)
	}
	if strings.Contains(f.out.String(), "wzj_secret") {
		t.Error("the key was told")
	}
}

// TestAnswersEndAnywhere: at whatever question the answers end, the program
// ends in good order, and has done only what was answered until then.
func TestAnswersEndAnywhere(t *testing.T) {
	before := 0
	for n := range len(journey) {
		f := newFake(journey[:n]...)
		if err := f.talk(t, context.Background(), Start{}); err != nil {
			t.Fatalf("after %q: %v", journey[:n], err)
		}
		if !strings.HasSuffix(f.out.String(), words.For("en").Say(words.LinearEnded)+"\n") {
			t.Errorf("after %d answers its last words are %q", n, last(f.out.String(), 100))
		}
		if len(f.calls) < before || !slices.Equal(f.calls, did[:len(f.calls)]) {
			t.Errorf("after %d answers it did %q", n, f.calls)
		}
		before = len(f.calls)
	}
}

// TestEveryQuestionCanBeHeardAgain asks for each one more time, and hears
// nothing that was not said before.
func TestEveryQuestionCanBeHeardAgain(t *testing.T) {
	f := newFake(journey...)
	again, from, questions := false, 0, 0
	f.before = func(string) string {
		before, said := f.out.String()[:from], f.out.String()[from:]
		from = f.out.Len()
		if again = !again; again {
			return "?"
		}
		questions++
		for line := range strings.Lines(said) {
			if !strings.Contains(before, line) {
				t.Errorf("%q was not said before:\n%s", line, last(before, 500))
			}
		}
		if n := strings.Count(said, "\n"); n < 2 {
			t.Errorf("only %q is heard again of\n%s", said, last(before, 500))
		}
		return ""
	}
	if err := f.talk(t, context.Background(), Start{}); err != nil || !slices.Equal(f.calls, did) {
		t.Fatalf("%v\n%q", err, f.calls)
	}
	if questions < len(journey)-5 {
		t.Errorf("only %d questions were asked", questions)
	}
}

// TestWrongNumbersAreTold answers every choice wrongly at first.
func TestWrongNumbersAreTold(t *testing.T) {
	wrong := []string{"ninety", "99", "-1", "1.", "\x1b[A"}
	f := newFake(journey...)
	given, told := 0, 0
	f.before = func(prompt string) string {
		if prompt != f.words.Say(words.LinearNumber) {
			return ""
		}
		if given%(len(wrong)+1) == len(wrong) {
			given++
			return ""
		}
		told++
		answer := wrong[given%(len(wrong)+1)]
		given++
		return answer
	}
	if err := f.talk(t, context.Background(), Start{}); err != nil || !slices.Equal(f.calls, did) {
		t.Fatalf("%v\n%q", err, f.calls)
	}
	if n := strings.Count(f.out.String(), " is no number from 1 to "); n < told || told < 100 {
		t.Errorf("of %d wrong answers %d were told", told, n)
	}
}

// TestOnlyWhatCanBeHeard: in every language nothing is told but letters,
// figures and punctuation, in lines that are not long; of a message and its
// request each is as it is.
func TestOnlyWhatCanBeHeard(t *testing.T) {
	for _, language := range words.Languages() {
		f := newFake(journey...)
		f.words = words.For(language)
		if err := f.talk(t, context.Background(), Start{}); err != nil || !slices.Equal(f.calls, did) {
			t.Fatalf("%s: %v\n%q", language, err, f.calls)
		}
		for line := range strings.Lines(f.out.String()) {
			line = strings.TrimSuffix(line, "\n")
			if at := strings.IndexFunc(line, isGlyph); at >= 0 {
				t.Errorf("%s: %q in %q", language, line[at:], line)
			}
			if utf8.RuneCountInString(line) > maxLine && !strings.HasPrefix(line, "{") && !strings.Contains(line, "://") {
				t.Errorf("%s: a line of %d: %q", language, utf8.RuneCountInString(line), line)
			}
		}
	}
}

// isGlyph reports whether a screen reader says something odd, or nothing, for
// a character: what is no text and no sign of ASCII.
func isGlyph(r rune) bool {
	return unicode.IsControl(r) || !unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.P, unicode.Zs) && r > unicode.MaxASCII
}

// TestEveryEscapeIsTold: what a list, a gateway or a file name has in it reaches
// nobody's terminal.
func TestEveryEscapeIsTold(t *testing.T) {
	f := newFake("2", "\x1b[2J.csv", "1", "1", "7", "\x1b]0;x\a", "11", "6", "6")
	if err := f.talk(t, context.Background(), Start{}); err != nil {
		t.Fatal(err)
	}
	if strings.ContainsAny(f.out.String(), "\x1b\a") {
		t.Errorf("%q", f.out.String())
	}
}

// TestEveryFaultIsTold: where nothing works, the talk goes on all the same.
func TestEveryFaultIsTold(t *testing.T) {
	f := newFake("4", "1", "2", "3", "4", "5", "6", "3", "9", "1", "1", "4")
	f.err = errors.New("the disk is gone")
	if err := f.talk(t, context.Background(), Start{Path: "orders.csv"}); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(f.out.String(), "the disk is gone"); n < 5 {
		t.Errorf("%d faults are told:\n%s", n, f.out.String())
	}
}

// TestOnlyTheNumberSends: whatever else is typed where a number is asked for
// sends nothing and settles nothing.
func TestOnlyTheNumberSends(t *testing.T) {
	for asks, way := range map[string][]string{
		"190": {"2", "/lists/orders.csv", "4", "1"}, "2222": {"2", "/lists/orders.csv", "1", "9", "+50911112222"},
		"60": {"1", "1"}, "2": {"1", "6", "3", "2"},
	} {
		for _, typed := range []string{"", "y", "yes", "0", asks + "0", "0" + asks, "+" + asks, asks + ".", asks[1:], "?", "send"} {
			f := newFake(append(slices.Clone(way), typed)...)
			if err := f.talk(t, context.Background(), Start{}); err != nil {
				t.Fatal(err)
			}
			if n := len(f.calls); n > 1 || n == 1 && !strings.HasPrefix(f.calls[0], "open ") {
				t.Errorf("%q in the place of %s: %q", typed, asks, f.calls)
			}
		}
		f := newFake(append(slices.Clone(way), " "+asks+" ")...)
		if err := f.talk(t, context.Background(), Start{}); err != nil || len(f.calls) == 0 || strings.HasPrefix(f.calls[len(f.calls)-1], "open ") {
			t.Errorf("%s: %v, it did %q:\n%s", asks, err, f.calls, last(f.out.String(), 600))
		}
	}
}

func TestEndOfContext(t *testing.T) {
	stopped := errors.New("a signal")
	ctx, cancel := context.WithCancelCause(context.Background())
	f := newFake("3", "4", "1", "190")
	f.live = func() *tui.Live { cancel(stopped); return steady(1000, 1000) }
	if err := f.talk(t, ctx, Start{}); !errors.Is(err, stopped) {
		t.Errorf("while it sends: %v", err)
	}
	if err := newFake("3").talk(t, ctx, Start{}); !errors.Is(err, stopped) {
		t.Errorf("at a question: %v", err)
	}
}

func TestCrash(t *testing.T) {
	f := newFake("1")
	f.live = nil
	f.answers = []string{"3", "4", "1", "190"}
	var crash *tui.Crash
	if err := f.talk(t, context.Background(), Start{}); !errors.As(err, &crash) {
		t.Errorf("%v", err)
	}
}

// TestBlocked: what cannot be sent says why, and asks for no number.
func TestBlocked(t *testing.T) {
	f := newFake()
	talk := &talk{Deps: f.deps(), ctx: context.Background()}
	talk.says = tui.NewSayings(&talk.Deps.Deps)
	d := sampleDraft()
	d.Blocker = "no API key: set WAZAJ_API_KEY"
	if err := talk.confirm(d); err != nil || !strings.Contains(f.out.String(), d.Blocker) {
		t.Errorf("%v: %s", err, f.out.String())
	}
	d.Blocker, d.Counts = "", campaign.Counts{}
	if err := talk.confirm(d); err != nil || !strings.Contains(f.out.String(), "There is nothing to send.") {
		t.Errorf("%v: %s", err, f.out.String())
	}
}

// TestTheSameChoiceIsToldOnce: who steps through rows hears the rows, and the
// choice when they ask for it.
func TestTheSameChoiceIsToldOnce(t *testing.T) {
	f := newFake("1", "", "", "", "?")
	if err := f.talk(t, context.Background(), Start{Path: "orders.csv"}); err != nil {
		t.Fatal(err)
	}
	told := f.out.String()
	if n := strings.Count(told, ". "+f.words.Say(words.KeyGoTo)+"\n"); n != 2 {
		t.Errorf("the choice is told %d times, for the first row and for the question:\n%s", n, told)
	}
	if n := strings.Count(told, "Row 4 of 200: "); n != 2 {
		t.Errorf("the row is told %d times:\n%s", n, told)
	}
}

func TestChoiceOf(t *testing.T) {
	choices := []string{"Phone", "1", "Name"}
	for text, want := range map[string]string{
		"1": "Phone", "2": "1", "3|friend": "Name|friend", "3 |": "Name|", "0": "0", "4": "4", "Name": "Name", "": "", "|x": "|x", `"2"`: `"2"`,
	} {
		if got := choiceOf(text, choices); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

func last(text string, n int) string { return text[max(0, len(text)-n):] }

package tui

import (
	"context"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/lipgloss"
	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"

	"app.wazaj/voye/ui/words"
)

// The pictures of the README are made from the screens by
//
//	go test ./ui/tui -run Pictures -update
//
// They lie beside the goldens, since they are goldens: without -update the test
// fails when a screen no longer looks as its picture does.

// shots are the screens of which there are pictures.
var shots = []struct {
	name   string
	titles map[string]string
	height int
	start  func(*fakeDeps, string) Start
	do     func(*session, *fakeDeps)
}{
	{"home", map[string]string{
		words.English: "The home screen: runs that are not finished come first, each with what it still holds",
		creole:        "Premye ekran an: anvwa ki poko fini yo anlè, chak ak sa ki rete ladan l",
	}, 20, func(*fakeDeps, string) Start { return AtHome() }, nil},
	{"list", map[string]string{
		words.English: "The list screen: how the list was read, what a spreadsheet did to it, and the problems by kind with their remedy",
		creole:        "Ekran lis la: kijan lis la li, domaj yon tablo fè ladan l, ak pwoblèm yo pa kalite ak sa pou fè",
	}, 30, func(f *fakeDeps, _ string) Start { return AtDraft(f.draft) }, nil},
	{"message", map[string]string{
		words.English: "The message screen: each parameter of the template has its column, and the preview follows",
		creole:        "Ekran mesaj la: chak paramèt modèl la gen kolòn pa l, epi apèsi a swiv",
	}, 16, func(f *fakeDeps, _ string) Start {
		f.err = &Unworded{f.mapping, io.EOF}
		return AtFile("orders.csv")
	}, composeShop},
	{"preview", map[string]string{
		words.English: "The preview: a message as the recipient reads it, beside the exact request",
		creole:        "Apèsi a: mesaj la jan moun nan ap li l, ak demann egzak la bò kote l",
	}, 30, func(f *fakeDeps, language string) Start { mendDraft(f.draft, language); return AtDraft(f.draft) },
		func(s *session, _ *fakeDeps) { s.take(show{newPreview(s.env, s.top().(*listScreen).draft, 1)}) }},
	{"confirm", map[string]string{
		words.English: "The question before sending: how many, to which gateway, how fast, who is left out; the number is typed",
		creole:        "Kesyon anvan anvwa a pati: konbyen mesaj, nan ki pasrèl, nan ki vitès, kiyès ki rete deyò; ou tape kantite a",
	}, 20, func(f *fakeDeps, language string) Start { mendDraft(f.draft, language); return AtConfirm(f.draft) },
		func(s *session, _ *fakeDeps) { s.press("1214") }},
	{"live", map[string]string{
		words.English: "A run that is sending: outcomes that add up, the rate over time, refusals by reason, the latest answers",
		creole:        "Yon anvwa k ap mache: rezilta ki bay total la, vitès la, refi yo pa rezon, dènye repons yo",
	}, 30, func(f *fakeDeps, language string) Start { return AtLive(shopLive(f, language)) }, shopSends},
	{"report", map[string]string{
		words.English: "The report: what became of every row, why some failed, and the action that fits",
		creole:        "Rapò a: sa ki rive chak ranje, poukisa gen ki echwe, ak sa pou fè",
	}, 26, func(*fakeDeps, string) Start { return AtReport("last") }, nil},
}

// composeShop types the shop's template and its words, and binds what does not
// bind itself.
func composeShop(s *session, f *fakeDeps) {
	f.err = nil
	s.Try = func(_ context.Context, m Mapping, row int) (Sample, error) { return shopTry(m, row) }
	s.press("down", "down", "enter", "komand_pare", "enter", "down", "enter", "fr", "enter", "down", "enter",
		"Bonjou {{1}}! Kòmand ou *#{{2}}* pare. Ou ka vin chèche l nan {{3}} jiska samdi 5 desanm, 9è a 5è.", "enter",
		"down", "right", "right", "down", "right", "right", "right", "down", "right", "right", "right", "right")
}

const pictureWidth = 120

// take makes a picture of a shot in a language.
func takePicture(t *testing.T, i int, language string) picture {
	shot := shots[i]
	view := func(light bool) string {
		f := shop(language)
		start := shot.start(f, language)
		s := newSession(t, f, start)
		s.Words = words.For(language)
		r := lipgloss.NewRenderer(io.Discard)
		r.SetColorProfile(termenv.TrueColor)
		r.SetHasDarkBackground(!light)
		s.theme = themeFor(r)
		s.resize(pictureWidth, shot.height)
		if shot.do != nil {
			shot.do(s, f)
		}
		return s.View()
	}
	return picture{title: shot.titles[language], window: "voye", dark: view(false), light: view(true), width: pictureWidth, height: shot.height}
}

func TestPictures(t *testing.T) {
	for _, language := range []string{words.English, creole} {
		for i, shot := range shots {
			t.Run(language+"/"+shot.name, func(t *testing.T) {
				taken := takePicture(t, i, language)
				svg, err := taken.svg()
				if err != nil {
					t.Fatal(err)
				}
				file := filepath.Join("testdata", "pictures", language, shot.name+".svg")
				if *update {
					if err := errors.Join(os.MkdirAll(filepath.Dir(file), 0o755), os.WriteFile(file, []byte(svg), 0o644)); err != nil {
						t.Fatal(err)
					}
				}
				kept, err := os.ReadFile(file)
				if err != nil {
					t.Fatal(err)
				}
				if string(kept) != svg {
					t.Errorf("%s is no picture of the screen any more; see what changed, then: go test ./ui/tui -run Pictures -update\n%s", file, ansi.Strip(taken.dark))
				}
			})
		}
	}
}

// TestPicturesSayWhatScreensSay reads the pictures back: each word stands where
// the screen has it, and nothing leads out of the file.
func TestPicturesSayWhatScreensSay(t *testing.T) {
	for _, language := range []string{words.English, creole} {
		for i, shot := range shots {
			taken := takePicture(t, i, language)
			svg, err := taken.svg()
			if err != nil {
				t.Fatal(err)
			}
			for y, line := range strings.Split(ansi.Strip(taken.dark), "\n") {
				want := strings.TrimRight(strings.Map(blankShape, line), " ")
				if got := readSVG(t, svg)[y]; got != want {
					t.Errorf("%s/%s, line %d:\n%q, want\n%q", language, shot.name, y+1, got, want)
				}
			}
			for _, outside := range []string{"href", "url(", "@import", "<script", "<image", "<foreignObject"} {
				if strings.Contains(svg, outside) {
					t.Errorf("%s/%s has %s", language, shot.name, outside)
				}
			}
			if len(svg) > 12_000 {
				t.Errorf("%s/%s has %d bytes", language, shot.name, len(svg))
			}
		}
	}
}

func blankShape(r rune) rune {
	if isShape(string(r)) {
		return ' '
	}
	return r
}

// readSVG returns the lines of a picture as its words stand in it.
func readSVG(t *testing.T, svg string) map[int]string {
	t.Helper()
	var file struct {
		Title string `xml:"title"`
		Texts []struct {
			Y    int `xml:"y,attr"`
			Runs []struct {
				X      int    `xml:"x,attr"`
				Length int    `xml:"textLength,attr"`
				Text   string `xml:",chardata"`
			} `xml:"tspan"`
		} `xml:"text"`
	}
	if err := xml.Unmarshal([]byte(svg), &file); err != nil || file.Title == "" {
		t.Fatalf("%v, titled %q", err, file.Title)
	}
	lines := map[int]string{}
	for _, text := range file.Texts {
		line := ""
		for _, run := range text.Runs {
			line += blank((run.X-svgMargin)/cellWidth - ansi.StringWidth(line))
			if line += run.Text; ansi.StringWidth(line) != (run.X-svgMargin+run.Length)/cellWidth {
				t.Errorf("%q ends at %d", line, run.X+run.Length)
			}
		}
		if len(text.Runs) > 0 {
			lines[(text.Y-baseline-svgBar)/cellHeight] = line
		}
	}
	return lines
}

// TestAnSVGKeepsColumns: what no font has alike, and what takes two cells, are
// runs of their own, and what follows stands in its column.
func TestAnSVGKeepsColumns(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{"ab c", `<tspan x="14" textLength="36">ab c</tspan>`},
		{"ab  c", `<tspan x="14" textLength="18">ab</tspan><tspan x="50" textLength="9">c</tspan>`},
		{"李小 a", `<tspan x="14" textLength="18" lengthAdjust="spacingAndGlyphs">李</tspan><tspan x="32" textLength="18" lengthAdjust="spacingAndGlyphs">小</tspan><tspan x="59" textLength="9">a</tspan>`},
		{"✓ sent", `<tspan x="14" textLength="9" lengthAdjust="spacingAndGlyphs">✓</tspan><tspan x="32" textLength="36">sent</tspan>`},
		{"محمد x", `<tspan x="14" textLength="36">محمد</tspan><tspan x="59" textLength="9">x</tspan>`},
		{"e\u0301 👩🏽‍🚀b", "<tspan x=\"14\" textLength=\"9\">e\u0301</tspan><tspan x=\"32\" textLength=\"18\" lengthAdjust=\"spacingAndGlyphs\">👩🏽‍🚀</tspan><tspan x=\"50\" textLength=\"9\">b</tspan>"},
		{"<&\">", `<tspan x="14" textLength="36">&lt;&amp;&#34;&gt;</tspan>`},
		{"\x1b[1;38;2;1;2;255mx\x1b[0my", `<tspan x="14" textLength="9" class="a">x</tspan><tspan x="23" textLength="9">y</tspan>`},
	} {
		p := picture{title: "t", dark: c.line, light: c.line, width: 20, height: 1}
		svg, err := p.svg()
		if err != nil || !strings.Contains(svg, ">"+c.want+"</text>") {
			t.Errorf("%q: %v in\n%s", c.line, err, svg)
		}
	}
}

// TestAnSVGRefuses what it cannot draw, so that no picture is wrong unseen.
func TestAnSVGRefuses(t *testing.T) {
	for _, c := range [][2]string{{"\x1b[5mx", "\x1b[5mx"}, {"\x1b[2Jx", "\x1b[2Jx"}, {"dark", "lite"}, {"dark", "light"}, {"a\nb", "a\nb"}, {"┼", "┼"}, {"a\tb", "a\tb"}} {
		p := picture{title: "t", dark: c[0], light: c[1], width: 20, height: 1}
		if svg, err := p.svg(); err == nil {
			t.Errorf("%q and %q are drawn:\n%s", c[0], c[1], svg)
		}
	}
}

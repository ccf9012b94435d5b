package cli

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

var mappedColumns = []string{"Phone", "Non moun", "Komand: #1", "yes", "- x", "Photo"}

// drawBinding draws where a value comes from, with texts that YAML would read
// as something else, were they not quoted.
func drawBinding(t *rapid.T) tui.Binding {
	text := rapid.SampledFrom([]string{"zanmi", "yes", "12", "a: b # c", "- x", "'", `"q"`, "é李محمد", "x {{Phone}} y", "null", "&a", "*b*", "%"})
	if rapid.Bool().Draw(t, "fixed") {
		return tui.Binding{Text: text.Draw(t, "text")}
	}
	b := tui.Binding{Column: rapid.SampledFrom(mappedColumns).Draw(t, "column")}
	if rapid.Bool().Draw(t, "fallback") {
		b.Text = text.Filter(func(s string) bool { return !strings.Contains(s, "{{") }).Draw(t, "when empty")
	}
	return b
}

func drawMapping(t *rapid.T) tui.Mapping {
	m := tui.Mapping{List: "list.csv", To: tui.Binding{Column: "Phone"}, Reading: tui.Reading{Region: "HT"}}
	if m.IsText = rapid.Bool().Draw(t, "text"); m.IsText {
		m.Text = rapid.SampledFrom([]string{"Bonjou {{Non moun|zanmi}}", "two\nlines: *bold*", "# no comment"}).Draw(t, "body")
		return m
	}
	m.Template, m.Language = "order_update", rapid.SampledFrom([]string{"fr", "no", "en_US"}).Draw(t, "language")
	header := rapid.SampledFrom([]tui.SlotKind{"", tui.SlotHeaderText, tui.SlotImage, tui.SlotVideo, tui.SlotDocument}).Draw(t, "header")
	if header != "" {
		m.Slots = append(m.Slots, tui.Slot{Kind: header, Value: drawBinding(t)})
	}
	isNamed := rapid.Bool().Draw(t, "named")
	for i := range rapid.IntRange(0, 3).Draw(t, "parameters") {
		s := tui.Slot{Kind: tui.SlotBody, Value: drawBinding(t)}
		if isNamed {
			s.Name = []string{"first_name", "order", "y"}[i]
		}
		m.Slots = append(m.Slots, s)
	}
	for i := range rapid.IntRange(0, 3).Draw(t, "buttons") {
		kind := rapid.SampledFrom([]tui.SlotKind{tui.SlotURL, tui.SlotReply, tui.SlotCode}).Draw(t, "kind")
		m.Slots = append(m.Slots, tui.Slot{Kind: kind, Button: 2 * i, Value: drawBinding(t)})
	}
	return m
}

// TestAMappingIsReadBack: whatever is composed, its file is a right campaign
// file, and means what was composed.
func TestAMappingIsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := drawMapping(t)
		data, err := campaignFile(want, "a comment\nof two lines")
		if err != nil {
			t.Fatal(err)
		}
		spec, err := campaign.ParseSpec("message.yaml", data)
		if err != nil {
			t.Fatalf("%v in\n%s", err, data)
		}
		if _, err := campaign.Compile(spec, mappedColumns); err != nil {
			t.Fatalf("%v in\n%s", err, data)
		}
		got := tui.Mapping{List: want.List, Reading: tui.Reading{Region: spec.DefaultRegion}}
		c := composer{into: &got}
		if c.message(&spec.Message); c.rest {
			t.Fatalf("not all of it is read back:\n%s", data)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("(-composed +read)\n%s\n%s", diff, data)
		}
	})
}

// TestWhatTheScreenDoesNotHaveIsNotLost: such a message is not opened there.
func TestWhatTheScreenDoesNotHaveIsNotLost(t *testing.T) {
	for name, message := range map[string]string{
		"carousel":   "{to: '{{Phone}}', template_name: a, template_language: en, template_components: [{type: carousel, cards: []}]}",
		"file name":  "{to: '{{Phone}}', template_name: a, template_language: en, template_components: [{type: header, parameters: [{type: document, document: {link: x, filename: y}}]}]}",
		"currency":   "{to: '{{Phone}}', template_name: a, template_language: en, template_components: [{type: body, parameters: [{type: currency, currency: {fallback_value: x, code: USD, amount_1000: 1}}]}]}",
		"preview":    "{to: '{{Phone}}', body: x, preview_url: true}",
		"catalog":    "{to: '{{Phone}}', template_name: a, template_language: en, template_components: [{type: button, sub_type: catalog, index: '0'}]}",
		"two values": "{to: '{{Phone}}', template_name: a, template_language: en, template_components: [{type: header, parameters: [{type: location, location: {latitude: '1', longitude: '2'}}]}]}",
	} {
		spec, err := campaign.ParseSpec("c.yaml", []byte("recipients: x.csv\nmessage: "+message+"\n"))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		c := composer{into: &tui.Mapping{}}
		if c.message(&spec.Message); !c.rest {
			t.Errorf("of a message with a %s the rest is lost", name)
		}
	}
}

func mappedScreens(t *testing.T) (*screens, tui.Mapping) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "kliyan.csv")
	if err := os.WriteFile(path, []byte("Telefòn,Non\n+50934123456,Ana\n+50934123457,\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	m := tui.Mapping{List: path, To: tui.Binding{Column: "Telefòn"}, IsText: true, Text: "Bonjou {{Non|zanmi}}"}
	return &screens{app: &app{words: words.For("en")}}, m
}

// TestWhatIsNoMessageIsKept when a campaign's message is composed anew.
func TestWhatIsNoMessageIsKept(t *testing.T) {
	s, shown := trialScreens(t)
	m, err := s.compose(context.Background(), shown)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(tui.Kept{Suppress: []string{"optouts.csv"}}, m.Kept); diff != "" {
		t.Errorf("(-want +kept)\n%s", diff)
	}
	m.Kept.Rate, m.Kept.Workers, m.Kept.Collapse = 2.5, 3, true
	path, err := s.save(context.Background(), m, "again")
	if err != nil {
		t.Fatal(err)
	}
	spec, err := campaign.ReadSpec(path)
	if err != nil {
		t.Fatal(err)
	}
	if spec.Rate != 2.5 || spec.Workers != 3 || !spec.CollapseSpaces || spec.DefaultRegion != "HT" || len(spec.Suppress) != 1 {
		t.Errorf("saved is %+v", spec)
	}
	old, err := campaign.ReadSpec(shown.Path)
	if err != nil || spec.Fingerprint() != old.Fingerprint() {
		t.Errorf("the message is not what it was (%v)", err)
	}
}

// TestSaveNeverWritesOver, and only beside the list.
func TestSaveNeverWritesOver(t *testing.T) {
	s, m := mappedScreens(t)
	path, err := s.save(context.Background(), m, " kliyan ")
	if err != nil {
		t.Fatal(err)
	}
	if want := filepath.Join(filepath.Dir(m.List), "kliyan.yaml"); path != want {
		t.Errorf("it is saved as %s, want %s", path, want)
	}
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	m.Text = "another"
	for _, name := range []string{"kliyan.yaml", "../x.yaml", "a/b.yaml", `c:\x.yaml`, ".yaml", "..", "", "a\x00b"} {
		if _, err := s.save(context.Background(), m, name); err == nil {
			t.Errorf("%q is taken", name)
		}
	}
	if after, _ := os.ReadFile(path); string(after) != string(before) {
		t.Error("the file was written over")
	}
	if entries, _ := os.ReadDir(filepath.Dir(m.List)); len(entries) != 2 {
		t.Errorf("there are %d files, want the list and the campaign", len(entries))
	}
}

// TestTryIsWhatIsSent: a row of the screen is the one that the saved campaign
// would send.
func TestTryIsWhatIsSent(t *testing.T) {
	s, m := mappedScreens(t)
	for n, want := range map[int]string{1: `{"to":"+50934123456","body":"Bonjou Ana"}`, 2: `{"to":"+50934123457","body":"Bonjou zanmi"}`} {
		sample, err := s.try(context.Background(), m, n)
		if err != nil || string(sample.Message.Body) != want {
			t.Errorf("row %d is %s (%v), want %s", n, sample.Message.Body, err, want)
		}
	}
	m.Text = "{{Nom}}"
	if _, err := s.try(context.Background(), m, 1); err == nil || strings.Contains(err.Error(), "message.yaml") {
		t.Errorf("a column that is not there is told as %v", err)
	}
	if _, err := s.try(context.Background(), m, 3); err == nil {
		t.Error("a row that is not there is shown")
	}
}

package cli

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/storage"
	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

// trialScreens opens a campaign of three rows that goes to the embedded
// gateway.
func trialScreens(t *testing.T) (*screens, *tui.Draft) {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"list.csv":      "Phone;Non\n34120001;\"Ana \"\"Ti\"\"; 1\"\n34120002;\nno number;Zo\n",
		"campaign.yaml": "recipients: list.csv\ndefault_region: HT\nsuppress: [optouts.csv]\nmessage: {to: '{{Phone}}', body: 'Bonjou {{Non|zanmi}}'}\n",
		"optouts.csv":   "phone\n+50934129999\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	env := map[string]string{"VOYE_RUNS": filepath.Join(dir, "runs"), "TMPDIR": dir}
	a := &app{stdin: &bytes.Buffer{}, stdout: io.Discard, stderr: io.Discard, env: func(name string) string { return env[name] }, words: words.For("en")}
	s, err := a.newScreens(sendFlags{sandbox: true, sending: sendingFlags{timeout: time.Minute, giveUpAfter: time.Minute}})
	if err != nil {
		t.Fatal(err)
	}
	shown, err := s.open(context.Background(), filepath.Join(dir, "campaign.yaml"), func(int) {})
	if err != nil {
		t.Fatal(err)
	}
	if shown.Blocker != "" || shown.Counts.Remaining != 2 {
		t.Fatalf("%+v is not ready: %s", shown.Counts, shown.Blocker)
	}
	return s, shown
}

// tested sends a test and returns the run's state when it is over.
func tested(t *testing.T, s *screens, shown *tui.Draft, row int, number string) *storage.View {
	t.Helper()
	trial, err := s.aimTest(context.Background(), shown, row, number)
	if err != nil {
		t.Fatal(err)
	}
	live, err := s.test(context.Background(), shown, trial)
	if err != nil {
		t.Fatal(err)
	}
	<-s.last().over
	view, err := storage.Read(live.Folder, nil)
	if err != nil {
		t.Fatal(err)
	}
	return view
}

// TestATestIsARunOfOneRow, with the row's values, the number that was typed and
// a log of its own.
func TestATestIsARunOfOneRow(t *testing.T) {
	s, shown := trialScreens(t)
	trial, err := s.aimTest(context.Background(), shown, 1, " 3412 0042 ")
	if err != nil {
		t.Fatal(err)
	}
	if want := `{"to":"+50934120042","body":"Bonjou Ana \"Ti\"; 1"}`; string(trial.Message.Body) != want || !trial.Sandbox {
		t.Errorf("it would be %s, want %s", trial.Message.Body, want)
	}
	if runs, _ := s.runs.List(); len(runs) != 0 {
		t.Fatal("a run was made before anybody confirmed")
	}
	view := tested(t, s, shown, 1, "3412 0042")
	if got, want := view.Tally.Counts(), (campaign.Counts{Total: 1, Sent: 1}); got != want {
		t.Errorf("the run holds %+v, want %+v", got, want)
	}
	if view.Header.Name != "test of campaign" || !view.Header.Sandbox {
		t.Errorf("it is called %q", view.Header.Name)
	}
}

// TestATestIsNoTwin: the campaign can be sent after its test, and the test be
// sent again.
func TestATestIsNoTwin(t *testing.T) {
	s, shown := trialScreens(t)
	tested(t, s, shown, 2, "+50934120042")
	tested(t, s, shown, 2, "+50934120042")
	again, err := s.open(context.Background(), shown.Path, func(int) {})
	if err != nil || again.Blocker != "" || again.Note != "" {
		t.Fatalf("after its test the campaign is blocked: %v %q %q", err, again.Blocker, again.Note)
	}
	if _, err := s.start(context.Background(), shown, tui.Settings{Rate: 100, Workers: 2}); err != nil {
		t.Errorf("after its test the campaign does not start: %v", err)
	}
	<-s.last().over
	if got := s.last().counts(); got.Sent != 2 {
		t.Errorf("it sent %+v", got)
	}
}

// TestATestCountsAsSent: whoever looks back finds the number.
func TestATestCountsAsSent(t *testing.T) {
	s, shown := trialScreens(t)
	tested(t, s, shown, 2, "+50934120001")
	again, err := s.open(context.Background(), shown.Path, func(int) {})
	if err != nil {
		t.Fatal(err)
	}
	if told := strings.Join(again.Warnings, " "); !strings.Contains(told, "1 of these numbers") || !strings.Contains(told, "test-of-campaign") {
		t.Errorf("who got the message lately is told as %q", told)
	}
}

// TestUnknownStaysUnknown, also of a test.
func TestUnknownStaysUnknown(t *testing.T) {
	s, shown := trialScreens(t)
	for number, want := range map[string]campaign.Counts{
		"+50949990003": {Total: 1, Unknown: 1},
		"+50949990001": {Total: 1, Failed: 1},
		"+50949990008": {Total: 1, Remaining: 1},
	} {
		if got := tested(t, s, shown, 1, number).Tally.Counts(); got != want {
			t.Errorf("a test to %s ends with %+v, want %+v", number, got, want)
		}
	}
}

// TestWhatIsNoTestIsRefused before anything is made, and leaves nothing behind.
func TestWhatIsNoTestIsRefused(t *testing.T) {
	s, shown := trialScreens(t)
	for name, c := range map[string]struct {
		row    int
		number string
		says   string
	}{
		"no number":    {1, "Ana", "letters"},
		"empty":        {1, "", "no phone number"},
		"too short":    {1, "+5093412", "short"},
		"opted out":    {1, "34129999", "optouts.csv"},
		"no such row":  {9, "34120042", "row"},
		"of no number": {1, "+50934120042 +50934120043", "more than one number"},
	} {
		if trial, err := s.aimTest(context.Background(), shown, c.row, c.number); err == nil {
			t.Errorf("%s: it would be sent to %s", name, trial.Message.To)
		} else if !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %q does not say %q", name, err, c.says)
		}
	}
	if runs, _ := s.runs.List(); len(runs) != 0 {
		t.Errorf("%d runs were made", len(runs))
	}
}

// TestAChangedMessageIsNotSent: what was shown is what is sent, or nothing is.
func TestAChangedMessageIsNotSent(t *testing.T) {
	s, shown := trialScreens(t)
	trial, err := s.aimTest(context.Background(), shown, 1, "+50934120042")
	if err != nil {
		t.Fatal(err)
	}
	trial.Row = 2
	if _, err := s.test(context.Background(), shown, trial); err == nil {
		t.Error("another message than the one that was shown is sent")
	}
	if runs, _ := s.runs.List(); len(runs) != 0 {
		t.Errorf("%d runs were made", len(runs))
	}
}

// TestTheValuesOfATestAreTheRows: what stands in cells, quotes, line breaks and
// empty ones, comes through the list of one row.
func TestTheValuesOfATestAreTheRows(t *testing.T) {
	path := filepath.Join(t.TempDir(), "test.csv")
	for _, cells := range [][]string{{"a", `"b";,` + "\n\t c", ""}, {"", "", "é李محمد"}, {"=1+1", " x ", "a"}} {
		if err := writeRow(path, []string{"Phone", `Non "a", b`, "Ü"}, cells); err != nil {
			t.Fatal(err)
		}
		columns, record, err := (&mappedList{}).row(tui.Mapping{List: path, Reading: tui.Reading{Encoding: "utf-8", Delimiter: ","}}, 1)
		if err != nil || columns[1] != `Non "a", b` || strings.Join(record.Cells, "|") != strings.Join(cells, "|") {
			t.Errorf("%q is read as %q of %q (%v)", cells, record.Cells, columns, err)
		}
	}
}

// TestATestOfAListAloneIsItsMessage: the run of a test has the words of the row
// and not the name of their column, when the list is its own campaign.
func TestATestOfAListAloneIsItsMessage(t *testing.T) {
	s, _ := trialScreens(t)
	for name, text := range map[string]string{
		"text.csv":     "to,body\n+50934120001,Bonjou Ana\n",
		"template.csv": "to,template_name,template_language,body.1,button.0.url\n+50934120001,a,fr,Ana,K-1\n",
	} {
		list := filepath.Join(t.TempDir(), name)
		write(t, list, text)
		shown, err := s.open(context.Background(), list, func(int) {})
		if err != nil {
			t.Fatal(err)
		}
		if state := tested(t, s, shown, 1, "+50934120009"); state.Tally.Counts().Sent != 1 {
			t.Errorf("%s: %+v", name, state.Tally.Counts())
		}
		trial, err := s.aimTest(context.Background(), shown, 1, "+50911112222")
		if err != nil || len(trial.Problems) != 1 || !strings.HasPrefix(trial.Problems[0].String(), "the number is +50911112222: ") {
			t.Errorf("%v: %q", err, trial.Problems)
		}
	}
}

package cli

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/sender"
	"app.wazaj/voye/storage"
	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

// draftTexts are the sentences that a draft was given.
func draftTexts(d *tui.Draft) []string {
	return append([]string{d.Blocker, d.Note, d.Suppressed}, d.Warnings...)
}

// TestADraftFollowsTheLanguage: what a draft says after a change of the
// language is what it says to whoever opens it in that language, and none of
// it is English.
func TestADraftFollowsTheLanguage(t *testing.T) {
	for name, env := range map[string]map[string]string{
		"no gateway":    {},
		"no key":        {"WAZAJ_BASE_URL": "https://gw.example/api/wazaj/business"},
		"a bad address": {"WAZAJ_BASE_URL": "http://gw.example"},
		"a bad key":     {"WAZAJ_BASE_URL": "https://gw.example", "WAZAJ_API_KEY": "wzj a"},
	} {
		for _, language := range words.Languages() {
			var texts [][]string
			for _, first := range []string{words.English, language} {
				s, home := testScreens(t, env)
				s.app.words.Switch(first)
				list, out := filepath.Join(home, "l.csv"), filepath.Join(home, "out.csv")
				write(t, list, "to,body\n+50934120001,a\n+50934120002,b\n")
				write(t, out, "to\n+50934120002\n")
				s.flags.reading.choosing.suppress = []string{out}
				draft, err := s.open(context.Background(), list, func(int) {})
				if err != nil {
					t.Fatal(name, err)
				}
				english := draftTexts(draft)
				s.app.words.Switch(language)
				draft.Retell()
				for i, text := range draftTexts(draft) {
					if first != language && text != "" && text == english[i] {
						t.Errorf("%s in %s: %q is English still", name, language, text)
					}
				}
				texts = append(texts, blindTo(home, draftTexts(draft)))
			}
			if diff := cmp.Diff(texts[1], texts[0]); diff != "" || texts[0][0] == "" {
				t.Errorf("%s in %s (-opened in it +switched to it):\n%s", name, language, diff)
			}
		}
	}
}

// blindTo writes HOME for a folder, which is another one each time.
func blindTo(home string, texts []string) []string {
	for i, text := range texts {
		texts[i] = strings.ReplaceAll(text, home, "HOME")
	}
	return texts
}

// TestTroubleInEveryLanguage: what the machine, a key or an address is to blame
// for is told in the language of the person; only what the system itself says
// stays as it is.
func TestTroubleInEveryLanguage(t *testing.T) {
	_, noHost := sender.ParseBaseURL("https://")
	_, inClear := sender.ParseBaseURL("http://gw.example")
	_, emptyKey := parseKey("WAZAJ_API_KEY", "")
	_, readOnly := storage.Runs{Dir: filepath.Join(t.TempDir(), "no\x00folder")}.Create(storage.Header{}, "", nil)
	faults := []error{noHost, inClear, emptyKey, readOnly,
		&storage.DamageError{Path: "log.jsonl", Line: 7, Reason: "x"}, &storage.NewerError{Path: "log.jsonl", Line: 7, What: "x"},
		&storage.LockedError{Folder: "runs/x", PID: 7, Host: "h"},
		&campaign.Trouble{Problem: campaign.Problem{Rule: campaign.LogFull, Column: "log.jsonl", Detail: "no space left on device"}},
	}
	for _, language := range words.Languages() {
		for _, fault := range faults {
			told := errorText(errors.Join(fault), words.For(language))
			if (told == fault.Error()) != (language == words.English) {
				t.Errorf("in %s it is told as %q", language, told)
			}
		}
	}
}

package campaign

import (
	"encoding/json"
	"errors"
	"maps"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestSafe(t *testing.T) {
	for text, want := range map[string]string{
		"Bonjou, Célestin":       "Bonjou, Célestin",
		"日本語 😀":                  "日本語 😀",
		"👩\u200d🌾":               "👩\u200d🌾",
		"\x1b[2J":                "<1B>[2J",
		"\x1b]52;c;aGk=":         "<1B>]52;c;aGk=",
		"a\u009b31mb":            "a<9B>31mb",
		"tab\there\r\n":          "tab<09>here<0D><0A>",
		"\x00\x7f\b":             "<00><7F><08>",
		"pay \u202egnp.exe":      "pay <202E>gnp.exe",
		"a\u2028b\u2029c\ufeffd": "a<2028>b<2029>c<FEFF>d",
		"bad \xff\xc0 bytes":     "bad <FF><C0> bytes",
		"\U000e0041":             "<E0041>",
		"\ue000":                 "<E000>",
		"":                       "",
	} {
		if got := Safe(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestBodiesCannotCommandATerminal: a body is shown as it is posted, so it has
// to be safe as it is, and still say the same to the gateway.
func TestBodiesCannotCommandATerminal(t *testing.T) {
	text := "é \x1b[2J \x7f \u009b31m \u202e \u2028 \ufeff \U000e0041 👩\u200d🌾"
	body := string(appendString(nil, text))
	if Safe(body) != body {
		t.Errorf("%q is not safe", body)
	}
	var back string
	if err := json.Unmarshal([]byte(body), &back); err != nil || back != text {
		t.Errorf("%q is read as %q, %v", body, back, err)
	}
}

// TestSafeJSONSaysTheSame, in characters that no terminal acts on.
func TestSafeJSONSaysTheSame(t *testing.T) {
	text := "é \x1b[2J \x7f \u009b31m \u202e \u2028 \ufeff \U000e0041 👩\u200d🌾 \xff"
	plain, err := json.Marshal(map[string]string{text: text})
	if err != nil {
		t.Fatal(err)
	}
	safe := string(SafeJSON(plain))
	if Safe(safe) != safe || Safe(string(plain)) == string(plain) {
		t.Errorf("%q", safe)
	}
	var want, got map[string]string
	if err := errors.Join(json.Unmarshal(plain, &want), json.Unmarshal([]byte(safe), &got)); err != nil || !maps.Equal(want, got) {
		t.Errorf("%q is read as %q, %v", safe, got, err)
	}
}

func TestSafeBoundsCombiningMarks(t *testing.T) {
	got := Safe("e" + strings.Repeat("\u0301", 200) + "z")
	if strings.Count(got, "\u0301") != maxMarks || !strings.HasSuffix(got, "z") {
		t.Errorf("%q", got)
	}
	if short := "e\u0301\u0323"; Safe(short) != short {
		t.Errorf("%q is changed", short)
	}
}

func FuzzSafe(f *testing.F) {
	for _, seed := range []string{"plain", "\x1b]8;;x\x07", "\xff\u202e", "A\x9bB"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		safe := Safe(text)
		if !utf8.ValidString(safe) || Safe(safe) != safe {
			t.Errorf("%q becomes %q", text, safe)
		}
		for _, r := range safe {
			if unicode.IsControl(r) {
				t.Errorf("%q keeps %U", text, r)
			}
		}
		if utf8.ValidString(text) && utf8.RuneCountInString(safe) < utf8.RuneCountInString(text) {
			t.Errorf("%q lost text: %q", text, safe)
		}
	})
}

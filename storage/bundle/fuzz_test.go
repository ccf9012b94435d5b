package bundle

import (
	"encoding/json"
	"strings"
	"testing"
)

// FuzzALineIsMasked: whatever stands around a number, a key and a name in a
// line of the log, none of them is in the masked line, and it is one JSON
// object again.
func FuzzALineIsMasked(f *testing.F) {
	f.Add(" of ", "error")
	f.Add("\"\\}{", "campaign")
	f.Add("…\u200b", "to")
	f.Fuzz(func(t *testing.T, between, under string) {
		text := strings.Join([]string{between, "+50934123456", "Marie", key, between}, between+" ")
		line, err := json.Marshal(map[string]any{
			"type": "result", "to": text, "error": text, "halt": map[string]any{"message": text},
			"campaign": map[string]any{"message": map[string]any{"body": text, "to": []any{text}}}, "x" + under: text,
		})
		if err != nil {
			t.Fatal(err)
		}
		m := masker{secrets: []string{key}, words: map[string]bool{}}
		mask := m.logMask(func(text string) string { m.learn(text); return text })
		if _, err := rewrite(line, mask); err != nil {
			t.Skip() // too many keys of one name, or too deep
		}
		m.meet("Marie Jozèf")
		masked, err := rewrite(line, m.logMask(m.text))
		var object map[string]any
		if err != nil || json.Unmarshal(masked, &object) != nil {
			t.Fatalf("%s becomes %s, %v", line, masked, err)
		}
		// Letters around a name make another word of it, and so do some signs.
		for _, word := range []string{"34123456", "Zekret_0123456789", " Marie "} {
			if strings.Contains(string(masked), word) {
				t.Fatalf("%s becomes %s", line, masked)
			}
		}
	})
}

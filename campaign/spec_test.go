package campaign

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// contractJSON is testdata/contract.yaml as JSON.
const contractJSON = `{
  "name": "Order update", "recipients": "orders.csv", "default_region": "ht",
  "message": {"to": "{{Phone}}", "template_name": "order_update", "template_language": "en",
    "template_components": [{"type": "body", "parameters": [{"type": "text", "text": "{{First name|friend}}"}]}]},
  "rate": 20, "workers": 16, "suppress": "optouts.csv"
}`

func TestReadSpec(t *testing.T) {
	fromYAML, err := ReadSpec(filepath.Join("testdata", "contract.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	want := &Spec{
		File: filepath.Join("testdata", "contract.yaml"), Name: "Order update", Recipients: "orders.csv",
		DefaultRegion: "HT", Rate: 20, Workers: 16, Suppress: []string{"optouts.csv"},
	}
	if diff := cmp.Diff(want, fromYAML, cmpopts.IgnoreFields(Spec{}, "Message")); diff != "" {
		t.Errorf("the campaign differs (-want +got):\n%s", diff)
	}
	if !fromYAML.IsTemplate() {
		t.Error("a template campaign is not seen as one")
	}
	fromJSON, err := ParseSpec("contract.json", []byte("\ufeff"+contractJSON))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(fromYAML, fromJSON, cmpopts.IgnoreFields(Spec{}, "File"), cmpopts.IgnoreFields(Node{}, "Line", "Column"), cmpopts.IgnoreFields(Field{}, "Line", "Column")); diff != "" {
		t.Errorf("YAML and JSON differ (-yaml +json):\n%s", diff)
	}
	if fromYAML.Fingerprint() != fromJSON.Fingerprint() {
		t.Error("the same message has two fingerprints")
	}
}

func TestSpecDefaults(t *testing.T) {
	spec, err := ParseSpec("dir/Fèt Nwèl.yaml", []byte("recipients: l.csv\nworkers:\nsuppress:\nmessage: {to: '{{P}}', body: Bonjou, reply_to_meta_message_id: null, preview_url: '{{p}}'}"))
	if err != nil {
		t.Fatal(err)
	}
	if spec.Name != "Fèt Nwèl" || spec.Rate != 0 || spec.Workers != 0 || spec.Suppress != nil || spec.IsTemplate() {
		t.Errorf("the defaults are wrong: %+v", spec)
	}
}

func TestReadSpecRefusesFiles(t *testing.T) {
	dir := t.TempDir()
	large := filepath.Join(dir, "large.yaml")
	if err := os.WriteFile(large, []byte(strings.Repeat("# x\n", 300_000)), 0o600); err != nil {
		t.Fatal(err)
	}
	for path, rule := range map[string]Rule{dir: ruleFolder, large: ruleTooLarge, filepath.Join(dir, "none.yaml"): ruleNoFile} {
		_, err := ReadSpec(path)
		wantPlace(t, err, rule, path)
	}
}

// message is a campaign file with the given lines under message.
func message(lines ...string) string {
	return "recipients: l.csv\nmessage:\n  " + strings.Join(lines, "\n  ") + "\n"
}

func TestParseSpecRefuses(t *testing.T) {
	const to = "to: '{{P}}'"
	for _, tc := range []struct {
		name, text string
		rule       Rule
		place      string
		says       string
	}{
		{"a list", "- a", ruleWrongType, "f.yaml:1:1", "group of keys"},
		{"a text", "to,body\n", ruleWrongType, "f.yaml:1:1", "group of keys"},
		{"unknown key", "recipients: l.csv\nrecipient: x", ruleUnknownKey, "f.yaml:2:1", "did you mean recipients?"},
		{"unknown key, nothing near", "zzz: 1", ruleUnknownKey, "f.yaml:1:1", "zzz is not a key"},
		{"unknown key of the message", message(to, "bdoy: x"), ruleUnknownKey, "f.yaml:4:3", "did you mean body?"},
		{"key of the list inside the message", message(to, "body: x", "rate: 3"), ruleUnknownKey, "f.yaml:5:3", "rate"},
		{"no recipients", "message: {to: a, body: b}", ruleMissingKey, "f.yaml:1:1", "recipients"},
		{"no message", "recipients: l.csv", ruleMissingKey, "f.yaml:1:1", "message"},
		{"empty message", "recipients: l.csv\nmessage:\n", ruleWrongType, "f.yaml:2:10", "message must be"},
		{"no to", message("body: x"), ruleMissingKey, "f.yaml:3:3", "message.to"},
		{"both kinds", message(to, "body: x", "template_name: y"), ruleBothMessages, "f.yaml:5:18", "both body and template_name"},
		{"neither kind", message(to), ruleNoMessage, "f.yaml:3:3", "neither"},
		{"no language", message(to, "template_name: y"), ruleMissingKey, "f.yaml:4:18", "template_language"},
		{"language of a text", message(to, "body: y", "template_language: en"), ruleOtherMessage, "f.yaml:5:3", "text message"},
		{"preview of a template", message(to, "template_name: y", "template_language: en", "preview_url: true"), ruleOtherMessage, "f.yaml:6:3", "template message"},
		{"to is a number", message("to: 50934123456", "body: x"), ruleWrongType, "f.yaml:3:7", "quotes"},
		{"body is empty", message(to, "body: ' '"), ruleEmptyText, "f.yaml:4:9", "message.body"},
		{"body is a list", message(to, "body: [a]"), ruleWrongType, "f.yaml:4:9", "a text, not a list"},
		{"preview is a text", message(to, "body: x", "preview_url: 'true'"), ruleWrongType, "f.yaml:5:16", "true, false"},
		{"reply is a number", message(to, "body: x", "reply_to_meta_message_id: 5"), ruleWrongType, "f.yaml:5:29", "a text, not a number"},
		{"components are a text", message(to, "template_name: y", "template_language: en", "template_components: x"), ruleWrongType, "f.yaml:6:24", "list of components"},
		{"rate is 0", "rate: 0", ruleBadRate, "f.yaml:1:7", "above 0"},
		{"rate is negative", "rate: -1", ruleBadRate, "f.yaml:1:7", "above 0"},
		{"rate is endless", "rate: 1e999", ruleBadRate, "f.yaml:1:7", "above 0"},
		{"rate is a text", "rate: '20'", ruleBadRate, "f.yaml:1:7", "above 0"},
		{"workers are a part", "workers: 1.5", ruleBadWorkers, "f.yaml:1:10", "1 to 1000"},
		{"workers are too many", "workers: 1001", ruleBadWorkers, "f.yaml:1:10", "1 to 1000"},
		{"region of nowhere", "default_region: XX", ruleBadRegion, "f.yaml:1:17", "HT for Haiti"},
		{"name is a number", "name: 2024", ruleWrongType, "f.yaml:1:7", "quotes"},
		{"suppress is a number", "suppress: 5", ruleWrongType, "f.yaml:1:11", "file names"},
		{"suppress has a number", "suppress: [a, 5]", ruleWrongType, "f.yaml:1:15", "a text"},
		{"escapes in a key", "\"\\x1b[2J\": 1", ruleUnknownKey, "f.yaml:1:1", "<1B>[2J"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			_, err := ParseSpec("f.yaml", []byte(tc.text))
			wantPlace(t, err, tc.rule, tc.place)
			if err != nil && !strings.Contains(err.Error(), tc.says) {
				t.Errorf("%q does not say %q", err, tc.says)
			}
		})
	}
}

func TestFingerprint(t *testing.T) {
	base := message("to: '{{P}}'", "body: Hello")
	read := func(text string) string {
		t.Helper()
		spec, err := ParseSpec("f.yaml", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		return spec.Fingerprint()
	}
	same := []string{base + "name: x\n", base + "rate: 3\nworkers: 2\nsuppress: s.csv\n", strings.Replace(base, "l.csv", "m.csv", 1)}
	for _, text := range same {
		if read(text) != read(base) {
			t.Errorf("the fingerprint changes with what decides no message:\n%s", text)
		}
	}
	for _, text := range []string{base + "default_region: HT\n", strings.Replace(base, "Hello", "Hallo", 1), strings.Replace(base, "{{P}}", "{{Q}}", 1)} {
		if read(text) == read(base) {
			t.Errorf("the fingerprint does not change with the message:\n%s", text)
		}
	}
}

func TestRestoreSpecRefuses(t *testing.T) {
	for _, text := range []string{"", "{}", "[]", `{"message":null}`, `{"message":{"body":"x"}}`, `{"message":5}`} {
		if spec, err := RestoreSpec([]byte(text)); err == nil {
			t.Errorf("%q is restored as %+v", text, spec)
		} else if errors.As(err, new(*InputError)) && strings.Contains(err.Error(), "\n") {
			t.Errorf("%q: %q is more than one line", text, err)
		}
	}
}

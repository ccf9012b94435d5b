package sandbox

import (
	"testing"

	"app.wazaj/voye/campaign"
)

// FuzzBody posts any body at all: the gateway answers in JSON, and says 200
// exactly when it took the message.
func FuzzBody(f *testing.F) {
	for _, seed := range []string{
		textBody, templateBody, `{}`, `[]`, `{"to":`, "\x00", `{"to":{"to":[]},"body":1e999}`,
		`{"to":"+50934123456","template_name":"a","template_language":"fr","template_components":[{"type":"carousel","cards":[{"card_index":1e99,"components":[{"type":"carousel","cards":[]}]}]}]}`,
		`{"to":"+50934123456","template_name":"a","template_language":"fr","template_components":[{"type":"button","sub_type":[],"index":-0,"parameters":[{"type":"image","image":{"id":null,"link":null}}]}]}`,
	} {
		f.Add(seed, true)
		f.Add(seed, false)
	}
	f.Fuzz(func(t *testing.T, body string, template bool) {
		path := campaign.EndpointText
		if template {
			path = campaign.EndpointTemplate
		}
		g := New(Options{})
		answer, cut := do(t, g, request{path: path, body: body})
		if cut || answer.Code == 503 || answer.Code == 500 {
			return // a magic number
		}
		checkAnswer(t, answer)
		if (answer.Code == 200) != (g.Accepted() == 1) {
			t.Errorf("a %d, and %d accepted", answer.Code, g.Accepted())
		}
	})
}

package sandbox

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
)

// refusals posts body and returns the names of the refused fields, joined.
func refusals(t *testing.T, path, body string) string {
	t.Helper()
	answer, _ := do(t, New(Options{}), request{path: path, body: body})
	if answer.Code == 200 {
		return ""
	}
	var said struct {
		Message string              `json:"message"`
		Errors  map[string][]string `json:"errors"`
	}
	if err := json.Unmarshal(answer.Body.Bytes(), &said); err != nil || answer.Code != 422 || said.Message != "Validation failed" {
		t.Fatalf("%s: got %d %s", body, answer.Code, answer.Body)
	}
	for name, texts := range said.Errors {
		for _, text := range texts {
			if !strings.HasPrefix(text, "The "+name+" field ") || !strings.HasSuffix(text, ".") {
				t.Errorf("%s says %q", name, text)
			}
		}
	}
	return strings.Join(slices.Sorted(maps.Keys(said.Errors)), " ")
}

func TestTextFields(t *testing.T) {
	tests := []struct{ body, refused string }{
		{`{"to":"+50912345678","body":"a"}`, ""},
		{`{"to":"+50912345678","body":"de\nliy","preview_url":true,"reply_to_meta_message_id":"wamid.1"}`, ""},
		{`{"to":"+50912345678","body":"a","reply_to_meta_message_id":null}`, ""},
		{`{"to":"+6907290","body":"a"}`, ""},
		{`{"to":"+123456789012345","body":"a"}`, ""},
		{`{}`, "body to"},
		{`{"to":null,"body":null}`, "body to"},
		{`{"to":"","body":""}`, "body to"},
		{`{"to":"+50912345678","body":" \n"}`, "body"},
		{`{"to":50912345678,"body":"a"}`, "to"},
		{`{"to":"50912345678","body":"a"}`, "to"},
		{`{"to":"+509 1234 5678","body":"a"}`, "to"},
		{`{"to":"+09123456","body":"a"}`, "to"},
		{`{"to":"+690729","body":"a"}`, "to"},
		{`{"to":"+1234567890123456","body":"a"}`, "to"},
		{`{"to":"+5091234567a","body":"a"}`, "to"},
		{`{"to":"+","body":"a"}`, "to"},
		{`{"to":["+50912345678"],"body":{}}`, "body to"},
		{`{"to":"+50912345678","body":1}`, "body"},
		{`{"to":"+50912345678","body":"a","preview_url":"true"}`, "preview_url"},
		{`{"to":"+50912345678","body":"a","preview_url":1}`, "preview_url"},
		{`{"to":"+50912345678","body":"a","preview_url":null}`, "preview_url"},
		{`{"to":"+50912345678","body":"a","reply_to_meta_message_id":7}`, "reply_to_meta_message_id"},
		{`{"to":"+50912345678","body":"a","reply_to_meta_message_id":""}`, "reply_to_meta_message_id"},
		{`{"to":"+50912345678","body":"a","Body":"b"}`, "Body"},
		{`{"to":"+50912345678","body":"a","template_name":"b"}`, "template_name"},
	}
	for _, test := range tests {
		if got := refusals(t, "/messages/text", test.body); got != test.refused {
			t.Errorf("%s\nrefuses %q, want %q", test.body, got, test.refused)
		}
	}
}

func TestTemplateFields(t *testing.T) {
	tests := []struct{ body, refused string }{
		{templateBody, ""},
		{`{"to":"+50912345678","template_name":"a","template_language":"en","template_components":[]}`, ""},
		{`{"to":"+50912345678"}`, "template_language template_name"},
		{`{"to":"+50912345678","template_name":"","template_language":5}`, "template_language template_name"},
		{`{"to":"+50912345678","template_name":"a","template_language":"en","body":"a"}`, "body"},
		{`{"to":"+50912345678","template_name":"a","template_language":"en","template_components":null}`, "template_components"},
		{`{"to":"+50912345678","template_name":"a","template_language":"en","template_components":"[]"}`, "template_components"},
		{`{"to":"+50912345678","template_name":"a","template_language":"en","template_components":{}}`, "template_components"},
		{`{"to":"+50912345678","template_name":"a","template_language":"en","components":[]}`, "components"},
	}
	for _, test := range tests {
		if got := refusals(t, "/messages/template", test.body); got != test.refused {
			t.Errorf("%s\nrefuses %q, want %q", test.body, got, test.refused)
		}
	}
}

// TestComponents posts one component; the refused fields are named below
// template_components.0, shown here as "…".
func TestComponents(t *testing.T) {
	card := `{"card_index":0,"components":[{"type":"header","parameters":[{"type":"image","image":{"id":"1"}}]},{"type":"button","sub_type":"quick_reply","index":"0","parameters":[{"type":"payload","payload":"p"}]}]}`
	tests := []struct{ component, refused string }{
		{`"body"`, "…"},
		{`{}`, "….type"},
		{`{"type":7}`, "….type"},
		{`{"type":"footer"}`, ""},
		{`{"type":"body"}`, "….parameters"},
		{`{"type":"body","parameters":[]}`, "….parameters"},
		{`{"type":"BODY","parameters":{}}`, "….parameters"},
		{`{"type":"body","parameters":[{"type":"text","text":"a"},{"type":"text","text":"    ok"}]}`, ""},
		{`{"type":"body","parameters":["a",{}]}`, "….parameters.0 ….parameters.1.type"},
		{`{"type":"header","parameters":[]}`, "….parameters"},
		{`{"type":"header","parameters":[{"type":"text","text":"a"},{"type":"text","text":"b"}]}`, "….parameters"},
		{`{"type":"button","sub_type":"url","index":"0","parameters":[{"type":"text","text":"K-1"}]}`, ""},
		{`{"type":"button","sub_type":"URL","index":9,"parameters":[{"type":"text","text":"K-1"}]}`, ""},
		{`{"type":"button","parameters":[]}`, "….index ….sub_type"},
		{`{"type":"button","sub_type":"url","index":"x","parameters":[{"type":"text","text":"a"}]}`, "….index"},
		{`{"type":"button","sub_type":"url","index":"01","parameters":[{"type":"text","text":"a"}]}`, "….index"},
		{`{"type":"button","sub_type":"url","index":10,"parameters":[{"type":"text","text":"a"}]}`, "….index"},
		{`{"type":"button","sub_type":"url","index":0.5,"parameters":[{"type":"text","text":"a"}]}`, "….index"},
		{`{"type":"button","sub_type":"url","index":"-1","parameters":[{"type":"text","text":"a"}]}`, "….index"},
		{`{"type":"button","sub_type":"url","index":"0"}`, "….parameters"},
		{`{"type":"button","sub_type":"copy_code","index":"0","parameters":[]}`, "….parameters"},
		{`{"type":"button","sub_type":"catalog","index":"0"}`, ""},
		{`{"type":"button","sub_type":"quick_reply","index":"1"}`, ""},
		{`{"type":"button","sub_type":"voice_call"}`, ""},
		{`{"type":"button","sub_type":"voice_call","index":"b","parameters":[{"type":"ttl_minutes","ttl_minutes":100}]}`, "….index"},
		{`{"type":"carousel"}`, "….cards"},
		{`{"type":"carousel","cards":[]}`, "….cards"},
		{`{"type":"carousel","cards":[` + card + `]}`, ""},
		{`{"type":"carousel","cards":[` + strings.Repeat(card+",", 10) + card + `]}`, "….cards"},
		{`{"type":"carousel","cards":[{"card_index":"0","components":[]}]}`, "….cards.0.card_index ….cards.0.components"},
		{`{"type":"carousel","cards":[{"card_index":0,"components":[{"type":"carousel","cards":[` + card + `]}]}]}`, "….cards.0.components.0"},
		{`{"type":"carousel","cards":[{"card_index":0,"components":[{"type":"body","parameters":[{"type":"text","text":""}]}]}]}`, "….cards.0.components.0.parameters.0.text"},
	}
	for _, test := range tests {
		body := fmt.Sprintf(`{"to":"+50912345678","template_name":"a","template_language":"en","template_components":[%s]}`, test.component)
		got := strings.ReplaceAll(refusals(t, "/messages/template", body), "template_components.0", "…")
		if got != test.refused {
			t.Errorf("%s\nrefuses %q, want %q", test.component, got, test.refused)
		}
	}
}

// TestParameters posts one body parameter; the refused fields are named below
// it, and "…" is the parameter itself.
func TestParameters(t *testing.T) {
	tests := []struct{ parameter, refused string }{
		{`{"type":"text","text":"Nadège"}`, ""},
		{`{"type":"text","parameter_name":"first_name","text":"Nadège"}`, ""},
		{`{"type":"text","parameter_name":"","text":"Nadège"}`, "….parameter_name"},
		{`{"type":"text"}`, "….text"},
		{`{"type":"text","text":"  "}`, "….text"},
		{`{"type":"text","text":true}`, "….text"},
		{`{"type":"text","text":"a\nb"}`, "….text"},
		{`{"type":"text","text":"a\tb"}`, "….text"},
		{`{"type":"text","text":"a     b"}`, "….text"},
		{`{"type":"currency","currency":{"fallback_value":"$100.99","code":"USD","amount_1000":100990}}`, ""},
		{`{"type":"currency","currency":{"fallback_value":"","amount_1000":"100990"}}`, "….currency.amount_1000 ….currency.code ….currency.fallback_value"},
		{`{"type":"date_time","date_time":{"fallback_value":"25 fevriye 1977"}}`, ""},
		{`{"type":"date_time","date_time":"25 fevriye 1977"}`, "….date_time"},
		{`{"type":"image","image":{"link":"https://example.com/a.jpg"}}`, ""},
		{`{"type":"video","video":{"id":"1602186516975000"}}`, ""},
		{`{"type":"document","document":{"link":"https://example.com/a.pdf","filename":"a.pdf"}}`, ""},
		{`{"type":"document","document":{"filename":"a.pdf"}}`, "….document"},
		{`{"type":"image","image":{"id":"1","link":"https://example.com/a.jpg"}}`, "….image"},
		{`{"type":"image","image":"https://example.com/a.jpg"}`, "….image"},
		{`{"type":"image","image":{"link":""}}`, "….image.link"},
		{`{"type":"gif"}`, "….gif"},
		{`{"type":"location","location":{"latitude":"18.54","longitude":-72.34,"name":"Potoprens"}}`, ""},
		{`{"type":"location","location":{"latitude":true}}`, "….location.latitude ….location.longitude"},
		{`{"type":"product","product":{"catalog_id":"1"}}`, "….product.product_retailer_id"},
		{`{"type":"group_id","group_id":"1"}`, ""},
		{`{"type":"payload","payload":""}`, "….payload"},
		{`{"type":"coupon_code","coupon_code":"25OFF"}`, ""},
		{`{"type":"coupon_code","coupon_code":25}`, "….coupon_code"},
		{`{"type":"action","action":{"flow_token":"t"}}`, ""},
		{`{"type":"action","action":[]}`, "….action"},
		{`{"type":"ttl_minutes","ttl_minutes":43200}`, ""},
		{`{"type":"ttl_minutes","ttl_minutes":43201}`, "….ttl_minutes"},
		{`{"type":"limited_time_offer","limited_time_offer":{"expiration_time_ms":1698562800000}}`, ""},
		{`{"type":"limited_time_offer","limited_time_offer":{"expiration_time_ms":"1698562800000"}}`, "….limited_time_offer.expiration_time_ms"},
		{`{"type":"order_status","order_status":{"reference_id":"R1","order":{"status":"shipped"}}}`, ""},
		{`{"type":"order_status","order_status":{"order":{"status":"lost"}}}`, "….order_status.order.status ….order_status.reference_id"},
		{`{"type":"tap_target_configuration","tap_target_configuration":[{"url":"https://example.com","title":"Offer"}]}`, ""},
		{`{"type":"tap_target_configuration","tap_target_configuration":{"url":"https://example.com"}}`, "….tap_target_configuration"},
		{`{"type":"newer_than_this","anything":[1]}`, ""},
	}
	for _, test := range tests {
		body := fmt.Sprintf(`{"to":"+50912345678","template_name":"a","template_language":"en","template_components":[{"type":"body","parameters":[%s]}]}`, test.parameter)
		got := strings.ReplaceAll(refusals(t, "/messages/template", body), "template_components.0.parameters.0", "…")
		if got != test.refused {
			t.Errorf("%s\nrefuses %q, want %q", test.parameter, got, test.refused)
		}
	}
}

// TestTakesWhatMetaShows posts every shape of Meta's own pages that the
// campaigns are held to.
func TestTakesWhatMetaShows(t *testing.T) {
	data, err := os.ReadFile("../../campaign/testdata/shapes.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		var shape struct {
			Name       string          `json:"name"`
			Components json.RawMessage `json:"components"`
		}
		if err := json.Unmarshal([]byte(line), &shape); err != nil {
			t.Fatal(err)
		}
		body := fmt.Sprintf(`{"to":"+50912345678","template_name":"a","template_language":"en","template_components":%s}`, shape.Components)
		if got := refusals(t, "/messages/template", body); got != "" {
			t.Errorf("%s is refused: %s", shape.Name, got)
		}
	}
}

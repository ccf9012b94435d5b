package campaign

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

func TestProposeTo(t *testing.T) {
	for columns, want := range map[string]string{
		"to,phone": "to", "Non,Telefòn": "Telefòn", "Nombre,Teléfono móvil": "Teléfono móvil", "Prénom,N° de téléphone": "N° de téléphone",
		"Name,Order number,Phone Number": "Phone Number", "WhatsApp,Name": "WhatsApp", "Name,City": "", "Name,Order number": "", "Tel|1,Name": "", "TE\u0301LE\u0301PHONE,x": "TE\u0301LE\u0301PHONE",
	} {
		if got := ProposeTo(strings.Split(columns, ",")); got != want {
			t.Errorf("%s: %q, want %q", columns, got, want)
		}
	}
}

func TestPropose(t *testing.T) {
	around := func(text string, keys ...string) (needs []Need) {
		for i, key := range keys {
			needs = append(needs, Need{Key: key, Around: text, Hole: "{{" + string(rune('1'+i)) + "}}"})
		}
		return needs
	}
	named := func(names ...string) (needs []Need) {
		for _, name := range names {
			needs = append(needs, Need{Key: "body." + name, Hole: "{{" + name + "}}"})
		}
		return needs
	}
	for _, tc := range []struct {
		name, columns, want string
		needs               []Need
	}{
		{"greeting", "to,Siyati,Prenon,Kòmand", "body.1=Prenon body.2=Kòmand", around("Bonjou {{1}}, kòmand {{2}} ou pare", "body.1", "body.2")},
		{"French", "to,Nom,Montant (HTG),Échéance", "body.1=Nom body.2=Montant (HTG) body.3=Échéance", around("Cher {{1}}, un montant de {{2}} avant le {{3}}", "body.1", "body.2", "body.3")},
		{"Spanish", "Nombre,Pedido", "body.1=Nombre body.2=Pedido", around("Hola {{1}}, su pedido {{2}}", "body.1", "body.2")},
		{"own names", "to,body.2,Body.1", "body.1=Body.1 body.2=body.2", around("{{1}} {{2}}", "body.1", "body.2")},
		{"nothing to go by", "to,Name,City", "", around("We say {{1}} and {{2}}", "body.1", "body.2")},
		{"named", "to,First name,Order ID,kolè", "body.first_name=First name body.order_id=Order ID", named("first_name", "order_id", "color")},
		{"named, slip", "to,Frist name", "body.first_name=Frist name", named("first_name")},
		{"named in another language", "to,Prénom", "body.first_name=Prénom", named("first_name")},
		{"no surname for a first name", "to,Last name,Customer last name", "", named("first_name")},
		{"each its own", "to,Last name,Name", "body.first_name=Name body.last_name=Last name", named("first_name", "last_name")},
		{"none twice", "to,Name", "body.1=Name", around("Hello {{1}}, dear {{2}}", "body.1", "body.2")},
		{"not the numbers", "to,x", "", named("to")},
		{"media and buttons", "Foto,Kòd,Lyen", "button.0.code=Kòd button.1.url=Lyen header.image=Foto", NeedsOf([]string{"header.image", "button.0.code", "button.1.url"})},
		{"cannot be named", "to,Name|x", "", around("Hello {{1}}", "body.1")},
		{"what follows is not proposed", "Kòd", "", []Need{{Key: "button.0.url", Follows: "body.1", Column: "code"}}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			found := Propose(tc.needs, strings.Split(tc.columns, ","), "to")
			var got []string
			for _, key := range slices.Sorted(maps.Keys(found)) {
				got = append(got, key+"="+found[key])
			}
			if strings.Join(got, " ") != tc.want {
				t.Errorf("%q, want %s", got, tc.want)
			}
		})
	}
}

func TestReadValue(t *testing.T) {
	columns := []string{"First name", "Order", "A|B", "Kòd"}
	for text, want := range map[string]string{
		"first NAME": "{{First name}}", " Order ": "{{Order}}", "First name|friend": "{{First name|friend}}", "First name| ": "{{First name|}}",
		`"Order"`: "Order", `"a|b"`: "a|b", "K-{{Order}}": "K-{{Order}}", "{{Order|x}}": "{{Order|x}}", "2 goud": "2 goud", `{"a":1}`: `{"a":1}`, "[1]": "[1]",
		"=SUM(1)": "=SUM(1)", "\"": "\"",
	} {
		if got, err := ReadValue("body.1", text, columns); err != nil || got != want {
			t.Errorf("%q is read as %q, %v; want %q", text, got, err, want)
		}
	}
	for text, rule := range map[string]Rule{
		"": ruleValueEmpty, " ": ruleValueEmpty, `""`: ruleValueEmpty, "Frist name": ruleValueNear, "Ordre": ruleValueNear, "City|x": ruleValueColumn,
		"A|B": ruleValueUnnamed, "Order|}}": ruleValueFallback,
	} {
		got, err := ReadValue("body.1", text, columns)
		if err == nil {
			t.Errorf("%q is read as %q", text, got)
			continue
		}
		wantPlace(t, err, rule, "--param")
	}
	if got, err := ReadValue("body.1", "Prénom|zanmi", nil); err != nil || got != "{{Prénom|zanmi}}" {
		t.Errorf("%q, %v", got, err)
	}
	_, err := ReadValue("body.1", "}}", nil)
	wantPlace(t, err, ruleValueUnnamed, "--param")
}

func TestExcerpt(t *testing.T) {
	for _, tc := range []struct{ text, hole, want string }{
		{"Hello {{1}}, you", "{{1}}", "Hello {{1}}, you"},
		{strings.Repeat("é", 30) + " {{1}} " + strings.Repeat("x", 30), "{{1}}", "…" + strings.Repeat("é", 23) + " {{1}} " + strings.Repeat("x", 15) + "…"},
		{"Hello {{1}}, your order {{2}}", "{{1}}", "Hello {{1}}, your order…"},
		{"a\n\n  {{1}}", "{{1}}", "a {{1}}"},
		{"", "", ""},
		{"no hole", "{{1}}", "no hole"},
	} {
		if got := Excerpt(tc.text, tc.hole); got != tc.want {
			t.Errorf("%q: %q, want %q", tc.text, got, tc.want)
		}
	}
}

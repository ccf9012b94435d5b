package words

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// declared reads the constants of type ID from the package's own source.
func declared(t *testing.T) map[ID]string {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	ids := map[ID]string{}
	for _, file := range files {
		tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(tree, func(node ast.Node) bool {
			spec, ok := node.(*ast.ValueSpec)
			if ok && isID(spec.Type) {
				collect(t, ids, spec)
			}
			return true
		})
	}
	return ids
}

func isID(expr ast.Expr) bool {
	name, ok := expr.(*ast.Ident)
	return ok && name.Name == "ID"
}

func collect(t *testing.T, ids map[ID]string, spec *ast.ValueSpec) {
	for i, value := range spec.Values {
		text, err := strconv.Unquote(value.(*ast.BasicLit).Value)
		if err != nil {
			t.Fatal(err)
		}
		if other, taken := ids[ID(text)]; taken {
			t.Errorf("%s and %s are both %q", other, spec.Names[i].Name, text)
		}
		ids[ID(text)] = spec.Names[i].Name
	}
}

func TestEverySentenceIsThere(t *testing.T) {
	ids := declared(t)
	if len(ids) < 10 {
		t.Fatalf("only %d identifiers were found", len(ids))
	}
	for language, sentences := range catalogue {
		for id, name := range ids {
			if strings.TrimSpace(sentences[id]) == "" {
				t.Errorf("%s: %s (%q) has no sentence", language, name, id)
			}
		}
		for id := range sentences {
			if _, known := ids[id]; !known {
				t.Errorf("%s: %q is no constant of type ID", language, id)
			}
		}
	}
}

var verb = regexp.MustCompile(`%[-+# 0]*[\d.]*(\[\d+\])?[a-zA-Z%]`)

// verbs returns the arguments that a text uses, sorted, each once.
func verbs(text string) []string {
	used := map[string]bool{}
	for _, v := range verb.FindAllString(text, -1) {
		if v != "%%" {
			used[v] = true
		}
	}
	return slices.Sorted(maps.Keys(used))
}

func TestLanguagesUseTheSameArguments(t *testing.T) {
	for language, sentences := range catalogue {
		for id, text := range sentences {
			if got, want := verbs(text), verbs(catalogue[English][id]); !slices.Equal(got, want) {
				t.Errorf("%s: %q uses %q, English uses %q", language, id, got, want)
			}
		}
	}
}

func TestArgumentsAreNumbered(t *testing.T) {
	for language, sentences := range catalogue {
		for id, text := range sentences {
			for _, v := range verbs(text) {
				if !strings.Contains(v, "[") {
					t.Errorf("%s: %q has %s without a number", language, id, v)
				}
			}
		}
	}
}

func TestVerbs(t *testing.T) {
	got := verbs("%[2]s of 100%%, %[1]d, %.1[3]f and %[2]s")
	if want := []string{"%.1[3]f", "%[1]d", "%[2]s"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

func TestSay(t *testing.T) {
	w := For(English)
	w.now.Store(&tongue{"xx", map[ID]string{"greet": "%[2]s, %[1]s"}})
	if got := w.Say("greet", "a", "b"); got != "b, a" || w.Language() != "xx" {
		t.Errorf("%q", got)
	}
	if got, want := w.Say(YesMissing), catalogue[English][YesMissing]; got != want {
		t.Errorf("%q, want the English %q", got, want)
	}
	if got := For("zz"); got.Language() != English || got.Say(YesMissing) == "" {
		t.Errorf("%+v", got)
	}
}

func TestChoose(t *testing.T) {
	for _, c := range []struct{ flag, environment, locale, want string }{
		{"", "", "", "en"},
		{"", "", "en_US.UTF-8", "en"},
		{"EN", "zz", "zz", "en"},
		{"", "", "C.UTF-8", "en"},
		{"zz", "", "en-GB", "en"},
	} {
		if got := Choose(c.flag, c.environment, c.locale); got != c.want {
			t.Errorf("%+v: %q", c, got)
		}
	}
	if !slices.Contains(Languages(), English) {
		t.Errorf("%q", Languages())
	}
}

func TestWordsAgreeWithTheirNumber(t *testing.T) {
	w := For(English)
	w.now.Store(&tongue{"xx", map[ID]string{"a": "%[1]d {1:row is|rows are} in %[2]s {2:list|lists}: {x|y} {{z}} {9:a|b}"}})
	for want, args := range map[string][]any{
		"1 row is in 2 lists: {x|y} {{z}} b":          {1, "2"},
		"0 rows are in 1 list: {x|y} {{z}} b":         {0, "1"},
		"11 rows are in {1:a|b} lists: {x|y} {{z}} b": {11, "{1:a|b}"},
	} {
		if got := w.Say("a", args...); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestFormsNameAnArgument holds that a word depends on a number that the
// sentence shows.
func TestFormsNameAnArgument(t *testing.T) {
	found := 0
	for language, sentences := range catalogue {
		for id, text := range sentences {
			for _, parts := range form.FindAllStringSubmatch(text, -1) {
				if found++; !strings.Contains(text, "%["+parts[1]+"]") {
					t.Errorf("%s: %q has %s, and does not show that argument", language, id, parts[0])
				}
			}
		}
	}
	if found == 0 {
		t.Error("no sentence has a form")
	}
}

// TestSwitchReachesCopies: whoever holds the words speaks the new language at
// once, and a language that there is not changes nothing.
func TestSwitchReachesCopies(t *testing.T) {
	catalogue["xx"] = map[ID]string{KeyHelp: "èd"}
	defer delete(catalogue, "xx")
	w := For(English)
	held := w
	w.Switch("xx")
	if got := held.Say(KeyHelp); got != "èd" || held.Language() != "xx" {
		t.Errorf("a copy says %q in %s", got, held.Language())
	}
	w.Switch("zz")
	if held.Language() != "xx" {
		t.Errorf("an unknown language switched to %s", held.Language())
	}
	Words{}.Switch("xx")
	if got := (Words{}).Say(KeyHelp); got == "èd" {
		t.Error("the zero Words changed")
	}
}

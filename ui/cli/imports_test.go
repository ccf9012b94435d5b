package cli

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "app.wazaj/voye"

// forbidden says which packages a package must not import, and why. The first
// line that fits a package holds; an import is forbidden when it has one of
// the prefixes.
var forbidden = []struct {
	packages string // this one and those below
	imports  []string
	except   []string
	why      string
}{
	{"campaign/internal", nil, nil, "tools that write tables are free"},
	{"campaign/list", []string{module}, []string{module + "/campaign"}, "lists know the vocabulary and nothing else"},
	{"campaign", []string{module, "net/http", charm}, nil, "the vocabulary and the rules depend on nobody"},
	{"sender/sandbox", []string{module + "/ui", module + "/storage", charm}, nil, "the embedded gateway serves, it neither shows nor keeps"},
	{"sender", []string{module + "/ui", module + "/storage", charm}, nil, "sending asks for a journal and tells events; it knows no disk and no screen"},
	{"storage", []string{module + "/ui", module + "/sender", charm, "net/http"}, nil, "keeping runs needs neither network nor screen"},
	{"samples", []string{module}, nil, "samples are files"},
	{"ui/words", []string{module, charm}, nil, "sentences depend on nobody"},
	{"ui/tui", []string{module + "/sender", module + "/storage", "net/http"}, nil, "screens ask for what they need through Deps"},
	{"ui/linear", []string{module + "/sender", module + "/storage", "net/http", charm}, nil, "the talk asks for what it needs as the screens do, and draws nothing"},
	{"ui/cli", []string{charm}, nil, "only ui/tui draws"},
}

const charm = "github.com/charmbracelet/"

type goPackage struct {
	ImportPath, Name string
	Imports          []string
}

func packages(t *testing.T) []goPackage {
	t.Helper()
	out, err := exec.Command("go", "list", "-json=ImportPath,Name,Imports", module+"/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	var all []goPackage
	for decoder := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p goPackage
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}

// TestImports holds the shape of the program: facts flow one way, and each
// package can be read without the others.
func TestImports(t *testing.T) {
	all := packages(t)
	if len(all) < 10 {
		t.Fatalf("only %d packages were found", len(all))
	}
	for _, p := range all {
		for _, wrong := range wrongImports(p) {
			t.Error(wrong)
		}
	}
}

// unlinked says which packages the program must not be built from, and why.
var unlinked = []struct{ imported, why string }{
	{"github.com/xuri", "excelize and its like are 2 MB, for the tests and the making of a sample; its Write has the linker keep every method"},
	{"github.com/nyaruka/phonenumbers", "it brings 4 MB with it, and 7 ms to each start; what is needed of it is in the tables of campaign"},
	{"html/template", "it has the linker keep every method, 3 MB"},
	{"golang.org/x/text/encoding/charmap", "its tables of every encoding there is are 120 kB; campaign.Charset has the two that lists come in"},
	{"testing", "it is for the tests"},
}

// TestWhatIsLinked holds the program's size on the systems that it is built for.
func TestWhatIsLinked(t *testing.T) {
	for _, system := range []string{"linux", "darwin", "windows"} {
		command := exec.Command("go", "list", "-deps", module)
		command.Env = append(os.Environ(), "GOOS="+system)
		out, err := command.Output()
		if err != nil {
			t.Fatal(err)
		}
		linked := strings.Fields(string(out))
		if !slices.Contains(linked, module+"/campaign/list") {
			t.Fatalf("on %s only %q were found", system, linked)
		}
		for _, path := range linked {
			for _, rule := range unlinked {
				if within(path, rule.imported) {
					t.Errorf("on %s %s is linked: %s", system, path, rule.why)
				}
			}
		}
	}
}

// TestNothingIsStarted: the program starts no other one, which would get the
// key with the environment. Only the keyring's and the screen's libraries can,
// the one when no variable holds a key, the other when told to, which it never
// is. Tools, commands of their own that are no part of it, may.
func TestNothingIsStarted(t *testing.T) {
	for _, p := range packages(t) {
		tool := p.Name == "main" && p.ImportPath != module
		if slices.Contains(p.Imports, "os/exec") && !tool {
			t.Errorf("%s can start programs", p.ImportPath)
		}
	}
}

func wrongImports(p goPackage) []string {
	var wrong []string
	for _, rule := range forbidden {
		if !within(p.ImportPath, module+"/"+rule.packages) {
			continue
		}
		for _, imported := range p.Imports {
			if within(imported, module+"/"+rule.packages) || slices.Contains(rule.except, imported) {
				continue
			}
			if slices.ContainsFunc(rule.imports, func(prefix string) bool { return within(imported, prefix) }) {
				wrong = append(wrong, p.ImportPath+" must not import "+imported+": "+rule.why)
			}
		}
		break
	}
	return wrong
}

func within(path, prefix string) bool {
	return path == prefix || strings.HasPrefix(path, strings.TrimSuffix(prefix, "/")+"/")
}

func TestWrongImportsAreFound(t *testing.T) {
	for _, c := range []struct{ from, imported string }{
		{"campaign", module + "/sender"}, {"campaign", "net/http"}, {"campaign/list", module + "/storage"},
		{"sender", module + "/storage"}, {"sender/sandbox", module + "/ui/words"}, {"storage/report", module + "/sender"},
		{"ui/tui", module + "/storage"}, {"ui/tui", "net/http"}, {"ui/linear", module + "/storage"}, {"ui/linear", charm + "bubbletea"}, {"ui/words", module + "/campaign"},
		{"samples", module + "/campaign"}, {"storage", charm + "lipgloss"}, {"ui/cli", charm + "bubbletea"},
	} {
		if len(wrongImports(goPackage{ImportPath: module + "/" + c.from, Imports: []string{c.imported}})) != 1 {
			t.Errorf("%s may import %s", c.from, c.imported)
		}
	}
	fine := goPackage{ImportPath: module + "/campaign/list", Imports: []string{module + "/campaign", "io", module + "/campaign/list/internal"}}
	if wrong := wrongImports(fine); wrong != nil {
		t.Error(wrong)
	}
}

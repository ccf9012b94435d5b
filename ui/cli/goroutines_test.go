package cli

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path/filepath"
	"strings"
	"testing"
)

// goroutines lists every go statement of the program by its file, and says who
// catches its panic. One that nobody catches ends the process: with requests in
// flight, whose rows become unknown, and with a raw terminal. So each either
// hands its panic to somebody who can tell a person, or does nothing that can
// panic.
var goroutines = map[string][]string{
	"campaign/check.go":                  {"batch.catch hands it to the caller of Check", "batch.catch, likewise"},
	"sender/crew.go":                     {"Pool.work makes it the pool's error"},
	"sender/window.go":                   {"it makes it the pool's error"},
	"sender/sandbox/server.go":           {"net/http catches what a handler does"},
	"storage/journal.go":                 {"caught makes it the journal's error"},
	"storage/open.go":                    {"caught makes it the error of Open"},
	"ui/cli/answers.go":                  {"it makes it the error of the answer"},
	"storage/rush.go":                    {"caught makes it the error of its block", "caught makes it what ended the reading"},
	"storage/report/ahead.go":            {"fill makes it the error of the last batch"},
	"storage/report/html_ahead.go":       {"read makes it the error of the course"},
	"storage/report/workbook_deflate.go": {"compress makes it the error of its block"},
	"ui/cli/key.go":                      {"askKeyring makes it the keyring's error"},
	"ui/cli/live.go":                     {"it ends the session as broken"},
	"ui/cli/metrics.go":                  {"net/http catches what the handler does"},
	"ui/cli/signals.go":                  {"it only passes the signal to the pool"},
	"ui/cli/stdin.go":                    {"it only removes a folder and ends the process, before anything is sent"},
	"ui/cli/typedkey.go":                 {"putInKeyring makes it the keyring's error"},
	"ui/cli/watch.go":                    {"stop hands it on when the run is over"},
	"ui/tui/app.go":                      {"it only sends the program the message to quit"},
}

func TestEveryGoroutineHasSomebodyToCatchItsPanic(t *testing.T) {
	found := map[string]int{}
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		name, _ := filepath.Rel(root, path)
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.GoStmt:
				found[filepath.ToSlash(name)]++
			case *ast.SelectorExpr: // of a sync.WaitGroup
				if n.Sel.Name == "Go" {
					found[filepath.ToSlash(name)]++
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]int{}
	for file, catchers := range goroutines {
		known[file] = len(catchers)
	}
	if !maps.Equal(found, known) {
		t.Errorf("go statements: %v\nin the list above: %v", found, known)
	}
}

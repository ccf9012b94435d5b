package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"app.wazaj/voye/ui/words"
)

// paths returns where the campaign file goes, and where the list is or goes.
func (b *beginning) paths() (path, listPath string, err error) {
	a := b.app
	path = b.flags.output
	if ext := strings.ToLower(filepath.Ext(path)); path != "" && ext != ".yaml" && ext != ".yml" {
		return "", "", usage(a.words.Say(words.NewEnding, safe(path)))
	}
	if b.list != nil {
		listPath = b.list.Path()
	}
	if path == "" && listPath != "" {
		path = withEnding(listPath, ".yaml")
	}
	if path == "" {
		path = fileName(b.outline.Template) + ".yaml"
	}
	check := []string{path}
	if listPath == "" {
		listPath = withEnding(path, ".csv")
		check = append(check, listPath)
	}
	for _, file := range check {
		if _, err := os.Lstat(file); !errors.Is(err, fs.ErrNotExist) {
			return "", "", usage(a.words.Say(words.NewThere, safe(file)))
		}
	}
	return path, listPath, nil
}

func withEnding(path, ending string) string {
	return strings.TrimSuffix(path, filepath.Ext(path)) + ending
}

// fileName makes the name of a file of a template's: a definition may have any
// text there, one that leads to another folder, too.
func fileName(template string) string {
	name := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '_' || r == '-' {
			return r
		}
		return '_'
	}, template)
	return name[:min(len(name), 80)]
}

// seenFrom returns the list's path as it stands in the campaign file.
func seenFrom(path, listPath string) string {
	relative, err := filepath.Rel(filepath.Dir(path), listPath)
	if err != nil {
		absolute, err := filepath.Abs(listPath)
		if err != nil {
			return listPath
		}
		return absolute
	}
	return filepath.ToSlash(relative)
}

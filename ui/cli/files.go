package cli

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"app.wazaj/voye/ui/tui"
)

// opens reports whether a file can be a list or a campaign, by its name.
func opens(name string) bool {
	return isCampaignFile(name) || slices.Contains([]string{".csv", ".tsv", ".txt", ".xlsx"}, strings.ToLower(filepath.Ext(name)))
}

// typedPath returns the file that a person means who typed or pasted text: it
// may stand in quotes, as file managers put it, be an address that begins with
// file://, or begin with ~. Terminals write the path of a file that is dropped
// on them as for a shell: with a backslash before each odd character, or quoted. A file that has the very name as it was typed
// is always the one.
func typedPath(text string) string {
	text = strings.TrimSpace(text)
	if _, err := os.Lstat(text); err == nil {
		return text
	}
	for _, quote := range []string{`"`, `'`} {
		if len(text) > 1 && strings.HasPrefix(text, quote) && strings.HasSuffix(text, quote) {
			text = text[1 : len(text)-1]
		}
	}
	if address, err := url.Parse(text); err == nil && address.Scheme == "file" {
		text = filepath.FromSlash(address.Path)
		if len(text) > 2 && text[2] == ':' { // \C:\lists on Windows
			text = text[1:]
		}
	}
	text = expandHome(text)
	if _, err := os.Lstat(text); err != nil && filepath.Separator == '/' {
		text = strings.ReplaceAll(text, `'\''`, "'") // a quote within quotes
		return escaped.ReplaceAllString(text, "$1")
	}
	return text
}

// escaped matches a character with the backslash that a shell wants before it.
var escaped = regexp.MustCompile(`\\(.)`)

// expandHome replaces a leading ~ by the home folder.
func expandHome(path string) string {
	if path != "~" && !strings.HasPrefix(path, "~/") && !strings.HasPrefix(path, `~\`) {
		return path
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return path
	}
	return filepath.Join(home, path[1:]) + trailing(path)
}

// trailing returns the separator that a path ends with, which Join drops.
func trailing(path string) string {
	if last := path[len(path)-1]; len(path) > 1 && os.IsPathSeparator(last) {
		return string(filepath.Separator)
	}
	return ""
}

// maxEntries bounds what is shown of a folder, and maxProposals of a path.
const (
	maxEntries   = 2000
	maxProposals = 50
)

// complete proposes what a typed path may go on to.
func (s *screens) complete(_ context.Context, typed string) ([]tui.Entry, error) {
	if strings.TrimSpace(typed) == "" {
		return s.recent(), nil
	}
	path := expandHome(strings.TrimLeft(typed, `"' `))
	folder, begun := filepath.Split(path)
	infos, err := readFolder(first(folder, "."))
	if err != nil {
		return nil, err
	}
	// What was typed stays as it was typed, ~ and all.
	kept := strings.TrimSuffix(strings.TrimLeft(typed, `"' `), begun)
	var found []tui.Entry
	for _, entry := range infos {
		name := entry.Name()
		if !strings.HasPrefix(strings.ToLower(name), strings.ToLower(begun)) || isHidden(name) && begun == "" {
			continue
		}
		if isFolder(folder, entry) {
			found = append(found, tui.Entry{Path: kept + name + string(filepath.Separator), Folder: true})
		} else if opens(name) {
			found = append(found, tui.Entry{Path: kept + name})
		}
		if len(found) == maxProposals {
			break
		}
	}
	return found, nil
}

// readFolder reads the first entries of a folder, in the order of their names.
func readFolder(path string) ([]fs.DirEntry, error) {
	folder, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = folder.Close() }()
	entries, err := folder.ReadDir(maxEntries)
	if errors.Is(err, io.EOF) {
		err = nil
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int {
		return strings.Compare(strings.ToLower(a.Name()), strings.ToLower(b.Name()))
	})
	return entries, err
}

func isHidden(name string) bool { return strings.HasPrefix(name, ".") }

// isFolder follows a link, too.
func isFolder(in string, entry fs.DirEntry) bool {
	if entry.Type()&fs.ModeSymlink == 0 {
		return entry.IsDir()
	}
	info, err := os.Stat(filepath.Join(in, entry.Name()))
	return err == nil && info.IsDir()
}

// browse lists what a folder has that can be opened.
func browse(_ context.Context, path string) (*tui.Folder, error) {
	path, err := filepath.Abs(path) // the working folder for none
	if err != nil {
		return nil, err
	}
	entries, err := readFolder(path)
	if err != nil {
		return nil, err
	}
	folder := &tui.Folder{Path: path}
	if parent := filepath.Dir(path); parent != path {
		folder.Parent = parent
	}
	var files []tui.Entry
	for _, entry := range entries {
		name := filepath.Join(path, entry.Name())
		switch {
		case isHidden(entry.Name()):
		case isFolder(path, entry):
			folder.Entries = append(folder.Entries, tui.Entry{Path: name, Folder: true})
		case opens(name):
			if info, err := os.Stat(name); err == nil {
				files = append(files, tui.Entry{Path: name, Size: info.Size(), Changed: info.ModTime()})
			}
		}
	}
	folder.Entries = append(folder.Entries, files...)
	return folder, nil
}

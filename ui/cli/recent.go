package cli

import (
	"bufio"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"app.wazaj/voye/ui/tui"
)

// recentFile remembers, one a line, the files that were opened last. It lies
// with the runs, whose lists it names.
const recentFile = ".recent"

// maxRecent is how many are remembered.
const maxRecent = 10

// recent returns the files that were opened last and are still there.
func (s *screens) recent() []tui.Entry {
	var found []tui.Entry
	for _, path := range s.recentPaths() {
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
			found = append(found, tui.Entry{Path: path})
		}
	}
	return found
}

func (s *screens) recentPaths() []string {
	file, err := os.Open(filepath.Join(s.runs.Dir, recentFile))
	if err != nil {
		return nil
	}
	defer func() { _ = file.Close() }()
	var paths []string
	for lines := bufio.NewScanner(file); lines.Scan() && len(paths) < maxRecent; {
		paths = append(paths, lines.Text())
	}
	return paths
}

// remember puts a file that was opened before the others. That it fails is of
// no weight: the file opened.
func (s *screens) remember(path string) {
	path, err := filepath.Abs(path)
	if err != nil || strings.ContainsAny(path, "\r\n") {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	paths := slices.DeleteFunc(s.recentPaths(), func(old string) bool { return old == path })
	paths = append([]string{path}, paths...)
	if os.MkdirAll(s.runs.Dir, 0o700) != nil {
		return
	}
	_ = writeFile(filepath.Join(s.runs.Dir, recentFile), func(to io.Writer) error {
		_, err := io.WriteString(to, strings.Join(paths[:min(len(paths), maxRecent)], "\n")+"\n")
		return err
	})
}

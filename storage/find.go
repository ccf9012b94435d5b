package storage

import (
	"fmt"
	"path/filepath"
	"strings"
)

// Last is the word that names the newest run.
const Last = "last"

// Find returns the folder of a run. ref is an id, the beginning of one id
// only, a path of a run folder, or Last.
func (r Runs) Find(ref string) (folder string, err error) {
	heads, err := r.heads()
	if err != nil {
		return "", err
	}
	var matches []head
	for _, h := range heads {
		if h.id == ref || ref == Last {
			return h.folder, nil
		}
		if ref != "" && strings.HasPrefix(h.id, ref) {
			matches = append(matches, h)
		}
	}
	switch {
	case len(matches) == 1:
		return matches[0].folder, nil
	case ref != "" && isRun(ref):
		return filepath.Clean(ref), nil
	case len(matches) > 1:
		return "", ambiguous(ref, matches)
	case len(heads) == 0:
		return "", fmt.Errorf("there is no run in %s yet: start one with voye send", r.Dir)
	}
	return "", fmt.Errorf("no run in %s has an id that begins with %q: voye runs lists them", r.Dir, ref)
}

func ambiguous(ref string, matches []head) error {
	ids := make([]string, len(matches))
	for i, m := range matches {
		ids[i] = m.id
	}
	return fmt.Errorf("%q is the beginning of %d runs: say which of %s", ref, len(ids), strings.Join(ids, ", "))
}

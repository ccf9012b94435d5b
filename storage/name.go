package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// maxSlug bounds the part of a run's id that comes from the campaign's name.
const maxSlug = 40

// rename gives the draft its final name, such as
// 20261124-040312-order-update, with -2 and so on when that is taken. A name
// in use is never replaced.
func (d *draft) rename(dir string) (string, error) {
	id := d.header.At.Format("20060102-150405") + "-" + slug(d.header.Name)
	for try := 1; ; try++ {
		folder := filepath.Join(dir, id)
		if try > 1 {
			folder += fmt.Sprintf("-%d", try)
		}
		if _, err := os.Lstat(folder); err == nil {
			continue
		} else if !errors.Is(err, fs.ErrNotExist) {
			return "", err
		}
		err := d.sys.rename(d.folder, folder)
		if err == nil {
			return folder, nil
		}
		// Another process may have taken the name in between.
		if _, taken := os.Lstat(folder); taken != nil {
			return "", err
		}
	}
}

// slug makes a name fit for a folder and a command line: lower-case ASCII
// letters, digits and hyphens. Accents are dropped, so that Kòmann becomes
// komann.
func slug(name string) string {
	var out strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(name)) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			out.WriteRune(r)
		case unicode.Is(unicode.Mn, r):
		case out.Len() > 0 && !strings.HasSuffix(out.String(), "-"):
			out.WriteByte('-')
		}
		if out.Len() >= maxSlug {
			break
		}
	}
	if s := strings.Trim(out.String(), "-"); s != "" {
		return s
	}
	return "run"
}

package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"app.wazaj/voye/campaign/list"
	"app.wazaj/voye/ui/tui"
)

// mendTo returns the name of the copy that a mended list would get, beside the
// list: orders-mended.csv, and with a number where that is taken.
func mendTo(path string) string {
	return freeName(strings.TrimSuffix(path, filepath.Ext(path))+"-mended", ".csv")
}

// freeName returns a name that no file has: with a number where it is taken,
// and empty where very many are.
func freeName(stem, ending string) string {
	for n := 1; n < 100; n++ {
		name := stem + ending
		if n > 1 {
			name = fmt.Sprintf("%s-%d%s", stem, n, ending)
		}
		if _, err := os.Lstat(name); errors.Is(err, fs.ErrNotExist) {
			return name
		}
	}
	return ""
}

// mend writes the mended copy of a list, as check --fix does, and opens the
// campaign with it in place of the list.
func (s *screens) mend(_ context.Context, shown *tui.Draft, read func(int)) (*tui.Draft, error) {
	if err := s.app.mayFix(shown.MendTo); err != nil {
		return nil, err
	}
	flags := s.asRead(shown)
	loose := flags
	loose.loose = true
	d, err := s.app.openDraft(shown.Path, loose)
	if err != nil {
		return nil, err
	}
	if _, err := s.app.writeFixed(d, shown.MendTo); err != nil {
		return nil, err
	}
	s.remember(shown.MendTo)
	flags.encoding, flags.delimiter, flags.sheet = list.UTF8, ",", ""
	if !isCampaignFile(shown.Path) {
		return s.openAs(shown.MendTo, flags, read)
	}
	flags.recipients = shown.MendTo
	return s.openAs(shown.Path, flags, read)
}

// asRead returns the flags by which a draft was read.
func (s *screens) asRead(shown *tui.Draft) readingFlags {
	flags := s.flags.reading
	how := shown.Reading
	flags.encoding, flags.delimiter, flags.sheet = how.Encoding, how.Delimiter, how.Sheet
	flags.noHeader, flags.region = how.NoHeader, how.Region
	if isCampaignFile(shown.Path) {
		flags.text, flags.template, flags.language, flags.toColumn = "", "", "", "" // of the list that it was made for
		flags.recipients = shown.List                                               // which may be a mended copy
	}
	return flags
}

package list

import (
	"io"
	"slices"
	"strings"

	"app.wazaj/voye/campaign"
)

// workbook is what a workbook says of itself: which sheets it has, and where
// its parts are.
type workbook struct {
	parts   parts
	sheets  []sheet
	strings string // the part with the shared texts, "" when there is none
	styles  string
	// since1904 says that days are counted from 1904, as Excel for Mac did.
	since1904 bool
}

// sheet is a worksheet; charts and macros are none.
type sheet struct {
	name     string
	part     string
	isHidden bool
}

// readWorkbook reads what is where.
func readWorkbook(p parts) (*workbook, error) {
	roots, err := p.relations("")
	if err != nil {
		return nil, err
	}
	main := ""
	for _, r := range roots {
		if r.kind == "officeDocument" {
			main = strings.TrimPrefix(r.target, "/")
		}
	}
	relations, err := p.relations(main)
	if err != nil {
		return nil, err
	}
	w := &workbook{parts: p}
	for _, r := range relations {
		switch r.kind {
		case "sharedStrings":
			w.strings = r.target
		case "styles":
			w.styles = r.target
		}
	}
	in, err := p.open(main, maxSmallPart)
	if err != nil {
		return nil, err
	}
	defer in.Close() //nolint:errcheck // it was only read
	return w, w.readSheets(in, relations)
}

// readSheets reads the main part of the workbook.
func (w *workbook) readSheets(in io.Reader, relations map[string]relation) error {
	return eachTag(in, func(tag string, attrs []byte) error {
		switch tag {
		case "workbookPr":
			w.since1904 = isTrue(attr(attrs, "date1904"))
		case "sheet":
			r, found := relations[attrText(attrs, "id")]
			if found && r.kind != "worksheet" {
				return nil
			}
			state := attrText(attrs, "state")
			w.sheets = append(w.sheets, sheet{
				name: attrText(attrs, "name"), part: r.target, isHidden: state == "hidden" || state == "veryHidden",
			})
		}
		return nil
	})
}

// isTrue reads a truth value as XML has it.
func isTrue(value []byte) bool { return string(value) == "1" || string(value) == "true" }

// choose returns the sheet with that name, without regard to case and blanks
// around it, or, without a name, the first one that is not hidden.
func (w *workbook) choose(path, name string) (sheet, error) {
	at := slices.IndexFunc(w.sheets, func(s sheet) bool {
		if name == "" {
			return !s.isHidden
		}
		return campaign.FoldColumn(s.name) == campaign.FoldColumn(name)
	})
	switch {
	case at >= 0:
		return w.sheets[at], nil
	case len(w.sheets) == 0:
		return sheet{}, broken(path, workbookError("it has no sheet"))
	case name == "":
		return sheet{}, &campaign.InputError{File: path, Rule: campaign.ListSheetsHidden, Detail: w.names(isAny)}
	}
	return sheet{}, &campaign.InputError{File: path, Rule: campaign.ListNoSheet, Name: campaign.Safe(name), Detail: w.names(isAny)}
}

func isAny(sheet) bool { return true }

// names returns the names of the sheets that pass, for a person.
func (w *workbook) names(pass func(sheet) bool) string {
	var names []string
	for _, s := range w.sheets {
		if pass(s) {
			names = append(names, campaign.Safe(s.name))
		}
	}
	const most = 12
	if len(names) > most {
		names = append(names[:most], "…")
	}
	return strings.Join(names, ", ")
}

package campaign

import (
	"slices"
	"strings"
)

// RuleSheetError is broken by a cell in which a formula failed.
const RuleSheetError Rule = "sheet_error"

var sheetErrorRules = map[Rule]sentence{
	RuleSheetError: {"{column} is {value}: a formula of the spreadsheet failed there",
		"mend the formula, or type the value in its place"},
}

// sheetErrors are what spreadsheets show where a formula failed: in workbooks
// always in English, in lists saved as text in the language of the program.
// Nobody means such a text to reach a customer, and no fallback stands in for
// it, since the cell is not empty.
var sheetErrors = []string{
	"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!",
	"#CONNECT!", "#BUSY!", "#UNKNOWN!", "#EXTERNAL!", "#PYTHON!", "#GETTING_DATA",
	"#VALEUR!", "#NOM?", "#NUL!", "#NOMBRE!", // French
	"#N/D", "#¡REF!", "#¡VALOR!", "#¡DIV/0!", "#¿NOMBRE?", "#¡NULO!", "#¡NUM!", // Spanish
}

// isSheetError reports whether the text of a cell is such an error.
func isSheetError(text string) bool {
	return text != "" && text[0] == '#' && slices.Contains(sheetErrors, text)
}

// hasSheetError refuses a row if one of the cells of a hole is such an error.
func (w *writer) hasSheetError(h *hole) bool {
	for i := range h.parts {
		p := &h.parts[i]
		if p.cell < 0 || p.cell >= len(w.cells) {
			continue
		}
		if value := strings.TrimSpace(w.cells[p.cell]); isSheetError(value) {
			w.problem(p.column, value, RuleSheetError, "")
			return true
		}
	}
	return false
}

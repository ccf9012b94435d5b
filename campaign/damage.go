package campaign

import (
	"slices"
	"strings"
)

// Damage is one kind of harm that another program did to a list, such as a
// spreadsheet that dropped the + of phone numbers.
type Damage struct {
	Kind Rule `json:"kind"`
	// Rows is how many rows are damaged so, and Mendable how many of them
	// Mend can make whole.
	Rows     int `json:"rows"`
	Mendable int `json:"mendable"`
	// First are the first of the rows.
	First []int `json:"first"`
	// Column, Value and Mended are an example: the cell that was met first,
	// and what it is made, empty when it cannot be mended.
	Column string `json:"column"`
	Value  string `json:"value"`
	Mended string `json:"mended,omitempty"`
}

// maxFirst is how many rows a Damage names.
const maxFirst = 5

// String says in English what happened, with the example.
func (d Damage) String() string { return d.problem().String() }

// Remedy says in English how to undo it where the list was made.
func (d Damage) Remedy() string { return d.problem().Remedy() }

// Say says both in the language of translate.
func (d Damage) Say(translate Translate) (says, remedy string) { return d.problem().Say(translate) }

func (d Damage) problem() Problem {
	return Problem{Column: Safe(d.Column), Value: Safe(short(d.Value)), Rule: d.Kind, Detail: Safe(short(d.Mended))}
}

// Inspector finds out what other programs did to a list while it is checked.
// A row without a problem costs a glance at each cell.
type Inspector struct {
	// Loose says that the cells may have bytes that are not UTF-8.
	Loose bool
	// Sheet says that the rows are those of a sheet, in which a row ends with
	// the last cell that has text: a short one is not shifted.
	Sheet bool

	columns []string
	region  string
	number  int // the cell of the phone number, -1 when it is not one alone
	found   map[Rule]*Damage
	last    map[Rule]int // the row that was counted last
}

// NewInspector returns an inspector of a list that was compiled into plan.
func NewInspector(plan *Plan) *Inspector {
	return &Inspector{
		columns: plan.columns, region: plan.region, number: plan.numberCell(),
		found: map[Rule]*Damage{}, last: map[Rule]int{},
	}
}

// numberCell returns the index of the cell that is the recipient's number.
func (p *Plan) numberCell() int {
	for i := range p.pieces {
		if h := &p.pieces[i].hole; h.kind == holeTo && len(h.parts) == 1 {
			return h.parts[0].cell
		}
	}
	return -1
}

// Look notes the damage of a row in which a check found problems, or none.
func (i *Inspector) Look(row Record, problems []Problem) {
	if i.isSuspicious(row, problems) {
		i.findings(row, problems, func(f finding) { i.note(row, f) })
	}
}

// Mend returns the cells of a row with those made whole that can be, and
// whether there were any. The cells of the row itself stay as they are.
func (i *Inspector) Mend(row Record, problems []Problem) (cells []string, mended bool) {
	cells = row.Cells
	if !i.isSuspicious(row, problems) {
		return cells, false
	}
	i.findings(row, problems, func(f finding) {
		if f.mended == "" {
			return
		}
		if !mended {
			cells, mended = slices.Clone(cells), true
		}
		cells[f.cell] = f.mended
	})
	return cells, mended
}

// isSuspicious reports whether a row is worth a closer look. Few are, and a
// check asks it about every row.
func (i *Inspector) isSuspicious(row Record, problems []Problem) bool {
	if len(problems) > 0 || i.Loose {
		return true
	}
	for _, cell := range row.Cells {
		if endsLikeDamage(cell) || hasOddLetter(cell) {
			return true
		}
	}
	return strings.HasSuffix(cellAt(row.Cells, i.number), roundedEnd)
}

// Damages returns what was found, in the order of DamageKinds.
func (i *Inspector) Damages() []Damage {
	var all []Damage
	for _, kind := range DamageKinds {
		if d := i.found[kind]; d != nil {
			all = append(all, *d)
		}
	}
	return all
}

// finding is one damaged cell; mended is empty when it cannot be made whole.
type finding struct {
	kind   Rule
	cell   int
	mended string
}

func (i *Inspector) note(row Record, f finding) {
	d := i.found[f.kind]
	if d == nil {
		d = &Damage{Kind: f.kind, Column: i.columnName(f.cell), Value: cellAt(row.Cells, f.cell), Mended: f.mended}
		i.found[f.kind] = d
	}
	if i.last[f.kind] == row.Row {
		return
	}
	i.last[f.kind] = row.Row
	d.Rows++
	if f.mended != "" {
		d.Mendable++
	}
	if len(d.First) < maxFirst {
		d.First = append(d.First, row.Row)
	}
}

// findings calls each with every damaged cell of a row.
func (i *Inspector) findings(row Record, problems []Problem, each func(finding)) {
	for at, cell := range row.Cells {
		if kind, mended := inspectCell(cell); kind != "" {
			each(finding{kind, at, mended})
		}
	}
	for _, problem := range problems {
		i.behind(problem, row.Cells, each)
	}
	if isRoundedPhone(cellAt(row.Cells, i.number)) {
		each(finding{DamageRounded, i.number, ""})
	}
}

// behind looks for the damage behind a problem of a row.
func (i *Inspector) behind(problem Problem, cells []string, each func(finding)) {
	if at := i.shifted(cells, problem); at >= 0 {
		each(finding{DamageShifted, at, ""})
		return
	}
	if i.number < 0 || problem.Column != i.columns[i.number] {
		return
	}
	if kind, mended := inspectPhone(cellAt(cells, i.number), i.region, problem.Rule); kind != "" {
		each(finding{kind, i.number, mended})
	}
}

// shifted returns the cell that shows that a row's cells are shifted, -1 when
// the problem has another reason: there are too many cells, or too few for
// the message, or the number stands beside a text in its place.
func (i *Inspector) shifted(cells []string, problem Problem) int {
	switch problem.Rule {
	case RuleExtraCell:
		return len(i.columns)
	case PhoneLetters, PhoneCharacter:
		return i.besideNumber(cells)
	case RuleEmptyCell, PhoneEmpty:
		if len(cells) < len(i.columns) && !i.Sheet {
			return len(cells) - 1
		}
	}
	return -1
}

// besideNumber returns the neighbour of the cell of the number that holds one
// instead, -1 when there is none.
func (i *Inspector) besideNumber(cells []string) int {
	if i.number < 0 {
		return -1
	}
	for _, at := range []int{i.number - 1, i.number + 1} {
		if sure(cellAt(cells, at), "") != "" {
			return at
		}
	}
	return -1
}

func (i *Inspector) columnName(at int) string {
	if at < len(i.columns) {
		return i.columns[max(at, 0)]
	}
	return ""
}

func cellAt(cells []string, at int) string {
	if at < 0 || at >= len(cells) {
		return ""
	}
	return cells[at]
}

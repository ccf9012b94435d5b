package list

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"app.wazaj/voye/campaign"
)

// numberColumns are the names by which a column of numbers is known, folded,
// without accents and without a number at the end, the surest first. Those
// from vagueNames on may also count something.
var numberColumns = []string{
	"to", "phone", "phone number", "phone_number", "phonenumber", "telephone", "telefon", "telefono", "mobile",
	"mobile number", "mobile phone", "msisdn", "whatsapp", "whatsapp number", "wa_id", "tel", "tel.", "cell", "cellphone",
	"cell phone", "celular", "movil", "portable", "gsm", "nimewo telefon", "nimewo whatsapp", "numero de telephone",
	"numero de telefono", vagueNames, "numero", "nimewo",
}

const vagueNames = "number"

// numberSample is how many records are looked at for a column of numbers
// whose name says nothing.
const numberSample = 50

// ReadNumbers adds the phone numbers of the list at path to into, each with
// its line in the file. It is for suppression lists: any list whose column of
// numbers has a usual name (to, phone, telefòn, msisdn and the like), or else
// one column only, or else cells that read as numbers; also a plain file with
// one number a line and no header. Empty cells are passed over, and a header
// alone has no numbers yet. Of a list with columns such as phone and mobile, or
// phone 1 and phone 2, all are read: a person may be known by either.
//
// It returns how many numbers were new. A cell that is no number is an error
// with its row and the remedy, because nobody who opted out may be missed. An
// error is a *campaign.InputError.
func ReadNumbers(path, region string, into *campaign.Numbers) (added int, err error) {
	file, err := Open(path, Options{MayBeEmpty: true, Whole: true})
	if err != nil {
		return 0, err
	}
	r := numberReader{file: file, region: region, into: into}
	if err := r.findColumn(); err != nil {
		return 0, err
	}
	err = r.read()
	return r.added, err
}

// numberReader reads the numbers of one list.
type numberReader struct {
	file   *File
	region string
	into   *campaign.Numbers
	added  int

	at   int    // the column with the numbers
	name string // of that column, as problems name it
	also []int  // further columns that may have numbers
	// more is 1 when the first record stands in the header's place.
	more int
}

// findColumn looks for the column with the numbers, by its name and then by
// what stands in it. In a list without a header the first record took the
// header's place, and its number is added here.
func (r *numberReader) findColumn() error {
	columns := r.file.Columns()
	for _, name := range numberColumns {
		if r.at = slices.IndexFunc(columns, func(c string) bool { return plainName(c) == name }); r.at >= 0 {
			r.name = columns[r.at]
			r.findFurther(columns)
			return nil
		}
	}
	if err := r.findByCells(); err != nil {
		return err
	}
	r.name = columns[r.at]
	if !looksNumeric(r.name) {
		return nil
	}
	r.more = 1
	header := campaign.Record{Line: r.file.headerLine, Cells: columns}
	r.name = fmt.Sprintf("column %d", r.at+1)
	return r.add(header)
}

// findFurther notes the columns that are named for phone numbers, too.
func (r *numberReader) findFurther(columns []string) {
	sure := numberColumns[:slices.Index(numberColumns, vagueNames)]
	for at, column := range columns {
		if at != r.at && slices.Contains(sure, plainName(column)) {
			r.also = append(r.also, at)
		}
	}
}

// findByCells takes the column with the most numbers in the first records, the
// header among them. A list of one column has no other.
func (r *numberReader) findByCells() error {
	columns := r.file.Columns()
	if r.at = 0; len(columns) == 1 {
		return nil
	}
	rows, err := r.file.Rows()
	if err != nil {
		return err
	}
	defer rows.Close() //nolint:errcheck // it was only read
	sample, err := rows.take(numberSample)
	if err != nil {
		return err
	}
	sample = append(sample, campaign.Record{Cells: columns})
	most := 0
	for at := range columns {
		if n := countNumbers(sample, at, r.region); n > most {
			r.at, most = at, n
		}
	}
	if most == 0 {
		return r.file.source.error(campaign.ListNoNumbers)
	}
	return nil
}

// read adds the numbers of all rows.
func (r *numberReader) read() error {
	rows, err := r.file.Rows()
	if err != nil {
		return err
	}
	defer rows.Close() //nolint:errcheck // it was only read
	for {
		record, err := rows.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if err := r.add(record); err != nil {
			return err
		}
	}
}

// add adds the numbers of a record. An empty cell has none, and a further
// column may hold something else.
func (r *numberReader) add(record campaign.Record) error {
	for _, at := range r.also {
		if at >= len(record.Cells) {
			continue
		}
		if number, _, ok := campaign.ParsePhone(record.Cells[at], r.region); ok {
			r.note(number, record.Line)
		}
	}
	if r.at >= len(record.Cells) || cleanName(record.Cells[r.at]) == "" {
		return nil
	}
	number, problem, ok := campaign.ParsePhone(record.Cells[r.at], r.region)
	if !ok {
		problem.Column = r.name
		return &campaign.InputError{
			File: r.file.Path(), Line: record.Line, Rule: campaign.ListNotNumber,
			Name: fmt.Sprintf("row %d", record.Row+r.more), Detail: campaign.Safe(problem.String() + "; " + problem.Remedy()),
		}
	}
	r.note(number, record.Line)
	return nil
}

func (r *numberReader) note(number string, line int) {
	if _, isNew := r.into.Add(number, line); isNew {
		r.added++
	}
}

// plainName folds a column's name and takes away its accents, which people
// leave out as often as not, and a number at its end.
func plainName(name string) string {
	plain, _, err := transform.String(transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC), campaign.FoldColumn(name))
	if err != nil {
		return name
	}
	return strings.TrimRight(plain, "0123456789 ")
}

// countNumbers counts the records that have a phone number in a column.
func countNumbers(records []campaign.Record, at int, region string) int {
	count := 0
	for _, record := range records {
		if at >= len(record.Cells) {
			continue
		}
		if _, _, ok := campaign.ParsePhone(record.Cells[at], region); ok {
			count++
		}
	}
	return count
}

// looksNumeric reports whether a cell in the place of a column's name is
// meant as a number: a first line such as 5.09E+10 is a number gone wrong and
// no header. Phone 2 is a header.
func looksNumeric(cell string) bool {
	plain := strings.NewReplacer("E+", "", "e+", "").Replace(cell)
	return strings.ContainsFunc(plain, unicode.IsDigit) && !strings.ContainsFunc(plain, unicode.IsLetter)
}

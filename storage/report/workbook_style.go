package report

import (
	"strings"

	"app.wazaj/voye/campaign"
)

// style is the look of a cell, by its place in the workbook's table of styles.
type style int

// The styles of a workbook, in the order of looks. Those of the outcomes stand
// behind them.
const (
	plain         style = iota
	asText              // a text, also where it is digits, and after somebody edits it
	asCount             // a number of rows
	asShare             // a part of all rows
	asID                // a number that is not counted with
	asHeader            // of a column
	asCountHeader       // of a column of numbers
	asTitle             // of the report
	asLabel             // what a fact is called
	asNote              // what is said beside
	asSumText           // the row of the sums
	asSumCount
	asSumShare
	asOutcome
)

// looks are the styles: number format, font, fill, border, and how the text
// stands. The formats 1, 3 and 49 are 0, #,##0 and text.
const looks = `0 0 0 0 vertical="top"
49 0 0 0 vertical="top"
3 0 0 0 vertical="top"
164 0 0 0 vertical="top"
1 0 0 0 horizontal="left" vertical="top"
49 1 2 0 vertical="center"
49 1 2 0 horizontal="right" vertical="center"
49 2 0 0 vertical="center"
49 3 0 0 vertical="top"
49 3 0 0 horizontal="left" vertical="top" indent="1"
49 4 0 1 vertical="top"
3 4 0 1 vertical="top"
164 4 0 1 vertical="top"
49 5 0 0 vertical="top"
49 6 0 0 vertical="top"
49 7 0 0 vertical="top"
49 8 0 0 vertical="top"
49 9 0 0 vertical="top"
49 10 0 0 vertical="top"
49 11 0 0 vertical="top"`

// fonts are the weight, size and colour of each font: of plain text, of
// headings, of the title, of notes, of sums, and then of the outcomes.
const fonts = ` 11 FF000000
<b/> 11 FFFFFFFF
<b/> 18 FF0B3B39
 11 FF57606A
<b/> 11 FF000000
<b/> 11 FF2F6FB7
<b/> 11 FF0F766E
<b/> 11 FFC2410C
<b/> 11 FFA16207
<b/> 11 FF7E3AA8
<b/> 11 FF57606A
<b/> 11 FF8A94A0`

// outcomeStyle returns the look of an outcome: a colour of its own, with its
// word in it.
func outcomeStyle(o campaign.Outcome) style { return asOutcome + style(o) }

// outcomeColour returns the colour of an outcome's word and of its bar in the
// chart. The colours can be told apart by people who do not see all of them,
// and read on white.
func outcomeColour(o campaign.Outcome) string {
	const before = 5 // fonts
	line := strings.Split(fonts, "\n")[before+int(o)]
	return line[len(line)-len("2F6FB7"):]
}

const (
	fontXML = `<font>$1<sz val="$2"/><color rgb="$3"/><name val="Calibri"/><family val="2"/></font>`
	lookXML = `<xf numFmtId="$1" fontId="$2" fillId="$3" borderId="$4" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment $5/></xf>`
)

// stylesXML is the workbook's table of styles.
func stylesXML() string {
	return fill(xmlHead+`<styleSheet xmlns="`+mainSpace+`"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><fonts>$1</fonts>`+
		`<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>`+
		`<fill><patternFill patternType="solid"><fgColor rgb="FF0B3B39"/><bgColor indexed="64"/></patternFill></fill></fills>`+
		`<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>`+
		`<border><left/><right/><top style="thin"><color rgb="FF0B3B39"/></top><bottom/><diagonal/></border></borders>`+
		`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs>$2</cellXfs>`+
		`<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
		fillLines(fontXML, fonts), fillLines(lookXML, looks))
}

// fillLines fills a template with the words of each line.
func fillLines(template, lines string) (filled string) {
	for line := range strings.SplitSeq(lines, "\n") {
		filled += fill(template, strings.SplitN(line, " ", strings.Count(template, "$"))...)
	}
	return filled
}

// fill puts values into a template in the place of $1, $2 and so on. Inlined it
// would be a good part of the program's code for workbooks.
//
//go:noinline
func fill(template string, values ...string) string {
	var out []byte
	for i := 0; i < len(template); i++ {
		if template[i] != '$' {
			out = append(out, template[i])
			continue
		}
		i++
		out = append(out, values[template[i]-'1']...)
	}
	return string(out)
}

package report

import (
	"strconv"
	"strings"

	"app.wazaj/voye/campaign"
)

// style is the look of a cell, by its place in the workbook's table of styles.
type style int

// The styles of a workbook. Those of the outcomes stand behind them.
const (
	plain   style = iota
	asText        // a text, also where it is digits, and after somebody edits it
	asCount       // a number of rows
	asShare       // a part of all rows
	asID          // a number that is not counted with
	asHeader
	asCountHeader
	asTitle
	asLabel // what a fact is called
	asNote
	asSumText
	asSumCount
	asSumShare
	asMeaning
	asOutcome
)

// outcomeStyle returns the look of an outcome: a colour of its own, with its
// word in it.
func outcomeStyle(o campaign.Outcome) style { return asOutcome + style(o) }

// outcomeColours are those of the words and of the bars of the chart. They can
// be told apart by people who do not see all colours, and read on white.
var outcomeColours = map[campaign.Outcome]string{
	campaign.Pending: "2F6FB7", campaign.Sent: "0F766E", campaign.Failed: "C2410C", campaign.Unknown: "A16207",
	campaign.Invalid: "7E3AA8", campaign.Duplicate: "57606A", campaign.Suppressed: "8A94A0",
}

// The fonts, fills and borders of the styles, by their places.
const stylesTop = xmlHead + `<styleSheet xmlns="` + mainSpace + `"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><fonts count="`

const stylesFonts = `<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>` +
	`<font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/></font>` +
	`<font><b/><sz val="18"/><color rgb="FF0B3B39"/><name val="Calibri"/><family val="2"/></font>` +
	`<font><sz val="11"/><color rgb="FF57606A"/><name val="Calibri"/><family val="2"/></font>` +
	`<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>`

const fontsBefore = 5 // the outcomes

const stylesMiddle = `</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
	`<fill><patternFill patternType="solid"><fgColor rgb="FF0B3B39"/><bgColor indexed="64"/></patternFill></fill></fills>` +
	`<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>` +
	`<border><left/><right/><top style="thin"><color rgb="FF0B3B39"/></top><bottom/><diagonal/></border></borders>` +
	`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="`

const stylesBottom = `</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

// looks are the styles in their order: number format, font, fill, border, and
// how the text stands. The formats 3 and 49 are #,##0 and text.
var looks = []struct {
	format, font, fill, border int
	alignment                  string
}{
	plain: {}, asText: {format: 49, alignment: onTop}, asCount: {format: 3, alignment: onTop}, asShare: {format: 164, alignment: onTop},
	asID:          {format: 1, alignment: `horizontal="left" vertical="top"`},
	asHeader:      {format: 49, font: 1, fill: 2, alignment: `vertical="center"`},
	asCountHeader: {format: 49, font: 1, fill: 2, alignment: `horizontal="right" vertical="center"`},
	asTitle:       {format: 49, font: 2},
	asLabel:       {format: 49, font: 3, alignment: onTop},
	asNote:        {format: 49, font: 3},
	asSumText:     {format: 49, font: 4, border: 1}, asSumCount: {format: 3, font: 4, border: 1}, asSumShare: {format: 164, font: 4, border: 1},
	asMeaning: {format: 49, font: 3, alignment: `horizontal="left" vertical="top" indent="1"`},
}

// onTop keeps the cells of a row beside each other, where one has more lines.
const onTop = `vertical="top"`

// stylesXML is the workbook's table of styles.
func stylesXML() string {
	var out strings.Builder
	outcomes := len(outcomeColours)
	out.WriteString(stylesTop + strconv.Itoa(fontsBefore+outcomes) + `">` + stylesFonts)
	for o := range outcomes {
		out.WriteString(`<font><b/><sz val="11"/><color rgb="FF` + outcomeColours[campaign.Outcome(o)] + `"/><name val="Calibri"/><family val="2"/></font>`)
	}
	out.WriteString(stylesMiddle + strconv.Itoa(len(looks)+outcomes) + `">`)
	for _, look := range looks {
		writeLook(&out, look.format, look.font, look.fill, look.border, look.alignment)
	}
	for o := range outcomes {
		writeLook(&out, 49, fontsBefore+o, 0, 0, onTop)
	}
	return out.String() + stylesBottom
}

func writeLook(out *strings.Builder, format, font, fill, border int, alignment string) {
	out.WriteString(`<xf numFmtId="` + strconv.Itoa(format) + `" fontId="` + strconv.Itoa(font) + `" fillId="` + strconv.Itoa(fill) +
		`" borderId="` + strconv.Itoa(border) + `" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"`)
	if alignment == "" {
		out.WriteString(`/>`)
		return
	}
	out.WriteString(` applyAlignment="1"><alignment ` + alignment + `/></xf>`)
}

package report

import (
	"strconv"
	"strings"
)

// relation is a line of a part's relationships, to a target of a kind.
type relation struct{ kind, target string }

// relations writes the relationships of a part; their ids are rId1, rId2 and so
// on.
func relations(all ...relation) string {
	var out strings.Builder
	out.WriteString(xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	for i, r := range all {
		out.WriteString(`<Relationship Id="rId` + strconv.Itoa(i+1) + `" Type="` + relSpace + "/" + r.kind + `" Target="` + r.target + `"/>`)
	}
	return out.String() + `</Relationships>`
}

// contentTypes says what each part is. It is the last part that is written,
// when it is known how many sheets there are.
func contentTypes(sheets int) string {
	const format = "application/vnd.openxmlformats-officedocument."
	var out strings.Builder
	part := func(name, kind string) {
		out.WriteString(`<Override PartName="` + name + `" ContentType="` + format + kind + `+xml"/>`)
	}
	out.WriteString(xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`)
	part("/xl/workbook.xml", "spreadsheetml.sheet.main")
	part("/xl/styles.xml", "spreadsheetml.styles")
	part("/xl/drawings/drawing1.xml", "drawing")
	part("/xl/charts/chart1.xml", "drawingml.chart")
	for i := range sheets {
		part("/"+sheetPart(i), "spreadsheetml.worksheet")
	}
	return out.String() + `</Types>`
}

// sheetPart names the part of a sheet, counted from 0 in the order in which
// people see them.
func sheetPart(i int) string { return "xl/worksheets/sheet" + strconv.Itoa(i+1) + ".xml" }

// tab is a sheet as the workbook lists it.
type tab struct {
	name string
	// filtered is the area with its filter; the header is repeated on paper.
	filtered string
}

// workbookXML lists the sheets.
func workbookXML(tabs []tab) string {
	var sheets, names strings.Builder
	for i, t := range tabs {
		n := strconv.Itoa(i + 1)
		sheets.WriteString(`<sheet name="` + strings.ReplaceAll(string(appendText(nil, t.name)), `"`, "&quot;") + `" sheetId="` + n + `" r:id="rId` + n + `"/>`)
		if t.filtered == "" {
			continue
		}
		name := string(appendText(nil, quotedSheet(t.name)))
		local := `" localSheetId="` + strconv.Itoa(i) + `"`
		names.WriteString(`<definedName name="_xlnm._FilterDatabase` + local + ` hidden="1">` + name + "!" + t.filtered + `</definedName>` +
			`<definedName name="_xlnm.Print_Titles` + local + `>` + name + `!$1:$1</definedName>`)
	}
	return xmlHead + `<workbook xmlns="` + mainSpace + `" xmlns:r="` + relSpace + `"><bookViews><workbookView activeTab="0" windowWidth="24000" windowHeight="14000"/></bookViews><sheets>` +
		sheets.String() + `</sheets><definedNames>` + names.String() + `</definedNames></workbook>`
}

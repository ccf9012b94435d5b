package report

import "strconv"

// relation is a line of a part's relationships, to a target of a kind.
type relation struct{ kind, target string }

// relations writes the relationships of a part; their ids are rId1, rId2 and so
// on.
func relations(all ...relation) string {
	lines := ""
	for i, r := range all {
		lines += fill(`<Relationship Id="rId$1" Type="`+relSpace+`/$2" Target="$3"/>`, strconv.Itoa(i+1), r.kind, r.target)
	}
	return xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + lines + `</Relationships>`
}

// contentTypes says what each part is. It is the last part that is written,
// when it is known how many sheets there are.
func contentTypes(sheets int) string {
	const part = `<Override PartName="/xl/$1" ContentType="application/vnd.openxmlformats-officedocument.$2+xml"/>`
	lines := fill(part, "workbook.xml", "spreadsheetml.sheet.main") + fill(part, "styles.xml", "spreadsheetml.styles") +
		fill(part, "drawings/drawing1.xml", "drawing") + fill(part, "charts/chart1.xml", "drawingml.chart")
	for i := range sheets {
		lines += fill(part, sheetPart(i), "spreadsheetml.worksheet")
	}
	return xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
		lines + `</Types>`
}

// sheetPart names the part of a sheet, counted from 0 in the order in which
// people see them, within xl.
func sheetPart(i int) string { return "worksheets/sheet" + strconv.Itoa(i+1) + ".xml" }

// tab is a sheet as the workbook lists it.
type tab struct {
	name string
	// filtered is the area with its filter; the header is repeated on paper.
	filtered string
}

const namesXML = `<definedName name="_xlnm._FilterDatabase" localSheetId="$1" hidden="1">$2!$3</definedName><definedName name="_xlnm.Print_Titles" localSheetId="$1">$2!$41:$41</definedName>`

// workbookXML lists the sheets.
func workbookXML(tabs []tab) string {
	sheets, names := "", ""
	for i, t := range tabs {
		sheets += fill(`<sheet name="$1" sheetId="$2" r:id="rId$2"/>`, escaped(t.name), strconv.Itoa(i+1))
		if t.filtered != "" {
			names += fill(namesXML, strconv.Itoa(i), escaped(quotedSheet(t.name)), t.filtered, "$")
		}
	}
	return xmlHead + fill(`<workbook xmlns="`+mainSpace+`" xmlns:r="`+relSpace+`"><bookViews><workbookView activeTab="0" windowWidth="24000" windowHeight="14000"/></bookViews><sheets>$1</sheets><definedNames>$2</definedNames></workbook>`, sheets, names)
}

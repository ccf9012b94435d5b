package report

import (
	"strconv"
	"strings"

	"app.wazaj/voye/campaign"
)

// chartOutcomes are the bars of the chart from its top: the outcomes in the
// order of every total, and the rows that have none.
var chartOutcomes = append(append([]campaign.Outcome{}, campaign.RowOutcomes...), campaign.Pending)

const chartSpace = "http://schemas.openxmlformats.org/drawingml/2006/chart"

const drawSpace = "http://schemas.openxmlformats.org/drawingml/2006/main"

// chartXML draws the totals as bars. The cells that it shows begin in row first
// of the sheet; their values stand in it too, for programs that do not read the
// cells.
func chartXML(sheetName string, first int, words []string, counts campaign.Counts) string {
	var points, names, values strings.Builder
	n := strconv.Itoa(len(chartOutcomes))
	for i, o := range chartOutcomes {
		at := strconv.Itoa(i)
		points.WriteString(`<c:dPt><c:idx val="` + at + `"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr><a:solidFill><a:srgbClr val="` +
			outcomeColours[o] + `"/></a:solidFill></c:spPr></c:dPt>`)
		names.WriteString(`<c:pt idx="` + at + `"><c:v>` + string(appendText(nil, words[i])) + `</c:v></c:pt>`)
		values.WriteString(`<c:pt idx="` + at + `"><c:v>` + strconv.Itoa(counts.Of(o)) + `</c:v></c:pt>`)
	}
	cells := func(column string) string {
		return string(appendText(nil, quotedSheet(sheetName))) + "!$" + column + "$" + strconv.Itoa(first) + ":$" + column + "$" + strconv.Itoa(first+len(chartOutcomes)-1)
	}
	return xmlHead + `<c:chartSpace xmlns:c="` + chartSpace + `" xmlns:a="` + drawSpace + `" xmlns:r="` + relSpace + `"><c:roundedCorners val="0"/>` +
		`<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>` +
		`<c:ser><c:idx val="0"/><c:order val="0"/><c:spPr><a:solidFill><a:srgbClr val="` + outcomeColours[campaign.Sent] + `"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>` +
		points.String() + chartLabels +
		`<c:cat><c:strRef><c:f>` + cells("A") + `</c:f><c:strCache><c:ptCount val="` + n + `"/>` + names.String() + `</c:strCache></c:strRef></c:cat>` +
		`<c:val><c:numRef><c:f>` + cells("B") + `</c:f><c:numCache><c:formatCode>#,##0</c:formatCode><c:ptCount val="` + n + `"/>` + values.String() + `</c:numCache></c:numRef></c:val></c:ser>` +
		chartAxes
}

const chartText = `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1000"><a:solidFill><a:srgbClr val="24292F"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`

const chartNoLine = `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>`

const chartLabels = `<c:dLbls><c:numFmt formatCode="#,##0" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` + chartText +
	`<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`

// The first outcome is on top, and the axis of the values is not drawn: each
// bar has its number.
const chartAxes = `<c:gapWidth val="45"/><c:axId val="101"/><c:axId val="102"/></c:barChart>` +
	`<c:catAx><c:axId val="101"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
	`<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="8A94A0"/></a:solidFill></a:ln></c:spPr>` + chartText +
	`<c:crossAx val="102"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>` +
	`<c:valAx><c:axId val="102"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="b"/><c:numFmt formatCode="#,##0" sourceLinked="0"/>` +
	`<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="101"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>` +
	`<c:spPr><a:noFill/></c:spPr></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
	`<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>`

// drawingXML places the chart on the sheet, below row from. What it shows is
// told in words, for people who do not see it.
func drawingXML(from int, told string) string {
	place := func(name string, column, row int) string {
		return `<xdr:` + name + `><xdr:col>` + strconv.Itoa(column) + `</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>` + strconv.Itoa(row) + `</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:` + name + `>`
	}
	return xmlHead + `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="` + drawSpace + `"><xdr:twoCellAnchor>` +
		place("from", 0, from) + place("to", 4, from+16) +
		`<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1" descr="` + strings.ReplaceAll(string(appendText(nil, told)), `"`, "&quot;") + `"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
		`<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="` + chartSpace + `"><c:chart xmlns:c="` + chartSpace + `" xmlns:r="` + relSpace + `" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`
}

// quotedSheet writes the name of a sheet as it stands in a reference.
func quotedSheet(name string) string { return "'" + strings.ReplaceAll(name, "'", "''") + "'" }

package report

import (
	"strconv"
	"strings"

	"app.wazaj/voye/campaign"
)

// chartOutcomes are the bars of the chart from its top: the outcomes in the
// order of every total, and the rows that have none.
var chartOutcomes = append(append([]campaign.Outcome{}, campaign.RowOutcomes...), campaign.Pending)

const (
	chartSpace = "http://schemas.openxmlformats.org/drawingml/2006/chart"
	drawSpace  = "http://schemas.openxmlformats.org/drawingml/2006/main"
)

// chart is what is drawn on the sheet of totals: a bar for each outcome.
type chart struct {
	sheet  string   // its name
	first  int      // the row of the first outcome
	words  []string // for the outcomes
	counts campaign.Counts
}

const (
	pointXML = `<c:dPt><c:idx val="$1"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr><a:solidFill><a:srgbClr val="$2"/></a:solidFill></c:spPr></c:dPt>`
	cacheXML = `<c:pt idx="$1"><c:v>$2</c:v></c:pt>`
	textXML  = `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1000"><a:solidFill><a:srgbClr val="24292F"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`
	ticksXML = `<c:majorTickMark val="none"/><c:minorTickMark val="none"/>`
)

// chartXML takes the points with their colours, the sheet, the first and the
// last row, the words, the numbers, and how many they are. Words and numbers
// stand in it beside the cells that have them, for programs that do not read
// the cells. The first outcome is on top, and the axis of the values is not
// drawn: each bar has its number.
const chartXML = xmlHead + `<c:chartSpace xmlns:c="` + chartSpace + `" xmlns:a="` + drawSpace + `" xmlns:r="` + relSpace + `"><c:roundedCorners val="0"/>` +
	`<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>` +
	`<c:ser><c:idx val="0"/><c:order val="0"/><c:invertIfNegative val="0"/>$1` +
	`<c:dLbls><c:numFmt formatCode="#,##0" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` + textXML +
	`<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>` +
	`<c:cat><c:strRef><c:f>$2!A$3:A$4</c:f><c:strCache><c:ptCount val="$7"/>$5</c:strCache></c:strRef></c:cat>` +
	`<c:val><c:numRef><c:f>$2!B$3:B$4</c:f><c:numCache><c:formatCode>#,##0</c:formatCode><c:ptCount val="$7"/>$6</c:numCache></c:numRef></c:val></c:ser>` +
	`<c:gapWidth val="45"/><c:axId val="101"/><c:axId val="102"/></c:barChart>` +
	`<c:catAx><c:axId val="101"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
	ticksXML + `<c:tickLblPos val="low"/><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="8A94A0"/></a:solidFill></a:ln></c:spPr>` + textXML +
	`<c:crossAx val="102"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>` +
	`<c:valAx><c:axId val="102"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="b"/><c:numFmt formatCode="#,##0" sourceLinked="0"/>` +
	ticksXML + `<c:tickLblPos val="nextTo"/><c:crossAx val="101"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>` +
	`<c:spPr><a:noFill/></c:spPr></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
	`<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>`

func (c chart) xml() string {
	var points, names, values string
	for i, o := range chartOutcomes {
		at := strconv.Itoa(i)
		points += fill(pointXML, at, outcomeColour(o))
		names += fill(cacheXML, at, escaped(c.words[i]))
		values += fill(cacheXML, at, strconv.Itoa(c.counts.Of(o)))
	}
	last := c.first + len(chartOutcomes) - 1
	return fill(chartXML, points, escaped(quotedSheet(c.sheet)), "$"+strconv.Itoa(c.first), "$"+strconv.Itoa(last), names, values, strconv.Itoa(len(chartOutcomes)))
}

// drawingXML takes what the chart shows, in words, for people who do not see
// it, and the rows that it stands between.
const drawingXML = xmlHead + `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="` + drawSpace + `"><xdr:twoCellAnchor>` +
	`<xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>$2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
	`<xdr:to><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>$3</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>` +
	`<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1" descr="$1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
	`<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="` + chartSpace + `"><c:chart xmlns:c="` + chartSpace + `" xmlns:r="` + relSpace + `" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`

// drawing places the chart below the table.
func (c chart) drawing() string {
	var told string
	for i, o := range chartOutcomes {
		told += c.words[i] + " " + strconv.Itoa(c.counts.Of(o)) + ", "
	}
	const height = 16
	below := c.first + len(chartOutcomes) + 1
	return fill(drawingXML, escaped(strings.TrimSuffix(told, ", ")), strconv.Itoa(below), strconv.Itoa(below+height))
}

// quotedSheet writes the name of a sheet as it stands in a reference.
func quotedSheet(name string) string { return "'" + strings.ReplaceAll(name, "'", "''") + "'" }

// escaped writes a text as it stands in XML, also in an attribute.
func escaped(text string) string {
	return strings.ReplaceAll(string(appendText(nil, text)), `"`, "&quot;")
}

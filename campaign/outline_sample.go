package campaign

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// FillSample gives each need that nothing fills a column of a sample list: the
// one that its name calls for, else the key itself. What an order holds cannot
// be made up, and spare values stay out.
func FillSample(needs []Need, filled map[string]string) {
	for _, n := range needs {
		isSpare := n.Optional && strings.Contains(n.Key, ComponentButton+".")
		if filled[n.Key] != "" || n.Default != "" || isSpare || strings.HasSuffix(n.Key, ".order_details") {
			continue
		}
		column := n.Column
		if column == "" || !canPlace(column) {
			column = n.Key
		}
		filled[n.Key] = "{{" + column + "}}"
	}
}

// SampleRow makes a list for an outline that has none: its columns, in the
// order in which the message needs them, and a row of examples. now is when an
// offer is looked at that ends in a month.
func (o *Outline) SampleRow(needs []Need, number string, now time.Time) (columns, cells []string) {
	examples := map[string]string{}
	for _, n := range needs {
		examples[n.Key] = strings.Join(strings.Fields(n.Example), " ")
	}
	examples["offer.expires"] = strconv.FormatInt(now.AddDate(0, 1, 0).Truncate(time.Hour).UnixMilli(), 10)
	add := func(text, cell string) {
		segments, _ := splitText(text)
		for _, s := range segments {
			if !s.isHole || slices.ContainsFunc(columns, func(c string) bool { return FoldColumn(c) == FoldColumn(s.column) }) {
				continue
			}
			if len(segments) > 1 || cell == "" {
				cell = "sample"
			}
			columns, cells = append(columns, s.column), append(cells, cell)
		}
	}
	add(o.To, number)
	for _, v := range o.Values {
		add(v.Text, examples[v.Key])
	}
	return columns, cells
}

package report

// column is a column of a table.
type column struct {
	head any // a text or a Sentence
	// class says how its cells look: n are numbers, t times and the like that
	// are not broken, o outcomes, w words, bar a part of a whole in percent.
	class string
	// label says that a phone, where a row is no line, shows the head beside
	// each cell.
	label bool
}

// table is a table of a page under way. The first column names its rows. The
// end tags that HTML lets a page leave out are left out: there may be thousands
// of rows.
type table struct {
	*markupWriter
	columns []column
}

// table begins a table. Its caption is for those who hear the page; who sees
// it has the heading above.
func (h *htmlWriter) table(id string, caption Sentence, columns []column) table {
	h.put(`<div class="wide"><table id="%s"><caption>%s</caption><thead><tr>`, id, caption)
	for _, c := range columns {
		if c.class == "bar" {
			h.put(`<td>`)
			continue
		}
		h.put(`<th scope="col" class="%s">%s</th>`, c.class, c.head)
	}
	h.put("</tr></thead>\n<tbody>")
	return table{h.markupWriter, columns}
}

// row writes a row; its class is that of its outcome, if it has one.
func (t table) row(class string, texts ...string) {
	// A line break elsewhere would be part of a cell.
	t.put("<tr\nclass=\"%s\">", class)
	for i, c := range t.columns {
		text := ""
		if i < len(texts) {
			text = texts[i]
		}
		switch {
		case i == 0:
			t.put(`<th scope="row" class="%s">%s`, c.class, text)
		case text == "":
			t.put(`<td>`)
		case c.class == "bar":
			t.put(`<td><svg width="100%" height="10" aria-hidden="true"><rect width="%s" height="10"/></svg>`, text)
		case c.label:
			t.put(`<td class="%s" data-l="%s">%s`, c.class, c.head, text)
		default:
			t.put(`<td class="%s">%s`, c.class, text)
		}
	}
}

func (t table) end() { t.put("</table></div>\n") }

package list

// cellKind is what a cell holds.
type cellKind int

const (
	cellNumber cellKind = iota
	cellShared          // the number of a shared text
	cellInline
	cellText // of a formula
	cellBool
	cellVerbatim // an error such as #N/A, or a date in words
)

func kindOfCell(written []byte) cellKind {
	switch string(written) {
	case "s":
		return cellShared
	case "inlineStr":
		return cellInline
	case "str":
		return cellText
	case "b":
		return cellBool
	case "e", "d":
		return cellVerbatim
	}
	return cellNumber
}

// textOf returns the text that a cell of that kind shows.
func (r *sheetReader) textOf(kind cellKind, style int) ([]byte, error) {
	if len(r.value) == 0 {
		return nil, nil
	}
	switch kind {
	case cellShared:
		return r.strings.text(r.value)
	case cellInline:
		return r.value, nil
	case cellBool:
		if isTrue(r.value) {
			return []byte("TRUE"), nil
		}
		return []byte("FALSE"), nil
	case cellNumber:
		r.number = r.formats.append(r.number[:0], style, r.value)
		if len(r.number) == 0 {
			return unescapeText(r.value) // no number after all
		}
		return r.number, nil
	}
	return unescapeText(r.value)
}

package campaign

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// FoldColumn returns a column's name as it is compared when the exact name is
// not found: in small letters, composed (NFC), without zero-width characters,
// with single spaces inside and none around. Two columns of a list whose
// names fold to the same are one name to a reader.
func FoldColumn(name string) string {
	return norm.NFC.String(strings.ToLower(cleanColumn(name)))
}

// cleanColumn takes from a column's name what cannot be seen: zero-width
// characters, and spaces that are repeated or at its edges.
func cleanColumn(name string) string {
	name = strings.ToValidUTF8(name, "\ufffd")
	name = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, name)
	return norm.NFC.String(strings.Join(strings.Fields(name), " "))
}

// columnFinder finds the columns of a list by name.
type columnFinder struct {
	names  []string
	exact  map[string]int
	folded map[string]int
}

func newColumnFinder(names []string) *columnFinder {
	f := &columnFinder{names: names, exact: map[string]int{}, folded: map[string]int{}}
	for i, name := range names {
		if _, taken := f.exact[name]; !taken {
			f.exact[name] = i
		}
		if _, taken := f.folded[FoldColumn(name)]; !taken {
			f.folded[FoldColumn(name)] = i
		}
	}
	return f
}

// find returns the index of a column: the exact name first, else the name as
// FoldColumn sees it.
func (f *columnFinder) find(name string) (int, bool) {
	if i, ok := f.exact[name]; ok {
		return i, true
	}
	i, ok := f.folded[FoldColumn(name)]
	return i, ok
}

// maxListed is how many columns an error lists.
const maxListed = 12

// suggest says which column may have been meant, and which there are.
func (f *columnFinder) suggest(name string) string {
	meant := nearest(name, f.names)
	if meant != "" {
		meant = " (did you mean " + Safe(short(meant)) + "?)"
	}
	return meant + "; its columns are " + listColumns(f.names)
}

// listColumns names the columns that have a name, at most maxListed of them.
func listColumns(names []string) string {
	var listed []string
	more := 0
	for _, name := range names {
		switch {
		case strings.TrimSpace(name) == "":
		case len(listed) == maxListed:
			more++
		default:
			listed = append(listed, Safe(short(name)))
		}
	}
	if len(listed) == 0 {
		return "without a name"
	}
	text := strings.Join(listed, ", ")
	if more > 0 {
		text += fmt.Sprintf(" and %d more", more)
	}
	return text
}

// maxShown is how many characters of a value an error or a problem shows.
const maxShown = 80

// short cuts a value that is too long for a line.
func short(text string) string {
	if len(text) <= maxShown {
		return text
	}
	chars, cut := 0, 0
	for i := range text {
		if chars == maxShown-1 {
			cut = i
		}
		if chars++; chars > maxShown {
			return text[:cut] + "…"
		}
	}
	return text
}

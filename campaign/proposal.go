package campaign

import (
	"slices"
	"strings"
)

// ProposeTo returns the column that is named as those of phone numbers are,
// empty when there is none.
func ProposeTo(columns []string) string {
	return conceptPhone.best(columns, canPlace)
}

// Propose finds by name which column most likely fills each need, and returns
// the columns by the keys of the needs. It proposes no column twice, nor taken,
// and nothing where it can only guess.
func Propose(needs []Need, columns []string, taken string) map[string]string {
	p := proposer{columns: columns, used: map[string]bool{taken: true}, found: map[string]string{}}
	for _, by := range []func(Need) string{p.byKey, p.byName, p.byConcept, p.bySlip} {
		for _, n := range needs {
			if p.found[n.Key] != "" || n.Follows != "" {
				continue
			}
			if column := by(n); column != "" {
				p.found[n.Key], p.used[column] = column, true
			}
		}
	}
	return p.found
}

type proposer struct {
	columns []string
	used    map[string]bool
	found   map[string]string
}

func (p *proposer) free(column string) bool { return !p.used[column] && canPlace(column) }

// first returns the first free column that is so.
func (p *proposer) first(is func(column string) bool) string {
	for _, column := range p.columns {
		if p.free(column) && is(column) {
			return column
		}
	}
	return ""
}

// byKey takes a column that has the name of the value itself.
func (p *proposer) byKey(n Need) string {
	return p.first(func(c string) bool { return FoldColumn(c) == FoldColumn(n.Key) })
}

// byName takes a column that is named as the hole is.
func (p *proposer) byName(n Need) string {
	name := n.name()
	return p.first(func(c string) bool { return name != "" && plainWords(c) == name })
}

// bySlip takes a column that is named so but for one letter.
func (p *proposer) bySlip(n Need) string {
	name := []rune(n.name())
	return p.first(func(c string) bool {
		return len(name) > 4 && len(c) < 200 && editDistance(name, []rune(plainWords(c))) == 1
	})
}

// name is that of the hole, empty for a number.
func (n Need) name() string {
	name := strings.Trim(n.Hole, "{}")
	if _, isNumber := position(name); isNumber {
		return ""
	}
	return plainWords(name)
}

// byConcept takes a column that means the same as the hole's name, as the
// words before the hole, or as what such a value is.
func (p *proposer) byConcept(n Need) string {
	for _, c := range n.concepts() {
		if column := c.best(p.columns, p.free); column != "" {
			return column
		}
	}
	for _, word := range n.wordsBefore() {
		if column := p.first(func(c string) bool { return len(word) > 3 && plainWords(c) == word }); column != "" {
			return column
		}
	}
	return ""
}

// concepts are what a need may mean, likeliest first.
func (n Need) concepts() []concept {
	what := n.Key[strings.LastIndexByte(n.Key, '.')+1:]
	if own, known := map[string]concept{"image": conceptImage, "video": conceptVideo, "document": conceptFile, "code": conceptCode,
		"reference": conceptOrder}[what]; known {
		return []concept{own}
	}
	var all []concept
	words := n.wordsBefore()
	if name := n.name(); name != "" {
		words = []string{name} // it says all
	}
	for _, word := range words {
		if slices.Contains(greetings, word) {
			return append(all, conceptName)
		}
		if slices.Contains(deadlines, word) {
			all = append(all, conceptDate)
		}
		for _, c := range concepts {
			if slices.Contains(c, word) {
				all = append(all, c)
			}
		}
	}
	if what == "url" {
		all = append(all, conceptLink)
	}
	return all
}

// wordsBefore returns the words in front of the hole, the nearest first: at
// most three, and none from behind another hole or the end of a sentence.
func (n Need) wordsBefore() []string {
	before, _, found := strings.Cut(n.Around, n.Hole)
	if !found || n.Hole == "" {
		return nil
	}
	before = before[strings.LastIndexAny(before, ".!?\n}")+1:]
	words := strings.Fields(plainWords(before))
	words = words[max(0, len(words)-3):]
	slices.Reverse(words)
	return words
}

package words

import (
	"fmt"
	"regexp"
)

// form stands in a sentence for a word that depends on a number: {1:row|rows}
// is row when the first argument is one, and rows otherwise. In French none is
// one, too; in Kreyòl a noun stays as it is, and its sentences need no forms. A
// sentence may have several, each for an argument of its own, and whole parts of it may stand in
// one: {1:row is|rows are}.
var form = regexp.MustCompile(`\{(\d):([^{}|]*)\|([^{}|]*)\}`)

// agree puts the forms that fit the arguments into a sentence. It is done
// before the arguments are, so that theirs is never taken for one.
func agree(language, text string, args []any) string {
	return form.ReplaceAllStringFunc(text, func(found string) string {
		parts := form.FindStringSubmatch(found)
		if i := int(parts[1][0] - '1'); i >= 0 && i < len(args) && isOne(language, fmt.Sprint(args[i])) {
			return parts[2]
		}
		return parts[3]
	})
}

// isOne reports whether a number takes the singular.
func isOne(language, number string) bool {
	return number == "1" || number == "0" && language == "fr"
}

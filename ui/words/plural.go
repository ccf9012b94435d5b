package words

import (
	"fmt"
	"regexp"
)

// form stands in a sentence for a word that depends on a number: {1:row|rows}
// is row when the first argument is 1, and rows otherwise. A sentence may have
// several, each for an argument of its own, and whole parts of it may stand in
// one: {1:row is|rows are}.
var form = regexp.MustCompile(`\{(\d):([^{}|]*)\|([^{}|]*)\}`)

// agree puts the forms that fit the arguments into a sentence. It is done
// before the arguments are, so that theirs is never taken for one.
func agree(text string, args []any) string {
	return form.ReplaceAllStringFunc(text, func(found string) string {
		parts := form.FindStringSubmatch(found)
		if i := int(parts[1][0] - '1'); i >= 0 && i < len(args) && fmt.Sprint(args[i]) == "1" {
			return parts[2]
		}
		return parts[3]
	})
}

package sender

import "strings"

// shortKey is how long a key must be for its text to be looked for: a shorter
// one would be found in words that have nothing to do with it.
const shortKey = 8

// withoutKey takes the key out of a verdict's words. A gateway, or something
// in between, may quote the request's header in its answer, and the words end
// up in the log, on the screen and in reports. What the verdict means was
// decided before, so hiding the key cannot change it.
func withoutKey(v Verdict, key string) Verdict {
	if len(key) < shortKey {
		return v
	}
	v.Code = strings.ReplaceAll(v.Code, key, "***")
	v.Error = hideKey(v.Error, key)
	return v
}

// hideKey hides the key, and also the beginning of one that the cut of long
// words left at their end.
func hideKey(words, key string) string {
	words = strings.ReplaceAll(words, key, "***")
	kept, wasCut := strings.CutSuffix(words, "…")
	if !wasCut {
		return words
	}
	for n := len(key) - 1; n >= shortKey; n-- {
		if rest, found := strings.CutSuffix(kept, key[:n]); found {
			return rest + "***…"
		}
	}
	return words
}

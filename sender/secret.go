package sender

import (
	"encoding/base64"
	"fmt"
	"net/url"
	"strings"
)

// shortKey is how long a key must be for its text to be looked for: a shorter
// one would be found in words that have nothing to do with it.
const shortKey = 8

// withoutKey takes the key out of a verdict's words. A gateway, or something
// in between, may quote the request's header in its answer, and the words end
// up in the log, on the screen and in reports. What the verdict means was
// decided before, so hiding the key cannot change it.
func withoutKey(v Verdict, key string) Verdict {
	if len(key) < shortKey || v.Code == "" && v.Error == "" {
		return v
	}
	for _, form := range formsOf(key) {
		v.Code = strings.ReplaceAll(v.Code, form, hidden)
		v.Error = hideForm(v.Error, form)
	}
	return v
}

// hidden stands where the key stood.
const hidden = "***"

// formsOf returns the key as it is and in the forms in which programs that
// trace requests write header values: percent-encoded, in hexadecimal digits
// and in base64. Base64 has three forms of a text, by where the text begins
// in a group of three bytes; what the neighbours decide too is left out.
func formsOf(key string) []string {
	percent := strings.Builder{}
	for _, c := range []byte(key) {
		fmt.Fprintf(&percent, "%%%02X", c)
	}
	forms := []string{key, url.QueryEscape(key), strings.ReplaceAll(key, "_", "%5F"), strings.ReplaceAll(key, "_", "%5f"),
		percent.String(), strings.ToLower(percent.String()), fmt.Sprintf("%x", key), fmt.Sprintf("%X", key)}
	for before := range 3 {
		text := strings.Repeat("x", before) + key
		first, last := (before*4+2)/3, len(text)/3*4
		forms = append(forms, base64.StdEncoding.EncodeToString([]byte(text))[first:last],
			base64.URLEncoding.EncodeToString([]byte(text))[first:last])
	}
	return forms
}

// hideForm hides a form of the key, and also the beginning of one that the
// cut of long words left at their end.
func hideForm(words, form string) string {
	words = strings.ReplaceAll(words, form, hidden)
	kept, wasCut := strings.CutSuffix(words, "…")
	if !wasCut {
		return words
	}
	for n := len(form) - 1; n >= shortKey; n-- {
		if rest, found := strings.CutSuffix(kept, form[:n]); found {
			return rest + hidden + "…"
		}
	}
	return words
}

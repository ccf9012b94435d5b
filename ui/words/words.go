// Package words holds every sentence that a person reads, in each language.
//
// A sentence has an ID, a constant that says in code what it is for, and one
// text a language. IDs and texts are split by the part of the program that
// shows them: ids_cli.go with en_cli.go, ids_tui.go with en_tui.go, and so on.
// Texts name their arguments by number (%[1]s, %[2]d), because languages order
// them differently, and words that depend on a number as {1:row|rows}.
//
// What a script reads is not here: flags, JSON, the log, outcomes and exit
// codes are the same in every language. The rules of a list and their remedies
// are here in every language but English, which campaign has beside their codes.
package words

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync/atomic"
)

// ID names a sentence, whatever the language.
type ID string

// English is the language that has every sentence; the others fall back to it.
const English = "en"

// catalogue holds the sentences of every language under its ISO 639-1 code.
var catalogue = map[string]map[ID]string{
	English: merged(enCLI, enHelp, enTUI, enMessage, enLists, enSearch, enWorkbook, enNew, enLive, enHome, enKeep, enDoctor, enLinear, enTables, enOperate, enPage),
	"es":    merged(esCLI, esHelp, esTUI, esMessage, esLists, esSearch, esWorkbook, esNew, esLive, esHome, esKeep, esDoctor, esLinear, esTables, esOperate, esPage),
	"fr":    merged(frCLI, frHelp, frTUI, frMessage, frLists, frSearch, frWorkbook, frNew, frLive, frHome, frKeep, frDoctor, frLinear, frTables, frOperate, frPage),
	"ht":    merged(htCLI, htHelp, htTUI, htMessage, htLists, htSearch, htWorkbook, htNew, htLive, htHome, htKeep, htDoctor, htLinear, htTables, htOperate, htPage),
}

// merged puts what several parts of the program say into one map.
func merged[K comparable, V any](parts ...map[K]V) map[K]V {
	all := map[K]V{}
	for _, part := range parts {
		maps.Copy(all, part)
	}
	return all
}

// Languages returns the codes of the languages there are, in alphabetical
// order.
func Languages() []string { return slices.Sorted(maps.Keys(catalogue)) }

// Words are the sentences of one language. The zero Words speaks English.
// Copies speak the same language as the original, also after a Switch.
type Words struct{ now *atomic.Pointer[tongue] }

// tongue is a language with its sentences.
type tongue struct {
	language  string
	sentences map[ID]string
}

// For returns the sentences of a language, English for one that is not known.
func For(language string) Words {
	w := Words{new(atomic.Pointer[tongue])}
	w.now.Store(&tongue{English, catalogue[English]})
	w.Switch(language)
	return w
}

// Switch changes the language of w and of all its copies; one that is not
// known changes nothing. Others may speak meanwhile.
func (w Words) Switch(language string) {
	if sentences, known := catalogue[language]; known && w.now != nil {
		w.now.Store(&tongue{language, sentences})
	}
}

// speaks is the language of the moment.
func (w Words) speaks() *tongue {
	if w.now == nil {
		return &tongue{English, catalogue[English]}
	}
	return w.now.Load()
}

// Language returns the code of the language, such as en.
func (w Words) Language() string { return w.speaks().language }

// Say returns the sentence with its arguments filled in. The arguments go in
// as they are: text that was not written by the program is made safe by the
// caller.
func (w Words) Say(id ID, args ...any) string {
	speaks := w.speaks()
	text, known := speaks.sentences[id]
	if !known {
		text = catalogue[English][id]
	}
	if len(args) == 0 {
		return text
	}
	return fmt.Sprintf(agree(speaks.language, text, args), args...)
}

// Choose picks the language: what the person asked for with a flag, then the
// program's own environment variable, then the locale of the machine (such as
// fr_CA.UTF-8). The first one that names a language there is wins; without
// any, English.
func Choose(flag, environment, locale string) string {
	for _, wish := range []string{flag, environment, locale} {
		language, _, _ := strings.Cut(strings.ToLower(wish), "_")
		language, _, _ = strings.Cut(language, "-")
		language, _, _ = strings.Cut(language, ".")
		if _, known := catalogue[language]; known {
			return language
		}
	}
	return English
}

package bundle

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"app.wazaj/voye/campaign"
)

// dots stand for what is hidden.
const (
	dot  = '•'
	dots = "•••"
)

// mostWords bounds the distinct words that are remembered.
const mostWords = 50_000

// masker hides what is personal in a text. It is told all texts first, then all
// cells of the list, and then hides in the texts the words that are in both.
type masker struct {
	secrets []string
	// words holds the words of the texts, true for those that stand in a cell.
	words map[string]bool
	// blind says that some words are not in there, or that the list could not
	// be read: a word that is not known to be harmless is hidden.
	blind bool
}

// looksLikeKey finds keys by their beginning, and what stands behind the names
// under which keys are sent.
var looksLikeKey = regexp.MustCompile(`(?i)wzj(?:_|%5F)[A-Za-z0-9_.~+/=%-]+|\b(?:bearer|apikey|x-api-key:?)\s+[^\s"',;]+`)

// withoutKeys takes out what is a key or looks like one.
func (m *masker) withoutKeys(text string) string {
	for _, secret := range m.secrets {
		if secret != "" {
			text = strings.ReplaceAll(text, secret, dots)
		}
	}
	return looksLikeKey.ReplaceAllString(text, dots)
}

// plain hides numbers and keys.
func (m *masker) plain(text string) string { return campaign.MaskPhones(m.withoutKeys(text)) }

// learn notes the words of a text.
func (m *masker) learn(text string) {
	eachWord(m.plain(text), func(word, _ string) string {
		if fold := fold(word); !isCommon(fold) {
			if _, known := m.words[fold]; !known && len(m.words) >= mostWords {
				m.blind = true
			} else if !known {
				m.words[fold] = false
			}
		}
		return word
	})
}

// meet notes which of the words stand in a cell.
func (m *masker) meet(cell string) {
	eachWord(cell, func(word, _ string) string {
		if fold := fold(word); m.knows(fold) {
			m.words[fold] = true
		}
		return word
	})
}

func (m *masker) knows(fold string) bool {
	_, known := m.words[fold]
	return known
}

// text hides numbers, keys and the words of the list. A word that was cut off
// may have been any other one.
func (m *masker) text(text string) string {
	return eachWord(m.plain(text), func(word, rest string) string {
		fold := fold(word)
		personal, known := m.words[fold]
		if isCommon(fold) && !strings.HasPrefix(rest, "…") || known && !personal && !m.blind && !strings.HasPrefix(rest, "…") {
			return word
		}
		return dots
	})
}

// eachWord puts in the place of each word of two letters or digits and more
// what change makes of it; rest is what follows the word. A number whose middle
// is hidden is no word.
func eachWord(text string, change func(word, rest string) string) string {
	var out strings.Builder
	for text != "" {
		size := 0
		for at, r := range text {
			if !isWordly(r) {
				break
			}
			size = at + utf8.RuneLen(r)
		}
		word, rest := text[:size], text[size:]
		switch {
		case utf8.RuneCountInString(word) > 1 && !strings.ContainsRune(word, dot):
			out.WriteString(change(word, rest))
		case size > 0:
			out.WriteString(word)
		default:
			_, size = utf8.DecodeRuneInString(text)
			out.WriteString(text[:size])
			rest = text[size:]
		}
		text = rest
	}
	return out.String()
}

func isWordly(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r) || r == dot
}

// fold makes one form of a word, however it is written: in any case, and with
// the accents or without.
func fold(word string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(strings.ToLower(word)))
}

// number hides the middle of a number, in a column of numbers. What is no
// number there becomes its shape.
func number(text string) string {
	masked := campaign.MaskPhones(text)
	if masked == text {
		return shape(text)
	}
	return strings.Map(letterShape, masked)
}

// shape shows how a text is made up, and not what it says.
func shape(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) || unicode.IsNumber(r) {
			return '9'
		}
		return letterShape(r)
	}, text)
}

func letterShape(r rune) rune {
	switch {
	case unicode.IsUpper(r):
		return 'X'
	case unicode.IsLetter(r), unicode.Is(unicode.M, r):
		return 'x'
	}
	return r
}

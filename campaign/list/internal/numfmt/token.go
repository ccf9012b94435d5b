package numfmt

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// kind is what a token is.
type kind int

const (
	literal  kind = iota
	figure        // 1 to 9: a literal, but in a fraction its denominator
	digit         // 0, # or ?
	point         // the decimal point
	comma         // groups digits, or divides by a thousand
	percent       // %
	slash         // of a fraction
	exponent      // E+ or E-
	general       // General
	original      // @, the cell's text
	calendar      // y, m, d, h, s and their like, so many as stand together
	minute        // m or mm next to hours or seconds
	elapsed       // [h], [m] or [s]
	halfDay       // AM/PM or A/P
	fraction      // of a second: zeros
	era           // of a calendar that is not known
)

// token is a part of a number format, with its text as it is written; letters
// of dates are small.
type token struct {
	kind kind
	text string
}

// words are the tokens that are longer than a character and no run of one.
var words = []token{{general, "General"}, {halfDay, "AM/PM"}, {halfDay, "A/P"}}

// scan takes a format apart.
func scan(code string) []section {
	sections := make([]section, 1)
	for code != "" {
		if code[0] == ';' {
			sections, code = append(sections, section{}), code[1:]
			continue
		}
		code = sections[len(sections)-1].take(code)
	}
	return sections
}

// take takes a token off a format and returns the rest.
func (s *section) take(code string) string {
	first, rest := firstRune(code)
	switch first {
	case `"`:
		quoted, rest, _ := strings.Cut(rest, `"`)
		return s.add(literal, quoted, rest)
	case `\`:
		escaped, rest := firstRune(rest)
		return s.add(literal, escaped, rest)
	case "_":
		_, rest := firstRune(rest)
		return s.add(literal, " ", rest)
	case "*":
		_, rest := firstRune(rest)
		return rest
	case "[":
		if inner, rest, found := strings.Cut(rest, "]"); found {
			s.bracket(inner)
			return rest
		}
	case "0", "#", "?":
		return s.add(digit, first, rest)
	case "1", "2", "3", "4", "5", "6", "7", "8", "9":
		return s.add(figure, first, rest)
	case ".":
		return s.add(point, first, rest)
	case ",":
		return s.add(comma, first, rest)
	case "%":
		return s.add(percent, first, rest)
	case "/":
		return s.add(slash, first, rest)
	case "@":
		return s.add(original, first, rest)
	}
	return s.takeWord(code)
}

// takeWord takes what is made of letters, and every other character as it is.
func (s *section) takeWord(code string) string {
	for _, word := range words {
		if size := len(word.text); len(code) >= size && strings.EqualFold(code[:size], word.text) {
			return s.add(word.kind, code[:size], code[size:])
		}
	}
	first, rest := firstRune(code)
	letter := strings.ToLower(first)
	run := code[:len(code)-len(strings.TrimLeft(code, letter+strings.ToUpper(letter)))]
	switch {
	case letter == "e" && len(rest) > 1 && strings.ContainsAny(rest[:1], "+-") && strings.ContainsAny(rest[1:2], "0#?"):
		return s.add(exponent, code[:2], code[2:])
	case strings.ContainsAny(letter, "ymdhse"), letter == "a" && len(run) > 2:
		return s.add(calendar, strings.ToLower(run), code[len(run):])
	case letter == "g", letter == "b":
		return s.add(era, run, code[len(run):])
	}
	return s.add(literal, first, rest)
}

func (s *section) add(kind kind, text, rest string) string {
	s.tokens = append(s.tokens, token{kind, text})
	return rest
}

// bracket reads what stands in brackets: a currency, a language, elapsed time
// or a condition. Colours and scripts change nothing.
func (s *section) bracket(inner string) {
	lower := strings.ToLower(inner)
	switch {
	case strings.HasPrefix(inner, "$"):
		symbol, tag, _ := strings.Cut(inner[1:], "-")
		s.add(literal, symbol, "")
		if tag != "" {
			s.names = namesFor(tag)
		}
	case inner != "" && strings.ContainsAny(lower[:1], "hms") && strings.Trim(lower, lower[:1]) == "":
		s.add(elapsed, lower, "")
	default:
		operand := strings.TrimLeft(inner, "<=>")
		value, err := strconv.ParseFloat(strings.TrimSpace(operand), 64)
		if operator := inner[:len(inner)-len(operand)]; err == nil && operator != "" {
			s.when = &condition{operator, value}
		}
	}
}

func firstRune(text string) (first, rest string) {
	_, size := utf8.DecodeRuneInString(text)
	return text[:size], text[size:]
}

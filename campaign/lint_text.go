package campaign

import (
	"strconv"
	"strings"
	"time"
)

// place is where in a template a text goes, and what is asked of it there.
type place struct {
	name   string // as the shorthand of a list has it, such as body.1
	blanks blanks
	asks   ask
	// sum is the length that the text counts for, as often as times says.
	sum   *textSum
	times int
	// told says that the white space around the placeholders was told.
	told bool
}

// blanks says what line breaks, tabs and long runs of blanks mean in a text.
type blanks uint8

const (
	blanksRefused  blanks = iota // Meta refuses them
	blanksDoubtful               // Meta may refuse them
	blanksFree                   // they may be there
)

// ask is what else is asked of a text.
type ask uint8

const (
	askNothing ask = iota
	askCoupon
	askTime
	askMinutes
	askStatus
	askLanguage
	askPassword
)

// textSum is the length of a text of the template with its values filled in,
// in characters.
type textSum struct {
	name string
	// fixed is what does not depend on the row: the approved wording, where
	// the campaign has it, and the values that are the same for all.
	fixed int
	// long is warned of and most is refused; 0 is no limit.
	long, most int
	// whole says that the wording is known.
	whole bool
	// uses says how often the wording has each parameter.
	uses map[string]int
	// last is the last hole of the text; holes of one text follow one another
	// in the message.
	last *place
}

// newTextSum begins a sum with the approved wording, which may be empty when
// it is not known.
func newTextSum(name, wording string, long, most int) *textSum {
	sum := &textSum{name: name, long: long, most: most, whole: wording != "", uses: map[string]int{}}
	segments, _ := splitText(wording)
	for _, s := range segments {
		if s.isHole {
			sum.uses[s.column]++
			continue
		}
		var scan textScan
		scan.add(s.text)
		sum.fixed += scan.chars
	}
	return sum
}

// times is how often the text has a parameter, by the last word of its name.
func (s *textSum) times(name string) int {
	if n := s.uses[name[strings.LastIndexByte(name, '.')+1:]]; n > 0 {
		return n
	}
	return 1
}

// judge returns what is wrong with a sum.
func (s *textSum) judge(chars int) (f fault, found bool) {
	chars += s.fixed
	switch {
	case s.most > 0 && chars > s.most:
		return fault{rule: LintTooLong, detail: s.says(chars, s.most)}, true
	case s.long > 0 && chars > s.long:
		return fault{rule: LintLong, detail: s.says(chars, s.long), warning: true}, true
	}
	return fault{}, false
}

func (s *textSum) says(chars, limit int) string {
	have := s.name + " has "
	if !s.whole && strings.HasSuffix(s.name, ComponentBody) {
		have = "the values in " + s.name + " alone have "
	}
	return have + strconv.Itoa(chars) + " characters, and Meta's limit is " + strconv.Itoa(limit)
}

// fault is something wrong with a text.
type fault struct {
	rule    Rule
	detail  string
	warning bool
}

// judge returns what is wrong with a filled text, but for its length.
func (p *place) judge(text string, scan *textScan, now time.Time) []fault {
	if trouble := scan.trouble(); trouble != "" && p.blanks != blanksFree && !p.told {
		return []fault{{LintBlanks, trouble, p.blanks == blanksDoubtful}}
	}
	switch p.asks {
	case askCoupon:
		if !isAlphanumeric(text) {
			return []fault{{LintCoupon, "", true}}
		}
	case askTime:
		return judgeTime(text, now)
	case askMinutes:
		if minutes, err := strconv.Atoi(text); err != nil || minutes < 1 || minutes > MaxCallMinutes {
			return []fault{{LintMinutes, "", false}}
		}
	case askStatus:
		if !contains(OrderStatuses(), text) {
			return []fault{{LintStatus, strings.Join(OrderStatuses(), ", "), true}}
		}
	case askPassword:
		if scan.chars > MaxPassword {
			return []fault{{LintPassword, strconv.Itoa(MaxPassword), true}}
		}
	case askLanguage:
		if !IsTemplateLanguage(text) {
			return []fault{{LintLanguage, "", true}}
		}
	}
	return nil
}

func isAlphanumeric(text string) bool {
	for i := range len(text) {
		letter := text[i] | 0x20
		if (letter < 'a' || letter > 'z') && (text[i] < '0' || text[i] > '9') {
			return false
		}
	}
	return true
}

// judgeTime looks at the end of an offer, in milliseconds since 1970. A value
// below 1e12 is before September 2001, and most likely in seconds.
func judgeTime(text string, now time.Time) []fault {
	ms, err := strconv.ParseFloat(text, 64)
	switch at := time.UnixMilli(int64(ms)).UTC(); {
	case err != nil:
		return nil
	case ms < 1e12:
		return []fault{{LintSeconds, "", true}}
	case at.Before(now):
		return []fault{{LintPast, at.Format("2006-01-02 15:04 UTC"), true}}
	}
	return nil
}

package main

import (
	"log"
	"maps"
	"regexp/syntax"
	"slices"

	"github.com/nyaruka/phonenumbers"
)

// pattern accepts whole strings of digits: those that match the expression
// and have one of the lengths, if it names any.
type pattern struct {
	steps   []syntax.Inst
	start   int
	lengths []int32
}

// at is where in a pattern's steps the digits read so far may have led.
type at []int

func newPattern(expression string, lengths []int32) pattern {
	parsed, err := syntax.Parse(expression, syntax.Perl)
	if err != nil {
		log.Fatal(err)
	}
	program, err := syntax.Compile(parsed.Simplify())
	if err != nil {
		log.Fatal(err)
	}
	return pattern{program.Inst, program.Start, lengths}
}

func newPatternOf(desc *phonenumbers.PhoneNumberDesc) pattern {
	return newPattern(desc.GetNationalNumberPattern(), desc.GetPossibleLength())
}

func (p pattern) begin() at {
	reached := map[int]bool{}
	p.follow(p.start, reached)
	return slices.Sorted(maps.Keys(reached))
}

// after returns where digit leads.
func (p pattern) after(from at, digit int) at {
	reached := map[int]bool{}
	for _, i := range from {
		if step := p.steps[i]; step.Op != syntax.InstMatch && step.MatchRune('0'+rune(digit)) {
			p.follow(int(step.Out), reached)
		}
	}
	return slices.Sorted(maps.Keys(reached))
}

// follow adds what can be reached from step i without a digit.
func (p pattern) follow(i int, reached map[int]bool) {
	step := p.steps[i]
	switch step.Op {
	case syntax.InstAlt, syntax.InstAltMatch:
		p.follow(int(step.Out), reached)
		p.follow(int(step.Arg), reached)
	case syntax.InstNop, syntax.InstCapture:
		p.follow(int(step.Out), reached)
	case syntax.InstEmptyWidth:
		log.Fatal("a numbering plan asks for more than digits")
	case syntax.InstFail:
	default:
		reached[i] = true
	}
}

// accepts reports whether a number of so many digits may end there.
func (p pattern) accepts(there at, digits int) bool {
	if len(p.lengths) > 0 && !slices.Contains(p.lengths, int32(digits)) {
		return false
	}
	return slices.ContainsFunc(there, func(i int) bool { return p.steps[i].Op == syntax.InstMatch })
}

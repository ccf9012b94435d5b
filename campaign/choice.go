package campaign

import (
	"fmt"
	"strings"
)

// Choice says which rows of a list are wanted. A row that is not gets the
// outcome Suppressed and the reason why, whatever part of the Choice it is:
//
//   - Part leaves out what was not asked for. It comes first, so that what is
//     wrong with a row that nobody chose is nobody's problem.
//   - Suppressed leaves out whoever is on a suppression list.
//   - Recent leaves out whoever got the same message a short while ago.
//
// Only rows that pass the check are looked up in the last two, and only rows
// that all three let through claim their number: a duplicate is a duplicate
// of a row that is sent. A nil Choice wants every row. A Choice is not changed
// by a check, so that a list can be checked again with the same decisions.
type Choice struct {
	Part       Part
	Suppressed Suppression
	// Recent says in which run the number got the message, or may have got
	// it; nil when nobody asked for such rows to be left out.
	Recent func(e164 string) (Receipt, bool)
}

// Receipt is what is known of a message that a number got in an earlier run.
type Receipt struct {
	Run string // the run's id
	// Unknown says that no answer proves that the message went out: the
	// number may have got it.
	Unknown bool
}

// The reasons to leave a valid row out on purpose. They are the codes of
// suppressed rows in the log and in the report. In the Problem of a number on
// a suppression list the Column is the list.
const (
	OnSuppressionList Rule = "suppressed"
	SentRecently      Rule = "sent_recently"
	MayHaveRecently   Rule = "maybe_sent_recently"
	NotChosen         Rule = "not_chosen"
)

var choiceRules = map[Rule]sentence{
	OnSuppressionList: {"the number {value} is on {column}, line {detail}", "leave the row as it is, or take the number off that list when the person asks for messages again"},
	SentRecently:      {"the number {value} got this message in the run {detail}", "send it without --skip-sent-within, or wait"},
	MayHaveRecently: {"the number {value} may have got this message in the run {detail}, where its outcome is unknown",
		"settle that row of the run, send it without --skip-sent-within, or wait"},
	NotChosen: {"the row is not in the chosen part of the list", "choose it with --rows, --limit or --filter when it is its turn"},

	FilterNoColumn:  {"the list has no column {column}{detail}", "filter by one of its columns"},
	ListNothingLeft: {"no row of this list is in the chosen part ({detail})", "look at --rows and --filter, and at the rows that the list has"},
}

// ListNothingLeft is a part of a list that has no rows.
const ListNothingLeft Rule = "list_nothing_left"

// leaveOut makes a row Suppressed that is not wanted. taken is how many rows
// before it are sent.
func (c *Choice) leaveOut(d *Decision, taken int) {
	d.Why = Problem{}
	if !c.Part.has(d.Record, taken) {
		d.Outcome, d.Problems, d.Why = Suppressed, nil, Problem{Rule: NotChosen}
		return
	}
	if d.Outcome != Pending {
		return
	}
	if why, found := c.Suppressed.Why(d.To); found {
		d.Outcome, d.Why = Suppressed, why
	} else if why, found := c.receipt(d.To); found {
		d.Outcome, d.Why = Suppressed, why
	}
}

// Explain says again why a row was left out, whose number is to.
func (c *Choice) Explain(record Record, to string) Problem {
	d := Decision{Record: record, Message: Message{To: to}}
	if c.leaveOut(&d, 0); d.Outcome == Suppressed {
		return d.Why
	}
	return Problem{Rule: NotChosen} // it stands behind the limit
}

// receipt says in which run a number got the message.
func (c *Choice) receipt(e164 string) (why Problem, found bool) {
	if c.Recent == nil {
		return Problem{}, false
	}
	receipt, found := c.Recent(e164)
	why = Problem{Rule: SentRecently, Value: e164, Detail: receipt.Run}
	if receipt.Unknown {
		why.Rule = MayHaveRecently
	}
	return why, found
}

// Part is a part of a list. The zero Part is all of it.
type Part struct {
	// Rows are the rows by their number, nil for all.
	Rows RowSet
	// Filters must all let a row through.
	Filters []Filter
	// Limit ends the part with the row that is the Limit-th to be sent, 0
	// without an end. Rows that are left out before it do not count.
	Limit int
}

// IsAll reports whether the part is the whole list.
func (p Part) IsAll() bool { return p.Rows == nil && len(p.Filters) == 0 && p.Limit == 0 }

// has reports whether a row is in the part when taken rows before it are sent.
func (p Part) has(record Record, taken int) bool {
	if p.Limit > 0 && taken >= p.Limit || p.Rows != nil && !p.Rows.Has(record.Row) {
		return false
	}
	for i := range p.Filters {
		if !p.Filters[i].lets(record) {
			return false
		}
	}
	return true
}

// String says which part it is, in the words of the command line; it is empty
// for the whole list.
func (p Part) String() string {
	var words []string
	if p.Rows != nil {
		words = append(words, "--rows "+p.Rows.String())
	}
	for _, filter := range p.Filters {
		words = append(words, "--filter '"+filter.String()+"'")
	}
	if p.Limit > 0 {
		words = append(words, fmt.Sprintf("--limit %d", p.Limit))
	}
	return strings.Join(words, " ")
}

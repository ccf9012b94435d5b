package campaign

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestChoiceLeavesOut(t *testing.T) {
	optouts, blocked := &Numbers{}, &Numbers{}
	optouts.Add("+50934000001", 3)
	blocked.Add("+50934000001", 7)
	blocked.Add("+50934000002", 8)
	rows := func() *rowsOf {
		return &rowsOf{err: io.EOF, cells: [][]string{
			{"+50934000009", "Ana"},  // outside of the part
			{"", "Ana"},              // outside of the part, and invalid
			{"+50934000001", "Ana"},  // on both lists
			{"+50934000002", "Ana"},  // on the second
			{"+50934000003", "Ana"},  // got it
			{"+50934000004", "Ana"},  // may have got it
			{"+50934000005", "Bo"},   // not let through
			{"+50934000005", "Ana"},  // sent: the row before claims nothing
			{"x", "ana"},             // invalid
			{"+50934000005", "Ana"},  // duplicate
			{"+50934000009", " ANA"}, // sent, although row 1 has the same number
			{"+50934000006", "Ana"},  // behind the limit
			{"", "Ana"},              // behind the limit, and invalid
		}}
	}
	span, err := ParseRows("3-99")
	if err != nil {
		t.Fatal(err)
	}
	filters, err := FindFilters([]Filter{{Column: "NAME", Operator: "=", Value: "Ana"}}, "", []string{"to", "name"})
	if err != nil {
		t.Fatal(err)
	}
	choice := &Choice{
		Part:       Part{Rows: span, Filters: filters, Limit: 2},
		Suppressed: Suppression{{"optouts.csv", optouts}, {"blocked.csv", blocked}},
		Recent: func(to string) (Receipt, bool) {
			return Receipt{Run: "r1", Unknown: to == "+50934000004"}, to == "+50934000003" || to == "+50934000004"
		},
	}
	want := []string{
		"1 suppressed: not_chosen", "2 suppressed: not_chosen",
		"3 suppressed: suppressed the number +50934000001 is on optouts.csv, line 3",
		"4 suppressed: suppressed the number +50934000002 is on blocked.csv, line 8",
		"5 suppressed: sent_recently the number +50934000003 got this message in the run r1",
		"6 suppressed: maybe_sent_recently the number +50934000004 may have got this message in the run r1, where its outcome is unknown",
		"7 suppressed: not_chosen", "8", "9 invalid", "10 duplicate 8", "11", "12 suppressed: not_chosen", "13 suppressed: not_chosen",
	}
	for range 2 { // a choice decides the second time as it did the first
		counts, err := Check(rows(), textPlan(t), choice, onlyCount)
		if err != nil || counts.Total != 13 || counts.Remaining != 2 || counts.Suppressed != 9 {
			t.Fatalf("counts %+v, error %v", counts, err)
		}
		if got := decisions(t, rows(), choice); !cmp.Equal(want, got) {
			t.Errorf("(-want +got):\n%s", cmp.Diff(want, got))
		}
	}
	if got := choice.Part.String(); got != "--rows 3-99 --filter 'name=Ana' --limit 2" || choice.Part.IsAll() || !(Part{}).IsAll() {
		t.Errorf("the part is %s", got)
	}
}

func onlyCount(Decision) error { return nil }

// decisions tells what a check decides, a line for each row.
func decisions(t testing.TB, rows Rows, choice *Choice) []string {
	t.Helper()
	var got []string
	_, err := Check(rows, textPlan(t), choice, func(d Decision) error {
		line := fmt.Sprintf("%d %s", d.Row, d.Outcome)
		if d.Outcome == Duplicate {
			line += fmt.Sprintf(" %d", d.Earlier)
		}
		if d.Outcome == Suppressed {
			line += ": " + string(d.Why.Rule)
		}
		if d.Why.Value != "" {
			line += " " + d.Why.String()
		}
		if d.Why.Rule == NotChosen && d.Problems != nil {
			t.Errorf("row %d is not chosen and has problems", d.Row)
		}
		got = append(got, strings.TrimSpace(line))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func TestChoiceRulesSayWhatToDo(t *testing.T) {
	for rule := range choiceRules {
		p := Problem{Column: "optouts.csv", Value: "+50934000001", Rule: rule, Detail: "3"}
		if p.String() == "" || p.Remedy() == "" || strings.ContainsAny(p.String()+p.Remedy(), "{}") {
			t.Errorf("%s says %q, and as remedy %q", rule, p.String(), p.Remedy())
		}
	}
}

// TestPartsMakeTheWhole holds that sending a list part by part decides on each
// row as often as it has parts, sends no row twice, and that a limit sends as
// many rows as it says, the first ones.
func TestPartsMakeTheWhole(t *testing.T) {
	plan := textPlan(t)
	rapid.Check(t, func(t *rapid.T) {
		cells := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) []string {
			return []string{rapid.SampledFrom([]string{"+50934000001", "+50934000002", "+50934000003", "x"}).Draw(t, "to"), "Ana"}
		}), 1, 60).Draw(t, "cells")
		cut, limit := rapid.IntRange(1, 59).Draw(t, "cut"), rapid.IntRange(1, 5).Draw(t, "limit")
		run := func(part Part) (sent []int, counts Counts) {
			counts, err := Check(&rowsOf{err: io.EOF, cells: cells}, plan, &Choice{Part: part}, func(d Decision) error {
				if d.Outcome == Pending {
					sent = append(sent, d.Row)
				}
				return nil
			})
			if err != nil || counts.Total != len(cells) || counts.Remaining != len(sent) {
				t.Fatalf("counts %+v, %d sent, error %v", counts, len(sent), err)
			}
			return sent, counts
		}
		first, _ := run(Part{Rows: RowSet{{1, cut}}})
		second, _ := run(Part{Rows: RowSet{{cut + 1, 99}}})
		whole, counts := run(Part{})
		if len(first) > 0 && first[len(first)-1] > cut || len(second) > 0 && second[0] <= cut {
			t.Fatalf("cut at %d: %v and %v", cut, first, second)
		}
		if len(first)+len(second) < len(whole) || counts.Invalid+counts.Duplicate+counts.Remaining != len(cells) {
			t.Fatalf("%v and %v are fewer than %v", first, second, whole)
		}
		limited, _ := run(Part{Limit: limit})
		if want := whole[:min(limit, len(whole))]; !cmp.Equal(limited, want) && len(want) > 0 {
			t.Fatalf("a limit of %d sends %v of %v", limit, limited, whole)
		}
	})
}

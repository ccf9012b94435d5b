package campaign

import (
	"testing"

	"pgregory.net/rapid"
)

// TestTallyAddsUp plays any facts into a tally and into a plain map.
func TestTallyAddsUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		total := rapid.IntRange(0, 20).Draw(t, "total")
		tally, model := NewTally(total), map[int]Outcome{}
		for range rapid.IntRange(0, 100).Draw(t, "facts") {
			row := rapid.IntRange(-1, total+2).Draw(t, "row")
			outcome := Outcome(rapid.IntRange(0, outcomes-1).Draw(t, "outcome"))
			inside := row >= 1 && row <= total
			if tally.Set(row, outcome) != inside {
				t.Fatalf("Set(%d) of %d rows", row, total)
			}
			if outcome == NotSent {
				outcome = Pending
			}
			if inside {
				model[row] = outcome
			}
		}
		counts := tally.Counts()
		sum := counts.Remaining
		for _, outcome := range RowOutcomes {
			sum += counts.Of(outcome)
			of := 0
			for row, o := range model {
				if tally.Outcome(row) != o {
					t.Fatalf("row %d is %v, want %v", row, tally.Outcome(row), o)
				}
				if o == outcome {
					of++
				}
			}
			if counts.Of(outcome) != of {
				t.Fatalf("%v: %d, want %d", outcome, counts.Of(outcome), of)
			}
		}
		if sum != total || counts.Total != total {
			t.Fatalf("the counts add up to %d of %d rows", sum, total)
		}
	})
}

func TestAttemptsOnlyRise(t *testing.T) {
	tally := NewTally(2)
	for _, attempt := range []int{1, 3, 2, 1 << 20} {
		tally.Attempted(1, attempt)
	}
	if tally.Attempted(3, 1) || tally.Attempts(1) != 65535 || tally.Attempts(2) != 0 || tally.Attempts(9) != 0 {
		t.Errorf("%d, %d", tally.Attempts(1), tally.Attempts(2))
	}
}

func TestOutcomeWords(t *testing.T) {
	for o := Pending; o <= NotSent; o++ {
		back, err := ParseOutcome(o.String())
		if err != nil || back != o {
			t.Errorf("%q is read as %v, %v", o, back, err)
		}
	}
	if _, err := ParseOutcome("delivered"); err == nil {
		t.Error("delivered is taken for an outcome")
	}
	if got := Outcome(200).String(); got != "outcome(200)" {
		t.Error(got)
	}
}

func TestPolicy(t *testing.T) {
	for o := Pending; o <= Suppressed; o++ {
		for _, c := range []struct {
			policy Policy
			want   bool
		}{
			{Policy{}, o == Pending},
			{Policy{RetryFailed: true}, o == Pending || o == Failed},
			{Policy{ResendUnknown: true}, o == Pending || o == Unknown},
		} {
			if c.policy.Wants(o) != c.want {
				t.Errorf("%+v wants %q: %v", c.policy, o, !c.want)
			}
		}
	}
}

func TestAllGood(t *testing.T) {
	for counts, want := range map[Counts]bool{
		{Total: 3, Sent: 1, Duplicate: 1, Suppressed: 1}: true,
		{Total: 1, Failed: 1}:                            false,
		{Total: 1, Unknown: 1}:                           false,
		{Total: 1, Invalid: 1}:                           false,
		{Total: 1, Remaining: 1}:                         false,
	} {
		if counts.AllGood() != want {
			t.Errorf("%+v: %v", counts, !want)
		}
	}
}

// TestManyAttempts counts past the byte that is kept of nearly every row.
func TestManyAttempts(t *testing.T) {
	tally := NewTally(3)
	for attempt := 1; attempt <= 300; attempt++ {
		tally.Attempted(2, attempt)
		if tally.Attempts(2) != attempt {
			t.Fatalf("%d attempts, want %d", tally.Attempts(2), attempt)
		}
	}
	clone := tally.Clone()
	clone.Attempted(2, 301)
	tally.Attempted(1, 255)
	if tally.Attempts(1) != 255 || tally.Attempts(2) != 300 || tally.Attempts(3) != 0 || clone.Attempts(1) != 0 || clone.Attempts(2) != 301 {
		t.Errorf("%d, %d, %d and in the clone %d, %d", tally.Attempts(1), tally.Attempts(2), tally.Attempts(3), clone.Attempts(1), clone.Attempts(2))
	}
}

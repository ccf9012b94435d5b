package campaign

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"
)

func TestNumbersAgreesWithAMap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		set, model := Numbers{}, map[string]int{}
		few := rapid.Int64Range(10_000_000, 10_000_300) // few enough to repeat
		any15 := rapid.Int64Range(1_000_000, 999_999_999_999_999)
		numbers := rapid.SliceOfN(rapid.OneOf(few, any15), 0, 3000).Draw(t, "numbers")
		for i, n := range numbers {
			number := fmt.Sprintf("+%d", n)
			known, had := model[number]
			if set.Has(number) != had {
				t.Fatalf("Has(%s) = %v before it was added, want %v", number, !had, had)
			}
			earlier, added := set.Add(number, i+1)
			if added == had || earlier != known {
				t.Fatalf("Add(%s) = %d, %v; the map has %d, %v", number, earlier, added, known, had)
			}
			if !had {
				model[number] = i + 1
			}
		}
		if set.Len() != len(model) {
			t.Fatalf("Len() = %d, want %d", set.Len(), len(model))
		}
		for number, row := range model {
			if earlier, added := set.Add(number, 0); added || earlier != row {
				t.Fatalf("Add(%s) again = %d, %v, want row %d", number, earlier, added, row)
			}
		}
	})
}

// TestNumbersReserve holds that a wrong estimate, at any moment, loses nothing,
// takes little memory, and a right one lets the table be.
func TestNumbersReserve(t *testing.T) {
	for _, estimate := range []int{-1, 0, 1, 768, 100_000, 1 << 50} {
		for _, before := range []int{0, 1, 5000} {
			set := Numbers{}
			for i := range 10_000 {
				if i == before {
					set.reserve(estimate)
				}
				if earlier, added := set.Add(fmt.Sprintf("+509%08d", i/2), i+1); added != (i%2 == 0) || !added && earlier != i {
					t.Fatalf("estimate %d before %d: number %d is %d, %v", estimate, before, i/2, earlier, added)
				}
			}
			if set.Len() != 5000 || set.slots() > 1<<22 {
				t.Errorf("estimate %d before %d: %d numbers in %d slots", estimate, before, set.Len(), set.slots())
			}
		}
	}
}

// slots counts the slots of all tables.
func (n *Numbers) slots() int {
	total := 0
	for i := range n.shards {
		total += len(n.shards[i].slots)
	}
	return total
}

func TestNumbersWithoutAnyNumber(t *testing.T) {
	var none *Numbers
	if none.Has("+50934123456") || none.Len() != 0 {
		t.Error("a nil set has numbers")
	}
	var zero Numbers
	if zero.Has("+50934123456") {
		t.Error("the zero set has numbers")
	}
}

func TestNumbersTakesOnlyE164(t *testing.T) {
	var set Numbers
	for _, text := range []string{"", "+", "50934123456", "+0934123456", "+5093412345x", "+1234567890123456", "+509 3412"} {
		if _, added := set.Add(text, 1); added || set.Has(text) {
			t.Errorf("%q was taken for a number", text)
		}
	}
}

// TestShardOfLosesNothing undoes the mixing of a key.
func TestShardOfLosesNothing(t *testing.T) {
	const mask = 1<<44 - 1
	inverse := func(factor uint64) uint64 {
		found := factor // right in its last three bits; each step doubles them
		for range 5 {
			found *= 2 - factor*found
		}
		return found & mask
	}
	rapid.Check(t, func(t *rapid.T) {
		key := rapid.Uint64Range(1, 999_999_999_999_999).Draw(t, "key")
		at, rest := shardOf(key)
		if at >= numbersShards || rest >= 1<<37 {
			t.Fatalf("shardOf(%d) = %d, %d", key, at, rest)
		}
		mixed := (uint64(at)<<31 | rest>>6) * inverse(0xbf58476d1cf) & mask
		mixed ^= mixed >> 22
		if back := mixed*inverse(0x9e3779b97f5)&mask<<6 | rest&63; back != key {
			t.Fatalf("shardOf(%d) = %d, %d, which leads back to %d", key, at, rest, back)
		}
	})
}

func TestNumbersBeyondTheLastRow(t *testing.T) {
	var set Numbers
	set.Add("+50934123456", MaxRow)
	set.Add("+50934123457", MaxRow+5)
	for _, number := range []string{"+50934123456", "+50934123457"} {
		if row, found := set.Row(number); row != MaxRow || !found {
			t.Errorf("%s is on row %d, %v", number, row, found)
		}
	}
}

func BenchmarkNumbersAdd(b *testing.B) {
	numbers := make([]string, 1<<20)
	for i := range numbers {
		numbers[i] = fmt.Sprintf("+509%08d", i*17%100_000_000)
	}
	b.ReportAllocs()
	for b.Loop() {
		var set Numbers
		for row, number := range numbers {
			set.Add(number, row+1)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(numbers)), "ns/number")
}

// TestNumbersAreFoundSoon holds how far from its first slot a number lies, on
// average, in a table as full as it gets: numbers that follow each other,
// that have a step, or that have no order.
func TestNumbersAreFoundSoon(t *testing.T) {
	for name, number := range map[string]func(i int) int{
		"in a run":   func(i int) int { return i },
		"step of 8":  func(i int) int { return 8 * i },
		"step of 10": func(i int) int { return 10 * i },
		"step of 64": func(i int) int { return 64 * i },
		"two runs":   func(i int) int { return i/2 + i%2*5_000_000 },
		"no order":   func(i int) int { return i * 7_368_787 % 100_000_007 },
	} {
		n := &Numbers{}
		for i := range 1 << 18 {
			n.Add(fmt.Sprintf("+509%08d", number(i)), i)
		}
		away := 0
		for i := range n.shards {
			slots := n.shards[i].slots
			for at, slot := range slots {
				if slot != 0 {
					away += (at - home(slot>>rowBits, len(slots)) + len(slots)) % len(slots)
				}
			}
		}
		if mean := away / n.Len(); mean > 4 {
			t.Errorf("%s: %d numbers in %d slots lie %d slots away", name, n.used, n.slots(), mean)
		}
	}
}

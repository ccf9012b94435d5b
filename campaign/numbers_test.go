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

func TestNumbersMemory(t *testing.T) {
	var set Numbers
	for i := range 1_000_000 {
		set.Add(fmt.Sprintf("+509%08d", i), i+1)
	}
	if bytes := cap(set.keys)*8 + cap(set.rows)*4; bytes > 26<<20 {
		t.Errorf("a million numbers take %d MiB", bytes>>20)
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

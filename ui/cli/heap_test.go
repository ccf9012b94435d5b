package cli

import "testing"

func TestSlackOf(t *testing.T) {
	for alive, want := range map[uint64]int{0: 100, 1 << 20: 100, 24 << 20: 100, 48 << 20: 50, 96 << 20: 25, 240 << 20: 10, 1 << 40: 8} {
		if got := slackOf(alive); got != want {
			t.Errorf("beside %d MiB alive, %d hundredths may gather, want %d", alive>>20, got, want)
		}
	}
}

package cli

import "testing"

func TestSlackOf(t *testing.T) {
	for alive, want := range map[uint64]int{0: 100, 1 << 20: 100, 16 << 20: 100, 32 << 20: 50, 64 << 20: 25, 160 << 20: 10, 1 << 40: 8} {
		if got := slackOf(alive); got != want {
			t.Errorf("beside %d MiB alive, %d hundredths may gather, want %d", alive>>20, got, want)
		}
	}
}

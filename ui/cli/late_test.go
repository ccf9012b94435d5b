package cli

import (
	"fmt"
	"strings"
	"testing"
)

func TestLateWriter(t *testing.T) {
	var out strings.Builder
	late := &lateWriter{out: &out}
	for _, step := range []struct {
		do   func()
		want string
	}{
		{func() {}, "a"},
		{late.hold, "a"},
		{func() {}, "a"},
		{late.release, "abcd"},
		{late.hold, "abcd"},
		{late.release, "abcdef"},
	} {
		step.do()
		_, _ = fmt.Fprint(late, string(rune('a'+len(out.String())+late.held.Len())))
		if out.String() != step.want {
			t.Errorf("%q, want %q", out.String(), step.want)
		}
	}
}

package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/storage"
)

func TestExitCodes(t *testing.T) {
	for _, c := range []struct {
		err  error
		want int
	}{
		{nil, 0},
		{errors.New("a fault"), 1},
		{bad(errors.New("no such file")), 2},
		{fmt.Errorf("open: %w", &campaign.InputError{File: "a.csv"}), 2},
		{exitWith(3), 3},
		{exitWith(0), 0},
		{errors.Join(exitWith(4), errors.New("x")), 4},
		{fmt.Errorf("sending: %w", storage.ErrBroken), 4},
		{bad(fmt.Errorf("taking up: %w", storage.ErrBroken)), 4},
		{bad(nil), 0},
	} {
		if got := codeOf(c.err); got != c.want {
			t.Errorf("%v: %d, want %d", c.err, got, c.want)
		}
	}
}

func TestExitCodeOfRun(t *testing.T) {
	for counts, want := range map[campaign.Counts]int{
		{Total: 2, Sent: 1, Duplicate: 1}:                      0,
		{Total: 1, Suppressed: 1}:                              0,
		{Total: 1, Failed: 1}:                                  3,
		{Total: 1, Unknown: 1}:                                 3,
		{Total: 1, Invalid: 1}:                                 3,
		{Total: 2, Failed: 1, Remaining: 1}:                    4,
		{Total: 3, Sent: 1, Invalid: 1, Remaining: 1}:          4,
		{Total: 4, Sent: 1, Failed: 1, Unknown: 1, Invalid: 1}: 3,
	} {
		if got := codeOfRun(counts); got != want {
			t.Errorf("%+v: %d, want %d", counts, got, want)
		}
	}
}

// TestPanicIsOne holds that a fault of the program is exit code 1: Go's own
// would be 2, which says that nothing was sent.
func TestPanicIsOne(t *testing.T) {
	var stderr strings.Builder
	code := Main([]string{"--version"}, nil, nil, &stderr, func(string) string { panic("boom") })
	if code != exitUnexpected || !strings.Contains(stderr.String(), "boom") {
		t.Errorf("%d: %s", code, &stderr)
	}
}

// TestSummaryShape holds the JSON that scripts read, byte by byte.
func TestSummaryShape(t *testing.T) {
	run := &storage.Run{ID: "id", Folder: "/runs/id"}
	end := outcome{
		ending: campaign.EndHalted, took: 1500 * time.Millisecond,
		halt:   &campaign.Halt{Status: 401, Code: "unauthorized", Message: "<Unauthorized>"},
		counts: campaign.Counts{Total: 7, Sent: 1, Failed: 1, Unknown: 1, Invalid: 1, Duplicate: 1, Suppressed: 1, Remaining: 1},
	}
	want := `{"run":"id","folder":"/runs/id","state":"stopped","reason":"halted","halt":{"status":401,"code":"unauthorized","message":"\u003cUnauthorized\u003e"},` +
		`"total":7,"sent":1,"failed":1,"unknown":1,"invalid":1,"duplicate":1,"suppressed":1,"remaining":1,"seconds":1.5}`
	if got, err := json.Marshal(summarize(run, end)); err != nil || string(got) != want {
		t.Errorf("%s, %v", got, err)
	}
	end.halt, end.counts = nil, campaign.Counts{Total: 1, Sent: 1}
	if got, _ := json.Marshal(summarize(run, end)); !strings.Contains(string(got), `"state":"finished","reason":"halted","halt":null`) {
		t.Errorf("%s", got)
	}
}

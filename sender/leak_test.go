package sender_test

import (
	"context"
	"runtime"
	"testing"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/sender"
	"app.wazaj/voye/sender/sandbox"
)

// TestNothingIsLeftBehind holds that a run leaves no goroutine, and so no
// connection, when it is over: whatever its rows met, and also when it is left
// at once.
func TestNothingIsLeftBehind(t *testing.T) {
	before := runtime.NumGoroutine()
	for _, leave := range []bool{false, true} {
		server, err := sandbox.Start("127.0.0.1:0", sandbox.Options{Latency: time.Millisecond, Refuse: 0.02, Unavailable: 0.02, Cut: 0.01, Seed: 7})
		if err != nil {
			t.Fatal(err)
		}
		base, err := sender.ParseBaseURL(server.BaseURL())
		if err != nil {
			t.Fatal(err)
		}
		client, err := sender.NewClient(sender.ClientConfig{BaseURL: base, Key: "wzj_leaks", Timeout: time.Minute, Workers: 16, UserAgent: "voye/test"})
		if err != nil {
			t.Fatal(err)
		}
		journal, done := openRun(t, 1500)
		run, left := context.WithCancel(context.Background())
		results := 0
		pool := sender.NewPool(client, journal, sender.Settings{Rate: sender.Unlimited, Workers: 16, GiveUpAfter: time.Minute}, func(e campaign.Event) {
			if e.Kind == campaign.EventResult {
				results++
			}
			if leave && results == 100 {
				left()
			}
		})
		if ending, _, err := pool.Run(run, messages(1500)); err != nil || leave != (ending == campaign.EndInterrupted) {
			t.Errorf("ending %q, %v", ending, err)
		}
		left()
		client.Close()
		done()
		if err := server.Close(); err != nil {
			t.Error(err)
		}
	}
	deadline := time.Now().Add(10 * time.Second)
	for runtime.NumGoroutine() > before && time.Now().Before(deadline) {
		time.Sleep(time.Millisecond)
	}
	if after := runtime.NumGoroutine(); after > before {
		stacks := make([]byte, 1<<16)
		t.Errorf("%d goroutines before, %d after:\n%s", before, after, stacks[:runtime.Stack(stacks, true)])
	}
}

package sender

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"testing"
	"testing/synctest"
	"time"

	"app.wazaj/voye/campaign"
)

var errRefused = errors.New("connect: connection refused")

// sendRaw sends n rows through the real client and a pool to a raw gateway,
// inside a bubble, and checks what must hold whatever the gateway did: no row
// was taken twice, no POST came that no intent announced, and each outcome is
// what the gateway knows.
func sendRaw(t *testing.T, n int, gateway *raw, settings Settings, dial func() error) (campaign.Ending, *campaign.Halt, campaign.Counts) {
	t.Helper()
	client := gateway.client(t, 90*time.Second)
	client.transport.DialContext = func(ctx context.Context, network, address string) (net.Conn, error) {
		if dial != nil && dial() != nil {
			return nil, dial()
		}
		return gateway.dial(ctx, network, address)
	}
	rows := func(yield func(campaign.Task, error) bool) {
		for row := 1; row <= n && yield(campaign.Task{Message: messageTo(row)}, nil); row++ {
		}
	}
	log, tally := &memory{}, campaign.NewTally(n)
	ending, halt, err := NewPool(client, log, settings, func(campaign.Event) {}).Run(t.Context(), rows)
	if err != nil {
		t.Error(err)
	}
	gateway.finish(client)
	attempts := map[int]int{}
	for _, r := range log.results {
		tally.Set(r.Row, r.Outcome)
		attempts[r.Row]++
	}
	for row := 1; row <= n; row++ {
		posts, taken := gateway.seen(messageTo(row).To)
		outcome := tally.Outcome(row)
		if taken > 1 || posts > attempts[row] ||
			outcome == campaign.Sent && taken != 1 ||
			outcome != campaign.Sent && outcome != campaign.Unknown && taken != 0 {
			t.Errorf("row %d is %v after %d attempts; the gateway read %d and took %d", row, outcome, attempts[row], posts, taken)
		}
	}
	return ending, halt, tally.Counts()
}

// TestBlackout takes the gateway away for ten minutes in mid-run. The run goes
// on by itself, and the outage costs no row where nothing could leave, and
// otherwise at most as many as were in flight, and two.
func TestBlackout(t *testing.T) {
	const rows, workers = 600, 8
	for name, c := range map[string]struct {
		dial    error
		serve   func(*raw, net.Conn)
		unknown int
	}{
		"refused":           {errRefused, func(*raw, net.Conn) {}, workers + 2},
		"cut before":        {nil, func(*raw, net.Conn) {}, workers + 2},
		"cut in the middle": {nil, cutInBody, workers + 2},
		"cut after":         {nil, says(), workers + 2},
		"silence":           {nil, func(r *raw, conn net.Conn) { r.read(conn); hangUp(conn) }, workers + 2},
		"proxy's 502":       {nil, says(answerWith("502 Bad Gateway", "Connection: close\r\n", "<html>")), workers + 2},
		"503":               {nil, refuses(notReady), 0},
	} {
		synctest.Test(t, func(t *testing.T) {
			start := time.Now()
			out := func() bool { at := time.Since(start); return at > 10*time.Second && at < 610*time.Second }
			gateway := &raw{serve: func(r *raw, conn net.Conn) {
				for !out() {
					to, ok := r.read(conn)
					switch {
					case !ok:
						return
					case !out():
						_, _ = io.WriteString(conn, takes)
					case c.unknown == 0:
						r.refuse(conn, to, notReady)
						return
					default:
						return
					}
				}
				c.serve(r, conn)
			}}
			dial := func() error {
				if out() {
					return c.dial
				}
				return nil
			}
			ending, halt, counts := sendRaw(t, rows, gateway, Settings{Rate: 20, Workers: workers, GiveUpAfter: 20 * time.Minute}, dial)
			if ending != campaign.EndFinished || counts.Unknown > c.unknown || counts.Sent+counts.Unknown != rows {
				t.Errorf("%s: ending %q, halt %+v, %+v", name, ending, halt, counts)
			}
			if took := time.Since(start); took < 610*time.Second || took > 20*time.Minute {
				t.Errorf("%s: the run took %v", name, took)
			}
		})
	}
}

// refuses is a peer that reads the request and refuses it.
func refuses(answer string) func(*raw, net.Conn) {
	return func(r *raw, conn net.Conn) {
		if to, ok := r.read(conn); ok {
			r.refuse(conn, to, answer)
		}
	}
}

// TestAnyMixOfFaults draws a fault for every connection, and lets the real
// client and pool run into them.
func TestAnyMixOfFaults(t *testing.T) {
	seeds := uint64(40)
	if long {
		seeds = 1500
	}
	for seed := range seeds {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) { runMix(t, seed) })
		})
	}
}

func runMix(t *testing.T, seed uint64) {
	random := rand.New(rand.NewPCG(seed, 3))
	share, last := random.Float64()/2, random.IntN(5)
	draw := make(chan int, 1)
	draw <- 0
	gateway := &raw{}
	gateway.serve = func(r *raw, conn net.Conn) {
		for {
			<-draw
			odd, which, polite := random.Float64() < share, random.IntN(len(faults)), random.IntN(3) == 0
			draw <- 0
			switch {
			case odd && polite:
				refuses([]string{notReady, tooFast, badNumber}[which%3])(r, conn)
				return
			case odd && faults[which].then != Stop && faults[which].then != BackOff:
				faults[which].serve(r, conn)
				return
			}
			if _, ok := r.read(conn); !ok {
				return
			}
			_, _ = io.WriteString(conn, takes)
		}
	}
	rows := 20 + random.IntN(120)
	settings := Settings{Rate: 1 + 100*random.Float64(), Workers: 1 + last*4, GiveUpAfter: time.Hour}
	ending, halt, counts := sendRaw(t, rows, gateway, settings, nil)
	if ending != campaign.EndFinished && (ending != campaign.EndHalted || halt.Code != "outage") {
		t.Errorf("ending %q, halt %+v, %+v", ending, halt, counts)
	}
	if ending == campaign.EndFinished && counts.Remaining != 0 {
		t.Errorf("finished with %+v", counts)
	}
}

var (
	tooFast   = answerWith("429 Too Many Requests", "Retry-After: 2\r\n", `{"success":false,"message":"slow down"}`)
	badNumber = answerWith("422 Unprocessable Entity", "", `{"success":false,"message":"Validation failed"}`)
)

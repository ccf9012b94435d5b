//go:build unix

package cli

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"testing"
	"time"

	"app.wazaj/voye/sender/sandbox"
)

// TestARunOutlivesItsReaders closes the pipe that is read from stderr, or from
// stdout, while the run goes on: all is sent, and whoever is told of the end, by
// the summary or by the address, is told.
func TestARunOutlivesItsReaders(t *testing.T) {
	t.Parallel()
	for _, closed := range []string{"stderr", "stdout"} {
		t.Run(closed, func(t *testing.T) {
			told := make(chan summary, 1)
			server := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
				var s summary
				_ = json.NewDecoder(r.Body).Decode(&s) // an empty one fails the test
				told <- s
			}))
			defer server.Close()
			o := newOrdeal(t, 60, sandbox.Options{Latency: 20 * time.Millisecond})
			cmd := o.session("--notify-url", server.URL)
			read, write, err := os.Pipe()
			if err != nil {
				t.Fatal(err)
			}
			go func() {
				for o.server.Accepted() == 0 {
					time.Sleep(time.Millisecond)
				}
				_ = read.Close()
			}()
			want := exitDone
			if cmd.Stderr = write; closed == "stdout" {
				cmd.Stderr, cmd.Stdout, want = io.Discard, write, exitUnexpected
			}
			_ = cmd.Run() // the code says it
			_ = write.Close()
			if code := cmd.ProcessState.ExitCode(); code != want {
				t.Errorf("%v, want the code %d", cmd.ProcessState, want)
			}
			select {
			case s := <-told:
				if s.Sent != o.rows {
					t.Errorf("it was told of %+v", s.Counts)
				}
			default:
				t.Error("nobody was told of the end")
			}
			if sent := o.server.Accepted(); sent != o.rows {
				t.Errorf("%d of %d were sent", sent, o.rows)
			}
		})
	}
}

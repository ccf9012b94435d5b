//go:build unix

package cli

import (
	"bufio"
	"fmt"
	"net/http"
	"os"
	"strings"
	"testing"
	"time"
)

// TestSandboxFlags starts voye sandbox with each of its flags and looks at
// what three messages meet.
func TestSandboxFlags(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		flags string
		want  string // the statuses, 0 for a cut
		least time.Duration
	}{
		{flags: "", want: "200 200 200"},
		{flags: "--addr localhost:0", want: "200 200 200"},
		{flags: "--latency 60ms", want: "200 200 200", least: 180 * time.Millisecond},
		{flags: "--jitter 5ms --seed 7", want: "200 200 200"},
		{flags: "--rate-limit 0.01", want: "200 429 429"},
		{flags: "--rate-limit 0", want: "200 200 200"},
		{flags: "--refuse 1", want: "422 422 422"},
		{flags: "--unavailable 1", want: "503 503 503"},
		{flags: "--cut 1", want: "0 0 0"},
		{flags: "--outage 0s+1h", want: "503 503 503"},
		{flags: "--outage 1h+1s --outage 0s+1h", want: "503 503 503"},
		{flags: "--outage 1h+1h", want: "200 200 200"},
	} {
		t.Run(c.flags, func(t *testing.T) {
			t.Parallel()
			base, stop := serveSandbox(t, strings.Fields(c.flags)...)
			begin := time.Now()
			if got := threeMessages(t, base); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
			if took := time.Since(begin); took < c.least {
				t.Errorf("it took %v, want at least %v", took, c.least)
			}
			stop()
		})
	}
}

// serveSandbox runs voye sandbox. stop interrupts it and holds that it ends
// well.
func serveSandbox(t *testing.T, flags ...string) (base string, stop func()) {
	t.Helper()
	cmd := program(t, t.TempDir(), append([]string{"sandbox"}, flags...)...)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill() })
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(line), func() {
		if err := cmd.Process.Signal(os.Interrupt); err != nil {
			t.Fatal(err)
		}
		if err := cmd.Wait(); err != nil {
			t.Error(err)
		}
	}
}

// threeMessages posts three messages and returns the statuses of the answers.
func threeMessages(t *testing.T, base string) string {
	t.Helper()
	client := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	var statuses []string
	for n := range 3 {
		body := fmt.Sprintf(`{"to":"+5093412000%d","body":"a"}`, n)
		request, err := http.NewRequest(http.MethodPost, base+"/messages/text", strings.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		request.Header = http.Header{"X-Api-Key": {"wzj_a"}, "Content-Type": {"application/json"}}
		status := 0
		if answer, err := client.Do(request); err == nil {
			status = answer.StatusCode
			_ = answer.Body.Close()
		}
		statuses = append(statuses, fmt.Sprint(status))
	}
	return strings.Join(statuses, " ")
}

//go:build unix

package cli

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"app.wazaj/voye/sender/sandbox"
)

// TestMain's binary is the program when it is run under the name voye.
func program(t *testing.T, folder string, args ...string) *exec.Cmd {
	t.Helper()
	path, err := exec.LookPath("voye")
	if err != nil {
		link := filepath.Join(t.TempDir(), "voye")
		self, err := os.Executable()
		if err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(self, link); err != nil {
			t.Fatal(err)
		}
		path = link
	}
	cmd := exec.Command(path, args...)
	cmd.Dir = folder
	cmd.Env = append(os.Environ(), "HOME="+folder, "XDG_CONFIG_HOME="+folder, "VOYE_RUNS="+filepath.Join(folder, "runs"),
		"WAZAJ_API_KEY="+testKey, "TERM=xterm-256color", "LANG=C.UTF-8", raceExit)
	// What the machine that runs the tests says of itself is not what a test is
	// about: with CI set, for one, no colour is drawn.
	for _, name := range []string{
		"CI", "NO_COLOR", "COLORTERM", "CLICOLOR", "CLICOLOR_FORCE", "TERM_PROGRAM", "TMUX", "STY",
		"LC_ALL", "LC_MESSAGES", "LANGUAGE", "VOYE_LANG", "WAZAJ_BASE_URL", "HTTPS_PROXY", "https_proxy",
	} {
		cmd.Env = append(cmd.Env, name+"=")
	}
	return cmd
}

// numberOf returns the number of a row of writeList's lists, of which there
// are a million. The gateway asks the rows that end in 99999 to slow down.
func numberOf(row int) string {
	if row%100_000 == 99_999 {
		return fmt.Sprintf("+5094999%02d09", row/100_000)
	}
	return fmt.Sprintf("+50934%06d", row%1_000_000)
}

// writeList writes a list of n rows and returns its folder and name.
func writeList(t *testing.T, n int) (folder, name string) {
	t.Helper()
	var rows strings.Builder
	rows.WriteString("to,body\n")
	for row := 1; row <= n; row++ {
		rows.WriteString(numberOf(row) + ",Bonjou\n")
	}
	folder = t.TempDir()
	write(t, filepath.Join(folder, "list.csv"), rows.String())
	return folder, "list.csv"
}

func slowGateway(t *testing.T, latency time.Duration) *sandbox.Server {
	t.Helper()
	server, err := sandbox.Start("127.0.0.1:0", sandbox.Options{Latency: latency})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Close() })
	return server
}

// TestSignalsDrain holds that each signal which asks to stop leaves nothing
// unknown and the run resumable.
func TestSignalsDrain(t *testing.T) {
	for _, sig := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
		t.Run(sig.String(), func(t *testing.T) {
			t.Parallel()
			server := slowGateway(t, 50*time.Millisecond)
			folder, list := writeList(t, 200)
			cmd := program(t, folder, "send", list, "--yes", "--json", "--workers", "2", "--base-url", server.BaseURL())
			var stdout bytes.Buffer
			cmd.Stdout = &stdout
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			await(t, func() bool { return server.Accepted() >= 3 })
			if err := cmd.Process.Signal(sig); err != nil {
				t.Fatal(err)
			}
			_ = cmd.Wait()
			var total summary
			if err := json.Unmarshal(stdout.Bytes(), &total); err != nil {
				t.Fatal(err, stdout.String())
			}
			if cmd.ProcessState.ExitCode() != exitStopped || total.Unknown != 0 || total.Sent != server.Accepted() || total.Remaining != 200-total.Sent {
				t.Errorf("%v: %+v, %d accepted", cmd.ProcessState, total, server.Accepted())
			}
		})
	}
}

// await waits until something is so, and fails when it is not after a while.
func await(t *testing.T, so func() bool) {
	t.Helper()
	for deadline := time.Now().Add(20 * time.Second); !so(); time.Sleep(2 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("waited in vain")
		}
	}
}

// TestSandboxCommand talks to voye sandbox as another program would.
func TestSandboxCommand(t *testing.T) {
	t.Parallel()
	cmd := program(t, t.TempDir(), "sandbox", "--refuse", "1", "--seed", "3")
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	base, err := bufio.NewReader(out).ReadString('\n')
	if err != nil || !strings.HasPrefix(base, "http://127.0.0.1:") {
		t.Fatalf("%q, %v", base, err)
	}
	request, err := http.NewRequest(http.MethodPost, strings.TrimSpace(base)+"/messages/text", strings.NewReader(`{"to":"+50934120001","body":"a"}`))
	if err != nil {
		t.Fatal(err)
	}
	request.Header.Set("X-API-Key", "wzj_a")
	request.Header.Set("Content-Type", "application/json")
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	_ = answer.Body.Close()
	if answer.StatusCode != http.StatusUnprocessableEntity {
		t.Errorf("%s", answer.Status)
	}
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); err != nil || !strings.Contains(stderr.String(), "1 request, 0 messages accepted") {
		t.Errorf("%v: %s", err, &stderr)
	}
}

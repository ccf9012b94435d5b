//go:build unix

package cli

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// canary is a key that must be seen nowhere, in no form.
const canary = "wzj_C4naryThatMustNeverBeSeen"

// canaryForms are parts of the key as it is and as programs write it that
// trace requests. Base64 depends on where a text begins in a group of three.
func canaryForms() []string {
	forms := []string{canary[4:20], hex.EncodeToString([]byte(canary))[8:40], "%43%34%6e%61%72%79", "%43%34%6E%61%72%79"}
	for before := range 3 {
		forms = append(forms, base64.StdEncoding.EncodeToString([]byte(strings.Repeat("x", before) + canary))[6:34])
	}
	return forms
}

func noCanary(t *testing.T, place string, text []byte) {
	t.Helper()
	for _, form := range canaryForms() {
		if at := bytes.Index(text, []byte(form)); at >= 0 {
			t.Errorf("%s shows the key: %.200q", place, text[max(0, at-60):])
			return
		}
	}
}

// noCanaryBelow looks into everything that was left in a folder, such as logs,
// reports and core files.
func noCanaryBelow(t *testing.T, folder string) {
	t.Helper()
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() || strings.HasSuffix(path, ".secret") {
			return err
		}
		if strings.HasPrefix(entry.Name(), "core") {
			t.Errorf("the core file %s was left", path)
		}
		data, err := os.ReadFile(path)
		noCanary(t, path, data)
		return err
	})
	if err != nil {
		t.Error(err)
	}
}

// echo answers with everything it was told, in all its forms.
func echo(status int, layout string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var header bytes.Buffer
		_ = r.Header.Write(&header)
		percent := strings.ReplaceAll(fmt.Sprintf("% x", canary), " ", "%")
		said := fmt.Sprintf("%s %s %%%s %x %s", canary, strings.ReplaceAll(header.String(), "\r\n", "; "), percent, canary,
			base64.StdEncoding.EncodeToString(header.Bytes()))
		quoted, _ := json.Marshal(said)
		w.Header().Set("X-Echo", canary)
		w.WriteHeader(status)
		_, _ = fmt.Fprintf(w, layout, quoted)
	}
}

// TestKeyIsNowhere runs the program as people do, against gateways that tell
// the key to everybody, and looks for it in all that is left behind.
func TestKeyIsNowhere(t *testing.T) {
	const object, page, code = `{"success":false,"message":%s}`, "<pre>%s</pre>", `{"success":false,"code":%[1]s,"errors":{%[1]s:[%[1]s]}}`
	for name, answer := range map[string]http.HandlerFunc{
		"revoked": echo(401, object), "refused": echo(422, object), "code": echo(422, code), "page": echo(500, page),
		"busy": echo(503, object), "strange": echo(200, object), "redirect": func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Location", "https://other.invalid/?"+r.Header.Get("X-API-Key"))
			echo(307, page)(w, r)
		},
		"garbage": func(w http.ResponseWriter, _ *http.Request) {
			conn, _, err := http.NewResponseController(w).Hijack()
			if err == nil {
				_, _ = fmt.Fprintf(conn, "%s %[1]s\r\n\r\n", canary)
				_ = conn.Close()
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			server := httptest.NewServer(answer)
			defer server.Close()
			tellsNoKey(t, server.URL)
		})
	}
}

// TestKeyIsNowhereOnBadRoads does the same where no request gets through.
func TestKeyIsNowhereOnBadRoads(t *testing.T) {
	secure := httptest.NewUnstartedServer(echo(200, "%s"))
	secure.Config.ErrorLog = nil
	secure.StartTLS()
	defer secure.Close()
	proxy := httptest.NewServer(echo(http.StatusProxyAuthRequired, "%s"))
	defer proxy.Close()
	// A part of the key stands for the proxy's password: it is a secret too,
	// and not taken for the key.
	password := canary[4:20]
	withPassword := strings.Replace(proxy.URL, "http://", "http://me:"+password+"@", 1)
	for name, env := range map[string][]string{
		"unknown authority": nil,
		"proxy refuses":     {"HTTPS_PROXY=" + withPassword},
		"no such proxy":     {"HTTPS_PROXY=http://me:" + password + "@127.0.0.1:1"},
	} {
		t.Run(name, func(t *testing.T) {
			base := secure.URL
			if env != nil {
				base = "https://gateway.invalid"
			}
			tellsNoKey(t, base, env...)
		})
	}
}

// tellsNoKey runs every command that meets a gateway or its words.
func tellsNoKey(t *testing.T, base string, env ...string) {
	t.Helper()
	folder, list := writeList(t, 3)
	write(t, filepath.Join(folder, "key.secret"), canary+"\n")
	env = append(env, "WAZAJ_API_KEY="+canary, "GODEBUG=http2debug=2", "GOTRACEBACK=all", "NO_PROXY=")
	fromFile := slices.Concat(env, []string{"WAZAJ_API_KEY="})
	quick := []string{"--plain", "--give-up-after", "0s", "--timeout", "5s", "--base-url", base + "/api"}
	for _, c := range []struct {
		args []string
		env  []string
	}{
		{append([]string{"send", list, "--yes", "--json"}, quick...), env},
		{append([]string{"resume", "last", "--retry-failed", "--resend-unknown", "--api-key-file", "key.secret", "--auth", "bearer"}, quick...), fromFile},
		{append([]string{"send", list, "--yes", "--again", "--max-refusals", "1", "--auth", "apikey"}, quick...), env},
		{[]string{"report", "last"}, env},
		{[]string{"report", "last", "--format", "json", "-o", "out.json"}, env},
		{[]string{"runs", "--json"}, env},
		{[]string{"check", list}, env},
		{[]string{"preview", list}, env},
	} {
		cmd := program(t, folder, c.args...)
		cmd.Env = append(cmd.Env, c.env...)
		var stderr bytes.Buffer
		cmd.Stderr = &stderr
		stdout, _ := cmd.Output()
		if code := cmd.ProcessState.ExitCode(); code == exitUnexpected || code < 0 || c.args[0] == "send" && code == exitInput {
			t.Errorf("%v ends with %d: %s", c.args, code, &stderr)
		}
		noCanary(t, c.args[0]+" stdout", stdout)
		noCanary(t, c.args[0]+" stderr", stderr.Bytes())
	}
	noCanaryBelow(t, folder)
}

// TestKeyIsRefusedAsAnArgument, and is not said once more.
func TestKeyIsRefusedAsAnArgument(t *testing.T) {
	folder, list := writeList(t, 1)
	for _, args := range [][]string{
		{"--api-key-file", canary, "--base-url", "http://127.0.0.1:1"}, {"--base-url", canary}, {"--base-url", "https://me:" + canary + "@/api"},
		{"--base-url", "https:" + canary},
	} {
		cmd := program(t, folder, append([]string{"send", list, "--yes"}, args...)...)
		cmd.Env = append(cmd.Env, "WAZAJ_API_KEY=")
		out, _ := cmd.CombinedOutput()
		if cmd.ProcessState.ExitCode() != exitInput {
			t.Errorf("%v ends with %v", args, cmd.ProcessState)
		}
		noCanary(t, fmt.Sprint(args), out)
	}
}

// TestRunningProcessShowsNoKey looks at a process in the middle of a run from
// outside, and then has it die the way in which Go tells most: every stack,
// and a core file where the system writes one.
func TestRunningProcessShowsNoKey(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("/proc is Linux's")
	}
	server := slowGateway(t, 200*time.Millisecond)
	folder, list := writeList(t, 100)
	voye := program(t, folder, "send", list, "--yes", "--base-url", server.BaseURL())
	cmd := exec.Command("sh", append([]string{"-c", `ulimit -c unlimited && exec "$0" "$@"`, voye.Path}, voye.Args[1:]...)...)
	cmd.Dir, cmd.Env = folder, slices.Concat(voye.Env, []string{"WAZAJ_API_KEY=" + canary, "GOTRACEBACK=crash"})
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	await(t, func() bool { return server.Accepted() >= 2 })
	proc := fmt.Sprintf("/proc/%d/", cmd.Process.Pid)
	for _, name := range []string{"cmdline", "comm", "status", "maps"} {
		data, err := os.ReadFile(proc + name)
		if err != nil || len(data) == 0 {
			t.Errorf("%s: %v", name, err)
		}
		noCanary(t, name, data)
	}
	limits, err := os.ReadFile(proc + "limits")
	if err != nil || !strings.Contains(strings.Join(strings.Fields(string(limits)), " "), "Max core file size 0 0 bytes") {
		t.Errorf("%v: a core file may be written:\n%s", err, limits)
	}
	if err := cmd.Process.Signal(syscall.SIGQUIT); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	if !strings.Contains(stderr.String(), "goroutine ") {
		t.Errorf("it told no stack: %s", &stderr)
	}
	noCanary(t, "the stacks", stderr.Bytes())
	noCanaryBelow(t, folder)
}

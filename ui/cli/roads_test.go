//go:build unix

package cli

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
)

// TestARedirectReachesNobody: the other host sees no request, with or without
// the key, the run halts with nothing burnt, and goes on when the gateway is
// itself again. No proxy is in between either: the key would pass it in clear.
func TestARedirectReachesNobody(t *testing.T) {
	t.Parallel()
	var other, proxied, accepted atomic.Int32
	away := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { other.Add(1) }))
	defer away.Close()
	proxy := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { proxied.Add(1) }))
	defer proxy.Close()
	var status atomic.Int32
	gateway := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if code := int(status.Load()); code != http.StatusOK {
			http.Redirect(w, r, away.URL+r.URL.Path, code)
			return
		}
		_, _ = fmt.Fprintf(w, `{"success":true,"message_id":%d}`, accepted.Add(1))
	}))
	defer gateway.Close()
	folder, list := writeList(t, 5)
	sends := func(args ...string) (code int, out string) {
		cmd := program(t, folder, append(args, "--rate", "500", "--base-url", gateway.URL+"/api")...)
		cmd.Env = append(cmd.Env, "HTTP_PROXY="+proxy.URL, "ALL_PROXY="+proxy.URL, "HTTPS_PROXY="+proxy.URL, "NO_PROXY=")
		text, _ := cmd.CombinedOutput()
		return cmd.ProcessState.ExitCode(), string(text)
	}
	args := []string{"send", list, "--yes"}
	for _, code := range []int{307, 308, 301, 302, 303} {
		status.Store(int32(code))
		if code, out := sends(args...); code != exitStopped || !strings.Contains(out, "5 left") || !strings.Contains(out, "base URL") {
			t.Errorf("%d: %s", code, out)
		}
		args = []string{"resume"}
	}
	status.Store(http.StatusOK)
	if code, out := sends("resume"); code != exitDone || accepted.Load() != 5 {
		t.Errorf("%d with %d accepted: %s", code, accepted.Load(), out)
	}
	if other.Load() != 0 || proxied.Load() != 0 {
		t.Errorf("the other host saw %d requests, the proxy %d", other.Load(), proxied.Load())
	}
}

// rawGateway takes one message a connection and keeps the bytes of the
// requests.
func rawGateway(t *testing.T) (address string, requests <-chan []byte) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	seen := make(chan []byte, 100)
	go func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			var raw bytes.Buffer
			request, err := http.ReadRequest(bufio.NewReader(io.TeeReader(conn, &raw)))
			if err == nil {
				_, err = io.Copy(io.Discard, request.Body)
			}
			if err == nil {
				seen <- bytes.Clone(raw.Bytes())
			}
			_, _ = io.WriteString(conn, "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 35\r\n\r\n"+`{"success":true,"message_id":12345}`)
			_ = conn.Close()
		}
	}()
	return listener.Addr().String(), seen
}

// TestValuesStayInTheBody: whatever a list or a campaign holds, the request
// has the one path and the same headers, and its JSON says the text literally.
func TestValuesStayInTheBody(t *testing.T) {
	t.Parallel()
	address, requests := rawGateway(t)
	folder := t.TempDir()
	evil := "a\r\nX-Evil: 1\r\n\r\nPOST /evil HTTP/1.1\r\n\"'\\ {{Phone}} {{ ../../evil?x=1&to=+1#f %0d%0a </script> \x00 ${HOME} `id` \",\"to\":\"+50900000000\" \u2028 end"
	cell := strings.NewReplacer("\r\n", "\n", "\x00", "").Replace(evil)
	write(t, filepath.Join(folder, "list.csv"), "Phone,Text\n+50934120001,\""+strings.ReplaceAll(cell, `"`, `""`)+"\"\n")
	literal := strings.NewReplacer("{{", "{ {", "}}", "} }").Replace(evil)
	value := map[string]any{"x\r\nX-Evil: 1": literal, "n": "{{Text}}"}
	for name, message := range map[string]map[string]any{
		"text":     {"to": "{{Phone}}", "body": literal + "{{Text}}", "reply_to_meta_message_id": "{{Text}}"},
		"template": {"to": "{{Phone}}", "template_name": "{{Text}}" + literal, "template_language": literal, "template_components": []any{value}},
	} {
		file, err := json.Marshal(map[string]any{"name": evil, "recipients": "list.csv", "message": message})
		if err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(folder, name+".json"), string(file))
		out, err := program(t, folder, "send", name+".json", "--yes", "--base-url", "http://"+address+"/api/wazaj/business/").CombinedOutput()
		if err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		head, body, _ := bytes.Cut(<-requests, []byte("\r\n\r\n"))
		wantHead(t, string(head), "/api/wazaj/business/messages/"+name, address, len(body))
		wantBody(t, body, message, cell)
		if extra := len(requests); extra > 0 {
			t.Errorf("%d more requests than messages", extra)
		}
	}
}

func wantHead(t *testing.T, head, path, host string, length int) {
	t.Helper()
	lines := strings.Split(head, "\r\n")
	got := slices.DeleteFunc(lines[1:], func(line string) bool { return strings.HasPrefix(line, "User-Agent: voye/") })
	slices.Sort(got)
	want := []string{
		"Accept: application/json", fmt.Sprintf("Content-Length: %d", length), "Content-Type: application/json", "Host: " + host, "X-Api-Key: " + testKey,
	}
	if lines[0] != "POST "+path+" HTTP/1.1" || !slices.Equal(got, want) {
		t.Errorf("the head is %q, want the path %s and %q", head, path, want)
	}
}

// wantBody holds that body is message with its holes filled, and nothing else.
func wantBody(t *testing.T, body []byte, message map[string]any, cell string) {
	t.Helper()
	var got any
	if err := json.Unmarshal(body, &got); err != nil {
		t.Fatalf("%v: %s", err, body)
	}
	template, err := json.Marshal(message)
	if err != nil {
		t.Fatal(err)
	}
	quoted, err := json.Marshal(cell)
	if err != nil {
		t.Fatal(err)
	}
	filled := strings.NewReplacer("{{Phone}}", "+50934120001", "{{Text}}", string(quoted[1:len(quoted)-1])).Replace(string(template))
	var want any
	if err := json.Unmarshal([]byte(filled), &want); err != nil {
		t.Fatal(err)
	}
	again, _ := json.Marshal(got)
	expected, _ := json.Marshal(want)
	if !bytes.Equal(again, expected) {
		t.Errorf("the body says\n%s, want\n%s", again, expected)
	}
}

// TestIPv6Loopback: http is good enough for a gateway on this machine, by
// whatever address.
func TestIPv6Loopback(t *testing.T) {
	listener, err := net.Listen("tcp", "[::1]:0")
	if err != nil {
		t.Skip("no IPv6 here: ", err)
	}
	server := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Host != listener.Addr().String() || r.URL.Path != "/api/messages/text" {
			t.Errorf("%s %s", r.Host, r.URL)
		}
		_, _ = io.WriteString(w, `{"success":true,"message_id":1}`)
	}))
	_ = server.Listener.Close()
	server.Listener = listener
	server.Start()
	defer server.Close()
	folder, list := writeList(t, 1)
	cmd := program(t, folder, "send", list, "--yes")
	cmd.Env = append(cmd.Env, "WAZAJ_BASE_URL=HTTP://"+listener.Addr().String()+"/api/")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
}

package cli

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// browser is a headless Chromium with one page. It is spoken to through a pipe
// in its DevTools protocol: JSON objects, each ended by a zero byte.
type browser struct {
	t       *testing.T
	to      *os.File
	from    *bufio.Reader
	last    int
	session string
	// told are the events of the page since it was opened.
	told []devToolsMessage
}

// devToolsMessage is a message of the browser: an event, or the answer to a call.
type devToolsMessage struct {
	ID     int             `json:"id"`
	Method string          `json:"method"`
	Params json.RawMessage `json:"params"`
	Result json.RawMessage `json:"result"`
	Error  json.RawMessage `json:"error"`
}

// startBrowser starts Chromium, or skips the test where there is none.
func startBrowser(t *testing.T) *browser {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("Go hands a process no further files on Windows, and the browser is spoken to through two")
	}
	path, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("there is no chromium: install the package of that name to run this test")
	}
	theirIn, to := pipe(t)
	from, theirOut := pipe(t)
	cmd := exec.Command(path, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
		"--disable-background-networking", "--disable-component-update", "--disable-sync", "--remote-debugging-pipe",
		"--user-data-dir="+t.TempDir())
	cmd.Env = append(os.Environ(), "HOME="+t.TempDir())
	cmd.ExtraFiles = []*os.File{theirIn, theirOut} // they become 3 and 4, as the browser expects
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	_, _ = theirIn.Close(), theirOut.Close()
	if err := from.SetReadDeadline(time.Now().Add(2 * time.Minute)); err != nil {
		t.Fatal(err)
	}
	b := &browser{t: t, to: to, from: bufio.NewReader(from)}
	t.Cleanup(func() {
		b.call("Browser.close", nil)
		_ = cmd.Wait()
	})
	return b
}

func pipe(t *testing.T) (r, w *os.File) {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := errors.Join(r.Close(), w.Close()); err != nil && !errors.Is(err, fs.ErrClosed) {
			t.Error(err)
		}
	})
	return r, w
}

// call asks the browser for something and returns its answer. Events that come
// before it are kept.
func (b *browser) call(method string, params any) json.RawMessage {
	b.t.Helper()
	b.last++
	request := map[string]any{"id": b.last, "method": method}
	if params != nil {
		request["params"] = params
	}
	if b.session != "" && !strings.HasPrefix(method, "Browser.") && !strings.HasPrefix(method, "Target.") {
		request["sessionId"] = b.session
	}
	data, err := json.Marshal(request)
	if err != nil {
		b.t.Fatal(err)
	}
	if _, err := b.to.Write(append(data, 0)); err != nil {
		b.t.Fatalf("%s: %v", method, err)
	}
	for {
		message := b.read(method)
		if message.ID != b.last {
			b.told = append(b.told, message)
			continue
		}
		if message.Error != nil {
			b.t.Fatalf("%s: %s", method, message.Error)
		}
		return message.Result
	}
}

func (b *browser) read(waitsFor string) (message devToolsMessage) {
	b.t.Helper()
	data, err := b.from.ReadBytes(0)
	if err == nil {
		err = json.Unmarshal(bytes.TrimSuffix(data, []byte{0}), &message)
	}
	if err != nil {
		b.t.Fatalf("waiting for %s: %v", waitsFor, err)
	}
	return message
}

// open opens a new page of a file, width pixels wide, and waits until it is
// there.
func (b *browser) open(path string, width int, scripts bool) {
	b.t.Helper()
	var target struct {
		TargetID string `json:"targetId"`
	}
	b.into(b.call("Target.createTarget", map[string]any{"url": "about:blank"}), &target)
	var session struct {
		SessionID string `json:"sessionId"`
	}
	b.into(b.call("Target.attachToTarget", map[string]any{"targetId": target.TargetID, "flatten": true}), &session)
	b.session, b.told = session.SessionID, nil
	for _, domain := range []string{"Page", "Runtime", "Log", "Network"} {
		b.call(domain+".enable", nil)
	}
	b.call("Emulation.setDeviceMetricsOverride", map[string]any{"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false})
	b.call("Emulation.setScriptExecutionDisabled", map[string]any{"value": !scripts})
	b.call("Page.navigate", map[string]any{"url": "file://" + filepath.ToSlash(path)})
	for !b.hears("Page.loadEventFired") {
		b.told = append(b.told, b.read("the page"))
	}
}

func (b *browser) hears(method string) bool {
	for _, message := range b.told {
		if message.Method == method {
			return true
		}
	}
	return false
}

func (b *browser) into(data json.RawMessage, value any) {
	b.t.Helper()
	if err := json.Unmarshal(data, value); err != nil {
		b.t.Fatalf("%s: %v", data, err)
	}
}

// complaints are what the page said on its console, the faults of its scripts,
// and what its policy forbade.
func (b *browser) complaints() []string {
	var all []string
	for _, message := range b.told {
		switch message.Method {
		case "Log.entryAdded", "Runtime.exceptionThrown", "Runtime.consoleAPICalled":
			all = append(all, string(message.Params))
		}
	}
	return all
}

// asked are the addresses that the page asked for.
func (b *browser) asked() []string {
	var all []string
	for _, message := range b.told {
		if message.Method != "Network.requestWillBeSent" {
			continue
		}
		var sent struct {
			Request struct {
				URL string `json:"url"`
			} `json:"request"`
		}
		b.into(message.Params, &sent)
		all = append(all, sent.Request.URL)
	}
	return all
}

// eval returns what an expression is worth in the page.
func (b *browser) eval(expression string, value any) {
	b.t.Helper()
	var answer struct {
		Result struct {
			Value json.RawMessage `json:"value"`
		} `json:"result"`
		Exception json.RawMessage `json:"exceptionDetails"`
	}
	b.into(b.call("Runtime.evaluate", map[string]any{"expression": expression, "returnByValue": true}), &answer)
	if answer.Exception != nil {
		b.t.Fatalf("%s: %s", expression, answer.Exception)
	}
	if value != nil {
		b.into(answer.Result.Value, value)
	}
}

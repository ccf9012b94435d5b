package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"app.wazaj/voye/sender/sandbox"
)

// raceExit keeps the race detector from holding every process for a second
// when it ends, which is its default and no time of ours.
const raceExit = "GORACE=atexit_sleep_ms=0"

// The stories in testdata/script tell how the program behaves from outside.
// Besides the commands of testscript they have
//
//	exits CODE voye ARG...  run it to its end and hold its exit code
//	gateway [FLAG=VALUE...] start a gateway; WAZAJ_BASE_URL and the key lead to it
//	accepted N              hold how many messages the gateway took
//	accepted-once           hold that it took none twice
//	until N                 wait until it took N
//	damage LINE             make a line of the log of the only run unreadable
//	field NAME VALUE        hold a field of the JSON object on stdout
//
// Every output is searched for the key and for control characters.

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"voye":    func() { os.Exit(Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Getenv)) },
		crashName: func() { os.Exit(crashMain(os.Args[1:])) },
	})
}

func TestStories(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			env.Vars = append(env.Vars, raceExit)
			env.Setenv("HOME", env.WorkDir)
			env.Setenv("XDG_CONFIG_HOME", filepath.Join(env.WorkDir, "config"))
			env.Setenv("VOYE_RUNS", filepath.Join(env.WorkDir, "runs"))
			env.Setenv("SAMPLES", samplesFolder())
			env.Defer(func() { noKeyIn(env) })
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits, "gateway": startGateway, "accepted": accepted, "accepted-once": acceptedOnce,
			"until": until, "field": field, "damage": damage,
		},
	})
}

func samplesFolder() string {
	folder, err := filepath.Abs("../../samples")
	if err != nil {
		panic(err)
	}
	return folder
}

// noKeyIn holds that nothing a story left behind shows the key.
func noKeyIn(env *testscript.Env) {
	_ = filepath.WalkDir(env.WorkDir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() || strings.HasSuffix(path, ".secret") {
			return nil
		}
		if data, err := os.ReadFile(path); err == nil && bytes.Contains(data, []byte("topsecret")) {
			env.T().Fatal("the key is in ", path)
		}
		return nil
	})
}

func exits(ts *testscript.TestScript, neg bool, args []string) {
	want, err := strconv.Atoi(args[0])
	if neg || err != nil {
		ts.Fatalf("usage: exits CODE voye ARG...")
	}
	code := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		code = exit.ExitCode()
	}
	stdout, stderr := ts.ReadFile("stdout"), ts.ReadFile("stderr")
	if code != want {
		ts.Fatalf("exit code %d, want %d\n%s%s", code, want, stdout, stderr)
	}
	for _, output := range []string{stdout, stderr} {
		if strings.Contains(output, "topsecret") {
			ts.Fatalf("the key is shown:\n%s", output)
		}
		if at := strings.IndexFunc(output, isControl); at >= 0 {
			ts.Fatalf("a control character at %d:\n%q", at, output)
		}
	}
	if want == exitInput && strings.Count("\n"+stderr, "\nvoye: ") != 1 {
		ts.Fatalf("not one sentence:\n%s", stderr)
	}
}

func isControl(r rune) bool {
	return r < 0x20 && r != '\n' && r != '\r' && r != '\t' || r == 0x7f || r >= 0x80 && r < 0xa0
}

func field(ts *testscript.TestScript, _ bool, args []string) {
	decoder := json.NewDecoder(strings.NewReader(ts.ReadFile("stdout")))
	decoder.UseNumber()
	var object map[string]any
	if err := decoder.Decode(&object); err != nil || decoder.More() {
		ts.Fatalf("stdout is not one JSON object: %v\n%s", err, ts.ReadFile("stdout"))
	}
	value := any(object)
	for name := range strings.SplitSeq(args[0], ".") {
		value = value.(map[string]any)[name]
	}
	if got := fmt.Sprint(value); got != args[1] {
		ts.Fatalf("%s is %s, want %s\n%s", args[0], got, args[1], ts.ReadFile("stdout"))
	}
}

// gatewayOf holds the gateway that each story talks to; stories run at the
// same time.
var (
	gatewayLock sync.Mutex
	gatewayOf   = map[string]*sandbox.Server{}
)

func startGateway(ts *testscript.TestScript, _ bool, args []string) {
	options := sandbox.Options{}
	for _, arg := range args {
		name, text, _ := strings.Cut(arg, "=")
		if err := setOption(&options, name, text); err != nil {
			ts.Fatalf("%s: %v", arg, err)
		}
	}
	server, err := sandbox.Start("127.0.0.1:0", options)
	ts.Check(err)
	ts.Defer(func() { _ = server.Close() })
	gatewayLock.Lock()
	gatewayOf[ts.Name()] = server
	gatewayLock.Unlock()
	ts.Setenv("WAZAJ_BASE_URL", server.BaseURL())
	ts.Setenv("WAZAJ_API_KEY", "wzj_topsecret")
}

func setOption(options *sandbox.Options, name, text string) (err error) {
	switch name {
	case "latency":
		options.Latency, err = time.ParseDuration(text)
	case "outage":
		var outage sandbox.Outage
		outage, err = readOutage(text)
		options.Outages = append(options.Outages, outage)
	case "key":
		options.Key = text
	default:
		err = errors.New("no such option")
	}
	return err
}

func gatewayFor(ts *testscript.TestScript) *sandbox.Server {
	gatewayLock.Lock()
	defer gatewayLock.Unlock()
	server := gatewayOf[ts.Name()]
	if server == nil {
		ts.Fatalf("no gateway was started")
	}
	return server
}

func accepted(ts *testscript.TestScript, _ bool, args []string) {
	if got := gatewayFor(ts).Accepted(); strconv.Itoa(got) != args[0] {
		ts.Fatalf("the gateway took %d messages, want %s", got, args[0])
	}
}

// acceptedOnce looks at the numbers from +50934120001 on, which the stories
// use.
func acceptedOnce(ts *testscript.TestScript, _ bool, _ []string) {
	for n := range 1000 {
		if number := fmt.Sprintf("+5093412%04d", n); gatewayFor(ts).AcceptedTo(number) > 1 {
			ts.Fatalf("%s was sent more than once", number)
		}
	}
}

func damage(ts *testscript.TestScript, _ bool, args []string) {
	number, err := strconv.Atoi(args[0])
	ts.Check(err)
	logs, err := filepath.Glob(ts.MkAbs("runs/*/log.jsonl"))
	if err != nil || len(logs) != 1 {
		ts.Fatalf("%d logs, %v", len(logs), err)
	}
	data, err := os.ReadFile(logs[0])
	ts.Check(err)
	lines := bytes.SplitAfter(data, []byte("\n"))
	if number >= len(lines) {
		ts.Fatalf("the log has %d lines", len(lines)-1)
	}
	clear(lines[number-1][20:40])
	ts.Check(os.WriteFile(logs[0], bytes.Join(lines, nil), 0o600))
}

func until(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	for deadline := time.Now().Add(20 * time.Second); gatewayFor(ts).Accepted() < want; time.Sleep(2 * time.Millisecond) {
		if time.Now().After(deadline) {
			ts.Fatalf("the gateway took only %d messages", gatewayFor(ts).Accepted())
		}
	}
}

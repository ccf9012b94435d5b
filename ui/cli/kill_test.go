//go:build unix

package cli

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/sender/sandbox"
	"app.wazaj/voye/storage"
	"app.wazaj/voye/storage/report"
)

// ordeal is one campaign whose process is killed again and again, against a
// gateway that keeps the truth.
type ordeal struct {
	t       *testing.T
	server  *sandbox.Server
	folder  string
	list    string
	rows    int
	dice    *rand.Rand
	kills   int
	summary summary
}

const ordealWorkers = 8

func newOrdeal(t *testing.T, rows int, options sandbox.Options) *ordeal {
	t.Helper()
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	options.Seed = seed
	server, err := sandbox.Start("127.0.0.1:0", options)
	if err != nil {
		t.Fatal(err)
	}
	o := &ordeal{t: t, server: server, rows: rows, dice: rand.New(rand.NewPCG(seed, 1))}
	t.Cleanup(func() { _ = o.server.Close() })
	o.folder, o.list = writeList(t, rows)
	return o
}

func (o *ordeal) runs() storage.Runs { return storage.Runs{Dir: filepath.Join(o.folder, "runs")} }

// session is the command that begins the campaign, or goes on with it once
// there is a run.
func (o *ordeal) session(args ...string) *exec.Cmd {
	o.t.Helper()
	infos, err := o.runs().List()
	if err != nil || len(infos) > 1 || len(infos) == 1 && infos[0].Err != nil {
		o.t.Fatalf("after %d kills: %+v, %v", o.kills, infos, err)
	}
	command := []string{"send", o.list, "--yes"}
	if len(infos) == 1 {
		command = []string{"resume", "last"}
	} else if n := o.server.Accepted(); n > 0 {
		o.t.Fatalf("%d messages were sent and there is no run", n)
	}
	command = append(command, "--json", "--rate", "100000", "--workers", strconv.Itoa(ordealWorkers), "--base-url", o.server.BaseURL())
	return program(o.t, o.folder, append(command, args...)...)
}

// killWhen runs cmd and kills it once so is true. It reports whether the
// process was still there to be killed.
func (o *ordeal) killWhen(cmd *exec.Cmd, so func() bool) bool {
	o.t.Helper()
	if err := cmd.Start(); err != nil {
		o.t.Fatal(err)
	}
	gone := make(chan struct{})
	go func() {
		_ = cmd.Wait() // it was killed, and says so
		close(gone)
	}()
	for !so() {
		select {
		case <-gone:
			return false
		case <-time.After(200 * time.Microsecond):
		}
	}
	_ = cmd.Process.Kill()
	<-gone
	if cmd.ProcessState.Exited() {
		return false
	}
	o.kills++
	return true
}

// after returns a condition that comes true when d has passed.
func after(d time.Duration) func() bool {
	end := time.Now().Add(d)
	return func() bool { return time.Now().After(end) }
}

// moment returns when to kill next: at any time from the first moment of the
// process on, or when some more messages went out.
func (o *ordeal) moment() func() bool {
	if o.dice.IntN(3) == 0 {
		return after(time.Duration(o.dice.Int64N(int64(60 * time.Millisecond))))
	}
	want := o.server.Accepted() + 1 + o.dice.IntN(max(1, o.rows/150))
	return func() bool { return o.server.Accepted() >= want }
}

// result is how a process ended and what it said.
type result struct {
	code    int
	stderr  string
	summary summary
}

func (o *ordeal) run(cmd *exec.Cmd) result {
	o.t.Helper()
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	_ = cmd.Run() // the code says it
	r := result{code: cmd.ProcessState.ExitCode(), stderr: stderr.String()}
	_ = json.Unmarshal(stdout.Bytes(), &r.summary)
	return r
}

// finish lets the campaign come to its end.
func (o *ordeal) finish() {
	o.t.Helper()
	r := o.run(o.session())
	if r.code != exitDone && r.code != exitFinished {
		o.t.Fatalf("%d: %s", r.code, r.stderr)
	}
	o.summary = r.summary
}

// report reads the report that the program writes of the run.
func (o *ordeal) report() [][]string {
	o.t.Helper()
	out, err := program(o.t, o.folder, "report", "last").Output()
	if err != nil {
		o.t.Fatal(err)
	}
	records, err := csv.NewReader(bytes.NewReader(out)).ReadAll()
	if err != nil || len(records) != o.rows+1 {
		o.t.Fatalf("%d lines in the report, %v", len(records), err)
	}
	return records[1:]
}

// judge holds what the program says of each row against what the gateway took.
func (o *ordeal) judge() {
	o.t.Helper()
	counted := campaign.NewTally(o.rows)
	crashed := 0
	for i, record := range o.report() {
		outcome, err := campaign.ParseOutcome(record[2])
		if err != nil || outcome == campaign.Pending {
			o.t.Fatalf("row %d ends as %q", i+1, record[2])
		}
		counted.Set(i+1, outcome)
		if outcome == campaign.Unknown && record[6] == report.CodeCrash {
			crashed++
		}
		taken := o.server.AcceptedTo(numberOf(i + 1))
		if taken > 1 || outcome == campaign.Sent && taken != 1 || outcome == campaign.Failed && taken != 0 {
			o.t.Errorf("row %d is %s, and the gateway took it %d times", i+1, outcome, taken)
		}
	}
	if most := ordealWorkers * o.kills; crashed > most {
		o.t.Errorf("%d rows are unknown after %d kills, more than %d", crashed, o.kills, most)
	}
	folder, err := o.runs().Find(storage.Last)
	if err != nil {
		o.t.Fatal(err)
	}
	log, err := storage.Read(folder, nil)
	if err != nil {
		o.t.Fatal(err)
	}
	if report, inLog := counted.Counts(), log.Tally.Counts(); report != o.summary.Counts || inLog != report {
		o.t.Errorf("the summary counts %+v, the report %+v, the log %+v", o.summary.Counts, report, inLog)
	}
	o.t.Logf("%d rows, %d kills: %+v, of which %d by a kill", o.rows, o.kills, o.summary.Counts, crashed)
}

// TestKilledAtAnyMoment is the promise: whenever the process dies, nobody gets
// a message twice and nobody is forgotten, while the gateway is hostile too.
func TestKilledAtAnyMoment(t *testing.T) {
	t.Parallel()
	rows, kills := 600, 12
	if long {
		rows, kills = 3000, 110
	}
	o := newOrdeal(t, rows, sandbox.Options{Latency: 2 * time.Millisecond, Jitter: 3 * time.Millisecond, Refuse: 0.01, Unavailable: 0.002, Cut: 0.01})
	for o.kills < kills && o.killWhen(o.session(), o.moment()) {
	}
	if o.kills < kills {
		t.Errorf("the campaign ended after %d kills; it is to be killed %d times", o.kills, kills)
	}
	o.finish()
	o.judge()
}

// TestKilledWhileItBegins kills the process while the list is read, frozen and
// named. What it leaves is no run, or a whole one.
func TestKilledWhileItBegins(t *testing.T) {
	t.Parallel()
	rows, kills := 20_000, 6
	if long {
		rows, kills = 100_000, 40
	}
	o := newOrdeal(t, rows, sandbox.Options{Latency: time.Second})
	// How long a start takes is measured, so that the kills fall all over it.
	cmd, began := o.session("--canary", "1"), time.Now()
	if err := cmd.Run(); cmd.ProcessState.ExitCode() != exitStopped {
		t.Fatal(err)
	}
	took := time.Since(began) - time.Second
	drafts, whole := 0, 0
	for o.kills < kills {
		o.again()
		o.killWhen(o.session("--canary", "1"), after(time.Duration(o.dice.Int64N(int64(took)))))
		infos, err := o.runs().List()
		if err != nil || len(infos) > 1 {
			t.Fatal(infos, err)
		}
		if len(infos) == 1 {
			whole++
		}
		left, _ := filepath.Glob(filepath.Join(o.runs().Dir, ".tmp-*"))
		drafts += len(left)
		// Whatever was left, the next command begins or goes on.
		cmd := o.session("--canary", "1")
		if err := cmd.Run(); cmd.ProcessState.ExitCode() != exitStopped || o.server.Accepted() > 2 {
			t.Fatal(err, o.server.Accepted())
		}
	}
	t.Logf("%d kills within %v left %d drafts and %d whole runs", o.kills, took, drafts, whole)
}

// again forgets the run and what the gateway took.
func (o *ordeal) again() {
	o.t.Helper()
	if err := os.RemoveAll(o.runs().Dir); err != nil {
		o.t.Fatal(err)
	}
	fresh, err := sandbox.Start("127.0.0.1:0", sandbox.Options{Latency: 20 * time.Millisecond})
	if err != nil {
		o.t.Fatal(err)
	}
	_ = o.server.Close()
	o.server = fresh
}

// TestKilledWhileItReports holds that a report has its name only when all of
// it is there.
func TestKilledWhileItReports(t *testing.T) {
	t.Parallel()
	rows, kills := 2000, 12
	if long {
		rows, kills = 20_000, 60
	}
	o := newOrdeal(t, rows, sandbox.Options{})
	o.finish()
	path := filepath.Join(o.folder, "report.csv")
	export := func() *exec.Cmd { return program(t, o.folder, "report", "last", "-o", path) }
	began := time.Now()
	if err := export().Run(); err != nil {
		t.Fatal(err)
	}
	took := time.Since(began)
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for tries := 0; o.kills < kills && tries < 10*kills; tries++ {
		_ = os.Remove(path)
		o.killWhen(export(), after(time.Duration(o.dice.Int64N(int64(took)))))
		if got, err := os.ReadFile(path); err == nil && !bytes.Equal(got, want) {
			t.Fatalf("half a report: %d bytes of %d", len(got), len(want))
		}
	}
	if o.kills < kills {
		t.Errorf("only %d kills", o.kills)
	}
	mine := filepath.Join(o.folder, ".voye-notes")
	write(t, mine, "not ours")
	left, _ := filepath.Glob(filepath.Join(o.folder, ".voye-*"))
	for _, draft := range left {
		if err := os.Chtimes(draft, time.Time{}, time.Now().Add(-time.Minute)); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("%d drafts were left", len(left)-1)
	if err := export().Run(); err != nil {
		t.Fatal(err)
	}
	if left, _ := filepath.Glob(filepath.Join(o.folder, ".voye-*")); len(left) != 1 || left[0] != mine {
		t.Errorf("a report that was killed left %q", left)
	}
}

//go:build unix

package sender_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/sender"
	"app.wazaj/voye/storage"
)

// serverVar makes the test binary a gateway in a process of its own, so that
// its work does not count as the client's; its value is the latency.
const serverVar = "VOYE_BENCH_SERVER"

func TestMain(m *testing.M) {
	if latency, ok := os.LookupEnv(serverVar); ok {
		benchServer(latency)
		return
	}
	os.Exit(m.Run())
}

// benchServer decodes each request and accepts it after the latency.
func benchServer(latency string) {
	wait, err := time.ParseDuration(latency)
	if err != nil {
		panic(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	fmt.Println(listener.Addr())
	_ = http.Serve(listener, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var body map[string]any
		if err := json.NewDecoder(r.Body).Decode(&body); err != nil {
			w.WriteHeader(http.StatusBadRequest)
			return
		}
		time.Sleep(wait)
		w.Header().Set("Content-Type", "application/json")
		_, _ = io.WriteString(w, `{"success":true,"message_id":12345}`)
	}))
}

func startBenchServer(b *testing.B, latency time.Duration) string {
	b.Helper()
	server := exec.Command(os.Args[0])
	server.Env = append(os.Environ(), serverVar+"="+latency.String())
	out, err := server.StdoutPipe()
	if err != nil {
		b.Fatal(err)
	}
	if err := server.Start(); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		_ = server.Process.Kill()
		_ = server.Wait()
	})
	address := make([]byte, 64)
	n, err := out.Read(address)
	if err != nil {
		b.Fatal(err)
	}
	return "http://" + strings.TrimSpace(string(address[:n]))
}

// bare posts n messages, in the same requests, with a tuned net/http client
// and nothing else.
func bare(b *testing.B, base string, n, workers int) {
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: workers, MaxConnsPerHost: workers}}
	defer client.CloseIdleConnections()
	rows := make(chan int, workers)
	var all sync.WaitGroup
	for range workers {
		all.Go(func() {
			for row := range rows {
				request, err := http.NewRequest(http.MethodPost, base+"/api/wazaj/business/messages/template", bytes.NewReader(message(row).Body))
				if err != nil {
					b.Error(err)
					continue
				}
				request.Header.Set("Content-Type", "application/json")
				request.Header.Set("X-API-Key", "wzj_bench")
				answer, err := client.Do(request)
				if err != nil {
					b.Error(err)
					continue
				}
				_, _ = io.Copy(io.Discard, answer.Body)
				_ = answer.Body.Close()
			}
		})
	}
	for row := range n {
		rows <- row + 1
	}
	close(rows)
	all.Wait()
}

// voye posts n messages through the pool with a journal on the disk, as the
// program does.
func voye(b *testing.B, base string, n, workers int) {
	b.Helper()
	journal, end := openRun(b, n)
	defer end()
	post(b, journal, base, n, workers)
}

func post(b *testing.B, journal sender.Journal, base string, n, workers int) {
	b.Helper()
	parsed, err := sender.ParseBaseURL(base + "/api/wazaj/business")
	if err != nil {
		b.Fatal(err)
	}
	client, err := sender.NewClient(sender.ClientConfig{BaseURL: parsed, Key: "wzj_bench", Timeout: time.Minute, Workers: workers, UserAgent: "voye/bench"})
	if err != nil {
		b.Fatal(err)
	}
	defer client.Close()
	progress := campaign.NewProgress(campaign.NewTally(n))
	pool := sender.NewPool(client, journal, sender.Settings{Rate: sender.Unlimited, Workers: workers, GiveUpAfter: time.Minute}, progress.Fold)
	if ending, halt, err := pool.Run(context.Background(), messages(n)); ending != campaign.EndFinished {
		b.Fatalf("ending %q, %+v, %v", ending, halt, err)
	}
	if counts := progress.Counts(); counts.Sent != n {
		b.Fatalf("%+v", counts)
	}
}

// measure returns how long f took and how much CPU this process used.
func measure(f func()) (wall, cpu time.Duration) {
	usage := func() time.Duration {
		var u syscall.Rusage
		_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u)
		return time.Duration(u.Utime.Nano() + u.Stime.Nano())
	}
	start, used := time.Now(), usage()
	f()
	return time.Since(start), usage() - used
}

// BenchmarkSend sends the same messages with a bare client and with the pool
// and its journal, in turn, and reports the ratio of their speeds and of their
// CPU time. Run it with -benchtime 5x or more; the median of the rounds is
// what counts on a noisy machine.
func BenchmarkSend(b *testing.B) {
	for _, c := range []struct {
		latency time.Duration
		workers int
		n       int
	}{{0, 64, 100_000}, {50 * time.Millisecond, 256, 20_000}} {
		b.Run(fmt.Sprintf("latency=%v/workers=%d", c.latency, c.workers), func(b *testing.B) {
			base := startBenchServer(b, c.latency)
			var speed, cpu []float64
			for b.Loop() {
				bareWall, bareCPU := measure(func() { bare(b, base, c.n, c.workers) })
				ourWall, ourCPU := measure(func() { voye(b, base, c.n, c.workers) })
				speed = append(speed, bareWall.Seconds()/ourWall.Seconds())
				cpu = append(cpu, ourCPU.Seconds()/bareCPU.Seconds())
			}
			b.ReportMetric(median(speed), "speed/bare")
			b.ReportMetric(median(cpu), "cpu/bare")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// BenchmarkWitness sends the same messages with and without a witness of the
// run, in turn, and reports the ratio of their speeds and of their CPU time.
func BenchmarkWitness(b *testing.B) {
	const n, workers = 100_000, 64
	base := startBenchServer(b, 0)
	var speed, cpu []float64
	for b.Loop() {
		dir := b.TempDir()
		journal, end := openRunIn(b, storage.Runs{Dir: dir}, n)
		withoutWall, withoutCPU := measure(func() { post(b, journal, base, n, workers) })
		end()
		journal, end = openRun(b, n)
		withWall, withCPU := measure(func() { post(b, journal, base, n, workers) })
		end()
		speed = append(speed, withoutWall.Seconds()/withWall.Seconds())
		cpu = append(cpu, withCPU.Seconds()/withoutCPU.Seconds())
	}
	b.ReportMetric(median(speed), "speed/without")
	b.ReportMetric(median(cpu), "cpu/without")
	b.ReportMetric(0, "ns/op")
}

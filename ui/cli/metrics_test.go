package cli

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"app.wazaj/voye/campaign"
)

var (
	metricName = regexp.MustCompile(`^[a-zA-Z_:][a-zA-Z0-9_:]*$`)
	metricLine = regexp.MustCompile(`^([a-zA-Z_:][a-zA-Z0-9_:]*)(\{(.*)\})? (\S+)$`)
	metricPair = regexp.MustCompile(`^([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\\\|\\"|\\n)*)"(,|$)`)
)

// scrape reads Prometheus' text format as strictly as it is written down: each
// metric has its help and its kind before its samples, in one block; counters
// end in _total; a histogram's buckets grow and end with +Inf, which is its
// count.
func scrape(t *testing.T, text string) map[string]float64 {
	t.Helper()
	values, kinds, helped, name := map[string]float64{}, map[string]string{}, map[string]bool{}, ""
	if !strings.HasSuffix(text, "\n") {
		t.Errorf("the last line has no end")
	}
	for line := range strings.SplitSeq(strings.TrimSuffix(text, "\n"), "\n") {
		if rest, is := strings.CutPrefix(line, "# HELP "); is {
			name, _, _ = strings.Cut(rest, " ")
			if helped[name] || !metricName.MatchString(name) {
				t.Errorf("%q", line)
			}
			helped[name] = true
			continue
		}
		if rest, is := strings.CutPrefix(line, "# TYPE "); is {
			of, kind, _ := strings.Cut(rest, " ")
			if of != name || kinds[of] != "" || (kind == "counter") != strings.HasSuffix(of, "_total") {
				t.Errorf("%q below %q", line, name)
			}
			kinds[of] = kind
			continue
		}
		parts := metricLine.FindStringSubmatch(line)
		if parts == nil {
			t.Fatalf("%q is no line of the format", line)
		}
		base := parts[1]
		if kinds[name] == "histogram" {
			base = regexp.MustCompile(`_(bucket|sum|count)$`).ReplaceAllString(base, "")
		}
		value, err := strconv.ParseFloat(parts[4], 64)
		if base != name || kinds[name] == "" || err != nil {
			t.Errorf("%q below %q: %v", line, name, err)
		}
		for labels := parts[3]; labels != ""; {
			pair := metricPair.FindStringSubmatch(labels)
			if pair == nil {
				t.Fatalf("%q has no such labels", line)
			}
			labels = labels[len(pair[0]):]
		}
		key := strings.TrimSuffix(line, " "+parts[4])
		if _, twice := values[key]; twice {
			t.Errorf("%q is there twice", key)
		}
		values[key] = value
	}
	for name, kind := range kinds {
		if kind == "histogram" {
			checkBuckets(t, name, text, values)
		}
	}
	return values
}

func checkBuckets(t *testing.T, name, text string, values map[string]float64) {
	t.Helper()
	last, bound := -1.0, -1.0
	for _, found := range regexp.MustCompile(name+`_bucket\{le="([^"]*)"\} (\S+)`).FindAllStringSubmatch(text, -1) {
		le, err := strconv.ParseFloat(found[1], 64)
		n, err2 := strconv.ParseFloat(found[2], 64)
		if err != nil || err2 != nil || le <= bound || n < last {
			t.Errorf("%s: %q", name, found[0])
		}
		last, bound = n, le
	}
	if values[name+`_bucket{le="+Inf"}`] != values[name+"_count"] || last != values[name+"_count"] {
		t.Errorf("%s: the buckets end at %v, the count is %v", name, last, values[name+"_count"])
	}
}

func TestExposition(t *testing.T) {
	now := time.Date(2026, 11, 25, 8, 0, 30, 0, time.UTC)
	p := campaign.NewProgress(campaign.NewTally(10))
	p.Fold(campaign.Event{Kind: campaign.EventRate, Rate: 12.5})
	p.Fold(campaign.Event{Kind: campaign.EventWorkers, Workers: 16})
	result := func(row, attempt int, o campaign.Outcome, took time.Duration) {
		r := campaign.Result{Row: row, Attempt: attempt, To: "+50934120001", Outcome: o, At: now, Took: took, Error: "secret words"}
		p.Fold(campaign.Event{Kind: campaign.EventIntent, Result: r})
		p.Fold(campaign.Event{Kind: campaign.EventResult, Result: r})
	}
	result(1, 1, campaign.Sent, 5*time.Millisecond)
	result(2, 1, campaign.NotSent, 0)
	result(2, 2, campaign.Sent, 300*time.Millisecond)
	result(3, 1, campaign.Failed, 3*time.Minute)
	result(4, 1, campaign.Unknown, time.Minute)
	p.Fold(campaign.Event{Kind: campaign.EventIntent, Result: campaign.Result{Row: 5, Attempt: 1}})
	p.Fold(campaign.Event{Kind: campaign.EventHold, Hold: campaign.Hold{Reason: campaign.HoldBackoff, Tries: 3, Until: now.Add(time.Second), Message: "secret words"}})
	var e exposition
	e.build()
	e.run(p, now)
	values := scrape(t, string(e.text))
	for key, want := range map[string]float64{
		`voye_rows{outcome="sent"}`: 2, `voye_rows{outcome="failed"}`: 1, `voye_rows{outcome="unknown"}`: 1, `voye_rows{outcome="invalid"}`: 0,
		"voye_rows_remaining": 6, `voye_messages_total{outcome="sent"}`: 2, `voye_messages_total{outcome="not_sent"}`: 1,
		"voye_retries_total": 1, "voye_requests_in_flight": 1, "voye_workers": 16, "voye_rate_set_per_second": 12.5,
		`voye_request_duration_seconds_bucket{le="0.005"}`: 1, `voye_request_duration_seconds_bucket{le="0.25"}`: 1,
		`voye_request_duration_seconds_bucket{le="0.5"}`: 2, `voye_request_duration_seconds_bucket{le="60"}`: 3,
		`voye_request_duration_seconds_bucket{le="120"}`: 3, `voye_request_duration_seconds_bucket{le="+Inf"}`: 4,
		"voye_request_duration_seconds_sum": 240.305, `voye_waiting{reason="backoff"}`: 1, `voye_waiting{reason="window"}`: 0,
		"voye_waiting_until_timestamp_seconds": 1795593631, "voye_outage_tries": 3,
	} {
		if got, there := values[key]; !there || got != want {
			t.Errorf("%s is %v, want %v", key, got, want)
		}
	}
	if text := string(e.text); strings.Contains(text, "secret") || strings.Contains(text, "34120001") {
		t.Errorf("it tells too much:\n%s", text)
	}
}

// TestLabelsAreEscaped, whatever a version is called.
func TestLabelsAreEscaped(t *testing.T) {
	var e exposition
	e.family("voye_x", "gauge", "a \\ and\na line")
	e.sample("voye_x", 1, "version", "a\"b\\c\nd\xff", "other", "")
	want := "# HELP voye_x a \\\\ and\\na line\n# TYPE voye_x gauge\nvoye_x{version=\"a\\\"b\\\\c\\nd\uFFFD\",other=\"\"} 1\n"
	if string(e.text) != want {
		t.Errorf("%q", e.text)
	}
	scrape(t, want)
}

// TestMetricsAddress: a port alone must not be an open door.
func TestMetricsAddress(t *testing.T) {
	for text, want := range map[string]string{
		":9090": "127.0.0.1:9090", "9090": "127.0.0.1:9090", "0": "127.0.0.1:0", "0.0.0.0:9090": "0.0.0.0:9090", "[::]:9090": "[::]:9090", "host.example:80": "host.example:80",
	} {
		if got, err := readMetricsAddr(text); err != nil || got != want {
			t.Errorf("%q: %q %v", text, got, err)
		}
	}
	for _, text := range []string{"", ":", "host", "host:http", ":70000", "-1", "1.2.3.4", "::1:9090", "http://127.0.0.1:1/"} {
		if got, err := readMetricsAddr(text); err == nil {
			t.Errorf("%q is %q", text, got)
		}
	}
}

func TestMetricsServe(t *testing.T) {
	m, err := serveMetrics("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer m.close()
	if _, err := serveMetrics(m.listener.Addr().String()); err == nil {
		t.Error("the address was taken twice")
	}
	before := scrape(t, get(t, m.url()))
	if len(before) != 1 || !m.isLoopback() {
		t.Errorf("before the run: %v", before)
	}
	w := newWatch(testWords, campaign.NewTally(3), func(string) {})
	m.follow(w.look)
	w.observe(settled(1, campaign.Sent))
	text := get(t, m.url())
	if values := scrape(t, text); values[`voye_rows{outcome="sent"}`] != 1 || values["voye_rows_remaining"] != 2 {
		t.Error(text)
	}
	for request, want := range map[string]int{"GET /": 404, "POST /metrics": 405, "HEAD /metrics": 200, "GET /metrics/x": 404} {
		method, path, _ := strings.Cut(request, " ")
		answer := httptest.NewRecorder()
		m.ServeHTTP(answer, httptest.NewRequest(method, path, nil))
		if answer.Code != want {
			t.Errorf("%s: %d", request, answer.Code)
		}
	}
	var none *metricsServer
	none.follow(w.look)
	none.close()
}

func get(t *testing.T, url string) string {
	t.Helper()
	answer, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = answer.Body.Close() }()
	body, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode != http.StatusOK || !strings.HasPrefix(answer.Header.Get("Content-Type"), "text/plain; version=0.0.4") {
		t.Fatal(fmt.Sprint(answer.Status, answer.Header, err))
	}
	return string(body)
}

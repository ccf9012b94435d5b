package report

import (
	"bytes"
	"fmt"
	"html"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/storage"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// plainPage speaks no language: it names each sentence with its arguments.
var plainPage = Page{
	Language: "en", Version: "1.2.3", Made: at.Add(time.Hour),
	Say: func(says Sentence, args ...any) string {
		if len(args) == 0 {
			return "«" + string(says) + "»"
		}
		return fmt.Sprintf("«%s %v»", says, args)
	},
	Command: func(line string) string { return line + " --runs R" },
}

func pageOf(t testing.TB, folder string, opts Options) string {
	t.Helper()
	opts.Format, opts.Page = HTML, plainPage
	r, err := Open(folder)
	do(t, err)
	var out bytes.Buffer
	do(t, r.Write(&out, opts))
	return out.String()
}

// normal takes out of a page what differs from run to run, and its style and
// script.
func normal(page string, run *storage.Run) string {
	began := run.State.Header.At.In(at.Location()).Format("2006-01-02 15:04:05")
	page = strings.NewReplacer(run.ID, "RUN", began, "BEGAN", inPage(pageStyle), "STYLE", inPage(pageScript), "SCRIPT").Replace(page)
	page = regexp.MustCompile(`(page.at_work»</dt><dd>)[^<]*`).ReplaceAllString(page, "${1}WORKED")
	return regexp.MustCompile(`sha256-[^&]+`).ReplaceAllString(page, "HASH")
}

func TestThePageOfAnUglyList(t *testing.T) {
	_, run := uglyRun(t, func(j *storage.Journal) {
		everyOutcome(t)(j)
		do(t, j.End(campaign.EndCanary))
	})
	do(t, run.Close())
	golden(t, "ugly.html", []byte(normal(pageOf(t, run.Folder, Options{}), run)))
}

// TestThePageOfALiveRun: it says so, and offers nothing that would not work.
func TestThePageOfALiveRun(t *testing.T) {
	_, run := uglyRun(t, everyOutcome(t))
	page := pageOf(t, run.Folder, Options{})
	for word, want := range map[string]bool{"«page.sending»": true, "«page.live»": true, "voye resume": false, "voye settle": false} {
		if strings.Contains(page, word) != want {
			t.Errorf("%s: %v", word, !want)
		}
	}
}

// countPage counts the rows that the page lists, and holds its table of totals
// against them.
func countPage(t *testing.T, data []byte) campaign.Counts {
	page := string(data)
	_, rows, _ := strings.Cut(page, `id="rows"`)
	var words []string
	for _, row := range regexp.MustCompile(`<tr\nclass="(\w+)">`).FindAllStringSubmatch(rows, -1) {
		words = append(words, strings.Replace(row[1], pending, "", 1))
	}
	counted := countWords(t, words)
	for _, o := range shownOutcomes {
		if got := totalOnPage(t, page, class(o)); got != counted.Of(o) {
			t.Errorf("the page has %d %s in its totals and %d rows", got, class(o), counted.Of(o))
		}
	}
	if got := totalOnPage(t, page, "total"); got != counted.Total {
		t.Errorf("the page has %d rows in its totals and lists %d", got, counted.Total)
	}
	return counted
}

// totalOnPage reads a line of the table of totals.
func totalOnPage(t *testing.T, page, class string) int {
	t.Helper()
	_, totals, _ := strings.Cut(page, `id="totals"`)
	found := regexp.MustCompile(`<tr\nclass="` + class + `">.*?<td class="n">(\d+)`).FindStringSubmatch(totals)
	if found == nil {
		t.Fatalf("%s is not among the totals", class)
	}
	n, err := strconv.Atoi(found[1])
	do(t, err)
	return n
}

func rowsOnPage(page, class string) int {
	_, rows, _ := strings.Cut(page, `id="rows"`)
	return strings.Count(rows, "<tr\nclass=\""+class+"\">")
}

func TestAPageOfSomeOutcomes(t *testing.T) {
	_, run := uglyRun(t, everyOutcome(t))
	do(t, run.Close())
	page := pageOf(t, run.Folder, Options{Outcomes: []campaign.Outcome{campaign.Failed, campaign.Pending}})
	if !strings.Contains(page, "«page.only [failed, «tui.outcomes.left»]»") {
		t.Error("it does not say which rows it lists")
	}
	for class, want := range map[string]int{"failed": 1, "pending": 3, "sent": 0, "unknown": 0} {
		if got := rowsOnPage(page, class); got != want {
			t.Errorf("%d rows are %s, want %d", got, class, want)
		}
	}
	if got := totalOnPage(t, page, "sent"); got != 1 {
		t.Errorf("the total of sent is %d", got)
	}
}

// TestAPageOfSeveralRuns: it names both, and no command, since what to do about
// a row depends on its run.
func TestAPageOfSeveralRuns(t *testing.T) {
	var out bytes.Buffer
	r := mergedReport(t)
	do(t, r.Write(&out, Options{Format: HTML, Page: plainPage}))
	page := out.String()
	for _, run := range r.Runs() {
		if !strings.Contains(page, run.ID) {
			t.Errorf("it does not name %s", run.ID)
		}
	}
	if strings.Contains(page, "voye resume") || strings.Contains(page, "voye settle") || !strings.Contains(page, "«tui.report.run»: ") {
		t.Error("it names a command, or does not tell the runs apart")
	}
}

// TestAMaskedPageOfSeveralRuns: a run's id may hold a number of the campaign's
// name.
func TestAMaskedPageOfSeveralRuns(t *testing.T) {
	var out strings.Builder
	r := mergedReport(t)
	for _, run := range r.Runs() {
		run.ID = "20261125-042945-list-of-50937129999"
	}
	do(t, r.Write(&out, Options{Format: HTML, Mask: true, Page: plainPage}))
	if page := out.String(); strings.Contains(page, "50937129999") || !strings.Contains(page, "«tui.report.run»: 20261125-042945<") {
		t.Error("the page names a run by a number")
	}
}

// TestAMaskedPage has no number left, in what the gateway said neither.
func TestAMaskedPage(t *testing.T) {
	_, run := uglyRun(t, func(j *storage.Journal) {
		everyOutcome(t)(j)
		do(t, j.Intend(campaign.Intent{Row: 6, Attempt: 2, To: "+50934123460", At: at}))
		do(t, j.Settle(campaign.Result{Row: 6, Attempt: 2, To: "+50934123460", At: at, Outcome: campaign.NotSent, Status: 503, Error: "no room for +50934123460"}, nil))
		do(t, j.Halt(campaign.Halt{Status: 403, Message: "+50934123999 is disconnected"}))
		do(t, j.End(campaign.EndHalted))
	})
	do(t, run.Close())
	r, err := Open(run.Folder)
	do(t, err)
	r.Run().Header.Part = "--filter Phone=+50934123456"
	var out strings.Builder
	do(t, r.Write(&out, Options{Format: HTML, Mask: true, Titles: testTitles, Page: plainPage}))
	page := out.String()
	if found := regexp.MustCompile(`.{0,40}(3412|50934).{0,40}`).FindString(page); found != "" {
		t.Errorf("a number stands in %q", found)
	}
	if !strings.Contains(page, "Marie") {
		t.Error("the rows are not there")
	}
}

func TestAPageNeedsSentences(t *testing.T) {
	_, run := uglyRun(t, func(*storage.Journal) {})
	r, err := Open(run.Folder)
	do(t, err)
	if err := r.Write(&bytes.Buffer{}, Options{Format: HTML}); err == nil {
		t.Error("a page was made without any")
	}
}

// TestMoreRowsThanAPageHolds points to the CSV and lists what needs a look.
func TestMoreRowsThanAPageHolds(t *testing.T) {
	run := longRun(t, mostRows+1, func(int) bool { return false })
	page := pageOf(t, run.Folder, Options{})
	for word, want := range map[string]bool{"«page.too_many [5,001]»": true, "-o report.csv --runs R": true, "page.only_unsent": false, `id="rows"`: false} {
		if strings.Contains(page, word) != want {
			t.Errorf("%s: %v", word, !want)
		}
	}
	do(t, run.Close())
	run = longRun(t, mostRows+2, func(row int) bool { return row%2 == 0 })
	page = pageOf(t, run.Folder, Options{})
	do(t, run.Close())
	if got := rowsOnPage(page, "pending"); got != mostRows/2+1 || rowsOnPage(page, "duplicate") != 0 {
		t.Errorf("%d rows are left, want %d", got, mostRows/2+1)
	}
}

// TestPut holds that a piece of a page has a hole for each text.
func TestPut(t *testing.T) {
	for _, texts := range [][]any{{}, {"a"}, {"a", "b", "c"}, {"a", 1}} {
		w := markupWriter{out: &bytes.Buffer{}}
		if w.put("<p>%s</p>%s", texts...); w.err == nil {
			t.Errorf("%v was taken", texts)
		}
	}
}

// TestTextStaysText holds that whatever a text has, a browser reads it as
// that text, and nothing in it can end the place where it stands.
func TestTextStaysText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		checkEscaped(t, rapid.OneOf(rapid.String(), rapid.StringMatching(`[<>&"'a\n\r\x00;#x]*`)).Draw(t, "text"))
	})
}

func FuzzTextStaysText(f *testing.F) {
	for _, text := range []string{"</script><script>alert(1)</script>", `" onload="x`, "&lt;", "\u202eabc", "\xff\r\n<", "a\r\rb"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) { checkEscaped(t, text) })
}

func checkEscaped(t interface{ Fatalf(string, ...any) }, text string) {
	got := string(appendEscaped(nil, text))
	if strings.ContainsAny(got, "<>\"'\r\x00") {
		t.Fatalf("%q became %q", text, got)
	}
	var lines []string
	for line := range strings.SplitSeq(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text), "\n") {
		lines = append(lines, campaign.Safe(line))
	}
	if back := html.UnescapeString(got); back != strings.Join(lines, "\n") {
		t.Fatalf("%q is read as %q", text, back)
	}
}

func TestShort(t *testing.T) {
	for _, c := range []struct {
		text string
		most int
		want string
	}{{"abc", 3, "abc"}, {"abcd", 3, "abc…"}, {"éàü", 3, "éàü"}, {"éàüö", 3, "éàü…"}, {"", 0, ""}} {
		if got := short(c.text, c.most); got != c.want {
			t.Errorf("short(%q, %d) = %q", c.text, c.most, got)
		}
	}
}

// TestLatencies holds the percentiles against those of the sorted times.
func TestLatencies(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var l latencies
		times := rapid.SliceOfN(rapid.OneOf(rapid.Int64Range(0, 300), rapid.Int64Range(0, 1<<30)), 1, 200).Draw(t, "ms")
		for _, ms := range times {
			l.add(time.Duration(ms) * time.Millisecond)
		}
		slices.Sort(times)
		for _, p := range []int{50, 90, 95, 99} {
			want := times[(len(times)*p+99)/100-1]
			if got := l.within(p).Milliseconds(); got < want-want/100 || got > want+want/100 {
				t.Fatalf("%d%% within %d ms, want %d", p, got, want)
			}
		}
	})
}

// TestBars holds that no answer is lost however often the bars become wider.
func TestBars(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b, want := newBars(), [barKinds]int{}
		for _, seconds := range rapid.SliceOf(rapid.IntRange(0, 1<<22)).Draw(t, "seconds") {
			kind := seconds % barKinds
			b.add(kind, time.Duration(seconds)*time.Second)
			want[kind]++
		}
		for kind, counts := range b.counts {
			sum := 0
			for _, n := range counts {
				sum += n
			}
			if sum != want[kind] || len(counts) > mostBars {
				t.Fatalf("%d answers in %d bars, want %d", sum, len(counts), want[kind])
			}
		}
	})
}

func TestPerMinute(t *testing.T) {
	b := bars{width: 4 * time.Second}
	if got := b.perMinute(10); got != 150 {
		t.Errorf("10 answers in 4 s are %d a minute", got)
	}
}

// TestVerdictAndEvents: what the gateway said stays text in a halt, too.
func TestVerdictAndEvents(t *testing.T) {
	_, run := uglyRun(t, func(j *storage.Journal) {
		everyOutcome(t)(j)
		do(t, j.Hold(campaign.Hold{Reason: campaign.HoldPaused}))
		do(t, j.Halt(campaign.Halt{Status: 403, Code: "forbidden", Message: "<b>disconnected</b>"}))
		do(t, j.End(campaign.EndHalted))
	})
	do(t, run.Close())
	page := pageOf(t, run.Folder, Options{})
	for _, says := range []string{"«tui.report.stopped_by_halt [403 &lt;b&gt;disconnected&lt;/b&gt;]»", "«page.halt [403 &lt;b&gt;disconnected&lt;/b&gt;]»", `<line class="mark halt" x1="`} {
		if !strings.Contains(page, says) {
			t.Errorf("it does not say %s", says)
		}
	}
	// What happens in the very last moment stands at the edge.
	if far := regexp.MustCompile(`x1="(?:\d{4,}|[2-9]\d\d|1[1-9]\d|10[1-9]|100\.\d*[1-9])`).FindString(page); far != "" {
		t.Errorf("a mark is outside of the chart: %s", far)
	}
	h := &htmlWriter{page: plainPage}
	for want, e := range map[string]event{
		"«page.outage [503 out 2]»": {kind: eventOutage, status: 503, words: "out", count: 2}, "«page.asked_to_wait [429 slow]»": {kind: eventAsked, status: 429, words: "slow"},
		"«page.knock [500 oops]»": {kind: eventKnock, status: 500, words: "oops"}, "«page.pause»": {kind: eventPause}, "«page.planned» 08:00-20:00": {kind: eventPlanned, words: "08:00-20:00"}, "«page.settled [1,000]»": {kind: eventSettled, count: 1000},
		"«page.break»": {kind: eventBreak, ending: campaign.EndInterrupted}, "«page.break_crash»": {kind: eventBreak}, "«page.break_canary»": {kind: eventBreak, ending: campaign.EndCanary},
	} {
		if got := h.eventText(e); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// moments makes the moments of a run, each so many seconds after at.
type moments struct{ course }

func (m *moments) on(second int, moment storage.Moment) {
	moment.At = at.Add(time.Duration(second) * time.Second)
	m.take(moment)
}

func (m *moments) answer(second int, o campaign.Outcome) {
	m.on(second, storage.Moment{Kind: storage.MomentAnswer, Result: campaign.Result{Row: 1, Outcome: o, Status: 200}})
}

func (m *moments) hold(second int, reason campaign.HoldReason, tries int) {
	m.on(second, storage.Moment{Kind: storage.MomentHold, Hold: campaign.Hold{Reason: reason, Tries: tries, Status: 503, Message: "out"}})
}

// TestCourse tells a run with an outage, a short wait, a break and a clock that
// is set back, and holds what the page will say of it.
func TestCourse(t *testing.T) {
	m := &moments{course{answers: newBars()}}
	m.on(0, storage.Moment{Kind: storage.MomentAsk})
	m.answer(10, campaign.Sent)
	m.hold(10, campaign.HoldBackoff, 1)
	m.hold(14, campaign.HoldBackoff, 2)
	m.hold(30, campaign.HoldNone, 0)
	m.hold(30, campaign.HoldRetryAfter, 1)
	m.hold(30, campaign.HoldNone, 0)
	m.answer(40, campaign.Failed)
	m.on(40, storage.Moment{Kind: storage.MomentHalt, Halt: campaign.Halt{Status: 403, Code: "forbidden"}})
	m.on(41, storage.Moment{Kind: storage.MomentEnd, Ending: campaign.EndHalted})
	m.on(500, storage.Moment{Kind: storage.MomentByHand})
	m.on(501, storage.Moment{Kind: storage.MomentByHand})
	m.on(502, storage.Moment{Kind: storage.MomentEnd, Ending: campaign.EndInterrupted})
	m.on(1040, storage.Moment{Kind: storage.MomentResume})
	m.answer(1050, campaign.Sent)
	m.answer(50, campaign.Sent) // the clock was set back
	m.answer(60, campaign.Sent)

	want := []event{
		{kind: eventOutage, at: at.Add(10 * time.Second), after: 10 * time.Second, lasted: 20 * time.Second, status: 503, words: "out", count: 2},
		{kind: eventHalt, at: at.Add(40 * time.Second), after: 40 * time.Second, status: 403, words: "forbidden"},
		{kind: eventSettled, at: at.Add(500 * time.Second), after: 40 * time.Second, count: 2},
		{kind: eventBreak, at: at.Add(40 * time.Second), after: 40 * time.Second, lasted: 1000 * time.Second, ending: campaign.EndHalted},
	}
	if diff := cmp.Diff(want, m.events, cmp.AllowUnexported(event{})); diff != "" {
		t.Errorf("events (-want +got):\n%s", diff)
	}
	if m.length != time.Minute || m.brief != 1 || m.asked != 1 || m.latencies.total != 5 {
		t.Errorf("%v at work, %d short waits, %d requests, %d answers", m.length, m.brief, m.asked, m.latencies.total)
	}
}

// TestEventsAreBounded: what is too much to list is counted, and ends all the
// same.
func TestEventsAreBounded(t *testing.T) {
	m := &moments{course{answers: newBars()}}
	for i := range mostEvents + 10 {
		m.hold(10*i, campaign.HoldPaused, 0)
		m.hold(10*i+5, campaign.HoldNone, 0)
	}
	if len(m.events) != mostEvents || m.more != 10 || m.brief != 0 || m.events[mostEvents-1].lasted != 5*time.Second {
		t.Errorf("%d events, %d more, %d short, the last %+v", len(m.events), m.more, m.brief, m.events[mostEvents-1])
	}
}

package report

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/campaign/list"
	"app.wazaj/voye/storage"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

// uglyList is what marketing teams send: formulas, line breaks, quotes, other
// scripts, escapes and rows that are too short.
const uglyList = "Phone;First name;Note\r\n" +
	"3412 3456;Marie;=HYPERLINK(\"http://evil.example\")\r\n" +
	"+50934123457;\"Jean; \"\"Ti\"\" Pòl\";\"two\nlines\"\r\n" +
	"+50934123458;@everyone;\x1b[31mred\r\n" +
	"abc;- nobody\r\n" +
	"34123459;日本;\" \n+2\"\r\n" +
	"34123460;Rose;\r\n" +
	"34123461;Last;one\r\n"

var at = time.Date(2026, 11, 24, 4, 3, 12, 345e6, time.UTC)

// uglyRun makes a run of uglyList in which every row ended another way.
func uglyRun(t *testing.T, play func(*storage.Journal)) (storage.Runs, *storage.Run) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "ugly.csv")
	do(t, os.WriteFile(path, []byte(uglyList), 0o600))
	file, err := list.Open(path, list.Options{})
	do(t, err)
	spec, err := campaign.ParseSpec("ugly.yaml", []byte("recipients: ugly.csv\ndefault_region: HT\nmessage: {to: \"{{Phone}}\", body: \"Hi {{First name}}\"}\n"))
	do(t, err)
	stored, err := json.Marshal(spec)
	do(t, err)
	format, err := json.Marshal(file.Format())
	do(t, err)
	runs := storage.Runs{Dir: t.TempDir()}
	run, err := runs.Create(storage.Header{Name: "ugly", Campaign: stored, ListFormat: format, Total: 7}, path,
		func(_ string, write func(campaign.Result) error) error {
			return write(campaign.Result{Row: 4, At: at, To: "abc", Outcome: campaign.Invalid, Code: "phone_letters", Error: "the number has letters"})
		})
	do(t, err)
	t.Cleanup(func() { _ = run.Close() })
	play(run.Journal)
	return runs, run
}

// everyOutcome settles row 1 at its second attempt, has row 2 refused, leaves
// row 3 open, and never tries rows 5 and 7.
func everyOutcome(t *testing.T) func(*storage.Journal) {
	return func(j *storage.Journal) {
		settle := func(r campaign.Result) {
			r.At, r.Took = at, time.Duration(r.Row)*100*time.Millisecond
			do(t, j.Intend(campaign.Intent{Row: r.Row, Attempt: r.Attempt, To: r.To, At: at}))
			do(t, j.Settle(r, nil))
		}
		settle(campaign.Result{Row: 1, Attempt: 1, To: "+50934123456", Outcome: campaign.NotSent, Status: 503, Code: "unavailable", Error: "not ready"})
		settle(campaign.Result{Row: 2, Attempt: 1, To: "+50934123457", Outcome: campaign.Failed, Status: 422, Code: "validation", Error: "=the \"to\" field\x1b[0m"})
		settle(campaign.Result{Row: 1, Attempt: 2, To: "+50934123456", Outcome: campaign.Sent, Status: 200, MessageID: 12345})
		do(t, j.Intend(campaign.Intent{Row: 3, Attempt: 1, To: "+50934123458", At: at}))
		settle(campaign.Result{Row: 6, Attempt: 1, To: "+50934123460", Outcome: campaign.NotSent, Status: 503, Code: "unavailable", Error: "not ready"})
	}
}

func do(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		do(t, os.MkdirAll("testdata", 0o755))
		do(t, os.WriteFile(path, got, 0o644))
	}
	want, err := os.ReadFile(path)
	do(t, err)
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

func export(t *testing.T, folder string, opts Options) []byte {
	t.Helper()
	r, err := Open(folder)
	do(t, err)
	var out bytes.Buffer
	do(t, r.Write(&out, opts))
	return out.Bytes()
}

func TestReportsOfAnUglyList(t *testing.T) {
	_, run := uglyRun(t, everyOutcome(t))
	do(t, run.Close())
	golden(t, "ugly.csv", export(t, run.Folder, Options{}))
	golden(t, "ugly.jsonl", export(t, run.Folder, Options{Format: JSON}))
	golden(t, "ugly-failed.csv", export(t, run.Folder, Options{Outcomes: []campaign.Outcome{campaign.Failed, campaign.Invalid}, AsList: true}))
}

func TestAReportAndItsSummaryAgree(t *testing.T) {
	_, run := uglyRun(t, everyOutcome(t))
	for _, name := range []string{"live", "closed"} {
		r, err := Open(run.Folder)
		do(t, err)
		counted := campaign.NewTally(7)
		last := 0
		for row, err := range r.Rows() {
			do(t, err)
			if last++; row.Row != last {
				t.Errorf("%s: row %d at place %d", name, row.Row, last)
			}
			counted.Set(row.Row, row.Outcome)
		}
		if last != 7 || counted.Counts() != r.Summary() {
			t.Errorf("%s: %d rows count %+v, the summary says %+v", name, last, counted.Counts(), r.Summary())
		}
		if live := name == "live"; r.Run().Live != live || (r.Summary().Unknown == 0) != live {
			t.Errorf("%s: live %v, unknown %d", name, r.Run().Live, r.Summary().Unknown)
		}
		do(t, run.Close())
	}
}

func TestARunCanBeLeftInTheMiddleOfItsRows(t *testing.T) {
	_, run := uglyRun(t, func(*storage.Journal) {})
	r, err := Open(run.Folder)
	do(t, err)
	for row, err := range r.Rows() {
		do(t, err)
		if row.Row == 2 {
			break
		}
		if row.To != "+50934123456" || row.Outcome != campaign.Pending {
			t.Errorf("row 1 is %+v", row)
		}
	}
}

func TestAReportAsAListIsTheListAgain(t *testing.T) {
	_, run := uglyRun(t, func(*storage.Journal) {})
	path := filepath.Join(t.TempDir(), "again.csv")
	do(t, os.WriteFile(path, export(t, run.Folder, Options{AsList: true}), 0o600))
	if diff := cmp.Diff(cellsOf(t, run.ListPath()), cellsOf(t, path)); diff != "" {
		t.Errorf("the list changed (-was +is):\n%s", diff)
	}
}

// cellsOf reads a list with its header, each record as wide as that. It serves
// tests and properties.
func cellsOf(t interface{ Fatal(...any) }, path string, opts ...list.Options) [][]string {
	file, err := list.Open(path, append(opts, list.Options{})[0])
	if err != nil {
		t.Fatal(err)
	}
	rows, err := file.Rows()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	all := [][]string{file.Columns()}
	for {
		record, err := rows.Next()
		if err != nil {
			return all
		}
		cells := append([]string(nil), record.Cells...)
		for len(cells) < len(all[0]) {
			cells = append(cells, "")
		}
		all = append(all, cells)
	}
}

func TestAChangedListMakesNoReport(t *testing.T) {
	_, run := uglyRun(t, func(*storage.Journal) {})
	do(t, os.WriteFile(run.ListPath(), []byte(strings.Replace(uglyList, "Marie", "Maria", 1)), 0o600))
	if _, err := Open(run.Folder); err == nil {
		t.Error("a report was made of another list")
	}
}

func TestFormats(t *testing.T) {
	for _, want := range Formats() {
		if f, err := ParseFormat(strings.ToUpper(string(want))); err != nil || f != want {
			t.Errorf("%s: %v, %v", want, f, err)
		}
	}
	if _, err := ParseFormat("pdf"); err == nil {
		t.Errorf("pdf: %v", err)
	}
}

func TestOutcomes(t *testing.T) {
	got, err := ParseOutcomes("failed, Invalid,remaining")
	want := []campaign.Outcome{campaign.Failed, campaign.Invalid, campaign.Pending}
	if err != nil || !cmp.Equal(got, want) {
		t.Errorf("got %v, %v", got, err)
	}
	for _, words := range []string{"", "delivered", "not_sent", "sent,"} {
		if _, err := ParseOutcomes(words); err == nil {
			t.Errorf("%q was taken", words)
		}
	}
}

package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"strconv"
	"testing"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/storage"
)

// counters count the rows of a written report by their outcome, as a person or
// a program would who has nothing but the file. Each format has one.
var counters = map[Format]func(t *testing.T, data []byte) campaign.Counts{
	CSV: countCSV, JSON: countJSON, XLSX: countWorkbook, HTML: countPage,
}

// TestTotalsAreTheSameEverywhere writes every format of runs in every state:
// each has the totals of the summary, and they are all the rows of the list.
func TestTotalsAreTheSameEverywhere(t *testing.T) {
	for state, open := range map[string]func(t *testing.T) *Report{
		"live":     func(t *testing.T) *Report { return reportOf(t, everyOutcome(t), false) },
		"killed":   func(t *testing.T) *Report { return reportOf(t, everyOutcome(t), true) },
		"stopped":  func(t *testing.T) *Report { return reportOf(t, stoppedHalfway(t), true) },
		"finished": func(t *testing.T) *Report { return reportOf(t, everyRowSettled(t), true) },
		"untouched": func(t *testing.T) *Report {
			return reportOf(t, func(*storage.Journal) {}, true)
		},
		"merged": mergedReport,
	} {
		r := open(t)
		want := r.Summary()
		sum := want.Remaining
		for _, o := range campaign.RowOutcomes {
			sum += want.Of(o)
		}
		if want.Total != 7 || sum != 7 {
			t.Errorf("%s: the summary is %+v", state, want)
		}
		for _, format := range Formats() {
			count, known := counters[format]
			if !known {
				t.Fatalf("nothing counts the rows of %s", format)
			}
			for _, mask := range []bool{false, true} {
				var out bytes.Buffer
				do(t, r.Write(&out, Options{Format: format, Mask: mask, Titles: testTitles, Page: plainPage}))
				if got := count(t, out.Bytes()); got != want {
					t.Errorf("%s, %s, mask %v: %+v, the summary says %+v", state, format, mask, got, want)
				}
			}
		}
	}
}

func reportOf(t *testing.T, play func(*storage.Journal), closed bool) *Report {
	t.Helper()
	_, run := uglyRun(t, play)
	if closed {
		do(t, run.Close())
	}
	r, err := Open(run.Folder)
	do(t, err)
	return r
}

func mergedReport(t *testing.T) *Report {
	t.Helper()
	runs, first := uglyRun(t, everyOutcome(t))
	do(t, first.Close())
	second := secondRun(t, runs, first, nil, stoppedHalfway(t))
	r, err := Open(first.Folder, second.Folder)
	do(t, err)
	return r
}

func stoppedHalfway(t *testing.T) func(*storage.Journal) {
	return func(j *storage.Journal) {
		everyOutcome(t)(j)
		do(t, j.Halt(campaign.Halt{Status: 401, Code: "unauthorized", Message: "Unauthorized"}))
		do(t, j.End(campaign.EndHalted))
	}
}

func everyRowSettled(t *testing.T) func(*storage.Journal) {
	return func(j *storage.Journal) {
		for _, row := range []int{1, 2, 3, 5, 6, 7} {
			r := campaign.Result{Row: row, Attempt: 1, At: at, To: "+50934123456", Outcome: campaign.Sent, Status: 200, MessageID: int64(row)}
			do(t, j.Intend(campaign.Intent{Row: row, Attempt: 1, To: r.To, At: at}))
			do(t, j.Settle(r, nil))
		}
		do(t, j.End(campaign.EndFinished))
	}
}

// countWords counts the words of a column; the empty one is of rows without an
// outcome.
func countWords(t *testing.T, words []string) campaign.Counts {
	t.Helper()
	tally := campaign.NewTally(len(words))
	for i, word := range words {
		o, err := campaign.ParseOutcome(word)
		do(t, err)
		tally.Set(i+1, o)
	}
	return tally.Counts()
}

func countCSV(t *testing.T, data []byte) campaign.Counts {
	records, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	do(t, err)
	var words []string
	for _, record := range records[1:] {
		words = append(words, record[2])
	}
	return countWords(t, words)
}

func countJSON(t *testing.T, data []byte) campaign.Counts {
	var words []string
	for decoder := json.NewDecoder(bytes.NewReader(data)); ; {
		var row struct{ Outcome string }
		if err := decoder.Decode(&row); errors.Is(err, io.EOF) {
			return countWords(t, words)
		} else if err != nil {
			t.Fatal(err)
		}
		words = append(words, row.Outcome)
	}
}

// countWorkbook counts the rows, and holds the sheets of totals and of refusals
// against them.
func countWorkbook(t *testing.T, data []byte) campaign.Counts {
	f := openWorkbook(t, data)
	rows, err := f.GetRows(testTitles.Rows)
	do(t, err)
	var words []string
	for _, row := range rows[1:] {
		words = append(words, append(row, "", "", "")[2])
	}
	counted := countWords(t, words)
	totals, err := f.GetRows(testTitles.Totals)
	do(t, err)
	shown := map[string]string{}
	for _, row := range totals {
		if len(row) > 1 {
			shown[row[0]] = row[1]
		}
	}
	for _, o := range chartOutcomes {
		word := o.String()
		if o == campaign.Pending {
			word = testTitles.Left
		}
		if shown[word] != strconv.Itoa(counted.Of(o)) {
			t.Errorf("the sheet of totals has %q %s, the rows %d", shown[word], word, counted.Of(o))
		}
	}
	if shown[testTitles.Total] != strconv.Itoa(counted.Total) {
		t.Errorf("the sheet of totals has %q rows, the other %d", shown[testTitles.Total], counted.Total)
	}
	refusals, err := f.GetRows(testTitles.Refusals)
	do(t, err)
	sum := 0
	for _, row := range refusals[1:] {
		n, err := strconv.Atoi(row[1])
		do(t, err)
		sum += n
	}
	if want := counted.Failed + counted.Unknown + counted.Invalid; sum != want {
		t.Errorf("the sheet of refusals has %d rows, want %d", sum, want)
	}
	return counted
}

package campaign_test

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/campaign/list"
)

// BenchmarkCheck checks a list of a million rows on the disk, one with six
// columns and one with two narrow ones, and states how many times as long that
// takes as a bare encoding/csv read of the file.
//
//	go test -run - -bench 'Check$' -benchtime 9x ./campaign
func BenchmarkCheck(b *testing.B) {
	const rows = 1_000_000
	b.Run("six", func(b *testing.B) {
		path := writeList(b, rows, "Phone,First name,Order,City,Total,Note", func(i int) string {
			return fmt.Sprintf("+50934%06d,Marie-Thérèse,HT-%06d,Pòtoprens,\"1,500\",ready for pick-up", i, i)
		})
		benchCheck(b, path, orderPlan(b, path), rows)
	})
	b.Run("two", func(b *testing.B) {
		path := writeList(b, rows, "to,body", func(i int) string {
			return fmt.Sprintf("+50934%06d,Bonjou Marie", i)
		})
		benchCheck(b, path, listPlan(b, path), rows)
	})
}

func benchCheck(b *testing.B, path string, plan *campaign.Plan, rows int) {
	var bare, check time.Duration
	for b.Loop() {
		start := time.Now()
		if n := readBare(b, path); n != rows+1 {
			b.Fatalf("encoding/csv reads %d records", n)
		}
		bare += time.Since(start)
		start = time.Now()
		counts := checkList(b, path, plan)
		if counts.Total != rows || counts.Remaining != rows {
			b.Fatalf("counts are %+v", counts)
		}
		check += time.Since(start)
	}
	b.ReportMetric(float64(check.Nanoseconds())/float64(b.N*rows), "ns/row")
	b.ReportMetric(check.Seconds()/bare.Seconds(), "x-encoding/csv")
}

// BenchmarkInspect states what it adds to a check to look for damage in a list
// that has none.
//
//	go test -run - -bench Inspect ./campaign
func BenchmarkInspect(b *testing.B) {
	plan := orderPlan(b, writeList(b, 1, "Phone,First name,Order,City,Total,Note", func(int) string { return "" }))
	cells := []string{"+50934123456", "Marie-Thérèse", "HT-000001", "Pòtoprens", "1,500", "ready for pick-up"}
	inspector := campaign.NewInspector(plan)
	row := campaign.Record{Row: 1, Line: 2, Cells: cells}
	b.ReportAllocs()
	for b.Loop() {
		inspector.Look(row, nil)
	}
	if found := inspector.Damages(); len(found) > 0 {
		b.Fatalf("a sound row has %+v", found)
	}
}

func writeList(b *testing.B, rows int, header string, row func(i int) string) string {
	b.Helper()
	var text strings.Builder
	text.WriteString(header + "\n")
	for i := range rows {
		text.WriteString(row(i) + "\n")
	}
	path := filepath.Join(b.TempDir(), "orders.csv")
	if err := os.WriteFile(path, []byte(text.String()), 0o600); err != nil {
		b.Fatal(err)
	}
	return path
}

// listPlan is the plan of a list that is a campaign by itself.
func listPlan(b *testing.B, path string) *campaign.Plan {
	b.Helper()
	file, err := list.Open(path, list.Options{})
	if err != nil {
		b.Fatal(err)
	}
	spec, err := campaign.SpecOfList(path, file.Columns(), campaign.Given{})
	if err != nil {
		b.Fatal(err)
	}
	plan, err := campaign.Compile(spec, file.Columns())
	if err != nil {
		b.Fatal(err)
	}
	return plan
}

func orderPlan(b *testing.B, path string) *campaign.Plan {
	b.Helper()
	spec, err := campaign.ParseSpec("order.yaml", []byte(`
recipients: orders.csv
message:
  to: "{{Phone}}"
  template_name: order_update
  template_language: en
  template_components:
    - type: body
      parameters:
        - {type: text, text: "{{First name|friend}}"}
        - {type: text, text: "{{Order}}"}
    - {type: button, sub_type: url, index: "0", parameters: [{type: text, text: "{{Order}}"}]}
`))
	if err != nil {
		b.Fatal(err)
	}
	file, err := list.Open(path, list.Options{})
	if err != nil {
		b.Fatal(err)
	}
	plan, err := campaign.Compile(spec, file.Columns())
	if err != nil {
		b.Fatal(err)
	}
	plan, findings := campaign.Lint(spec, plan, time.Now())
	if len(findings) > 0 {
		b.Fatal(findings)
	}
	return plan
}

func readBare(b *testing.B, path string) int {
	b.Helper()
	file, err := os.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	reader := csv.NewReader(file)
	for n := 0; ; n++ {
		if _, err := reader.Read(); errors.Is(err, io.EOF) {
			return n
		} else if err != nil {
			b.Fatal(err)
		}
	}
}

func checkList(b *testing.B, path string, plan *campaign.Plan) campaign.Counts {
	b.Helper()
	file, err := list.Open(path, list.Options{})
	if err != nil {
		b.Fatal(err)
	}
	rows, err := file.Rows()
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	counts, err := campaign.Check(rows, plan, nil, func(campaign.Decision) error { return nil })
	if err != nil {
		b.Fatal(err)
	}
	return counts
}

package campaign

import (
	"fmt"
	"io"
	"testing"
)

// BenchmarkMessage renders a template of three parameters, one row at a time,
// as a run does and with the linter on as a check does.
//
//	go test -run - -bench Message ./campaign
func BenchmarkMessage(b *testing.B) {
	spec, err := ParseSpec("f.json", []byte(`{"recipients":"l","message":{"to":"{{Phone}}","template_name":"order_update","template_language":"en","template_components":[
		{"type":"header","parameters":[{"type":"image","image":{"link":"https://example.com/a.jpg"}}]},
		{"type":"body","parameters":[{"type":"text","text":"{{First name|friend}}"},{"type":"text","text":"{{Order}}"}]},
		{"type":"button","sub_type":"url","index":"0","parameters":[{"type":"text","text":"orders/{{Order}}"}]}]}}`))
	if err != nil {
		b.Fatal(err)
	}
	plan, err := Compile(spec, []string{"Phone", "First name", "Order"})
	if err != nil {
		b.Fatal(err)
	}
	judging, _ := Lint(spec, plan, spring)
	record := Record{Row: 1, Cells: []string{"+50934123456", "Marie-Thérèse", "HT-20418"}}
	for name, plan := range map[string]*Plan{"run": plan, "check": judging} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if message, _ := plan.Message(record); message.Body == nil {
					b.Fatal("the row is invalid")
				}
			}
		})
	}
}

// BenchmarkCheckRows checks rows that are in memory: what a check costs beside
// the reading of the list.
func BenchmarkCheckRows(b *testing.B) {
	const rows = 100_000
	cells := make([][]string, rows)
	for i := range cells {
		cells[i] = []string{fmt.Sprintf("+509340%05d", i), "Marie"}
	}
	plan := textPlan(b)
	b.ReportAllocs()
	for b.Loop() {
		counts, err := Check(&rowsOf{cells: cells, err: io.EOF}, plan, nil, func(Decision) error { return nil })
		if err != nil || counts.Remaining != rows {
			b.Fatalf("counts are %+v, error %v", counts, err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*rows), "ns/row")
}

package list

import (
	"runtime"
	"testing"

	"app.wazaj/voye/campaign"
)

const memoryCampaign = `
message:
  to: "{{to}}"
  template_name: order_update
  template_language: ht
  template_components:
    - type: header
      parameters: [{type: image, image: {link: "https://example.com/a.jpg"}}]
    - type: body
      parameters:
        - {type: text, text: "{{First name|friend}}"}
        - {type: text, text: "{{Order}}, {{Amount}}"}
    - {type: button, sub_type: url, index: "0", parameters: [{type: text, text: "{{Order}}"}]}
`

// check checks the list at path as a run of it would.
func check(t testing.TB, path string) campaign.Counts {
	file, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	spec, err := campaign.ParseSpec("bench.yaml", []byte("default_region: HT\nrecipients: "+path+memoryCampaign))
	if err != nil {
		t.Fatal(err)
	}
	plan, err := campaign.Compile(spec, file.Columns())
	if err != nil {
		t.Fatal(err)
	}
	rows, err := file.Rows()
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close() //nolint:errcheck // it was only read
	counts, err := campaign.Check(rows, plan, nil, func(campaign.Decision) error { return nil })
	if err != nil {
		t.Fatal(err)
	}
	return counts
}

// TestCheckMemory holds the memory of a check of many rows: what grows with
// the list is 12 bytes a slot of the set of numbers.
func TestCheckMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("reads a list of 200,000 rows")
	}
	path, _ := generate(t, benchRows)
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	counts := check(t, path)
	runtime.ReadMemStats(&after)
	if grown := int64(after.HeapSys) - int64(before.HeapSys); counts.Remaining != benchRows || grown > 64<<20 {
		t.Errorf("a check of %d rows took %d MiB from the system", counts.Total, grown>>20)
	}
}

package campaign_test

import (
	"app.wazaj/voye/campaign/list"
	"io"
	"testing"
)

func BenchmarkZZRead(b *testing.B) {
	path := writeList(b, 1000000)
	for b.Loop() {
		f, _ := list.Open(path, list.Options{})
		r, _ := f.Rows()
		for {
			if _, err := r.Next(); err == io.EOF {
				break
			} else if err != nil {
				b.Fatal(err)
			}
		}
		r.Close()
	}
}
func BenchmarkZZBare(b *testing.B) {
	path := writeList(b, 1000000)
	for b.Loop() {
		readBare(b, path)
	}
}
func BenchmarkZZCheck(b *testing.B) {
	path := writeList(b, 1000000)
	p := orderPlan(b, path)
	for b.Loop() {
		checkList(b, path, p)
	}
}

package cli

import (
	"runtime/debug"
	"runtime/metrics"
)

// A long list keeps a hundred megabytes alive that hold no pointers: its
// numbers while it is checked, its outcomes while it is sent. The collector by
// itself lets the heap grow to twice of that before it looks, which would be
// nothing but garbage; to look costs little, as there is nothing to follow.
const (
	heapSlack   = 16 << 20 // so much garbage may gather
	heapEvery   = 1 << 16  // rows between two looks at what is alive
	fewestSlack = 8        // in hundredths of what is alive
	usualSlack  = 100
)

// leanHeap lets no more garbage gather beside what is alive than heapSlack. A
// small heap keeps the collector's usual pace. It may be called at any time and
// has nothing to undo: the next call follows what is alive then.
func leanHeap() {
	alive := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(alive)
	if alive[0].Value.Kind() != metrics.KindUint64 {
		return
	}
	debug.SetGCPercent(slackOf(alive[0].Value.Uint64()))
}

// slackOf returns how much garbage may gather, in hundredths of what is alive.
func slackOf(alive uint64) int {
	return int(max(fewestSlack, min(usualSlack, heapSlack*100/max(alive, 1))))
}

// tightHeap lets little garbage gather while something is read that stays
// alive, and leanHeap have its way afterwards.
func tightHeap() (after func()) {
	debug.SetGCPercent(usualSlack / 4)
	return leanHeap
}

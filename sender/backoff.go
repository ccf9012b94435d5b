package sender

import (
	"math/rand/v2"
	"time"
)

// backoff is an exponential curve with full jitter: try n waits between
// nothing and min(limit, base*2^(n-1)), evenly spread, so that many senders
// that were cut off together do not come back together.
//
//	try                     1     2     3     4     5     6     8     10
//	the gateway answers 503 2 s   4 s   8 s   16 s  32 s  64 s  256 s 5 min
//	the network is out      1 s   2 s   4 s   8 s   16 s  32 s  60 s  60 s
//	one row, others go on   1 s   2 s   4 s   8 s   16 s  30 s  30 s  30 s
type backoff struct{ base, limit time.Duration }

var (
	gatewayBackoff = backoff{base: 2 * time.Second, limit: 5 * time.Minute}
	networkBackoff = backoff{base: time.Second, limit: time.Minute}
	rowBackoff     = backoff{base: time.Second, limit: 30 * time.Second}
)

// ceiling is the longest wait of a try, counted from 1.
func (b backoff) ceiling(try int) time.Duration {
	wait := b.base
	for range try - 1 {
		if wait *= 2; wait >= b.limit {
			return b.limit
		}
	}
	return min(wait, b.limit)
}

// wait draws the wait of a try.
func (b backoff) wait(try int) time.Duration {
	return time.Duration(rand.Int64N(int64(b.ceiling(try)) + 1))
}

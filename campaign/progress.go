package campaign

import (
	"math"
	"time"
)

// Progress folds the events of a run under way into what a person watches:
// counts, pace, latency, what the run waits for and why rows were refused.
// The plain output and the interactive screen both read one of these.
//
// It keeps the tally's few bytes a row and otherwise a fixed amount. It is
// not safe for concurrent use.
type Progress struct {
	tally    *Tally
	inFlight int
	settled  secondRing // attempts that ended
	done     secondRing // rows that got an outcome
	latency  latencyRing
	reasons  reasonTable
	latest   resultRing
	rate     float64
	workers  int
	hold     Hold
	halt     *Halt
	ending   Ending
	window   Window
	answers  [outcomes]int // attempts that ended, by what they came to
	retries  int
	took     Histogram
}

// NewProgress starts from tally, the state of the rows when the run starts or
// goes on. The progress owns the tally from then on.
func NewProgress(tally *Tally) *Progress { return &Progress{tally: tally} }

// Fold takes the next event in.
func (p *Progress) Fold(e Event) {
	switch e.Kind {
	case EventIntent:
		p.inFlight++
		if e.Result.Attempt > 1 {
			p.retries++
		}
		p.tally.Attempted(e.Result.Row, e.Result.Attempt)
	case EventResult:
		p.foldResult(e.Result)
	case EventHold:
		p.hold = e.Hold
	case EventRate:
		p.rate = e.Rate
	case EventWorkers:
		p.workers = e.Workers
	case EventHalt:
		p.halt = e.Halt
	case EventEnd:
		p.ending, p.hold = e.Ending, Hold{}
	}
}

func (p *Progress) foldResult(r Result) {
	p.inFlight--
	p.answers[r.Outcome]++
	p.tally.Set(r.Row, r.Outcome)
	p.settled.add(r.At)
	p.latest.add(r)
	if r.Took > 0 {
		p.latency.add(r.At, r.Took)
		p.took.add(r.Took)
	}
	if r.Outcome != NotSent {
		p.done.add(r.At)
	}
	if r.Outcome == Failed || r.Outcome == Unknown {
		p.reasons.add(r)
	}
}

// Counts returns the totals of the rows; they add up.
func (p *Progress) Counts() Counts { return p.tally.Counts() }

// InFlight returns how many requests have left, or are about to, and have no
// result yet.
func (p *Progress) InFlight() int { return p.inFlight }

// Answers returns how many attempts came to an outcome since the progress
// began; NotSent counts those after which the row stayed to be sent.
func (p *Progress) Answers(o Outcome) int { return p.answers[o] }

// Retries returns how many attempts since then were at a row that had been
// tried before.
func (p *Progress) Retries() int { return p.retries }

// Took returns what the answers since then took.
func (p *Progress) Took() Histogram { return p.took }

// Rate returns the rate that is set, in messages per second.
func (p *Progress) Rate() float64 { return p.rate }

// Workers returns how many requests may be in flight, 0 while that was not
// told.
func (p *Progress) Workers() int { return p.workers }

// Hold returns what the run waits for; its Reason is HoldNone when rows go
// out.
func (p *Progress) Hold() Hold { return p.hold }

// Halt returns why the gateway's answers stopped the run, nil if they did not.
func (p *Progress) Halt() *Halt { return p.halt }

// Ending returns how the run ended, empty while it is under way.
func (p *Progress) Ending() Ending { return p.ending }

// etaWindow is the span over which the pace is measured: long enough to be
// steady, short enough to follow a change of rate.
const etaWindow = 15

// PerSecond returns the pace of the last seconds before now, in attempts per
// second.
func (p *Progress) PerSecond(now time.Time) float64 { return p.settled.perSecond(now, etaWindow) }

// History returns the attempts that ended in each of the last n seconds
// before the running one, oldest first; n is at most 120.
func (p *Progress) History(now time.Time, n int) []int { return p.settled.history(now, n) }

// Within tells in which hours the run sends.
func (p *Progress) Within(w Window) { p.window = w }

// ETA returns how long the remaining rows will take at the pace of the last
// seconds, the quiet hours until then included. It is false while no pace is
// known or something holds the run.
func (p *Progress) ETA(now time.Time) (time.Duration, bool) {
	return p.ETAOf(p.tally.Counts().Remaining, now)
}

// ETAOf is ETA for so many rows: a run may be to send fewer than remain.
func (p *Progress) ETAOf(rows int, now time.Time) (time.Duration, bool) {
	pace := p.done.perSecond(now, etaWindow)
	if pace == 0 || p.hold.Reason != HoldNone || p.ending != "" {
		return 0, false
	}
	work := time.Duration(min(float64(rows)/pace*float64(time.Second), float64(math.MaxInt64/2)))
	end, known := p.window.Finish(now.Round(0), work)
	return end.Sub(now.Round(0)).Round(time.Second), known
}

// Latency returns the q-th quantile (0 to 1) of the time that the answers of
// the last half minute before now took, 0 when there was none. At a high pace
// it knows the latest 1,024 of them.
func (p *Progress) Latency(q float64, now time.Time) time.Duration {
	return p.latency.quantile(q, now)
}

// Reasons returns why rows failed or are unknown, the most frequent first.
func (p *Progress) Reasons() []Reason { return p.reasons.sorted() }

// Latest returns the last results, newest first, at most n of them.
func (p *Progress) Latest(n int) []Result { return p.latest.newest(n) }

// secondRing counts what happened in each of the last seconds. Seconds are
// numbered from 1, the first event's, by the monotonic clock that moments of
// one process carry: a person or a time server may set the other one by hours
// in mid-run.
type secondRing struct {
	counts [128]int
	second [128]int64
	start  time.Time
}

// number returns the number of a moment's second.
func (r *secondRing) number(at time.Time) int64 {
	return max(int64(at.Sub(r.start)/time.Second), 0) + 1
}

func (r *secondRing) add(at time.Time) {
	if r.start.IsZero() {
		r.start = at
	}
	sec := r.number(at)
	slot := sec % int64(len(r.counts))
	if r.second[slot] != sec {
		r.second[slot], r.counts[slot] = sec, 0
	}
	r.counts[slot]++
}

func (r *secondRing) at(sec int64) int {
	if sec < 1 {
		return 0
	}
	if slot := sec % int64(len(r.counts)); r.second[slot] == sec {
		return r.counts[slot]
	}
	return 0
}

func (r *secondRing) perSecond(now time.Time, window int64) float64 {
	if r.start.IsZero() {
		return 0
	}
	// The running second is not full yet, so it is left out unless it is all
	// there is.
	last := r.number(now) - 1
	span := min(window, last)
	if span < 1 {
		return float64(r.at(last + 1))
	}
	sum := 0
	for sec := last - span + 1; sec <= last; sec++ {
		sum += r.at(sec)
	}
	return float64(sum) / float64(span)
}

func (r *secondRing) history(now time.Time, n int) []int {
	counts := make([]int, min(n, 120))
	for i := range counts {
		counts[i] = r.at(r.number(now) - int64(len(counts)-i))
	}
	return counts
}

// resultRing keeps the latest results.
type resultRing struct {
	results [64]Result
	n       int
}

func (r *resultRing) add(result Result) {
	r.results[r.n%len(r.results)] = result
	r.n++
}

func (r *resultRing) newest(n int) []Result {
	n = min(n, r.n, len(r.results))
	latest := make([]Result, n)
	for i := range latest {
		latest[i] = r.results[(r.n-1-i)%len(r.results)]
	}
	return latest
}

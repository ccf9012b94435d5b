package sender

import (
	"context"
	"errors"
	"iter"
	"sync"
	"testing"
	"time"

	"app.wazaj/voye/campaign"
)

// script is a gateway that answers as it is told, and keeps what it got.
type script struct {
	answer func(m campaign.Message, try int) Verdict
	takes  time.Duration
	alive  func() error

	mu     sync.Mutex
	tries  map[int]int
	posts  []post
	knocks int
	flight int
	most   int
}

type post struct {
	row int
	at  time.Time
}

func (s *script) Post(ctx context.Context, m campaign.Message) Verdict {
	s.mu.Lock()
	if s.tries == nil {
		s.tries = map[int]int{}
	}
	s.tries[m.Row]++
	try := s.tries[m.Row]
	s.posts = append(s.posts, post{m.Row, time.Now()})
	s.flight++
	s.most = max(s.most, s.flight)
	s.mu.Unlock()
	defer func() {
		s.mu.Lock()
		s.flight--
		s.mu.Unlock()
	}()
	if _, err := sleep(ctx, s.takes, nil); err != nil {
		return Verdict{Outcome: campaign.Unknown, Code: "interrupted"}
	}
	return s.answer(m, try)
}

func (s *script) Knock(context.Context) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.knocks++
	if s.alive == nil {
		return nil
	}
	return s.alive()
}

// memory is a journal that checks the order of things: every post must find
// its intent there, and every attempt gets one result.
type memory struct {
	mu      sync.Mutex
	intents map[[2]int]bool
	results []campaign.Result
	halts   []campaign.Halt
	holds   []campaign.Hold
	breaks  int // the call of Intend that fails, from 1; 0 never
	calls   int
}

var errDisk = errors.New("no space left on device")

func (m *memory) Intend(i campaign.Intent) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.calls++
	if m.breaks > 0 && m.calls >= m.breaks {
		return errDisk
	}
	if m.intents == nil {
		m.intents = map[[2]int]bool{}
	}
	m.intents[[2]int{i.Row, i.Attempt}] = true
	return nil
}

func (m *memory) Settle(r campaign.Result, written func()) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.results = append(m.results, r)
	written()
	return nil
}

func (m *memory) Hold(h campaign.Hold) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.holds = append(m.holds, h)
	return nil
}

func (m *memory) Halt(h campaign.Halt) error {
	m.halts = append(m.halts, h)
	return nil
}

func (m *memory) Flush() error { return nil }

// run is a finished run with everything that was seen of it.
type run struct {
	ending campaign.Ending
	halt   *campaign.Halt
	err    error
	api    *script
	log    *memory
	events []campaign.Event
	tally  *campaign.Tally
	took   time.Duration
}

func tasks(n int) iter.Seq2[campaign.Task, error] {
	return func(yield func(campaign.Task, error) bool) {
		for row := 1; row <= n; row++ {
			if !yield(campaign.Task{Message: campaign.Message{Row: row, Endpoint: campaign.EndpointText, To: "+50934000000"}}, nil) {
				return
			}
		}
	}
}

// send runs n rows through a pool inside a synctest bubble. during is called
// with the pool once it is under way.
func send(t *testing.T, n int, api *script, log *memory, settings Settings, during func(*Pool)) run {
	t.Helper()
	if settings.Rate == 0 {
		settings.Rate = Unlimited
	}
	r := run{api: api, log: log, tally: campaign.NewTally(n)}
	pool := NewPool(api, log, settings, func(e campaign.Event) { r.events = append(r.events, e) })
	start := time.Now()
	var person sync.WaitGroup
	if during != nil {
		person.Go(func() { during(pool) })
	}
	r.ending, r.halt, r.err = pool.Run(context.Background(), tasks(n))
	r.took = time.Since(start)
	person.Wait()
	for _, result := range log.results {
		r.tally.Set(result.Row, result.Outcome)
		if !log.intents[[2]int{result.Row, result.Attempt}] {
			t.Errorf("row %d attempt %d has a result and no intent", result.Row, result.Attempt)
		}
	}
	if len(api.posts) > len(log.intents) {
		t.Errorf("%d posts, but only %d intents", len(api.posts), len(log.intents))
	}
	return r
}

var (
	accepted    = Verdict{Outcome: campaign.Sent, Status: 200, MessageID: 1}
	refused     = Verdict{Outcome: campaign.Failed, Status: 422, Code: "validation_failed", Error: "no such template"}
	unavailable = Verdict{Outcome: campaign.NotSent, Then: BackOff, Status: 503, Code: "service_unavailable", Error: "not ready"}
	unreachable = Verdict{Outcome: campaign.NotSent, Then: BackOff, Code: "no_connection", Error: "connection refused"}
	doubtful    = Verdict{Outcome: campaign.Unknown, Status: 500, Code: "internal_server_error", Error: "500"}
	revoked     = Verdict{Outcome: campaign.NotSent, Then: Stop, Status: 401, Code: "unauthorized", Error: "Unauthorized"}
)

func always(v Verdict) func(campaign.Message, int) Verdict {
	return func(campaign.Message, int) Verdict { return v }
}

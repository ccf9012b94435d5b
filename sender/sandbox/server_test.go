package sandbox

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

func start(t testing.TB, options Options) *Server {
	t.Helper()
	s, err := Start("127.0.0.1:0", options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// post sends one text message over the wire and returns the status, 0 when no
// answer came, and the message_id.
func post(s *Server, to string) (int, int64) {
	request, err := http.NewRequest(http.MethodPost, s.BaseURL()+"/messages/text", strings.NewReader(fmt.Sprintf(`{"to":%q,"body":"Bonjou"}`, to)))
	if err != nil {
		return 0, 0
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Authorization", "ApiKey wzj_test")
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return 0, 0
	}
	defer func() { _ = answer.Body.Close() }()
	var body struct {
		MessageID int64 `json:"message_id"`
	}
	if json.NewDecoder(answer.Body).Decode(&body) != nil {
		return answer.StatusCode, 0
	}
	return answer.StatusCode, body.MessageID
}

// TestLedgerIsTheTruth sends through every fault at once from many clients and
// holds that a 200 was only ever given to a message that was taken, with a
// message_id of its own, and that nothing but a cut hid a message.
func TestLedgerIsTheTruth(t *testing.T) {
	s := start(t, Options{Refuse: 0.2, Unavailable: 0.2, Cut: 0.2, Seed: 1})
	const clients, each = 8, 50
	var mu sync.Mutex
	var ids []int64
	statuses := map[int]int{}
	var all sync.WaitGroup
	for client := range clients {
		all.Go(func() {
			for i := range each {
				to := fmt.Sprintf("+50934%02d%04d", client, i)
				status, id := post(s, to)
				taken := s.AcceptedTo(to)
				if status == 200 && taken != 1 || status > 200 && taken != 0 || status == 0 && taken != 1 {
					t.Errorf("%s: a %d, and taken %d times", to, status, taken)
				}
				mu.Lock()
				statuses[status]++
				if status == 200 {
					ids = append(ids, id)
				}
				mu.Unlock()
			}
		})
	}
	all.Wait()
	slices.Sort(ids)
	if len(ids) != len(slices.Compact(slices.Clone(ids))) || ids[0] < 1 || ids[len(ids)-1] > int64(s.Accepted()) {
		t.Errorf("the message ids are %v", ids)
	}
	if s.Accepted() != statuses[200]+statuses[0] || s.Requests() != clients*each {
		t.Errorf("%d accepted of %d, statuses %v", s.Accepted(), s.Requests(), statuses)
	}
	for _, status := range []int{0, 200, 422, 503} {
		if statuses[status] == 0 {
			t.Errorf("no message met %d: %v", status, statuses)
		}
	}
}

func TestBaseURL(t *testing.T) {
	s := start(t, Options{})
	if url := s.BaseURL(); !strings.HasPrefix(url, "http://127.0.0.1:") || !strings.HasSuffix(url, "/api/wazaj/business") {
		t.Errorf("the base URL is %s", url)
	}
	if status, id := post(s, "+50912345678"); status != 200 || id != 1 {
		t.Errorf("got %d, message %d", status, id)
	}
}

func TestStartErrors(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = taken.Close() }()
	tests := []struct {
		addr, says string
		options    Options
	}{
		{"0.0.0.0:0", "is not a loopback address; give", Options{}},
		{":0", "is not a loopback address; give", Options{}},
		{"192.0.2.1:0", "is not a loopback address; give", Options{}},
		{"127.0.0.1", "give a free address", Options{}},
		{taken.Addr().String(), "give a free address", Options{}},
		{"127.0.0.1:0", "share refuse is 2", Options{Refuse: 2}},
	}
	for _, test := range tests {
		s, err := Start(test.addr, test.options)
		if err == nil {
			_ = s.Close()
			t.Errorf("%s: started", test.addr)
		} else if !strings.Contains(err.Error(), test.says) {
			t.Errorf("%s: %v, want %q", test.addr, err, test.says)
		}
	}
}

func TestCloseCutsWhatIsUnderWay(t *testing.T) {
	s, err := Start("127.0.0.1:0", Options{})
	if err != nil {
		t.Fatal(err)
	}
	slow := make(chan int)
	go func() {
		status, _ := post(s, "+50949990004")
		slow <- status
	}()
	for s.Accepted() == 0 {
		select {
		case status := <-slow:
			t.Fatalf("got %d before Close", status)
		default:
			time.Sleep(time.Millisecond)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if status := <-slow; status != 0 {
		t.Errorf("got %d after Close", status)
	}
	if status, _ := post(s, "+50912345678"); status != 0 {
		t.Errorf("got %d from a closed gateway", status)
	}
}

// BenchmarkGateway measures the handler on the wire with a bare client that
// costs almost nothing.
func BenchmarkGateway(b *testing.B) {
	s := start(b, Options{})
	body := `{"to":"+50934123456","template_name":"order_update","template_language":"en","template_components":[` +
		`{"type":"header","parameters":[{"type":"image","image":{"link":"https://example.com/komand.jpg"}}]},` +
		`{"type":"body","parameters":[{"type":"text","text":"Nadège"},{"type":"text","text":"K-1042"}]},` +
		`{"type":"button","sub_type":"url","index":"0","parameters":[{"type":"text","text":"K-1042"}]}]}`
	wire := fmt.Appendf(nil, "POST %s/messages/template HTTP/1.1\r\nHost: x\r\nX-API-Key: wzj_test\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s", BasePath, len(body), body)
	b.RunParallel(func(p *testing.PB) {
		conn, err := net.Dial("tcp", strings.TrimSuffix(strings.TrimPrefix(s.BaseURL(), "http://"), BasePath))
		if err != nil {
			b.Error(err)
			return
		}
		defer func() { _ = conn.Close() }()
		answer := make([]byte, 1024)
		for p.Next() {
			if _, err := conn.Write(wire); err != nil {
				b.Error(err)
				return
			}
			n, err := conn.Read(answer)
			if err != nil || !bytes.HasPrefix(answer[:n], []byte("HTTP/1.1 200")) {
				b.Errorf("%v: %s", err, answer[:n])
				return
			}
		}
	})
}

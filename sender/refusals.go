package sender

import (
	"fmt"
	"sync"

	"app.wazaj/voye/campaign"
)

// refusals notices that row after row is refused in the same words: then the
// fault is in the message, not in the rows, and going on would burn the list.
type refusals struct {
	limit int // 0 never halts

	mu    sync.Mutex
	words string
	count int
}

// add takes in a verdict and returns the halt when the limit is reached. A
// sent row, or a refusal in other words, begins the count anew.
func (r *refusals) add(v Verdict) *campaign.Halt {
	r.mu.Lock()
	defer r.mu.Unlock()
	switch v.Outcome {
	case campaign.Sent:
		r.count = 0
		return nil
	case campaign.Failed:
	default:
		return nil
	}
	if words := fmt.Sprint(v.Status, v.Code, v.Error); words != r.words || r.count == 0 {
		r.words, r.count = words, 0
	}
	r.count++
	if r.limit == 0 || r.count < r.limit {
		return nil
	}
	return &campaign.Halt{
		Status: v.Status, Code: "repeated_refusal",
		Message: fmt.Sprintf("%d rows in a row were refused with the same words: %s", r.count, v.Error),
	}
}

package sender_test

import (
	"fmt"
	"iter"

	"app.wazaj/voye/campaign"
)

// message makes the messages of tests: distinct, of usual length.
func message(row int) campaign.Message {
	return campaign.Message{
		Row: row, Endpoint: campaign.EndpointTemplate, To: fmt.Sprintf("+509%08d", 34000000+row),
		Body: fmt.Appendf(nil, `{"to":"+509%08d","template_name":"order_update","template_language":"ht","template_components":[{"type":"body","parameters":[{"type":"text","text":"Wideline %d"},{"type":"text","text":"A-%d"}]}]}`, 34000000+row, row, row),
	}
}

func messages(n int) iter.Seq2[campaign.Task, error] {
	return func(yield func(campaign.Task, error) bool) {
		for row := 1; row <= n && yield(campaign.Task{Message: message(row)}, nil); row++ {
		}
	}
}

package sandbox_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/sender"
	"app.wazaj/voye/sender/sandbox"
)

// TestClientReadsEveryFate holds that the program's own client takes each
// magic number for what the table says it is.
func TestClientReadsEveryFate(t *testing.T) {
	type verdict struct {
		outcome campaign.Outcome
		then    sender.Then
		code    string
	}
	tests := map[string]verdict{
		"refused":      {campaign.Failed, sender.GoOn, "validation_failed"},
		"not ready":    {campaign.NotSent, sender.BackOff, "service_unavailable"},
		"cut":          {campaign.Unknown, sender.GoOn, "connection_cut"},
		"slow":         {campaign.Unknown, sender.GoOn, "timeout"},
		"disconnected": {campaign.NotSent, sender.Stop, "forbidden"},
		"billing":      {campaign.NotSent, sender.Stop, "billing_send_denied"},
		"not entitled": {campaign.NotSent, sender.Stop, "templates_not_entitled"},
		"revoked":      {campaign.NotSent, sender.Stop, "unauthorized"},
		"too many":     {campaign.NotSent, sender.SlowDown, "too_many_requests"},
		"broken":       {campaign.Unknown, sender.GoOn, "internal_server_error"},
		"proxy":        {campaign.Unknown, sender.GoOn, "service_unavailable"},
	}
	gateway, client := startWithClient(t, time.Second)
	for _, m := range sandbox.Magic {
		t.Run(m.Name, func(t *testing.T) {
			got := client.Post(context.Background(), templateTo(m.Number))
			if (verdict{got.Outcome, got.Then, got.Code}) != tests[m.Name] {
				t.Errorf("got %+v, want %+v", got, tests[m.Name])
			}
			if taken := gateway.AcceptedTo(m.Number); taken > 0 && got.Outcome != campaign.Unknown {
				t.Errorf("the gateway took it, and the client says %s", got.Outcome)
			}
			if m.Name == "too many" && got.RetryAfter != time.Second {
				t.Errorf("Retry-After is %v", got.RetryAfter)
			}
		})
	}
	if got := client.Post(context.Background(), templateTo("+50912345678")); got.Outcome != campaign.Sent || got.MessageID == 0 {
		t.Errorf("an ordinary number got %+v", got)
	}
}

func TestClientKnocks(t *testing.T) {
	gateway, client := startWithClient(t, time.Minute)
	if err := client.Knock(context.Background()); err != nil {
		t.Error(err)
	}
	if gateway.Accepted() != 0 || gateway.Requests() != 1 {
		t.Errorf("a knock made %d requests and %d messages", gateway.Requests(), gateway.Accepted())
	}
}

func startWithClient(t *testing.T, timeout time.Duration) (*sandbox.Server, *sender.Client) {
	t.Helper()
	gateway, err := sandbox.Start("127.0.0.1:0", sandbox.Options{})
	if err != nil {
		t.Fatal(err)
	}
	base, err := sender.ParseBaseURL(gateway.BaseURL())
	if err != nil {
		t.Fatal(err)
	}
	client, err := sender.NewClient(sender.ClientConfig{BaseURL: base, Key: "wzj_test", Timeout: timeout, Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		client.Close()
		if err := gateway.Close(); err != nil {
			t.Error(err)
		}
	})
	return gateway, client
}

func templateTo(number string) campaign.Message {
	return campaign.Message{
		Row: 1, Endpoint: campaign.EndpointTemplate, To: number,
		Body: fmt.Appendf(nil, `{"to":%q,"template_name":"komand_pare","template_language":"fr"}`, number),
	}
}

package cli

import (
	"github.com/spf13/cobra"

	"app.wazaj/voye/ui/words"
)

// operatingTopic is voye help operating: a text, and no command.
func (a *app) operatingTopic() *cobra.Command {
	return &cobra.Command{
		Use: "operating", Short: a.words.Say(words.OperatingShort), Long: a.words.Say(words.OperatingLong) + "\n\n" + operatingNames,
	}
}

// operatingNames is what machines read and write; it is the same in every
// language.
const operatingNames = `--log-format json: at, event, and with
  start          run, folder, to_send, rate, workers, gateway, window
  progress       total, sent, failed, unknown, invalid, duplicate, suppressed,
  state          remaining, in_flight, per_second, rate, workers, eta_seconds,
                 waiting, latency_p50_seconds, latency_p95_seconds
  waiting        reason, until, tries, status, message; reason is paused, backoff,
                 retry_after, knock, start, window, max_duration or drain
  going_on
  halt           status, code, message
  refusals       outcome, status, code, error, count, first_row
  end            --json
  note, error    message

--metrics-addr: /metrics
  voye_rows{outcome}, voye_rows_remaining, voye_messages_total{outcome},
  voye_retries_total, voye_requests_in_flight, voye_workers,
  voye_request_duration_seconds, voye_rate_set_per_second,
  voye_rate_measured_per_second, voye_waiting{reason},
  voye_waiting_until_timestamp_seconds, voye_outage_tries, voye_build_info

cron
  0 8 * * 1-5  voye send /srv/orders.yaml --yes --quiet --window 08:00-20:00

systemd
  [Service]
  LoadCredential=key:/etc/voye/key
  ExecStart=voye send /srv/orders.yaml --yes --log-format json --api-key-file %d/key
  TimeoutStopSec=120`

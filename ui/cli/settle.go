package cli

import (
	"fmt"
	"os"
	"os/user"
	"path/filepath"

	"github.com/spf13/cobra"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/storage"
	"app.wazaj/voye/ui/words"
)

// settleFlags say what a person found out about rows that are unknown.
type settleFlags struct {
	rows campaign.RowSet
	as   campaign.Outcome
	who  string
}

func (a *app) settleCommand() *cobra.Command {
	var s settleFlags
	cmd := a.command("settle RUN", help{words.SettleShort, words.SettleExamples, words.SettleLong}, a.wants(1, 1, "RUN"),
		func(args []string) error { return a.settle(args[0], s) })
	flags := cmd.Flags()
	addValue(flags, &s.rows, "rows", "", campaign.ParseRows, a.words.Say(words.FlagSettleRows))
	addValue(flags, &s.as, "as", "", settledAs, a.words.Say(words.FlagSettleAs))
	addValue(flags, &s.who, "who", "", notEmpty, a.words.Say(words.FlagSettleWho))
	cmd.ValidArgsFunction = a.completeRuns(func(info storage.Info) bool { return info.Counts.Unknown > 0 })
	return cmd
}

// settledAs reads the value of --as.
func settledAs(word string) (campaign.Outcome, error) {
	for _, outcome := range []campaign.Outcome{campaign.Sent, campaign.Failed} {
		if word == outcome.String() {
			return outcome, nil
		}
	}
	return campaign.Pending, fmt.Errorf("give %s or %s", campaign.Sent, campaign.Failed)
}

func (a *app) settle(ref string, s settleFlags) error {
	if s.as == campaign.Pending {
		return usage(a.words.Say(words.SettleAsWhat))
	}
	runs, err := a.runs()
	if err != nil {
		return err
	}
	folder, err := runs.Find(ref)
	if err != nil {
		return bad(err)
	}
	header, err := storage.ReadHeader(folder)
	if err != nil {
		return bad(err)
	}
	if s.rows.Last() > header.Total {
		return usage(a.words.Say(words.NoSuchRow, s.rows.Last(), header.Total))
	}
	word := storage.Settlement{As: s.as, Who: first(s.who, operator())}
	if s.rows != nil {
		word.Wants = s.rows.Has
	}
	settled, counts, err := runs.Settle(folder, word)
	if err != nil {
		return bad(err)
	}
	if settled == 0 {
		return usage(a.words.Say(words.SettleNothing))
	}
	a.say(words.Settled, settled, s.as.String(), word.Who)
	a.say(words.ResumeState, safe(filepath.Base(folder)), countsLine(a.words, counts))
	return nil
}

// operator names the person at the keyboard as far as the system knows.
func operator() string {
	name := first(os.Getenv("USER"), os.Getenv("USERNAME"), "somebody")
	if account, err := user.Current(); err == nil {
		name = account.Username
	}
	host, err := os.Hostname()
	if err != nil {
		return name
	}
	return name + "@" + host
}

package cli

import (
	"errors"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// choosingFlags say which rows of a list are sent.
type choosingFlags struct {
	suppress   []string // files of suppression lists, as they were given
	rows       campaign.RowSet
	filters    []campaign.Filter
	limit      int
	skipWithin time.Duration // leave out who got the message within it, 0 for nobody
	// isDemo leaves the standing suppression lists out: the demo needs no file
	// and reaches nobody.
	isDemo bool
}

// addChoosingFlags adds the flags of every command that reads a list to send.
// --limit is not among them: preview has its own.
func (a *app) addChoosingFlags(cmd *cobra.Command, c *choosingFlags) {
	a.addSuppressFlag(cmd, &c.suppress)
	flags := cmd.Flags()
	addValue(flags, &c.rows, "rows", "", campaign.ParseRows, a.words.Say(words.FlagRows))
	var filter campaign.Filter
	addValue(flags, &filter, "filter", "", func(text string) (campaign.Filter, error) {
		read, err := campaign.ParseFilter(text)
		if err == nil {
			c.filters = append(c.filters, read)
		}
		return read, err
	}, a.words.Say(words.FlagFilter))
	addValue(flags, &c.skipWithin, "skip-sent-within", "", readSpan, a.words.Say(words.FlagSkipSentWithin))
}

func (a *app) addChoosingLimit(cmd *cobra.Command, c *choosingFlags) {
	addValue(cmd.Flags(), &c.limit, "limit", "", between(1, math.MaxInt32), a.words.Say(words.FlagChooseLimit))
}

// addSuppressFlag adds --suppress, which may be given several times.
func (a *app) addSuppressFlag(cmd *cobra.Command, files *[]string) {
	var file string
	addValue(cmd.Flags(), &file, "suppress", "", func(text string) (string, error) {
		name, err := notEmpty(text)
		if err == nil {
			*files = append(*files, name)
		}
		return name, err
	}, a.words.Say(words.FlagSuppress))
}

var errSpan = errors.New("give a time with its unit, such as 90m, 24h or 7d")

// readSpan reads a time of more than 0, with days beside Go's units.
func readSpan(text string) (time.Duration, error) {
	var days float64
	if before, rest, found := strings.Cut(text, "d"); found {
		n, err := strconv.ParseFloat(before, 64)
		if err != nil || !(n >= 0 && n <= 36500) {
			return 0, errSpan
		}
		days, text = n, rest
	}
	span := time.Duration(days * 24 * float64(time.Hour))
	if text != "" {
		more, err := time.ParseDuration(text)
		if err != nil || more < 0 {
			return 0, errSpan
		}
		span += more
	}
	if span <= 0 {
		return 0, errSpan
	}
	return span, nil
}

// choose makes of the flags which rows of a draft are wanted.
func (a *app) choose(d *draft, flags choosingFlags) error {
	filters, err := campaign.FindFilters(flags.filters, d.list.Name(), d.list.Columns())
	if err != nil {
		return err
	}
	d.skipWithin = flags.skipWithin
	d.choice.Part = campaign.Part{Rows: flags.rows, Filters: filters, Limit: flags.limit}
	d.choice.Suppressed, err = a.readSuppressed(d.spec, flags)
	return err
}

// checkPart refuses a part of a list that has no rows: whoever chose it meant
// another.
func (d *draft) checkPart(counts campaign.Counts, left *omissions) error {
	if counts.Total == 0 || left.notChosen < counts.Total {
		return nil
	}
	return &campaign.InputError{File: d.list.Name(), Rule: campaign.ListNothingLeft, Detail: campaign.Safe(d.choice.Part.String())}
}

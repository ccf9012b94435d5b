package cli

import (
	"math"
	"strconv"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"app.wazaj/voye/sender"
	"app.wazaj/voye/ui/words"
)

// The defaults of a run, where neither a flag nor the campaign says otherwise.
const (
	defaultRate        = 20.0
	defaultWorkers     = 16
	maxWorkers         = sender.MaxWorkers
	defaultTimeout     = 90 * time.Second
	defaultGiveUpAfter = 10 * time.Minute
	defaultMaxRefusals = 20
)

// The values of --auth and --theme.
var (
	auths  = []string{"x-api-key", "bearer", "apikey"}
	themes = []string{"light", "dark", "auto"}
)

// globalFlags hold for every command.
type globalFlags struct {
	baseURL, apiKeyFile, auth, runs, theme, lang string
	accessible                                   choice
}

func (a *app) addGlobalFlags(flags *pflag.FlagSet) {
	g := &a.global
	addValue(flags, &g.baseURL, "base-url", "", notEmpty, a.words.Say(words.FlagBaseURL))
	addValue(flags, &g.apiKeyFile, "api-key-file", "", notEmpty, a.words.Say(words.FlagAPIKeyFile))
	addValue(flags, &g.auth, "auth", "", oneOf(auths...), a.words.Say(words.FlagAuth))
	addValue(flags, &g.runs, "runs", "", notEmpty, a.words.Say(words.FlagRuns))
	addValue(flags, &g.theme, "theme", "auto", oneOf(themes...), a.words.Say(words.FlagTheme))
	flags.BoolFunc("accessible", a.words.Say(words.FlagAccessible), func(text string) (err error) {
		g.accessible.given = true
		g.accessible.on, err = strconv.ParseBool(text)
		return err
	})
	addValue(flags, &g.lang, "lang", "", oneOf(words.Languages()...), a.words.Say(words.FlagLang))
}

// addValue adds a flag whose value is checked; text is the default as the
// help shows it, and into holds it already.
func addValue[T any](flags *pflag.FlagSet, into *T, name, text string, read func(string) (T, error), usage string) {
	flags.Var(&value[T]{into: into, read: read, text: text}, name, usage)
}

// readingFlags say how to read a list that is a campaign by itself.
type readingFlags struct {
	text, template, language, region string
	collapse                         bool
	choosing                         choosingFlags
	encoding, delimiter, sheet       string
	toColumn                         string
	noHeader                         bool
	loose                            bool   // as in list.Options
	name                             string // what the list is called, if its path says nothing to people
	recipients                       string // the list in place of the one that a campaign file names
}

func (a *app) addReadingFlags(cmd *cobra.Command, r *readingFlags) {
	flags := cmd.Flags()
	flags.StringVar(&r.text, "text", "", a.words.Say(words.FlagText))
	flags.StringVar(&r.template, "template", "", a.words.Say(words.FlagTemplate))
	flags.StringVar(&r.language, "language", "", a.words.Say(words.FlagLanguage))
	flags.StringVar(&r.region, "region", "", a.words.Say(words.FlagRegion))
	flags.StringVar(&r.encoding, "encoding", "", a.words.Say(words.FlagEncoding))
	flags.StringVar(&r.delimiter, "delimiter", "", a.words.Say(words.FlagDelimiter))
	flags.BoolVar(&r.collapse, "collapse-spaces", false, a.words.Say(words.FlagCollapseSpaces))
	flags.BoolVar(&r.noHeader, "no-header", false, a.words.Say(words.FlagNoHeader))
	flags.StringVar(&r.toColumn, "to-column", "", a.words.Say(words.FlagToColumn))
	flags.StringVar(&r.sheet, "sheet", "", a.words.Say(words.FlagSheet))
}

// sendingFlags say how a run sends. A rate or workers of 0 was not given.
type sendingFlags struct {
	rate        float64
	workers     int
	timeout     time.Duration
	giveUpAfter time.Duration
	maxRefusals int
	canary      int
	plain, json bool
	operating   operatingFlags
	schedule    sender.Schedule // what operating says of it
}

func (a *app) addSendingFlags(cmd *cobra.Command, s *sendingFlags) {
	*s = sendingFlags{timeout: defaultTimeout, giveUpAfter: defaultGiveUpAfter, maxRefusals: defaultMaxRefusals}
	flags := cmd.Flags()
	addValue(flags, &s.rate, "rate", "", readRate, a.words.Say(words.FlagRate))
	addValue(flags, &s.workers, "workers", "", between(1, maxWorkers), a.words.Say(words.FlagWorkers))
	addValue(flags, &s.timeout, "timeout", "90s", atLeast(time.Millisecond), a.words.Say(words.FlagTimeout))
	addValue(flags, &s.giveUpAfter, "give-up-after", "10m", atLeast(0), a.words.Say(words.FlagGiveUpAfter))
	addValue(flags, &s.maxRefusals, "max-refusals", "20", between(0, math.MaxInt32), a.words.Say(words.FlagMaxRefusals))
	addValue(flags, &s.canary, "canary", "", between(1, math.MaxInt32), a.words.Say(words.FlagCanary))
}

func (a *app) addPlainFlags(cmd *cobra.Command, s *sendingFlags) {
	cmd.Flags().BoolVar(&s.plain, "plain", false, a.words.Say(words.FlagPlain))
	cmd.Flags().BoolVar(&s.json, "json", false, a.words.Say(words.FlagJSON))
}

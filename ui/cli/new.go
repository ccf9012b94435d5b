package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/campaign/list"
	"app.wazaj/voye/ui/words"
)

// newFlags say what a new campaign file is to have in it.
type newFlags struct {
	reading                readingFlags // how to read the list, and the message
	from, to, name, output string
	params                 []string
}

func (a *app) newCommand() *cobra.Command {
	var n newFlags
	cmd := a.command("new [LIST]", help{words.NewShort, words.NewExamples, words.NewLong}, a.wants(0, 1, "LIST"),
		func(args []string) error { return a.newCampaign(args, n) })
	flags := cmd.Flags()
	addValue(flags, &n.reading.text, "text", "", notEmpty, a.words.Say(words.FlagNewText))
	addValue(flags, &n.reading.template, "template", "", notEmpty, a.words.Say(words.FlagNewTemplate))
	addValue(flags, &n.reading.language, "language", "", notEmpty, a.words.Say(words.FlagNewLanguage))
	addValue(flags, &n.from, "from-template", "", notEmpty, a.words.Say(words.FlagNewFrom))
	addValue(flags, &n.to, "to", "", notEmpty, a.words.Say(words.FlagNewTo))
	flags.StringArrayVar(&n.params, "param", nil, a.words.Say(words.FlagNewParam))
	addValue(flags, &n.name, "name", "", notEmpty, a.words.Say(words.FlagNewName))
	flags.VarP(&value[string]{into: &n.output, read: notEmpty}, "output", "o", a.words.Say(words.FlagNewOutput))
	flags.StringVar(&n.reading.region, "region", "", a.words.Say(words.FlagRegion))
	flags.StringVar(&n.reading.encoding, "encoding", "", a.words.Say(words.FlagEncoding))
	flags.StringVar(&n.reading.delimiter, "delimiter", "", a.words.Say(words.FlagDelimiter))
	flags.StringVar(&n.reading.sheet, "sheet", "", a.words.Say(words.FlagSheet))
	flags.BoolVar(&n.reading.noHeader, "no-header", false, a.words.Say(words.FlagNoHeader))
	cmd.ValidArgsFunction = completeNames("csv", "tsv", "txt", "xlsx")
	_ = cmd.RegisterFlagCompletionFunc("from-template", completeNames("json")) // the flag is there
	return cmd
}

// completeNames offers the files with these endings, once.
func completeNames(endings ...string) cobra.CompletionFunc {
	return func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
		if len(args) > 0 && !slices.Contains(endings, "json") {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return endings, cobra.ShellCompDirectiveFilterFileExt
	}
}

// beginning is a campaign file as far as it is known. Each step of its making
// takes what the flags say, else what can be told from the list and the
// template, else asks.
type beginning struct {
	app   *app
	flags newFlags
	ask   *questions // nil when nobody can be asked
	// list is nil when a sample list is to be written.
	list       *list.File
	definition *campaign.Definition // nil when the template is not known
	outline    campaign.Outline
	needs      []campaign.Need
	// filled is what fills each value, and origin where that came from.
	filled map[string]string
	origin map[string]words.ID
}

// newCampaign writes a campaign file. Nothing is written before everything
// is known and the file is one that voye check takes.
func (a *app) newCampaign(args []string, flags newFlags) error {
	return a.beginning(flags, a.questions()).make(args)
}

func (a *app) beginning(flags newFlags, ask *questions) *beginning {
	b := &beginning{app: a, flags: flags, ask: ask, filled: map[string]string{}, origin: map[string]words.ID{}}
	b.outline.Rate = defaultRate
	return b
}

// make goes through the steps, and writes the file.
func (b *beginning) make(args []string) error {
	if err := b.consistent(args); err != nil {
		return err
	}
	for _, step := range []func() error{
		func() error { return b.openList(args) }, b.readTemplate, b.chooseMessage, b.chooseTo, b.chooseRegion, b.findNeeds, b.fill,
	} {
		if err := step(); err != nil {
			return bad(err)
		}
	}
	return b.write()
}

// consistent refuses flags that contradict each other.
func (b *beginning) consistent(args []string) error {
	a, n := b.app, b.flags
	if n.reading.text != "" {
		for _, other := range [][2]string{{n.reading.template, "--template"}, {n.reading.language, "--language"}, {n.from, "--from-template"}} {
			if other[0] != "" {
				return usage(a.words.Say(words.NewTwoKinds, other[1]))
			}
		}
		if len(n.params) > 0 {
			return usage(a.words.Say(words.NewTextParam))
		}
	}
	if n.reading.region != "" {
		if err := a.checkRegion(n.reading.region); err != nil {
			return err
		}
	}
	if len(args) > 0 && (args[0] == stdinName || isCampaignFile(args[0])) {
		if args[0] == stdinName {
			return usage(a.words.Say(words.NewNoSource))
		}
		return usage(a.words.Say(words.NewIsCampaign, safe(args[0])))
	}
	return nil
}

// openList opens the list. Only a template with a definition can do without.
func (b *beginning) openList(args []string) (err error) {
	path := strings.Join(args, "")
	if path == "" && b.flags.from != "" {
		return nil
	}
	if path == "" {
		if b.ask == nil {
			return usage(b.app.words.Say(words.NewNoList))
		}
		_, err := b.ask.ask(b.app.words.Say(words.NewAskList), "", func(answer string) error {
			b.list, err = list.Open(answer, b.flags.reading.options())
			return err
		})
		return err
	}
	b.list, err = list.Open(path, b.flags.reading.options())
	return err
}

// columns are those of the list, nil without one.
func (b *beginning) columns() []string {
	if b.list == nil {
		return nil
	}
	return b.list.Columns()
}

package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"app.wazaj/voye/ui/cli"
	"app.wazaj/voye/ui/words"
)

// edition is what the pages say of the program that they belong to.
type edition struct{ version, day string }

// pages returns the manual pages in a language by their file names.
func (e edition) pages(language string) map[string][]byte {
	say := words.For(language)
	root := cli.Commands(language)
	pages := map[string][]byte{}
	var add func(cmd *cobra.Command)
	add = func(cmd *cobra.Command) {
		pages[nameOf(cmd)+"."+sectionOf(cmd)] = e.page(cmd, say)
		for _, sub := range cmd.Commands() {
			if !sub.Hidden {
				add(sub)
			}
		}
	}
	add(root)
	return pages
}

// nameOf returns the name of a command's page, such as voye-runs.
func nameOf(cmd *cobra.Command) string { return strings.ReplaceAll(cmd.CommandPath(), " ", "-") }

// sectionOf tells commands from topics.
func sectionOf(cmd *cobra.Command) string {
	if cmd.Runnable() || cmd.HasSubCommands() {
		return "1"
	}
	return "7"
}

// page writes one manual page.
func (e edition) page(cmd *cobra.Command, say words.Words) []byte {
	p := &roff{}
	p.line(`.\" Written by internal/extras from the program's own help.`)
	p.line(fmt.Sprintf(`.TH %s %s %s "voye %s" Voye`, escape(strings.ToUpper(nameOf(cmd))), sectionOf(cmd), e.day, escape(e.version)))
	// Words are not broken, nor is space put between them: they are copied.
	p.line(".nh")
	p.line(".ad l")
	p.heading(say.Say(words.ManName))
	p.line(escape(nameOf(cmd)) + ` \- ` + escape(cmd.Short))
	if cmd.Runnable() {
		p.heading(say.Say(words.HelpUsage))
		p.synopsis(usages(cmd))
	}
	p.heading(say.Say(words.ManDescription))
	p.text(cmd.Long)
	p.commands(cmd, say)
	p.flags(say.Say(words.HelpFlags), cmd.LocalNonPersistentFlags())
	if cmd.Runnable() {
		p.flags(say.Say(words.HelpGlobalFlags), cmd.Root().PersistentFlags())
	}
	if !cmd.HasParent() {
		p.terms(say.Say(words.HelpExitCodes))
		p.terms(say.Say(words.ManEnvironment))
		p.terms(say.Say(words.ManFiles))
	}
	if cmd.Example != "" {
		p.heading(say.Say(words.HelpExamples))
		p.examples(cmd.Example)
	}
	p.seeAlso(cmd, say)
	return []byte(p.String())
}

// usages returns how a command is called, a line a way.
func usages(cmd *cobra.Command) []string {
	if !cmd.HasParent() {
		return []string{cmd.UseLine(), cmd.Name() + " COMMAND [flags]"}
	}
	return []string{cmd.UseLine()}
}

func (p *roff) commands(cmd *cobra.Command, say words.Words) {
	if !cmd.HasAvailableSubCommands() {
		return
	}
	p.heading(say.Say(words.HelpCommands))
	for _, sub := range cmd.Commands() {
		if sub.IsAvailableCommand() {
			p.term(sub.Name(), sub.Short)
		}
	}
}

func (p *roff) flags(heading string, flags *pflag.FlagSet) {
	if !flags.HasAvailableFlags() {
		return
	}
	p.heading(heading)
	flags.VisitAll(func(flag *pflag.Flag) {
		if flag.Hidden {
			return
		}
		value, usage := pflag.UnquoteUsage(flag)
		name := bold("--" + flag.Name)
		if flag.Shorthand != "" {
			name = bold("-"+flag.Shorthand) + ", " + name
		}
		if value != "" {
			name += " " + italic(value)
		}
		if flag.DefValue != "" && !slices.Contains([]string{"false", "0", "[]"}, flag.DefValue) {
			usage += " (default " + flag.DefValue + ")"
		}
		p.tagged(name, usage)
	})
}

// seeAlso names the other pages: the first page names all, the others the
// first and the topics.
func (p *roff) seeAlso(cmd *cobra.Command, say words.Words) {
	root := cmd.Root()
	var pages []string
	for _, other := range append([]*cobra.Command{root}, root.Commands()...) {
		wanted := other == root || !cmd.HasParent() || sectionOf(other) == "7" || cmd.Parent() == other
		if wanted && other != cmd && !other.Hidden {
			pages = append(pages, bold(nameOf(other))+"("+sectionOf(other)+")")
		}
	}
	for _, sub := range cmd.Commands() {
		if cmd.HasParent() && !sub.Hidden {
			pages = append(pages, bold(nameOf(sub))+"("+sectionOf(sub)+")")
		}
	}
	p.heading(say.Say(words.ManSeeAlso))
	p.line(strings.Join(pages, ",\n"))
}

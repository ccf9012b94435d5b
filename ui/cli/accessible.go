package cli

import (
	"context"
	"path/filepath"
	"strings"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/campaign/list"
	"app.wazaj/voye/ui/linear"
	"app.wazaj/voye/ui/tui"
)

// isAccessible reports whether the program talks in lines of text instead of
// drawing screens: by the flag, the environment or the configuration.
func (a *app) isAccessible() bool {
	switch wish := a.env("VOYE_ACCESSIBLE"); {
	case a.global.accessible.given:
		return a.global.accessible.on
	case wish != "":
		return wish != "0" && !strings.EqualFold(wish, "false")
	}
	return a.config.Accessible == "true"
}

// choice is a flag of which it counts whether it was given at all.
type choice struct{ given, on bool }

// speak talks with a person in lines of text. What came of a run was told
// there; only a run that is still sending then is told of afterwards.
func (s *screens) speak(start linear.Start) error {
	in := newAnswers(s.app.stdin)
	deps := linear.Deps{
		Deps: s.deps(), Out: s.app.stdout, Answer: in.next, Always: s.app.config.Accessible == "true",
		Read: s.read, Rate: readRate, New: s.composeByAsking,
		Counts: func(c campaign.Counts) string { return countsLine(s.app.words, c) },
		Hold:   func(last, hold campaign.Hold, now time.Time) string { return holdNews(s.app.words, last, hold, now) },
	}
	return s.attend(func(ctx context.Context) error { return linear.Talk(ctx, &deps, start) }, s.briefly)
}

// briefly is after, for a talk that has told all when it ended by itself.
func (s *screens) briefly(live *liveRun, err error) error {
	if err == nil && live.end.err == nil {
		return exitWith(codeOfRun(live.end.counts))
	}
	return s.after(live, err)
}

// read returns a message as its recipient reads it, none when the words of its
// template are not known.
func (s *screens) read(message campaign.Message, wording *campaign.Wording) []string {
	if message.Endpoint == campaign.EndpointTemplate && wording == nil {
		return nil
	}
	reading, err := (&messageWriter{wording: wording}).read(message)
	if err != nil {
		return nil
	}
	return readingLines(reading, "")
}

// composeByAsking asks what voye new asks, and writes the campaign file beside
// the list, under a name that is free.
func (s *screens) composeByAsking(m tui.Mapping, ask linear.Ask) (string, error) {
	how := readingFlags{noHeader: m.Reading.NoHeader, region: m.Reading.Region}
	if found, err := list.Open(m.List, how.options()); err != nil || mappingOf(found, how.region).Reading != m.Reading {
		how.encoding, how.delimiter, how.sheet = m.Reading.Encoding, m.Reading.Delimiter, m.Reading.Sheet
	}
	flags := newFlags{output: freeName(strings.TrimSuffix(m.List, filepath.Ext(m.List)), ".yaml"), reading: how}
	b := s.app.beginning(flags, &questions{words: s.app.words, other: ask})
	if err := b.make([]string{m.List}); err != nil {
		return "", err
	}
	return flags.output, nil
}

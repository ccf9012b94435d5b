package cli

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// writeDamages writes a line for each kind of damage.
func (a *app) writeDamages(out io.Writer, file string, damages []campaign.Damage) error {
	for _, d := range damages {
		if _, err := fmt.Fprintln(out, a.damageLine(file, d)); err != nil {
			return err
		}
	}
	return nil
}

func (a *app) damageLine(file string, d campaign.Damage) string {
	says, remedy := d.Say(a.words.Rule)
	fate := a.words.Say(words.DamageMended)
	switch {
	case d.Mendable == 0:
		fate = a.words.Say(words.DamageLost) + ": " + remedy
	case d.Mendable < d.Rows:
		fate = a.words.Say(words.DamageSome, d.Mendable) + "; " + remedy
	}
	return a.words.Say(words.DamageLine, safe(file), d.Rows, firstRows(d), says, fate)
}

// firstRows names the first rows of a damage, and that there are more.
func firstRows(d campaign.Damage) string {
	var rows []string
	for _, row := range d.First {
		rows = append(rows, strconv.Itoa(row))
	}
	if d.Rows > len(d.First) {
		rows = append(rows, "...")
	}
	return strings.Join(rows, ", ")
}

// withDamage writes what is damaged in a list that was refused because it
// mixes encodings, and returns why it was refused. A script that wants JSON
// gets no lines on stdout.
func (a *app) withDamage(path string, reading readingFlags, asJSON bool, refused error) error {
	out := a.stdout
	if asJSON {
		out = a.stderr
	}
	var input *campaign.InputError
	if !errors.As(refused, &input) || input.Rule != campaign.ListNotEncoded {
		return refused
	}
	reading.loose = true
	d, err := a.openDraft(path, reading)
	if err != nil {
		return refused
	}
	inspector := d.inspector()
	inspector.Loose = true
	_, err = d.check(func(decision campaign.Decision) error {
		inspector.Look(decision.Record, decision.Problems)
		return nil
	})
	if err != nil {
		return refused
	}
	return errors.Join(refused, a.writeDamages(out, d.list.Name(), inspector.Damages()))
}

package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/goccy/go-yaml"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/campaign/list"
	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

// campaignFile writes a mapping as the campaign file that a person would have
// written. What the screen shows of it is made from the same bytes.
func campaignFile(m tui.Mapping, comment string) ([]byte, error) {
	root := yaml.MapSlice{
		{Key: "recipients", Value: filepath.Base(m.List)},
	}
	if m.Reading.Region != "" {
		root = append(root, yaml.MapItem{Key: "default_region", Value: m.Reading.Region})
	}
	message := yaml.MapSlice{{Key: "to", Value: m.To.String()}}
	if m.IsText {
		message = append(message, yaml.MapItem{Key: "body", Value: m.Text})
	} else {
		message = append(message, yaml.MapItem{Key: "template_name", Value: m.Template}, yaml.MapItem{Key: "template_language", Value: m.Language})
		if components := componentsOf(m.Slots); len(components) > 0 {
			message = append(message, yaml.MapItem{Key: "template_components", Value: components})
		}
	}
	root = append(root, yaml.MapItem{Key: "message", Value: message})
	if m.Words != "" && !m.IsText {
		root = append(root, yaml.MapItem{Key: "template_text", Value: m.Words})
	}
	root = append(root, keptKeys(m.Kept)...)
	body, err := yaml.MarshalWithOptions(root, yaml.IndentSequence(true), yaml.UseLiteralStyleIfMultiline(true))
	if err != nil {
		return nil, fmt.Errorf("write the campaign: %w", err)
	}
	var file bytes.Buffer
	for line := range strings.SplitSeq(comment, "\n") {
		fmt.Fprintln(&file, "#", line)
	}
	file.Write(body)
	return file.Bytes(), nil
}

// keptKeys are the keys of what stays as it was.
func keptKeys(k tui.Kept) yaml.MapSlice {
	var keys yaml.MapSlice
	for _, key := range []struct {
		name  string
		value any
		given bool
	}{{"rate", k.Rate, k.Rate > 0}, {"workers", k.Workers, k.Workers > 0}, {"collapse_spaces", true, k.Collapse}, {"suppress", k.Suppress, len(k.Suppress) > 0}} {
		if key.given {
			keys = append(keys, yaml.MapItem{Key: key.name, Value: key.value})
		}
	}
	return keys
}

// componentsOf are Meta's components for the slots of a mapping.
func componentsOf(slots []tui.Slot) []yaml.MapSlice {
	var components []yaml.MapSlice
	var body []yaml.MapSlice
	for i, s := range slots {
		switch {
		case s.Kind.IsHeader():
			components = append(components, yaml.MapSlice{{Key: "type", Value: "header"}, {Key: "parameters", Value: []yaml.MapSlice{parameter(s)}}})
		case s.Kind.IsButton():
			_, subType, _ := strings.Cut(string(s.Kind), ".")
			components = append(components, yaml.MapSlice{
				{Key: "type", Value: "button"}, {Key: "sub_type", Value: subType}, {Key: "index", Value: strconv.Itoa(s.Button)},
				{Key: "parameters", Value: []yaml.MapSlice{parameter(s)}},
			})
		default:
			body = append(body, parameter(s))
			if i+1 == len(slots) || slots[i+1].Kind != tui.SlotBody {
				components = append(components, yaml.MapSlice{{Key: "type", Value: "body"}, {Key: "parameters", Value: body}})
			}
		}
	}
	return components
}

// parameter is one parameter as Meta has it.
func parameter(s tui.Slot) yaml.MapSlice {
	value := s.Value.String()
	typed := func(kind, key string, value any) yaml.MapSlice {
		p := yaml.MapSlice{{Key: "type", Value: kind}}
		if s.Name != "" {
			p = append(p, yaml.MapItem{Key: "parameter_name", Value: s.Name})
		}
		return append(p, yaml.MapItem{Key: key, Value: value})
	}
	switch s.Kind {
	case tui.SlotImage, tui.SlotVideo, tui.SlotDocument:
		_, kind, _ := strings.Cut(string(s.Kind), ".")
		key := "link"
		if s.Value.Column == "" && !strings.Contains(value, "://") && !strings.Contains(value, "{{") {
			key = "id" // of an upload
		}
		return typed(kind, kind, yaml.MapSlice{{Key: key, Value: value}})
	case tui.SlotReply:
		return typed("payload", "payload", value)
	case tui.SlotCode:
		return typed("coupon_code", "coupon_code", value)
	}
	return typed("text", "text", value)
}

// mappedList is the list of the mapping that is on the screen, kept open: its
// rows are asked for at every change.
type mappedList struct {
	sync.Mutex
	path    string
	reading tui.Reading
	file    *list.File
}

func (l *mappedList) row(m tui.Mapping, n int) (columns []string, record campaign.Record, err error) {
	l.Lock()
	defer l.Unlock()
	if l.file == nil || l.path != m.List || l.reading != m.Reading {
		how := m.Reading
		file, err := list.Open(m.List, list.Options{Encoding: how.Encoding, Delimiter: how.Delimiter, Sheet: how.Sheet, NoHeader: how.NoHeader})
		if err != nil {
			return nil, record, err
		}
		l.path, l.reading, l.file = m.List, m.Reading, file
	}
	record, err = l.file.Row(n)
	return l.file.Columns(), record, err
}

// try renders one row of a mapping by the same functions as a run would.
func (s *screens) try(_ context.Context, m tui.Mapping, n int) (tui.Sample, error) {
	data, err := campaignFile(m, "")
	if err != nil {
		return tui.Sample{}, err
	}
	spec, err := campaign.ParseSpec("message.yaml", data)
	if err != nil {
		return tui.Sample{}, placeless(err)
	}
	columns, record, err := s.mapped.row(m, n)
	if err != nil {
		return tui.Sample{}, err
	}
	plan, err := campaign.Compile(spec, columns)
	if err != nil {
		return tui.Sample{}, placeless(err)
	}
	plan, findings := campaign.Lint(spec, plan, time.Now())
	sample := tui.Sample{Record: record}
	for _, f := range findings {
		sample.Problems = append(sample.Problems, f.Problem())
	}
	message, problems := plan.Message(record)
	sample.Message, sample.Problems = message, append(sample.Problems, problems...)
	return sample, nil
}

// placeless takes from an error the place in a file that does not exist yet.
func placeless(err error) error {
	var input *campaign.InputError
	if !errors.As(err, &input) {
		return err
	}
	bare := *input
	bare.File, bare.Line, bare.Column = "", 0, 0
	return &bare
}

// save writes a mapping beside its list.
func (s *screens) save(_ context.Context, m tui.Mapping, name string) (string, error) {
	if name = strings.TrimSpace(name); filepath.Ext(name) != ".yaml" && filepath.Ext(name) != ".yml" {
		name += ".yaml"
	}
	if name != filepath.Base(name) || strings.HasPrefix(name, ".") || strings.ContainsAny(name, `/\:*?"<>|`) {
		return "", s.app.refuse(words.NameOfFileOnly, safe(name))
	}
	data, err := campaignFile(m, s.app.words.Say(words.ComposedFile, safe(filepath.Base(m.List))))
	if err != nil {
		return "", err
	}
	path := filepath.Join(filepath.Dir(m.List), name)
	if _, err := campaign.ParseSpec(path, data); err != nil {
		return "", placeless(err)
	}
	err = writeNew(path, data)
	if errors.Is(err, fs.ErrExist) {
		return "", s.app.refuse(words.FileIsThere, safe(path))
	}
	return path, err
}

// writeNew writes a file that was not there, whole or not at all.
func writeNew(path string, data []byte) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	if err == nil {
		err = file.Sync()
	}
	if err = errors.Join(err, file.Close()); err != nil {
		return errors.Join(err, os.Remove(path))
	}
	return nil
}

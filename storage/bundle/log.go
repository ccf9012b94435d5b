package bundle

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"app.wazaj/voye/campaign"
)

// What becomes of the texts and numbers under the keys of a line of the log.
// A key that is in none of these is masked as a text.
var (
	// kept say nothing of anybody.
	kept = []string{
		"n", "d", "type", "at", "row", "attempt", "outcome", "status", "message_id", "ms", "state", "as", "until", "tries",
		"format", "version", "list", "total", "rate", "workers", "pid", "base_url", "sent", "failed", "unknown", "invalid",
		"duplicate", "suppressed", "remaining", "reason", "sandbox", "list_format", "policy",
	}
	// dropped are checksums and hashes, with which what is hidden could be
	// worked out, and who and what machine it was.
	dropped = []string{"p", "c", "list_sha256", "messages_sha256", "fingerprint", "host", "who"}
	// keptInCampaign are the names that a campaign gives to its parts.
	keptInCampaign = []string{"type", "sub_type", "index", "template_name", "template_language", "default_region", "use", "rate", "workers"}
	// paths name files of the person's.
	paths = []string{"file", "recipients", "suppress"}
)

// fewDigits is how many digits a number may have that is surely no phone
// number.
const fewDigits = 6

// logMask masks what stands in a line of the log.
func (m *masker) logMask(text func(string) string) change {
	return func(keys []string, value string) string {
		key := ""
		if len(keys) > 0 {
			key = keys[0]
		}
		if key == "halt" || key == "counts" {
			key = keys[len(keys)-1]
		}
		switch {
		case key == "campaign" && len(keys) > 1:
			return m.campaignMask(keys[len(keys)-1], value, text)
		case slices.Contains(dropped, key):
			return dots
		case slices.Contains(kept, key):
			return m.withoutKeys(value)
		case key == "to":
			return number(value)
		}
		return text(value)
	}
}

func (m *masker) campaignMask(key, value string, text func(string) string) string {
	switch {
	case slices.Contains(keptInCampaign, key):
		return m.plain(value)
	case slices.Contains(paths, key):
		return text(path.Base(strings.ReplaceAll(value, `\`, "/")))
	case isNumber(value) && len(value) <= fewDigits:
		return value
	}
	return text(value)
}

func isNumber(text string) bool {
	return json.Valid([]byte(text)) && strings.Trim(text, "0123456789.-") == ""
}

// mostLine is more than any line of a log has.
const mostLine = 2 << 20

// eachLine calls fn with every line of a log, without its newline. A line that
// is longer than any comes in pieces.
func eachLine(log io.Reader, fn func(line []byte) error) error {
	in := bufio.NewReaderSize(log, mostLine)
	for {
		line, err := in.ReadSlice('\n')
		if line = bytes.TrimSuffix(line, []byte("\n")); len(line) > 0 {
			if err := fn(line); err != nil {
				return err
			}
		}
		switch {
		case err == nil, errors.Is(err, bufio.ErrBufferFull):
		case errors.Is(err, io.EOF):
			return nil
		default:
			return fmt.Errorf("read the log: %w", err)
		}
	}
}

// unreadable stands in a masked log in the place of a line that is no JSON.
type unreadable struct {
	Type  string `json:"type"`
	Bytes int    `json:"bytes"`
}

// writeLog copies the log, with each line masked.
func (b *bundler) writeLog(log io.Reader, out io.Writer) error {
	mask := b.mask.logMask(b.mask.text)
	return eachLine(log, func(line []byte) error {
		b.found.Lines++
		if b.Unmasked {
			line = []byte(b.mask.withoutKeys(string(line)))
		} else if masked, err := rewrite(line, mask); err == nil {
			line = masked
		} else {
			b.found.Unreadable++
			if line, err = json.Marshal(unreadable{"unreadable", len(line)}); err != nil {
				return err
			}
		}
		_, err := out.Write(append(line[:len(line):len(line)], '\n'))
		return err
	})
}

// learnLog tells the masker all texts of the log.
func (b *bundler) learnLog(log io.Reader) error {
	mask := b.mask.logMask(func(text string) string {
		b.mask.learn(text)
		return text
	})
	return eachLine(log, func(line []byte) error {
		_, _ = rewrite(line, mask) // what cannot be read is not copied either
		return nil
	})
}

// header is what the first line of the log says of the list.
type header struct {
	Type       string          `json:"type"`
	Name       string          `json:"name"`
	List       string          `json:"list"`
	ListFormat json.RawMessage `json:"list_format"`
	Campaign   json.RawMessage `json:"campaign"`
}

// numberColumns returns the columns of which the campaign makes numbers.
func (h header) numberColumns(columns []string) []int {
	spec, err := campaign.RestoreSpec(h.Campaign)
	if err != nil {
		return nil
	}
	plan, err := campaign.Compile(spec, columns)
	if err != nil {
		return nil
	}
	return plan.NumberColumns()
}

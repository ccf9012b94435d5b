package campaign

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
)

// Spec is a campaign: a request body with holes, and how to send it. It says
// nothing yet of the list that fills the holes; Compile brings the two
// together.
type Spec struct {
	// File is the campaign file, empty for a list that is its own campaign.
	File string
	// Name is the campaign's name; the file's name when none is given.
	Name string
	// Recipients is the list as written, relative to File.
	Recipients string
	// DefaultRegion is the two-letter code of the country whose national
	// numbers are understood, such as HT; empty when there is none.
	DefaultRegion string
	// Message is the request body with its holes. Its keys keep their order.
	Message Node
	// Rate is in messages per second, 0 when the campaign does not say.
	Rate float64
	// Workers is the most requests in flight, 0 when the campaign does not
	// say.
	Workers int
	// Suppress are the lists of numbers never to message, relative to File.
	Suppress []string
	// CollapseSpaces makes one blank of each run of blanks, tabs and line
	// breaks in the parameters of a template.
	CollapseSpaces bool
	// Wording is the approved text of the template, nil when it is not known.
	Wording *Wording
}

// maxSpecSize is more than any campaign file needs. It keeps a list that is
// taken for a campaign file from being read whole.
const maxSpecSize = 1 << 20

// ReadSpec reads a campaign file: JSON when its name ends in .json, YAML
// otherwise. What is wrong with it is an *InputError that names the place.
func ReadSpec(path string) (*Spec, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	if info.IsDir() {
		return nil, &InputError{File: path, Rule: ruleFolder}
	}
	if info.Size() > maxSpecSize {
		return nil, &InputError{File: path, Rule: ruleTooLarge}
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	return ParseSpec(path, data)
}

func unreadable(path string, err error) error {
	if os.IsNotExist(err) {
		return &InputError{File: path, Rule: ruleNoFile}
	}
	return &InputError{File: path, Rule: ruleUnreadable, Detail: err.Error()}
}

// ParseSpec reads a campaign file that is already in memory; file is its
// name, for the format and for errors.
func ParseSpec(file string, data []byte) (*Spec, error) {
	root, err := parseNode(file, data)
	if err != nil {
		return nil, err
	}
	s := specReader{file: file, spec: &Spec{File: file, Name: baseName(file)}}
	if err := s.readRoot(root); err != nil {
		return nil, err
	}
	if n := root.Field(keyWording); s.spec.Wording != nil {
		if err := s.matchWording(n); err != nil {
			return nil, err
		}
	}
	return s.spec, nil
}

// baseName is the file's name without its folder and extension.
func baseName(file string) string {
	base := filepath.Base(file)
	return strings.TrimSuffix(base, filepath.Ext(base))
}

// Fingerprint returns the SHA-256, in hex, of what a campaign sends: the
// message and the default region. The name, the pace, the paths and the
// wording are not part of it. Neither is CollapseSpaces, although it decides
// about bytes: whoever begins anew because some rows had a line break would
// send to all the others a second time, unwarned.
func (s *Spec) Fingerprint() string {
	data := s.Message.appendJSON(nil)
	data = append(append(data, '\n'), s.DefaultRegion...)
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// IsTemplate reports whether the campaign sends a template; otherwise it
// sends a text.
func (s *Spec) IsTemplate() bool { return s.Message.Field(keyTemplateName) != nil }

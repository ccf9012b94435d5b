package bundle

import (
	"archive/zip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/storage"
)

// logName is the log in a run folder.
const logName = "log.jsonl"

// Options say what goes into an archive.
type Options struct {
	// Unmasked leaves numbers, names and texts as they are.
	Unmasked bool
	// Secrets are the keys that are known. None of them is written, wherever
	// it stands.
	Secrets []string
	// About is the program, the machine, and how it is set up, as it is to
	// stand in the archive; it is marshalled as JSON.
	About any
	// Readme says for people what is in the archive.
	Readme func(Contents) string
	// Now is the time of the archive.
	Now time.Time
}

// Contents is what went into an archive.
type Contents struct {
	// Run is the run's id, without the campaign's name when it is masked.
	Run string `json:"run"`
	// Masked says that numbers, names and texts are hidden.
	Masked bool `json:"masked"`
	// Lines is how many lines the log has, Unreadable those of which nothing
	// could be masked, and of which only the length is told.
	Lines      int `json:"lines"`
	Unreadable int `json:"unreadable"`
	// List is the name of the list in the archive, empty when it could not be
	// read; then NoList says why.
	List   string `json:"list"`
	NoList string `json:"no_list,omitempty"`
	// Rows is how many records of it were written.
	Rows int `json:"rows"`
	// State and Counts are those of the run; Fault says why there are none.
	State  string          `json:"state,omitempty"`
	Counts campaign.Counts `json:"counts"`
	Fault  string          `json:"fault,omitempty"`
}

// bundler writes one archive.
type bundler struct {
	Options
	folder string
	header header
	mask   masker
	found  Contents
	to     *zip.Writer
}

// Write writes the run in folder into a zip archive. The run may be under way,
// or damaged.
func Write(out io.Writer, folder string, options Options) (Contents, error) {
	b := &bundler{Options: options, folder: folder, to: zip.NewWriter(out)}
	b.mask = masker{secrets: options.Secrets, words: map[string]bool{}}
	b.look()
	steps := []func() error{b.putLog, b.putList, b.putState, b.putReadme, b.to.Close}
	if !b.Unmasked {
		steps = append([]func() error{b.learn}, steps...)
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return b.found, fmt.Errorf("write the archive of the run: %w", err)
		}
	}
	return b.found, nil
}

// runTime is how the id of a run begins: when it was made.
var runTime = regexp.MustCompile(`^\d{8}-\d{6}`)

// look finds out what there is.
func (b *bundler) look() {
	id := filepath.Base(b.folder)
	b.found.Run, b.found.Masked = id, !b.Unmasked
	if !b.Unmasked {
		b.found.Run = runTime.FindString(id)
	}
	if header, err := storage.ReadHeader(b.folder); err == nil {
		b.header.List, b.header.ListFormat, b.header.Campaign = header.List, header.ListFormat, header.Campaign
	}
	view, err := storage.Read(b.folder, nil)
	if err != nil {
		b.found.Fault = b.fault(err)
		return
	}
	b.found.State, b.found.Counts = view.Word(), view.Tally.Counts()
}

// fault is an error without the paths of the machine.
func (b *bundler) fault(err error) string {
	name := first(b.found.Run, "run")
	text := err.Error()
	for _, path := range []string{absolute(b.folder), b.folder} {
		text = strings.ReplaceAll(text, path, name)
	}
	text = strings.ReplaceAll(text, filepath.Base(b.folder), name)
	if b.Unmasked {
		return b.mask.withoutKeys(text)
	}
	return b.mask.plain(text)
}

func absolute(folder string) string {
	path, err := filepath.Abs(folder)
	if err != nil {
		return folder
	}
	return path
}

func first(texts ...string) string {
	for _, text := range texts {
		if text != "" {
			return text
		}
	}
	return ""
}

// openPlain opens a plain file. A link in a run folder that came from elsewhere
// could lead to anything.
func openPlain(path string) (*os.File, error) {
	info, err := os.Lstat(path)
	if err == nil && !info.Mode().IsRegular() {
		err = fmt.Errorf("%s is a link or no plain file", path)
	}
	if err != nil {
		return nil, err
	}
	return os.Open(path)
}

// learn reads the log and the list once, to know what has to be hidden.
func (b *bundler) learn() error {
	log, err := openPlain(filepath.Join(b.folder, logName))
	if err != nil {
		return err
	}
	defer func() { _ = log.Close() }()
	if err := b.learnLog(log); err != nil {
		return err
	}
	file, err := b.openList()
	if err != nil {
		file = nil
	}
	b.meetList(file)
	return nil
}

package bundle

import (
	"archive/zip"
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"time"

	"app.wazaj/voye/campaign"
)

// entry begins a file of the archive, in a folder of the run's name.
func (b *bundler) entry(name string) (io.Writer, error) {
	folder := "voye-" + first(b.found.Run, "run")
	return b.to.CreateHeader(&zip.FileHeader{Name: folder + "/" + name, Method: zip.Deflate, Modified: b.Now})
}

func (b *bundler) putLog() error {
	log, err := openPlain(filepath.Join(b.folder, logName))
	if err != nil {
		return err
	}
	defer func() { _ = log.Close() }()
	entry, err := b.entry(logName)
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(entry, 1<<16)
	return errors.Join(b.writeLog(log, out), out.Flush())
}

// putList writes the list. That it cannot be read is no reason to give no
// archive: it may be what is looked into.
func (b *bundler) putList() error {
	file, err := b.openList()
	if err != nil {
		b.found.NoList = b.listFault(err)
		return nil
	}
	b.found.List = "recipients.csv"
	if b.Unmasked {
		b.found.List = b.header.List
	}
	entry, err := b.entry(b.found.List)
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(entry, 1<<16)
	if b.Unmasked {
		return errors.Join(b.copyList(out), out.Flush())
	}
	if err = b.writeShapes(file, out); isInput(err) {
		b.found.NoList, err = b.listFault(err), nil
	}
	return errors.Join(err, out.Flush())
}

// isInput reports whether an error is about the list, and not about the
// archive.
func isInput(err error) bool {
	var input *campaign.InputError
	return errors.As(err, &input)
}

// listFault says what is wrong with the list. Masked it says by which rule, and
// not what stands there.
func (b *bundler) listFault(err error) string {
	var input *campaign.InputError
	if errors.As(err, &input) && !b.Unmasked {
		return fmt.Sprintf("%s (line %d)", input.Rule, input.Line)
	}
	return b.fault(err)
}

func (b *bundler) putState() error {
	entry, err := b.entry("about.json")
	if err != nil {
		return err
	}
	text, err := json.MarshalIndent(struct {
		Exported string   `json:"exported_at"`
		Run      Contents `json:"run"`
		About    any      `json:"program"`
	}{b.Now.UTC().Format(time.RFC3339), b.found, b.About}, "", "  ")
	if err != nil {
		return err
	}
	_, err = io.WriteString(entry, b.mask.withoutKeys(string(text))+"\n")
	return err
}

func (b *bundler) putReadme() error {
	entry, err := b.entry("README.txt")
	if err != nil {
		return err
	}
	_, err = io.WriteString(entry, b.Readme(b.found))
	return err
}

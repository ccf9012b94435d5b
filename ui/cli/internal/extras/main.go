// Command extras writes what is installed beside the program into a folder:
//
//	man/man1/voye.1 …    a manual page a command
//	man/man7/…           one a topic of voye help
//	man/fr/man1/… …      the same in the other languages
//	completions/…        the completion scripts of four shells
//	notes.md             what CHANGELOG.md says of the version
//
// The pages and scripts come from the commands themselves. The bytes depend on
// nothing but the program, the version and the date, so that they can be made
// again; this is run where CHANGELOG.md is:
//
//	SOURCE_DATE_EPOCH=$(git log -1 --format=%ct) go run ./ui/cli/internal/extras -version 1.2.3 build
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"app.wazaj/voye/ui/cli"
	"app.wazaj/voye/ui/words"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("extras: ")
	version := flag.String("version", "devel", "the `VERSION` that the pages name")
	date := flag.String("date", "", "the `TIME` of the release in RFC 3339, SOURCE_DATE_EPOCH unless given")
	flag.Parse()
	if flag.NArg() != 1 {
		log.Fatal("usage: extras [-version VERSION] [-date TIME] FOLDER")
	}
	day, err := day(*date, os.Getenv("SOURCE_DATE_EPOCH"))
	if err != nil {
		log.Fatal(err)
	}
	files, err := extras(edition{version: *version, day: day})
	if err != nil {
		log.Fatal(err)
	}
	changes, err := os.ReadFile("CHANGELOG.md")
	if err != nil {
		log.Fatal(err)
	}
	files["notes.md"] = []byte(notes(string(changes), *version))
	for name, content := range files {
		if err := write(filepath.Join(flag.Arg(0), filepath.FromSlash(name)), content); err != nil {
			log.Fatal(err)
		}
	}
}

// day returns the date that the pages show. There is no default: the day on
// which they are made says nothing.
func day(date, epoch string) (string, error) {
	if date != "" {
		at, err := time.Parse(time.RFC3339, date)
		return at.UTC().Format(time.DateOnly), err
	}
	seconds, err := strconv.ParseInt(epoch, 10, 64)
	if err != nil {
		return "", errors.New("say of which day the release is, as -date or SOURCE_DATE_EPOCH")
	}
	return time.Unix(seconds, 0).UTC().Format(time.DateOnly), nil
}

// extras returns the content of every file by its path.
func extras(e edition) (map[string][]byte, error) {
	files := map[string][]byte{}
	for _, language := range words.Languages() {
		folder := "man/"
		if language != words.English {
			folder += language + "/"
		}
		for name, page := range e.pages(language) {
			files[folder+"man"+name[len(name)-1:]+"/"+name] = page
		}
	}
	for shell, name := range scripts {
		script, err := completion(shell)
		if err != nil {
			return nil, err
		}
		files["completions/"+name] = script
	}
	return files, nil
}

// scripts are the completion scripts by the names under which each shell
// looks for them.
var scripts = map[string]string{"bash": "voye", "zsh": "_voye", "fish": "voye.fish", "powershell": "voye.ps1"}

// completion returns what voye completion writes. Its texts are English, as
// no machine's settings are asked.
func completion(shell string) ([]byte, error) {
	var script, complaint bytes.Buffer
	nothing := func(string) string { return "" }
	if code := cli.Main([]string{"completion", shell}, strings.NewReader(""), &script, &complaint, nothing); code != 0 {
		return nil, fmt.Errorf("completion %s: %s", shell, complaint.String())
	}
	return script.Bytes(), nil
}

func write(path string, content []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, content, 0o644)
}

// Command thirdparty writes THIRD_PARTY.md: the licences of everything that is
// linked into the program, on all systems that it is built for, and of what
// its tables are made from. Run it after a change of go.mod:
//
//	go run ./ui/cli/internal/thirdparty
//
// With -check it only says whether the file is up to date. A licence that it
// does not know ends it: somebody has to read that one first.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
)

const file = "THIRD_PARTY.md"

func main() {
	log.SetFlags(0)
	log.SetPrefix("thirdparty: ")
	check := flag.Bool("check", false, "only say whether the file is up to date")
	flag.Parse()
	if err := run(*check); err != nil {
		log.Fatal(err)
	}
}

func run(check bool) error {
	folder, document, err := compose(os.Environ())
	if err != nil {
		return err
	}
	path := filepath.Join(folder, file)
	if check {
		return compare(path, document)
	}
	return os.WriteFile(path, document, 0o644)
}

// compose returns the folder of the module, and what the file has to say.
func compose(env []string) (folder string, document []byte, err error) {
	folder, parts, err := linked(env)
	if err != nil {
		return "", nil, err
	}
	var failed []error
	for i := range parts {
		failed = append(failed, parts[i].read())
	}
	return folder, write(parts), errors.Join(failed...)
}

func compare(path string, document []byte) error {
	there, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	// A checkout on Windows may have ends of lines of its own.
	if !bytes.Equal(bytes.ReplaceAll(there, []byte("\r\n"), []byte("\n")), document) {
		return fmt.Errorf("%s is out of date; run go run ./ui/cli/internal/thirdparty", file)
	}
	return nil
}

package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
)

const head = `# What Voye is built from

Voye itself is under the licence in [LICENSE](LICENSE). Linked into it are Go's
runtime and standard library and the modules below, each under its own licence;
the texts follow. No module is changed.

What Voye knows of the world's telephone numbers (campaign/phone_*.go) is made
from github.com/nyaruka/phonenumbers, which is not linked; its data is that of
Google's libphonenumber, Copyright The Libphonenumber Authors, Apache-2.0.

This file is written by ` + "`go run ./ui/cli/internal/thirdparty`" + `.

`

// write writes the file: a table of all parts, and each text once.
func write(parts []part) []byte {
	var out bytes.Buffer
	out.WriteString(head + "| part | version | licence |\n|---|---|---|\n")
	owners := map[string][]string{}
	var order []string
	for _, p := range parts {
		fmt.Fprintf(&out, "| %s | %s | %s |\n", p.name, p.version, p.kind)
		for _, text := range p.texts {
			if owners[text] == nil {
				order = append(order, text)
			}
			if !slices.Contains(owners[text], p.name) {
				owners[text] = append(owners[text], p.name)
			}
		}
	}
	for _, text := range order {
		fmt.Fprintf(&out, "\n## %s\n\n```text\n%s\n```\n", strings.Join(owners[text], ", "), text)
	}
	return out.Bytes()
}

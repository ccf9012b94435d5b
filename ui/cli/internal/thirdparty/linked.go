package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

const program = "app.wazaj/voye"

// targets are the systems that releases are built for.
var targets = []string{"linux/amd64", "linux/arm64", "darwin/amd64", "darwin/arm64", "windows/amd64", "windows/arm64"}

// sources are modules that are not linked, but that tables of the program are
// made from.
var sources = []string{"github.com/nyaruka/phonenumbers"}

// part is a module, or Go itself.
type part struct {
	name, version string
	root          string
	// folders are those of its packages that are linked: some have a licence
	// of their own.
	folders map[string]bool

	kind  string
	texts []string
}

// goPackage is what go list says of a package.
type goPackage struct {
	Dir      string
	Standard bool
	Module   *struct{ Path, Version, Dir string }
}

// linked returns the folder of the module, and everything that the program is
// built from on some target, by name; Go itself is the first.
func linked(env []string) (folder string, parts []part, err error) {
	root, err := output(env, "env", "GOROOT")
	if err != nil {
		return "", nil, err
	}
	folder, err = output(env, "list", "-m", "-f", "{{.Dir}}", program)
	if err != nil {
		return "", nil, err
	}
	found := map[string]part{}
	for _, target := range targets {
		system, machine, _ := strings.Cut(target, "/")
		env := append(slices.Clone(env), "GOOS="+system, "GOARCH="+machine, "CGO_ENABLED=0")
		if err := addPackages(found, env, "list", "-deps", "-json=Dir,Standard,Module", program); err != nil {
			return "", nil, err
		}
	}
	if err := addPackages(found, env, append([]string{"list", "-json=Dir,Standard,Module"}, sources...)...); err != nil {
		return "", nil, err
	}
	parts = []part{{name: "Go's runtime and standard library", root: root, folders: map[string]bool{root: true}}}
	for _, name := range slices.Sorted(maps.Keys(found)) {
		parts = append(parts, found[name])
	}
	return folder, parts, nil
}

// addPackages adds the modules of the packages that go list tells of.
func addPackages(found map[string]part, env []string, args ...string) error {
	list, err := output(env, args...)
	if err != nil {
		return err
	}
	for decoder := json.NewDecoder(strings.NewReader(list)); ; {
		var p goPackage
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return fmt.Errorf("go list: %w", err)
		}
		if p.Standard || p.Module == nil || p.Module.Path == program {
			continue
		}
		m := found[p.Module.Path]
		if m.folders == nil {
			m = part{name: p.Module.Path, version: p.Module.Version, root: p.Module.Dir, folders: map[string]bool{}}
		}
		for folder := p.Dir; len(folder) >= len(m.root); folder = filepath.Dir(folder) {
			m.folders[folder] = true
		}
		found[m.name] = m
	}
}

func output(env []string, args ...string) (string, error) {
	command := exec.Command("go", args...)
	command.Env = env
	var complaint strings.Builder
	command.Stderr = &complaint
	out, err := command.Output()
	if err != nil {
		return "", fmt.Errorf("go %s: %w: %s", args[0], err, complaint.String())
	}
	return strings.TrimSpace(string(out)), nil
}

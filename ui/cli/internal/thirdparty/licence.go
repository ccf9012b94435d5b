package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// licenceFile is how files are called that have to go along with the program.
var licenceFile = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice)([.-].*)?$`)

// read reads the licence of a part, its notices, and those of its folders.
func (p *part) read() error {
	for _, folder := range slices.Sorted(maps.Keys(p.folders)) {
		entries, err := os.ReadDir(folder)
		if err != nil {
			return err
		}
		for _, entry := range entries {
			if entry.IsDir() || !licenceFile.MatchString(entry.Name()) || strings.HasSuffix(entry.Name(), ".go") {
				continue
			}
			text, err := os.ReadFile(filepath.Join(folder, entry.Name()))
			if err != nil {
				return err
			}
			p.add(string(text))
		}
	}
	if len(p.texts) == 0 {
		p.add(statement(filepath.Join(p.root, "README.md")))
	}
	if p.kind == "" {
		return fmt.Errorf("%s: %s has no licence that is known here", p.name, p.root)
	}
	return nil
}

// add adds a text, and notes which licence it is. A notice is none.
func (p *part) add(text string) {
	text = tidy(text)
	if text == "" {
		return
	}
	p.texts = append(p.texts, text)
	if kind := kindOf(text); kind != "" && !strings.Contains(p.kind, kind) {
		p.kind = strings.TrimPrefix(p.kind+", "+kind, ", ")
	}
}

// kindOf returns the SPDX name of a licence, by the sentence that makes it
// what it is; empty when it is none of those that the program may be given
// away with.
func kindOf(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	switch {
	case strings.Contains(text, "Apache License Version 2.0"):
		return "Apache-2.0"
	case strings.Contains(text, "Permission is hereby granted, free of charge, to any person"), strings.HasPrefix(text, "License MIT "):
		return "MIT"
	case !strings.Contains(text, "Redistribution and use in source and binary forms"):
		return ""
	case strings.Contains(text, "ay be used to endorse or promote products derived from"):
		return "BSD-3-Clause"
	}
	return "BSD-2-Clause"
}

// statement returns what a README says of the licence and its author, for a
// module that has no file for it.
func statement(path string) string {
	text, err := os.ReadFile(path)
	if err != nil {
		return ""
	}
	var kept []string
	for section := range strings.SplitSeq(string(text), "\n## ") {
		heading, _, _ := strings.Cut(section, "\n")
		switch strings.ToLower(strings.TrimSpace(heading)) {
		case "license", "licence", "author", "authors":
			kept = append(kept, section)
		}
	}
	return strings.Join(kept, "\n")
}

// tidy drops what no reader sees: spaces at the end of lines, empty lines
// around.
func tidy(text string) string {
	var lines []string
	for line := range strings.Lines(text) {
		lines = append(lines, strings.TrimRight(strings.ReplaceAll(line, "\f", ""), " \t\r\n"))
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}

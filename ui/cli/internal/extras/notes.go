package main

import "strings"

// notes returns what a changelog says of a version. What has no heading of its
// own yet is told under the first one.
func notes(changelog, version string) string {
	_, text, _ := strings.Cut(changelog, "\n## ")
	sections := strings.Split(text, "\n## ")
	for _, section := range sections {
		heading, body, _ := strings.Cut(section, "\n")
		if name, _, _ := strings.Cut(heading, " "); strings.Trim(name, "[]v") == version {
			return strings.TrimSpace(body) + "\n"
		}
	}
	_, body, _ := strings.Cut(sections[0], "\n")
	return strings.TrimSpace(body) + "\n"
}

package cli

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

// A release sets these with -ldflags "-X app.wazaj/voye/ui/cli.version=1.2.3
// -X app.wazaj/voye/ui/cli.commit=… -X app.wazaj/voye/ui/cli.date=…"; what is
// not set comes from the build itself.
var version, commit, date string

// aboutVersion returns the version of the program with its commit, its date and
// the Go that built it, for the sentence "voye version X".
func aboutVersion() string {
	number, revision, built := version, commit, date
	if info, ok := debug.ReadBuildInfo(); ok {
		number = first(number, released(info.Main.Version))
		for _, setting := range info.Settings {
			switch setting.Key {
			case "vcs.revision":
				revision = first(revision, setting.Value)
			case "vcs.time":
				built = first(built, setting.Value)
			}
		}
	}
	about := runtime.Version() + " " + runtime.GOOS + "/" + runtime.GOARCH
	if built != "" {
		about = built + ", " + about
	}
	if revision != "" {
		about = fmt.Sprintf("commit %.12s, %s", revision, about)
	}
	return fmt.Sprintf("%s (%s)", first(number, "devel"), about)
}

// released drops the word that Go gives to a build from a working copy.
func released(version string) string {
	if version == "(devel)" {
		return ""
	}
	return version
}

// first returns the first text that is not empty.
func first(texts ...string) string {
	for _, text := range texts {
		if text != "" {
			return text
		}
	}
	return ""
}

// userAgent names the program to the gateway.
func userAgent() string { return "voye/" + first(version, "devel") }

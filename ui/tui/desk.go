package tui

import (
	"context"
	"time"
)

// Desk is what the home screen, the set-up and the file picker ask for, and
// where the program makes itself heard. Like those of Deps, its functions are
// called from commands, and none may be nil.
type Desk struct {
	// Complete returns the lists, campaigns and folders that a typed path may
	// go on to; for an empty one, the files that were opened last.
	Complete func(ctx context.Context, typed string) ([]Entry, error)
	// Browse lists what a folder has that can be opened; without a name, the
	// working folder.
	Browse func(ctx context.Context, folder string) (*Folder, error)
	// Setup says how the program is set up.
	Setup func(ctx context.Context) (Setup, error)
	// IsFresh reports whether nothing was ever set up.
	IsFresh func(ctx context.Context) bool
	// Configure puts one setting into the configuration file. It refuses a value
	// that the program would not take.
	Configure func(ctx context.Context, name Setting, value string) error
	// KeepKey puts the API key for a gateway into the system's keyring.
	KeepKey func(ctx context.Context, baseURL, key string) error
	// TryGateway finds out what can be known of the gateway without sending.
	TryGateway func(ctx context.Context) (Proof, error)
	// Mend writes Draft.MendTo, the copy of a list in which the damage is
	// mended that can be, and opens it.
	Mend func(ctx context.Context, draft *Draft, read func(rows int)) (*Draft, error)
	// AimDelete says what would go with a run. It deletes nothing.
	AimDelete func(ctx context.Context, runID string) (*Doomed, error)
	// Delete deletes it, if it still is what was shown.
	Delete func(ctx context.Context, doomed *Doomed) error
	// Alert rings the terminal's bell and shows the text on the desktop,
	// where the terminal says that it can.
	Alert func(ctx context.Context, text string)
}

// Entry is a file or a folder that can be opened.
type Entry struct {
	// Path is as it would be typed.
	Path   string
	Folder bool
	// Size is in bytes; it and Changed are not known of a completion.
	Size    int64
	Changed time.Time
}

// Folder is what a folder has that can be opened.
type Folder struct {
	Path string
	// Parent is the folder above, empty at the top.
	Parent  string
	Entries []Entry // folders first
}

// Setting is the name of a setting in the configuration file.
type Setting string

// The settings that the set-up changes.
const (
	SettingBaseURL  Setting = "base_url"
	SettingLanguage Setting = "lang"
	SettingTheme    Setting = "theme"
	// SettingAccessible is true when every start is a talk in lines of text.
	SettingAccessible Setting = "accessible"
)

// Setup is how the program is set up.
type Setup struct {
	// File is the configuration file, which need not be there.
	File string
	// BaseURL is the gateway's address, empty when none is set. Fixed names
	// what sets it and wins over the file, such as WAZAJ_BASE_URL.
	BaseURL, Fixed string
	// Key says in words where the API key was found; without one, NoKey says
	// why there is none.
	Key, NoKey string
	// Keyring says that the system has one, and that its key would be used.
	Keyring bool
	Theme   string
}

// Proof is what a test of the gateway found. It sends no message.
type Proof struct {
	Gateway string
	// Encrypted says that the gateway showed a valid certificate for its name.
	Encrypted bool
	// Status is the answer to an empty request with the key, Keyless the one
	// to the same without.
	Status, Keyless int
	// Message is what the gateway said.
	Message string
}

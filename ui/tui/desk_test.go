package tui

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// fakeDesk answers what the home screen and the set-up ask, and notes what
// they did.
type fakeDesk struct {
	fresh      bool
	setup      Setup
	found      []Entry
	folders    map[string]*Folder
	proof      Proof
	saveErr    error
	configured []string
	kept       []string
	typed      []string // paths of which a completion was asked
	alerts     []string
	lights     []bool
	mendings   int
}

func newFakeDesk() fakeDesk {
	entry := func(path string, size int64) Entry { return Entry{Path: path, Size: size, Changed: noon} }
	return fakeDesk{
		setup: Setup{File: "/home/marie/.config/voye/config.yaml", BaseURL: "https://wazaj.example.com/api/wazaj/business", Key: "the system's keyring", Keyring: true, Theme: "auto"},
		found: []Entry{{Path: "~/Listes/", Folder: true}, {Path: "~/Listes 2025.csv"}, {Path: "~/Listes 2026.csv"}},
		proof: Proof{Gateway: "wazaj.example.com", Encrypted: true, Status: 422, Keyless: 401, Message: "Validation failed"},
		folders: map[string]*Folder{
			"": {Path: "/home/marie", Parent: "/home", Entries: []Entry{
				{Path: "/home/marie/Listes", Folder: true}, entry("/home/marie/kanpay.yaml", 812), entry("/home/marie/orders.csv", 4_812_000)}},
			"/home/marie/Listes": {Path: "/home/marie/Listes", Parent: "/home/marie"},
		},
	}
}

func (f *fakeDeps) desk() Desk {
	return Desk{
		AimDelete: func(_ context.Context, run string) (*Doomed, error) { return f.doomed(run), f.refuse },
		Delete: func(_ context.Context, doomed *Doomed) error {
			f.gone = append(f.gone, doomed.Run.ID)
			return f.err
		},
		Complete: func(_ context.Context, typed string) ([]Entry, error) {
			f.typed = append(f.typed, typed)
			return f.found, f.err
		},
		Browse: func(_ context.Context, path string) (*Folder, error) {
			if folder := f.folders[path]; folder != nil {
				return folder, f.err
			}
			if path == "/home/marie" {
				return f.folders[""], nil
			}
			return nil, fmt.Errorf("read %s: permission denied", path)
		},
		Setup:   func(context.Context) (Setup, error) { return f.setup, f.err },
		IsFresh: func(context.Context) bool { return f.fresh },
		Configure: func(_ context.Context, name Setting, value string) error {
			if f.saveErr == nil {
				if name == SettingTheme {
					f.setup.Theme = value
				}
				f.configured = append(f.configured, fmt.Sprintf("%s=%s", name, value))
			}
			return f.saveErr
		},
		KeepKey: func(_ context.Context, base, key string) error {
			f.kept = append(f.kept, base+" "+key)
			return f.saveErr
		},
		TryGateway: func(context.Context) (Proof, error) { return f.proof, f.err },
		Mend: func(_ context.Context, draft *Draft, read func(int)) (*Draft, error) {
			f.mendings++
			read(200)
			mended := *draft
			mended.Damage, mended.MendTo, mended.List = nil, "", draft.MendTo
			return &mended, f.err
		},
		Alert: func(_ context.Context, text string) { f.alerts = append(f.alerts, text) },
	}
}

// aWhile is longer than a run of which the end is not announced.
const aWhile = longRun + time.Second

// turnHostile replaces the texts of other people's by evil.
func (f *fakeDesk) turnHostile(evil string) {
	for i := range f.found {
		f.found[i].Path = evil
	}
	f.folders[""] = &Folder{Path: evil, Parent: evil, Entries: []Entry{{Path: evil, Folder: true}, {Path: evil + ".csv"}}}
	f.setup.File, f.setup.BaseURL, f.proof.Gateway, f.proof.Message = evil, evil, evil, evil
	if f.setup.Key != "" {
		f.setup.Key = evil
	}
	if f.setup.NoKey != "" {
		f.setup.NoKey = evil
	}
	if f.saveErr != nil {
		f.saveErr = errors.New(evil)
	}
}

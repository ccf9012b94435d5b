package tui

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestReadOtherwise: what is chosen is what the list is read with, and esc on
// the new list leads where it led on the old one.
func TestReadOtherwise(t *testing.T) {
	for name, test := range map[string]struct {
		keys []string
		want Reading
	}{
		"as it was":     {[]string{"e"}, Reading{Encoding: "utf-8", Delimiter: ";", Region: "HT"}},
		"encoding":      {[]string{"e", "right", "l", " "}, Reading{Encoding: "utf-16le", Delimiter: ";", Region: "HT"}},
		"encoding back": {[]string{"e", "left"}, Reading{Encoding: "utf-16be", Delimiter: ";", Region: "HT"}},
		"delimiter":     {[]string{"e", "down", "right", "right"}, Reading{Encoding: "utf-8", Delimiter: "|", Region: "HT"}},
		"header":        {[]string{"e", "down", "down", "h"}, Reading{Encoding: "utf-8", Delimiter: ";", NoHeader: true, Region: "HT"}},
		"region":        {[]string{"e", "down", "down", "down", "down", "ctrl+u", "1", "f", "é", "r", "x"}, Reading{Encoding: "utf-8", Delimiter: ";", Region: "FR"}},
		"no region":     {[]string{"e", "down", "down", "tab", "backspace", "backspace", "backspace", "up"}, Reading{Encoding: "utf-8", Delimiter: ";"}},
	} {
		f := newFake()
		s := newSession(t, f, AtFile("orders.csv"))
		s.press(test.keys...)
		s.press("enter")
		if diff := cmp.Diff([]Reading{test.want}, f.readings); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		l, isList := s.top().(*listScreen)
		if !isList || l.draft.Reading != test.want {
			t.Errorf("%s: behind it is %T", name, s.top())
		}
		s.press("esc")
		if _, isHome := s.top().(*homeScreen); !isHome {
			t.Errorf("%s: esc leads to %T", name, s.top())
		}
	}
}

// TestReadOtherwiseRefused: a list that cannot be read so leaves the person on
// the choices, with the reason, and esc leads to the list as it was.
func TestReadOtherwiseRefused(t *testing.T) {
	f := newFake()
	s := newSession(t, f, AtFile("orders.csv"))
	s.press("e")
	f.err = errors.New("the list has no column to")
	s.press("right", "enter")
	if s.notice == nil {
		t.Fatal("nothing says why")
	}
	s.press("esc")
	if _, still := s.top().(*readingScreen); !still {
		t.Fatalf("behind it is %T", s.top())
	}
	s.press("esc")
	if l, isList := s.top().(*listScreen); !isList || l.draft != f.draft {
		t.Errorf("esc leads to %T", s.top())
	}
}

// TestMisread: a list that is no campaign as it is read leads to the choices,
// from there to the list, and then back to where it was opened.
func TestMisread(t *testing.T) {
	f := newFake()
	f.err = &Misread{f.draft, errors.New("the list has no column to")}
	s := newSession(t, f, AtFile("orders.csv"))
	if r, isReading := s.top().(*readingScreen); !isReading || r.why == nil {
		t.Fatalf("it leads to %T", s.top())
	}
	f.err = nil
	s.press("down", "down", "right", "enter")
	if l, isList := s.top().(*listScreen); !isList || !l.draft.Reading.NoHeader {
		t.Fatalf("read otherwise it leads to %T", s.top())
	}
	s.press("esc")
	if _, isHome := s.top().(*homeScreen); !isHome {
		t.Errorf("esc leads to %T", s.top())
	}
	f.err = &Misread{f.draft, errors.New("the list has no column to")}
	s = newSession(t, f, AtFile("orders.csv"))
	s.press("esc")
	if _, isHome := s.top().(*homeScreen); !isHome {
		t.Errorf("esc on the choices leads to %T", s.top())
	}
}

// TestTheSampleIsReadAsItIs: the built-in list is no file to read otherwise.
func TestTheSampleIsReadAsItIs(t *testing.T) {
	f := newFake()
	f.draft.Path = ""
	s := newSession(t, f, AtDraft(f.draft))
	s.press("e")
	if _, isList := s.top().(*listScreen); !isList {
		t.Errorf("e leads to %T", s.top())
	}
}

package campaign

import (
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// The tables are held against those of the library, which is for tests only.
func TestCharsets(t *testing.T) {
	for name, c := range map[string]struct {
		ours   *Charset
		theirs *charmap.Charmap
	}{"Windows-1252": {Windows1252, charmap.Windows1252}, "Mac Roman": {MacRoman, charmap.Macintosh}} {
		for b := range 256 {
			if got, want := c.ours.Rune(byte(b)), c.theirs.DecodeByte(byte(b)); got != want {
				t.Errorf("%s: byte %x is %q, want %q", name, b, got, want)
			}
		}
		for r := range rune(utf8.MaxRune) {
			if r == utf8.RuneError {
				continue // what has no character has no byte
			}
			b, ok := c.ours.Byte(r)
			if want, wantOK := c.theirs.EncodeRune(r); ok != wantOK || ok && b != want {
				t.Fatalf("%s: %q is %x, %v, want %x, %v", name, r, b, ok, want, wantOK)
			}
		}
		if _, ok := c.ours.Byte(utf8.RuneError); ok {
			t.Errorf("%s has a byte for what is no character", name)
		}
	}
}

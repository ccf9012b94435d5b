package list

import (
	"io"
	"unicode/utf8"

	"app.wazaj/voye/campaign"
)

// charsetReader turns text of one byte a character into UTF-8.
type charsetReader struct {
	raw     io.Reader
	charset *campaign.Charset
	in      [8 << 10]byte
	out     []byte
	ready   []byte // of out, what was not read yet
	err     error
}

// Read implements io.Reader.
func (r *charsetReader) Read(p []byte) (int, error) {
	for len(r.ready) == 0 {
		if r.err != nil {
			return 0, r.err
		}
		var n int
		n, r.err = r.raw.Read(r.in[:])
		r.out = r.out[:0]
		for _, b := range r.in[:n] {
			if b < utf8.RuneSelf {
				r.out = append(r.out, b)
			} else {
				r.out = utf8.AppendRune(r.out, r.charset.Rune(b))
			}
		}
		r.ready = r.out
	}
	n := copy(p, r.ready)
	r.ready = r.ready[n:]
	return n, nil
}

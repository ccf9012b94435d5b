package report

import "time"

// clock writes moments as RFC 3339 in UTC with milliseconds, as the log has
// them. Rows that stand together were mostly sent in the same second, so it
// keeps the last one that it wrote.
type clock struct {
	second int64
	text   [len(secondLayout)]byte
}

const secondLayout = "2006-01-02T15:04:05"

// moment returns the text of t, nothing for the zero time.
func (c *clock) moment(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	if year := t.UTC().Year(); year < 0 || year > 9999 {
		return t.UTC().Format(secondLayout + ".000Z")
	}
	if second := t.Unix(); second != c.second || c.text[0] == 0 {
		t.UTC().AppendFormat(c.text[:0], secondLayout)
		c.second = second
	}
	var text [len(secondLayout) + len(".000Z")]byte
	ms := t.Nanosecond() / int(time.Millisecond)
	digit := func(n int) byte { return byte('0' + n%10) }
	copy(append(text[:0], c.text[:]...)[len(c.text):len(text)], []byte{'.', digit(ms / 100), digit(ms / 10), digit(ms), 'Z'})
	return string(text[:])
}

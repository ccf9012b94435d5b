package storage

import (
	"encoding/json"
	"fmt"
	"hash/crc32"
	"strconv"
	"time"

	"app.wazaj/voye/campaign"
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// Room for the texts of one line, in bytes as written. Together with the
// fields around them they stay within maxLine.
const (
	roomTo    = 128
	roomCode  = 256
	roomError = 3072
)

// encoder makes lines. They are appended to buf by hand, because this runs
// twice for each message: it costs a fifth of what encoding/json costs.
type encoder struct {
	buf     []byte
	n       uint64 // of the last line
	sum     uint32 // checksum of the last line
	durable uint64 // highest n known to be on the disk
	start   int    // where the line under way begins in buf

	second int64 // the second whose text is in stamp
	stamp  []byte
}

func (e *encoder) begin(kind string, at time.Time) {
	e.beginAt(kind)
	e.appendTime(at)
	e.buf = append(e.buf, '"')
}

// beginAt appends a line up to its time.
func (e *encoder) beginAt(kind string) {
	e.n++
	e.start = len(e.buf)
	e.buf = append(e.buf, `{"n":`...)
	e.buf = strconv.AppendUint(e.buf, e.n, 10)
	e.buf = append(e.buf, `,"p":"`...)
	e.buf = appendHex(e.buf, e.sum)
	e.buf = append(e.buf, `","d":`...)
	e.buf = strconv.AppendUint(e.buf, e.durable, 10)
	e.buf = append(e.buf, `,"type":"`...)
	e.buf = append(e.buf, kind...)
	e.buf = append(e.buf, `","at":"`...)
}

// appendTime appends RFC 3339 with milliseconds. The text of the second is
// kept, since thousands of lines share one.
func (e *encoder) appendTime(at time.Time) {
	if at.IsZero() {
		at = time.Now()
	}
	if sec := at.Unix(); e.stamp == nil || sec != e.second {
		e.second = sec
		e.stamp = at.UTC().AppendFormat(e.stamp[:0], "2006-01-02T15:04:05.")
	}
	ms := at.Nanosecond() / int(time.Millisecond)
	e.buf = append(e.buf, e.stamp...)
	e.buf = append(e.buf, '0'+byte(ms/100), '0'+byte(ms/10%10), '0'+byte(ms%10), 'Z')
}

func sumOf(content []byte) uint32 { return crc32.Checksum(content, castagnoli) }

func (e *encoder) end() {
	e.sum = sumOf(e.buf[e.start:])
	e.buf = append(appendTrailer(e.buf, e.sum), '\n')
}

// appendTrailer appends the last field of a line and its closing brace.
func appendTrailer(buf []byte, sum uint32) []byte {
	buf = append(buf, `,"c":"`...)
	buf = appendHex(buf, sum)
	return append(buf, `"}`...)
}

func (e *encoder) number(key string, value int64) {
	e.buf = append(e.buf, `,"`...)
	e.buf = append(e.buf, key...)
	e.buf = append(e.buf, `":`...)
	e.buf = strconv.AppendInt(e.buf, value, 10)
}

func (e *encoder) text(key, value string, room int) {
	e.buf = append(e.buf, `,"`...)
	e.buf = append(e.buf, key...)
	e.buf = append(e.buf, `":"`...)
	e.buf = appendText(e.buf, value, room)
	e.buf = append(e.buf, '"')
}

func (e *encoder) intent(in campaign.Intent) {
	e.begin(typeIntent, in.At)
	e.number("row", int64(in.Row))
	e.number("attempt", int64(in.Attempt))
	e.text("to", in.To, roomTo)
	e.end()
}

func (e *encoder) result(r campaign.Result) {
	e.begin(typeResult, r.At)
	e.number("row", int64(r.Row))
	e.number("attempt", int64(r.Attempt))
	e.text("outcome", r.Outcome.String(), roomCode)
	e.number("status", int64(r.Status))
	if r.MessageID <= 0 {
		e.buf = append(e.buf, `,"message_id":null`...)
	} else {
		e.number("message_id", r.MessageID)
	}
	e.text("code", r.Code, roomCode)
	e.text("error", r.Error, roomError)
	e.text("to", r.To, roomTo)
	e.number("ms", max(0, r.Took.Milliseconds()))
	e.end()
}

func (e *encoder) settle(row int, as campaign.Outcome, who string, at time.Time) {
	e.begin(typeSettle, at)
	e.number("row", int64(row))
	e.text("as", as.String(), roomCode)
	e.text("who", who, roomCode)
	e.end()
}

// again appends a line of another log with a number and checksums of this one.
func (e *encoder) again(f *frame) {
	e.beginAt(string(f.kind))
	e.buf = append(e.buf, f.at...)
	e.buf = append(e.buf, '"')
	e.buf = append(e.buf, f.fields...)
	e.end()
}

// record appends a line of any other type, with the fields of value.
func (e *encoder) record(kind string, at time.Time, value any) error {
	fields, err := json.Marshal(value)
	if err != nil {
		return fmt.Errorf("encode a %s record: %w", kind, err)
	}
	e.begin(kind, at)
	e.buf = append(e.buf, ',')
	e.buf = appendASCII(e.buf, fields[1:len(fields)-1])
	e.end()
	return nil
}

// halt appends a halt with its texts cut to the line's length.
func (e *encoder) halt(h campaign.Halt) {
	e.begin(typeHalt, time.Time{})
	e.number("status", int64(h.Status))
	e.text("code", h.Code, roomCode)
	e.text("message", h.Message, roomError)
	e.end()
}

func (e *encoder) hold(h campaign.Hold) {
	e.begin(typeHold, time.Time{})
	e.text("reason", string(h.Reason), roomCode)
	until := ""
	if !h.Until.IsZero() {
		until = h.Until.UTC().Format(time.RFC3339)
	}
	e.text("until", until, roomCode)
	e.number("tries", int64(h.Tries))
	e.number("status", int64(h.Status))
	e.text("message", h.Message, roomError)
	e.end()
}

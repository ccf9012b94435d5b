package report

import (
	"bufio"
	"bytes"
	"encoding/json"
	"strconv"

	"app.wazaj/voye/campaign"
)

// jsonWriter writes one JSON object a line, for other programs. The values of
// the list are as they are; characters that could reach a terminal as
// something else than text are escaped, which changes no value. What is not
// known is null.
type jsonWriter struct {
	out     *bufio.Writer
	merged  bool     // the rows are from several runs
	columns [][]byte // the names with what stands around them
	line    []byte
	clock   clock
}

func newJSONWriter(out *bufio.Writer, r *Report, _ Options) (writer, error) {
	j := &jsonWriter{out: out, merged: len(r.pasts) > 1}
	for i, column := range r.columns {
		name := []byte{','}[:min(i, 1)]
		j.columns = append(j.columns, append(appendJSON(name, column), ':'))
	}
	return j, nil
}

// row writes the fields in the order of the CSV report, and behind them the
// list's columns in their order, which a map would lose.
func (j *jsonWriter) row(r Row) error {
	j.line = append(j.line[:0], `{"row":`...)
	j.line = strconv.AppendInt(j.line, int64(r.Row), 10)
	j.text(`,"to":`, r.To)
	j.text(`,"outcome":`, r.Outcome.String())
	j.number(`,"message_id":`, r.MessageID)
	j.line = append(j.line, `,"attempts":`...)
	j.line = strconv.AppendInt(j.line, int64(r.Attempts), 10)
	j.number(`,"status":`, int64(r.Status))
	j.text(`,"code":`, r.Code)
	j.text(`,"error":`, r.Error)
	if at := j.clock.moment(r.SentAt); at != "" {
		j.text(`,"sent_at":`, at)
	} else {
		j.line = append(j.line, `,"sent_at":null`...)
	}
	if j.merged {
		j.text(`,"run":`, r.Run)
	}
	j.line = append(j.line, `,"columns":{`...)
	for i, column := range j.columns {
		value := ""
		if i < len(r.Cells) {
			value = r.Cells[i]
		}
		j.line = appendJSON(append(j.line, column...), value)
	}
	_, err := j.out.Write(append(j.line, "}}\n"...))
	return err
}

func (j *jsonWriter) text(key, text string) { j.line = appendJSON(append(j.line, key...), text) }

// number writes a number, and null for 0, which stands for none.
func (j *jsonWriter) number(key string, n int64) {
	j.line = append(j.line, key...)
	if n == 0 {
		j.line = append(j.line, "null"...)
		return
	}
	j.line = strconv.AppendInt(j.line, n, 10)
}

func (j *jsonWriter) end() error { return nil }

// appendJSON appends a text as JSON that is safe for a terminal.
func appendJSON(dst []byte, text string) []byte {
	for _, r := range text {
		if r < ' ' || r > '~' && r < firstLetter || r > lastLetter || r == '"' || r == '\\' {
			return append(dst, escapedJSON(text)...)
		}
	}
	dst = append(dst, '"')
	dst = append(dst, text...)
	return append(dst, '"')
}

// escapedJSON writes a text that may have something to be escaped.
func escapedJSON(text string) []byte {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	_ = encoder.Encode(text) // a string can always be encoded
	return campaign.SafeJSON(bytes.TrimSuffix(out.Bytes(), []byte("\n")))
}

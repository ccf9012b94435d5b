package report

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"

	"app.wazaj/voye/campaign"
)

// jsonWriter writes one JSON object a line, for other programs. The values of
// the list are as they are; characters that could reach a terminal as
// something else than text are escaped, which changes no value.
type jsonWriter struct {
	out     io.Writer
	merged  bool     // the rows are from several runs
	columns [][]byte // the names, as JSON
	line    bytes.Buffer
	encoder *json.Encoder
}

// jsonRow is what comes before the columns. What is not known is null.
type jsonRow struct {
	Row       int     `json:"row"`
	To        string  `json:"to"`
	Outcome   string  `json:"outcome"`
	MessageID *int64  `json:"message_id"`
	Attempts  int     `json:"attempts"`
	Status    *int    `json:"status"`
	Code      string  `json:"code"`
	Error     string  `json:"error"`
	SentAt    *string `json:"sent_at"`
	// Run is the run that this is from, of several that were merged.
	Run string `json:"run,omitempty"`
}

func newJSONWriter(out *bufio.Writer, r *Report, _ Options) (writer, error) {
	j := &jsonWriter{out: out, merged: len(r.pasts) > 1}
	j.encoder = json.NewEncoder(&j.line)
	j.encoder.SetEscapeHTML(false)
	for _, column := range r.columns {
		// A string can always be encoded.
		_ = j.encoder.Encode(column)
		j.columns = append(j.columns, bytes.Clone(bytes.TrimSpace(j.line.Bytes())))
		j.line.Reset()
	}
	return j, nil
}

func (j *jsonWriter) row(r Row) error {
	j.line.Reset()
	object := jsonRow{Row: r.Row, To: r.To, Outcome: r.Outcome.String(), Attempts: r.Attempts, Code: r.Code, Error: r.Error}
	if r.MessageID != 0 {
		object.MessageID = &r.MessageID
	}
	if r.Status != 0 {
		object.Status = &r.Status
	}
	if at := moment(r.SentAt); at != "" {
		object.SentAt = &at
	}
	if j.merged {
		object.Run = r.Run
	}
	if err := j.encoder.Encode(object); err != nil {
		return err
	}
	j.line.Truncate(j.line.Len() - len("}\n"))
	j.line.WriteString(`,"columns":{`)
	if err := j.cells(r.Cells); err != nil {
		return err
	}
	j.line.WriteString("}}\n")
	_, err := j.out.Write(campaign.SafeJSON(j.line.Bytes()))
	return err
}

// cells writes the list's columns in their order, which a map would lose.
func (j *jsonWriter) cells(cells []string) error {
	for i, column := range j.columns {
		if i > 0 {
			j.line.WriteByte(',')
		}
		j.line.Write(column)
		j.line.WriteByte(':')
		value := ""
		if i < len(cells) {
			value = cells[i]
		}
		if err := j.encoder.Encode(value); err != nil {
			return err
		}
		j.line.Truncate(j.line.Len() - len("\n"))
	}
	return nil
}

func (j *jsonWriter) end() error { return nil }

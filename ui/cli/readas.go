package cli

import (
	"strings"

	"app.wazaj/voye/campaign/list"
	"app.wazaj/voye/ui/words"
)

// listRead says how a list was read, for check --json.
type listRead struct {
	File      string   `json:"file"`
	Encoding  string   `json:"encoding,omitempty"`
	Delimiter string   `json:"delimiter,omitempty"`
	LineEnds  string   `json:"line_ends,omitempty"`
	Sheet     string   `json:"sheet,omitempty"`
	Header    bool     `json:"header"`
	Columns   []string `json:"columns"`
}

func reading(file *list.File) listRead {
	format := file.Format()
	return listRead{
		File: file.Name(), Encoding: format.Encoding, Delimiter: format.Delimiter, LineEnds: format.LineEnds, Sheet: format.Sheet,
		Header: !format.NoHeader, Columns: file.Columns(),
	}
}

// readAs says the same in a sentence.
func readAs(w words.Words, file *list.File) string {
	format := file.Format()
	header := words.WithHeader
	if format.NoHeader {
		header = words.NoHeader
	}
	if format.Sheet != "" {
		return w.Say(words.ReadSheet, safe(file.Name()), safe(format.Sheet), w.Say(header), len(file.Columns()))
	}
	return w.Say(words.ReadAs, safe(file.Name()), format.Encoding, delimiterWord(w, format.Delimiter), strings.ToUpper(format.LineEnds),
		w.Say(header), len(file.Columns()))
}

// delimiterWord names a delimiter, as a comma and a tab are easily overlooked.
func delimiterWord(w words.Words, delimiter string) string {
	id, known := map[string]words.ID{",": words.Comma, ";": words.Semicolon, "\t": words.Tab, "|": words.Pipe}[delimiter]
	if !known {
		return safe(delimiter)
	}
	return w.Say(id)
}

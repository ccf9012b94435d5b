package cli

import (
	"strings"

	"app.wazaj/voye/campaign/list"
	"app.wazaj/voye/ui/words"
)

// listRead says how a list was read, for check --json.
type listRead struct {
	File      string   `json:"file"`
	Encoding  string   `json:"encoding"`
	Delimiter string   `json:"delimiter"`
	LineEnds  string   `json:"line_ends"`
	Header    bool     `json:"header"`
	Columns   []string `json:"columns"`
}

func reading(file *list.File) listRead {
	format := file.Format()
	return listRead{file.Name(), format.Encoding, format.Delimiter, format.LineEnds, !format.NoHeader, file.Columns()}
}

// readAs says the same in a sentence.
func readAs(w words.Words, file *list.File) string {
	format := file.Format()
	header := words.WithHeader
	if format.NoHeader {
		header = words.NoHeader
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

package list

import (
	"strings"

	"app.wazaj/voye/campaign"
)

// The encodings that lists come in, by the names that Format has for them.
const (
	UTF8        = "utf-8"
	UTF16LE     = "utf-16le"
	UTF16BE     = "utf-16be"
	Windows1252 = "windows-1252"
	MacRoman    = "mac-roman"
)

// The line ends that lists have, by the names that Format has for them.
const (
	LF   = "lf"
	CRLF = "crlf"
	CR   = "cr"
)

// rowRules is the number of the rules by which rows are counted now. Since 1,
// a line that has delimiters only is no row. A run whose list was counted by
// older rules is read by those for ever, or its row numbers would move.
const rowRules = 1

// Options say how a list is written; what is empty is found by looking at the
// list itself.
type Options struct {
	// Encoding is utf-8, utf-16le, utf-16be, windows-1252 or mac-roman. The
	// last one is never found, as it looks like Windows-1252.
	Encoding string
	// Delimiter is the character between columns, or one of the words comma,
	// semicolon, tab and pipe.
	Delimiter string
	// NoHeader says that the first record is a row. The columns are then
	// named 1, 2, 3 and so on.
	NoHeader bool
	// Loose lets the bytes of a UTF-8 list pass that are not UTF-8, where it
	// would be refused otherwise. It is for repairs: nothing is sent from a
	// list that was opened so.
	Loose bool
	// Name is what errors call the list; its path when empty.
	Name string
	// Sheet is the name of the sheet of a workbook, in any case; without one
	// the first sheet that is not hidden is read.
	Sheet string
	// Whole leaves nothing out of a workbook: rows that are hidden are read too,
	// and one with text on a further sheet is refused, unless Sheet names one.
	// It is for suppression lists, of which nobody may be missed.
	Whole bool
	// MayBeEmpty takes a list that has a header and no rows, as a suppression
	// list has before anybody opted out.
	MayBeEmpty bool
	// oldRows counts rows by the rules before rowRules 1.
	oldRows bool
}

// Format says how a list was read. It is kept with a run, so that the run's
// copy of the list is read the same way for ever.
type Format struct {
	// Ext is the ending of the file's name in lower case, such as .csv.
	Ext       string `json:"ext"`
	Encoding  string `json:"encoding"`
	Delimiter string `json:"delimiter"`
	LineEnds  string `json:"line_ends,omitempty"`
	NoHeader  bool   `json:"no_header,omitempty"`
	// Rules are those by which the rows are counted.
	Rules int `json:"rules,omitempty"`
	// Sheet is the sheet of a workbook. A workbook has no encoding and no
	// delimiter.
	Sheet string `json:"sheet,omitempty"`
}

// Options returns the options that read a list in this format again.
func (f Format) Options() Options {
	return Options{Encoding: f.Encoding, Delimiter: f.Delimiter, Sheet: f.Sheet, NoHeader: f.NoHeader, oldRows: f.Rules < rowRules}
}

// encodingNames are the spellings of encodings that are accepted. Latin-1 is
// read as Windows-1252, as browsers do: programs that say the one write the
// other.
var encodingNames = map[string]string{
	"utf-8": UTF8, "utf8": UTF8, "utf-16le": UTF16LE, "utf16le": UTF16LE, "utf-16be": UTF16BE, "utf16be": UTF16BE,
	"windows-1252": Windows1252, "cp1252": Windows1252, "latin1": Windows1252, "iso-8859-1": Windows1252, "ansi": Windows1252,
	"mac-roman": MacRoman, "macroman": MacRoman, "macintosh": MacRoman, "x-mac-roman": MacRoman, "mac": MacRoman,
}

// foldEncoding returns a name of an encoding as encodingNames has it: people
// write UTF_8, Mac Roman and UTF-16 LE.
func foldEncoding(name string) string {
	name = strings.NewReplacer(" ", "-", "_", "-").Replace(strings.ToLower(strings.TrimSpace(name)))
	return strings.Replace(strings.Replace(name, "16-le", "16le", 1), "16-be", "16be", 1)
}

// delimiterWords are the words for delimiters that are awkward to write in a
// command.
var delimiterWords = map[string]string{
	"comma": ",", "semicolon": ";", "tab": "\t", `\t`: "\t", "pipe": "|", "bar": "|",
}

// normal returns o with its names in the form that Format has.
func (o Options) normal(path string) (Options, error) {
	if o.Encoding != "" {
		name, known := encodingNames[foldEncoding(o.Encoding)]
		if !known {
			return o, &campaign.InputError{File: path, Rule: campaign.ListEncodingName, Detail: o.Encoding}
		}
		o.Encoding = name
	}
	if o.Delimiter == "" {
		return o, nil
	}
	if delimiter, known := delimiterWords[strings.ToLower(o.Delimiter)]; known {
		o.Delimiter = delimiter
	}
	if !canDelimit(o.Delimiter) {
		return o, &campaign.InputError{File: path, Rule: campaign.ListDelimiter, Detail: o.Delimiter}
	}
	return o, nil
}

// canDelimit reports whether text is one ASCII character that is neither part
// of names and numbers nor of the quoting.
func canDelimit(text string) bool {
	if len(text) != 1 {
		return false
	}
	c := text[0]
	wordy := '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
	return c == '\t' || c > ' ' && c < 0x7f && !wordy && c != '"' && c != '+'
}

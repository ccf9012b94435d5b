package campaign

// Plan is a campaign compiled against the columns of a list: it makes the
// message of a row by writing fixed pieces of JSON and the row's cells one
// after the other. Preview, check and the pool all call Message, so what was
// previewed is what is sent.
//
// A Plan is never changed once it is made, and may be used by any number of
// goroutines at once.
type Plan struct {
	endpoint string
	region   string
	columns  []string
	pieces   []piece
	// tail is the JSON after the last piece.
	tail string
	// fixed is the length of all JSON that does not depend on the row.
	fixed int
	// template and language are those of every row, empty when cells decide.
	template, language string
	// collapse mends white space in parameters.
	collapse bool
	// linter judges what is filled in; nil when nobody asked.
	linter *rowLinter
}

// piece is a stretch of fixed JSON and the hole that follows it.
type piece struct {
	before string
	// key is the JSON before the value that goes with it: ,"preview_url": is
	// left out together with an empty value. It is empty for values that are
	// always there.
	key  string
	hole hole
}

// hole is a value that cells decide.
type hole struct {
	kind holeKind
	// column names the hole in problems: its first column as the list has it.
	column string
	parts  []part
	// place is where in the template the text goes, nil where it does not
	// matter.
	place *place
}

// holeKind says what becomes of the text that the parts of a hole make.
type holeKind uint8

const (
	// holeText is a text that may not be empty.
	holeText holeKind = iota
	// holeOptional is a text whose key is left out when it is empty.
	holeOptional
	// holeTo is the recipient's number.
	holeTo
	// holeNumber is a number of JSON.
	holeNumber
	// holeBool is true or false, and is left out with its key when empty.
	holeBool
	// holeMedia is a link or the id of a file, with its own key.
	holeMedia
	// holeJSON is an array of JSON, left out with its key when empty.
	holeJSON
	// holeOptionalObject is an object of JSON, left out with its key when
	// empty.
	holeOptionalObject
	// holeArray and holeObject are JSON that may not be empty.
	holeArray
	holeObject
)

// part is literal text, or a cell and what stands in for an empty one.
type part struct {
	// text is the literal text, or the fallback.
	text string
	// cell is the index of the column, -1 for literal text.
	cell   int
	column string
	// hasFallback is true even for an empty fallback.
	hasFallback bool
}

// Template returns the template's name and language where they are the same
// for every row. Both are empty for a text message; either is empty where
// cells decide.
func (p *Plan) Template() (name, language string) { return p.template, p.language }

// Endpoint returns the call of the gateway that the messages go to.
func (p *Plan) Endpoint() string { return p.endpoint }

// Columns returns the columns of the list that the plan was compiled against.
// The slice is not to be changed.
func (p *Plan) Columns() []string { return p.columns }

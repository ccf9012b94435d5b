package words

// How lists are read, what is wrong with them as a whole, and how they are
// mended. Each sentence names its arguments in en_lists.go.
const (
	FlagNoHeader ID = "flag.no-header"
	FlagToColumn ID = "flag.to-column"
	FlagFix      ID = "flag.fix"

	// How a list was read.
	ReadAs      ID = "lists.read_as"
	WithHeader  ID = "lists.with_header"
	NoHeader    ID = "lists.no_header"
	HeaderIsRow ID = "lists.header_is_row"
	Comma       ID = "lists.comma"
	Semicolon   ID = "lists.semicolon"
	Tab         ID = "lists.tab"
	Pipe        ID = "lists.pipe"

	// Standard input.
	Stdin         ID = "lists.stdin"
	StdinTwice    ID = "lists.stdin_twice"
	StdinNeedsYes ID = "lists.stdin_needs_yes"
	StdinNoScreen ID = "lists.stdin_no_screen"

	// Damage.
	ColumnWarning ID = "lists.column_warning"
	DamageLine    ID = "lists.damage_line"
	DamageLost    ID = "lists.damage_lost"
	DamageMended  ID = "lists.damage_mended"
	DamageSome    ID = "lists.damage_some"

	// The mended copy.
	FixThere    ID = "lists.fix_there"
	FixEnding   ID = "lists.fix_ending"
	Fixed       ID = "lists.fixed"
	FixedNoHead ID = "lists.fixed_no_head"
)

package words

// How lists are read, what is wrong with them as a whole, and how they are
// mended. Each sentence names its arguments in en_lists.go.
const (
	FlagNoHeader ID = "flag.no-header"
	FlagToColumn ID = "flag.to-column"
	FlagFix      ID = "flag.fix"

	// How a list was read.
	ReadAs      ID = "lists.read_as"
	ReadSheet   ID = "lists.read_sheet"
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

// The screens about how a list was read and what was done to it.
const (
	KeyReadOtherwise ID = "keys.read_otherwise"
	KeyReadAgain     ID = "keys.read_again"
	KeyChange        ID = "keys.change"
	KeyChangeBack    ID = "keys.change_back"

	TUIReadOtherwise ID = "tui.reading.title"
	TUIEncoding      ID = "tui.reading.encoding"
	TUISheetOf       ID = "tui.reading.sheet"
	TUIDelimiter     ID = "tui.reading.delimiter"
	TUIHeader        ID = "tui.reading.header"
	TUIHeaderYes     ID = "tui.reading.header_yes"
	TUIHeaderNo      ID = "tui.reading.header_no"
	TUIRegion        ID = "tui.reading.region"
	TUIRegionNone    ID = "tui.reading.region_none"
	TUIRegionHint    ID = "tui.reading.region_hint"
	TUIReadingHint   ID = "tui.reading.hint"
	TUIComma         ID = "tui.reading.comma"
	TUISemicolon     ID = "tui.reading.semicolon"
	TUITab           ID = "tui.reading.tab"
	TUIPipe          ID = "tui.reading.pipe"
	TUINoHeader      ID = "tui.reading.no_header"
	TUIColumnRemedy  ID = "tui.reading.column_remedy"

	TUIDamage     ID = "tui.damage.title"
	TUIDamageMend ID = "tui.damage.mend"
	TUIScientific ID = "tui.damage.scientific"
	TUIRounded    ID = "tui.damage.rounded"
	TUIDecimal    ID = "tui.damage.decimal"
	TUILostPlus   ID = "tui.damage.lost_plus"
	TUILostZero   ID = "tui.damage.lost_zero"
	TUIShifted    ID = "tui.damage.shifted"
	TUIMixed      ID = "tui.damage.mixed"
	TUIDouble     ID = "tui.damage.double"
	TUILetters    ID = "tui.damage.letters"
)

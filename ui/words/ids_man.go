package words

// The headings of a manual page, and the sections that no help text has. The
// first line of such a section is its heading, as in [HelpExitCodes].
const (
	ManName        ID = "man.name"
	ManDescription ID = "man.description"
	ManSeeAlso     ID = "man.see_also"
	ManEnvironment ID = "man.environment"
	ManFiles       ID = "man.files"
)

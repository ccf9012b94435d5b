package words

// What the plain output says.
const (
	// YesMissing: there is no terminal to confirm on.
	YesMissing ID = "cli.yes_missing"
)

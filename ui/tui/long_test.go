package tui

import "os"

// long says that the long form of the tests is asked for.
var long = os.Getenv("VOYE_LONG") != ""

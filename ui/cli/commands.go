package cli

import (
	"io"

	"github.com/spf13/cobra"

	"app.wazaj/voye/ui/words"
)

// Commands returns the whole command line with its texts in a language, for
// those who write about it, such as manual pages. It is not to be run.
func Commands(language string) *cobra.Command {
	nothing := func(string) string { return "" }
	a := &app{stdin: nil, stdout: io.Discard, stderr: io.Discard, env: nothing, words: words.For(language)}
	return a.rootCommand()
}

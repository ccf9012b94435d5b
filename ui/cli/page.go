package cli

import (
	"strings"
	"time"

	"app.wazaj/voye/storage/report"
	"app.wazaj/voye/ui/words"
)

// page is for whom an HTML report is made: whoever uses the program now, in
// their language and time zone.
func (a *app) page() report.Page {
	number, _, _ := strings.Cut(aboutVersion(), " ")
	return report.Page{
		Language: a.words.Language(), Version: number, Made: time.Now(), Command: a.withRuns,
		Say: func(says report.Sentence, args ...any) string { return a.words.Say(words.ID(says), args...) },
	}
}

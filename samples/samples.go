// Package samples holds campaigns and lists to try the program with, as the
// files that they are in this folder: README.md says what each one shows. The
// demo plays one of them. It holds files only, and no code that reads them.
package samples

import "embed"

//go:generate go run ./internal/appointments appointments.xlsx

// FS holds every sample under the path that it has in this folder.
//
//go:embed README.md *.yaml *.json *.csv *.xlsx demo
var FS embed.FS

// The files of the demo in FS. They name one another by their base names, so
// they must be kept in one folder.
const (
	// DemoCampaign is the campaign file of the demo.
	DemoCampaign = "demo/demo.yaml"
	// DemoRecipients is the list of the demo.
	DemoRecipients = "demo/recipients.csv"
	// DemoOptouts is the suppression list of the demo.
	DemoOptouts = "demo/optouts.csv"
)

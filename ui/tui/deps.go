package tui

import (
	"context"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// Deps is all that the screens ask of the rest of the program. Every function
// is called from a command, never from Update, so it may take its time; it
// obeys its context. None may be nil.
type Deps struct {
	// Words are the sentences in the language of the person at the screen.
	Words words.Words
	// Now is the clock.
	Now func() time.Time
	// Light says that the terminal's background is light.
	Light bool
	// NoColor says that no colour may be used. Marks and words say it all.
	NoColor bool

	// Runs returns the runs there are, newest first.
	Runs func(ctx context.Context) ([]Run, error)
	// Open reads and checks a list or a campaign file. read may be called
	// with the number of rows read so far, from any goroutine.
	Open func(ctx context.Context, path string, read func(rows int)) (*Draft, error)
	// Reread reads the list of a draft otherwise, and checks it anew.
	Reread func(ctx context.Context, draft *Draft, how Reading, read func(rows int)) (*Draft, error)
	// Demo does the same as Open with the built-in sample and the embedded gateway.
	Demo func(ctx context.Context, read func(rows int)) (*Draft, error)
	// Compose returns the message of a draft, for the screen on which it can
	// be changed.
	Compose func(ctx context.Context, draft *Draft) (Mapping, error)
	// Try renders one row of a mapping's list, by the same function as a run
	// of it would.
	Try func(ctx context.Context, mapping Mapping, row int) (Sample, error)
	// Save writes a mapping as a campaign file of that name, beside the list,
	// and returns its path. It never writes over a file.
	Save func(ctx context.Context, mapping Mapping, name string) (path string, err error)
	// AimTest says what the message of a row would be to a number that was
	// typed, and whether it can be sent. It sends nothing.
	AimTest func(ctx context.Context, draft *Draft, row int, number string) (*Trial, error)
	// Test sends it, as a run of one row.
	Test func(ctx context.Context, draft *Draft, trial *Trial) (*Live, error)
	// Start makes the run of a draft and starts to send. The context only
	// bounds the start; the run goes on until it ends or is told to stop.
	Start func(ctx context.Context, draft *Draft, settings Settings) (*Live, error)
	// Plan says what a resume of a run would do. It sends nothing.
	Plan func(ctx context.Context, runID string) (*Resume, error)
	// Resume goes on with a run.
	Resume func(ctx context.Context, plan *Resume, settings Settings) (*Live, error)
	// Report reads the report of a run, finished or not.
	Report func(ctx context.Context, runID string) (*Report, error)

	// ReplaceKey takes another API key for the gateway of a run, for as long
	// as the program runs; with keep it is put into the system's keyring, too.
	ReplaceKey func(ctx context.Context, runID, key string, keep bool) error
	// Keyring says that the system has a keyring.
	Keyring bool
	// Settle records a person's word on rows that are unknown, of all of them
	// when none is named: as is Sent or Failed. It returns how many it settled.
	Settle func(ctx context.Context, runID string, rows []int, as campaign.Outcome) (int, error)

	Desk
}

// Draft is a campaign that was read and checked, and not sent yet.
type Draft struct {
	// Path is the file that was opened: a campaign file or a list. It is
	// empty for the built-in sample.
	Path string
	// Name is the campaign's name.
	Name string
	// List is the file with the recipients; equal to Path when the list is
	// the campaign.
	List string
	// Reading says how the list was read.
	Reading Reading
	// LineEnds are the list's, such as CRLF.
	LineEnds string
	// Damage is what other programs did to the list.
	Damage []campaign.Damage
	// Sheets are the sheets of a workbook, empty for a text list.
	Sheets []string
	// Notes say what a
	// person must know of how the list was read, such as rows left out because
	// they are hidden.
	Notes []campaign.Problem
	// Columns is the header row.
	Columns []string
	// Endpoint is campaign.EndpointText or campaign.EndpointTemplate.
	Endpoint string
	// Template and Language are those of a template message, empty where
	// they differ from row to row.
	Template, Language string
	// Counts is what the check found. Remaining is what would be sent.
	Counts campaign.Counts
	// Problems holds the first problems and warnings in the order of the
	// list, a few hundred at most, behind those that are of row 0: they hold
	// for every row. ProblemCount says how many there are.
	Problems     []campaign.Problem
	ProblemCount int
	// Longest is the row with the longest message and Emptiest the one with the
	// most empty cells, of the rows that would be sent; 0 when none is.
	Longest, Emptiest int
	// Wording is the approved text of the template, nil where it is not known.
	Wording *campaign.Wording
	// Part says which part of the list was chosen, empty for all of it.
	Part string
	// Hours says when it is sent, empty for at once and at any hour.
	Hours string
	// Suppressed says why rows are suppressed, and how many for each reason;
	// it is empty when none is.
	Suppressed string
	// Warnings are sentences to read before anything is sent: who got the
	// same message lately.
	Warnings []string
	// Rate is in messages per second; Workers is how many requests may be in
	// flight.
	Rate    float64
	Workers int
	// Canary is how many rows were asked to be sent first, 0 for all.
	Canary int
	// Gateway is the host that the messages go to; Sandbox says that it is
	// the embedded one and that nobody receives anything.
	Gateway string
	Sandbox bool
	// Blocker says in one sentence why nothing can be sent, with the remedy:
	// no base URL, no key, the same list and message already have a run. It
	// is empty when the draft can be sent.
	Blocker string
	// Note is what to think of before it is sent, empty for nothing.
	Note string
	// Retell says Blocker, Note, Suppressed and Warnings anew, in the language of
	// the moment. It is called from Update, so it only puts words together. It
	// is nil where there is nothing to say anew.
	Retell func()
	// Kinds groups all problems by their rule.
	Kinds []ProblemKind
	// MendTo is the file that a mended copy of the list would be written to,
	// empty when there is nothing to mend.
	MendTo string
	// Row reads one row and renders its message, by the same function as the
	// run does. Rows count from 1 to Counts.Total.
	Row func(n int) (Sample, error)
	// Find returns the first row from a row on, or back from it, of which some
	// cell has the text, in any case; past the end it goes on at the other one.
	// It returns 0 when no row has it. read may be called with the number of
	// rows that were looked at, from any goroutine.
	Find func(ctx context.Context, text string, from int, back bool, read func(rows int)) (row int, err error)
}

// Misread says why a list could be read, but not as the campaign needs it. Read
// otherwise it may do: without a header row, with another delimiter.
type Misread struct {
	// Draft has the Path, Name and Reading of what was opened.
	Draft *Draft
	Err   error
}

// Error implements error.
func (m *Misread) Error() string { return m.Err.Error() }

// Unwrap returns why the list was refused.
func (m *Misread) Unwrap() error { return m.Err }

// Unworded says that a list could be read, and that nothing says yet what to
// send to whom. A person can say it on the screen.
type Unworded struct {
	// Mapping has what is known of the list.
	Mapping Mapping
	Err     error
}

// Error implements error.
func (u *Unworded) Error() string { return u.Err.Error() }

// Unwrap returns why the list is no campaign by itself.
func (u *Unworded) Unwrap() error { return u.Err }

// Sample is one row of a draft as the preview shows it.
type Sample struct {
	Record campaign.Record
	// Message is empty when the row is invalid.
	Message campaign.Message
	// Outcome is Pending for a row that would be sent, otherwise why it is
	// left out.
	Outcome campaign.Outcome
	// Earlier is the row that has the same number, for a duplicate.
	Earlier int
	// Why says why the row is suppressed.
	Why      string
	Problems []campaign.Problem
}

// Settings are the choices made on the confirmation.
type Settings struct {
	Rate    float64 // messages per second
	Workers int     // requests in flight at most
	Canary  int     // send so many, then stop; 0 sends all
	Policy  campaign.Policy
}

// Run is one line of the list of runs.
type Run struct {
	ID, Folder, Name string
	Started          time.Time
	Counts           campaign.Counts
	// Ending is empty when the run has no end in its log.
	Ending campaign.Ending
	Halt   *campaign.Halt
	// Sandbox says that the gateway was the embedded one, and that nobody
	// received anything.
	Sandbox bool
	// Busy says that another process is sending this run at the moment.
	Busy bool
	// Broken says in words why the run cannot be read, empty when it can.
	Broken string
}

// Resumable reports whether the run has rows that stay to be sent.
func (r Run) Resumable() bool { return r.Broken == "" && !r.Busy && r.Counts.Remaining > 0 }

// Resume is a run that is about to go on. Counts.Remaining counts the rows
// that are sent under the zero policy.
type Resume struct {
	Run
	Rate    float64
	Workers int
	Gateway string
	// Hours says when it is sent, empty for at once and at any hour.
	Hours string
	// OptedOut counts the rows whose numbers came onto a suppression list
	// since the run began: Remaining those that are left out for good, Failed
	// and Unknown those that are not sent again.
	OptedOut campaign.Counts
	// Policy is the choice that the command line made.
	Policy campaign.Policy
	// Canary is how many rows were asked to be sent first, 0 for all.
	Canary int
	// Blocker says in one sentence why the run cannot go on, with the remedy.
	Blocker string
	// Retell says Blocker anew, as that of a draft does.
	Retell func()
}

// Start says on which screen the program begins. Make one with AtHome,
// AtFile, AtDemo, AtDraft, AtConfirm, AtResume, AtLive or AtReport.
type Start struct {
	path, run     string
	draft         *Draft
	plan          *Resume
	live          *Live
	demo, confirm bool
}

// AtHome begins on the list of runs.
func AtHome() Start { return Start{} }

// AtFile opens a campaign file or a list.
func AtFile(path string) Start { return Start{path: path} }

// AtDemo opens the built-in sample.
func AtDemo() Start { return Start{demo: true} }

// AtDraft begins on what was read.
func AtDraft(draft *Draft) Start { return Start{draft: draft} }

// AtConfirm begins on the confirmation of a draft.
func AtConfirm(draft *Draft) Start { return Start{draft: draft, confirm: true} }

// AtResume begins on what a resume would do.
func AtResume(plan *Resume) Start { return Start{plan: plan} }

// AtLive watches a run that is sending.
func AtLive(live *Live) Start { return Start{live: live} }

// AtReport begins on the report of a run.
func AtReport(runID string) Start { return Start{run: runID} }

// Exit says what happened in the program, for the exit code and the last
// words on the terminal.
type Exit struct {
	// Ran says that a run was sending in this session; the rest is about the
	// last one.
	Ran        bool
	ID, Folder string
	Counts     campaign.Counts
	Ending     campaign.Ending
	Halt       *campaign.Halt
	// Err is what broke the run.
	Err error
}

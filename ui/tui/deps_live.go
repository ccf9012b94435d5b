package tui

import "app.wazaj/voye/campaign"

// Live is a run that is sending. Its functions never block and may be called
// at any time, also after the end.
//
// Facts flow one way, from the run to the screen: Events and Done. Back go
// three words, and no other: hold and go on (Pause, Continue), the pace (SetRate
// and SetWorkers, the rate and how many requests may be in flight), and the end
// (Stop, and Leave for who does not wait for answers).
type Live struct {
	ID, Folder, Name string
	Gateway          string
	Sandbox          bool
	// Rate and Workers are those that are set when the run starts.
	Rate    float64
	Workers int
	// Tally is the state of the rows when the run starts; the screen owns it
	// from then on.
	Tally *campaign.Tally
	// Aim is how many rows this run is to send: fewer than what remains with
	// a canary, more with a policy that sends some again.
	Aim int
	// Window is the hours in which the run sends.
	Window campaign.Window

	// Events takes all the events that wait, in order. It returns none when
	// there are none.
	Events func() []campaign.Event
	// Pause holds the run; Continue lets it go on.
	Pause, Continue func()
	// SetRate changes the rate, in messages per second.
	SetRate func(perSecond float64)
	// SetWorkers changes how many requests may be in flight.
	SetWorkers func(n int)
	// Stop ends the run when what is in flight has its answer. Leave ends it
	// at once; what is in flight becomes unknown.
	Stop, Leave func()
	// Done reports whether the run is over, its log closed, and no event will
	// follow; err is what broke it, nil otherwise.
	Done func() (over bool, err error)
}

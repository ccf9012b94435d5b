package campaign

// Policy says which rows a run sends. The zero Policy sends the rows that
// have no outcome, and nothing else.
type Policy struct {
	// RetryFailed sends rows again that the gateway refused.
	RetryFailed bool
	// ResendUnknown sends rows again whose outcome is unknown: the operator
	// accepts that some recipients may get the message twice.
	ResendUnknown bool
}

// Wants reports whether a row with outcome o is to be sent.
func (p Policy) Wants(o Outcome) bool {
	switch o {
	case Pending:
		return true
	case Failed:
		return p.RetryFailed
	case Unknown:
		return p.ResendUnknown
	}
	return false
}

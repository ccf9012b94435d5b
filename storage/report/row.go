package report

import (
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/storage"
)

// CodeCrash is the code of a row that is Unknown because the program ended
// before an answer came.
const CodeCrash = "crash"

const errorCrash = "the program ended before the answer came, so the message may have been sent"

const errorDamaged = "the last lines of the log, which tell of this row, are damaged"

// Row is what became of one data record of the list.
type Row struct {
	campaign.Record
	// To is the number in E.164, or what the list has in its place when no
	// number could be made of it.
	To string
	// Outcome is Pending while the row stays to be sent.
	Outcome campaign.Outcome
	// MessageID is the gateway's number for the message, 0 when there is none.
	MessageID int64
	// Attempts is how many requests were made for this row.
	Attempts int
	// Status is the HTTP status of the last answer, 0 when there was none.
	Status int
	// Code and Error say why the row was not sent, or who settled it by hand.
	Code  string
	Error string
	// SentAt is when the gateway accepted the message, zero when it did not.
	SentAt time.Time
	// At is when the log had its last word on the row, zero when it has none.
	At time.Time
	// Run is the id of the run that this is from.
	Run string

	accepted int // in how many of several runs it was sent
}

// row returns what one run knows of a row. A row that was not tried may have no
// number.
func (p *past) row(record campaign.Record, log *storage.LogReader) (Row, error) {
	n := record.Row
	row := Row{Record: record, Run: p.ID, Outcome: p.Tally.Outcome(n), Attempts: p.Tally.Attempts(n)}
	at, known := p.lines.of(n)
	if !known {
		if row.Outcome == campaign.Unknown {
			row.Code, row.Error = storage.CodeDamaged, errorDamaged
		}
		return row, nil
	}
	last, err := log.Result(at)
	if err != nil {
		return Row{}, err
	}
	row.explain(last)
	return row, nil
}

// explain fills in what the row's last line says.
func (row *Row) explain(last campaign.Result) {
	row.To, row.At = last.To, last.At
	switch {
	case row.Outcome == last.Outcome, row.Outcome == campaign.Pending && last.Outcome == campaign.NotSent:
		row.MessageID, row.Status, row.Code, row.Error = last.MessageID, last.Status, last.Code, last.Error
	case row.Outcome == campaign.Unknown && last.Outcome == campaign.Pending:
		row.Code, row.Error = CodeCrash, errorCrash
	case row.Outcome == campaign.Unknown:
		row.Code, row.Error = storage.CodeDamaged, errorDamaged
	}
	// A person's word says that the gateway accepted the message, not when.
	if row.Outcome == campaign.Sent && row.Code != storage.CodeByHand {
		row.SentAt = last.At
	}
}

package campaign

import (
	"encoding/json"
	"errors"
	"fmt"
)

// specRecord is a Spec as the log of a run keeps it.
type specRecord struct {
	File          string   `json:"file,omitempty"`
	Name          string   `json:"name"`
	Recipients    string   `json:"recipients"`
	DefaultRegion string   `json:"default_region,omitempty"`
	Rate          float64  `json:"rate,omitempty"`
	Workers       int      `json:"workers,omitempty"`
	Suppress      []string `json:"suppress,omitempty"`
	// CollapseSpaces decides about bytes; Wording about none.
	CollapseSpaces bool     `json:"collapse_spaces,omitempty"`
	Wording        *Wording `json:"template_text,omitempty"`
	// Cells says that {"$cell": …} in the message is a cell. Only a list that
	// is its own campaign has them, also where its number was replaced for a
	// test; in a campaign file it is an object like any other.
	Cells   bool            `json:"cells,omitempty"`
	Message json.RawMessage `json:"message"`
}

// MarshalJSON writes the campaign so that RestoreSpec gets the same message
// back, byte for byte. The places in the file are not kept.
func (s *Spec) MarshalJSON() ([]byte, error) {
	return json.Marshal(specRecord{
		File: s.File, Name: s.Name, Recipients: s.Recipients, DefaultRegion: s.DefaultRegion,
		Rate: s.Rate, Workers: s.Workers, Suppress: s.Suppress, CollapseSpaces: s.CollapseSpaces, Wording: s.Wording,
		Cells: s.Message.hasCell(), Message: s.Message.appendJSON(nil),
	})
}

// ofList reports whether the campaign came from a list alone: only then is
// the number a cell and not a text.
func (s *Spec) ofList() bool {
	to := s.Message.Field(keyTo)
	return to != nil && to.Kind == KindCell
}

// hasCell reports whether n, or something in it, is a cell.
func (n *Node) hasCell() bool {
	for i := range n.Fields {
		if n.Fields[i].Value.hasCell() {
			return true
		}
	}
	for i := range n.Items {
		if n.Items[i].hasCell() {
			return true
		}
	}
	return n.Kind == KindCell
}

// RestoreSpec reads what MarshalJSON wrote, so that a run goes on with the
// very plan that it began with.
func RestoreSpec(data []byte) (*Spec, error) {
	var record specRecord
	if err := json.Unmarshal(data, &record); err != nil {
		return nil, fmt.Errorf("the record of the campaign cannot be read: %w", err)
	}
	reader := newJSONReader("", record.Message)
	reader.record, reader.cells = true, record.Cells
	message, err := reader.readAll()
	if err != nil {
		return nil, fmt.Errorf("the recorded message cannot be read: %w", err)
	}
	if message.Kind != KindObject || message.Field(keyTo) == nil {
		return nil, errors.New("the record of the campaign has no message")
	}
	return &Spec{
		File: record.File, Name: record.Name, Recipients: record.Recipients, DefaultRegion: record.DefaultRegion,
		Rate: record.Rate, Workers: record.Workers, Suppress: record.Suppress, Message: message,
		CollapseSpaces: record.CollapseSpaces, Wording: record.Wording,
	}, nil
}

// asCell turns the object that stands for a cell back into one.
func asCell(n Node) Node {
	column, use := n.Field("$cell"), n.Field("use")
	if column == nil || use == nil || len(n.Fields) != 2 {
		return n
	}
	return Node{Kind: KindCell, Text: column.Text, Use: CellUse(use.Text)}
}

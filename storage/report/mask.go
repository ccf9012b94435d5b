package report

import "app.wazaj/voye/campaign"

// masked returns a row with people's numbers hidden, for sharing.
func (r *Report) masked(row Row) Row {
	var made []string
	for _, column := range r.toColumns {
		if column < len(row.Cells) {
			made = append(made, row.Cells[column])
		}
	}
	mask := campaign.NewMask(row.To, r.region, made...)
	row.To, row.Error = mask.To(), mask.Text(row.Error)
	cells := make([]string, len(row.Cells))
	for i, cell := range row.Cells {
		cells[i] = mask.Cell(cell)
	}
	row.Cells = cells
	return row
}

package report

import "app.wazaj/voye/campaign"

// masked returns the row with people's numbers hidden, for sharing.
func (row Row) masked(region string) Row {
	mask := campaign.NewMask(row.To, region)
	row.To, row.Error = mask.To(), mask.Text(row.Error)
	cells := make([]string, len(row.Cells))
	for i, cell := range row.Cells {
		cells[i] = mask.Cell(cell)
	}
	row.Cells = cells
	return row
}

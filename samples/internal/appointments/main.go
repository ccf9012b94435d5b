// Command appointments writes samples/appointments.xlsx, a list as a clinic keeps it in
// Excel: numbers stored as numbers, dates, amounts of money, a row that is
// hidden and a sheet that is. Run it by `go generate ./samples`.
package main

import (
	"errors"
	"log"
	"os"
	"time"

	"github.com/xuri/excelize/v2"
)

const sheet, old = "Randevou", "Ansyen pasyan"

var patients = []struct {
	number    int
	name      string
	day, hour int
	fee       float64
}{
	{50937104418, "Rose-Laure", 7, 8, 750},
	{50941220736, "Wilner", 7, 9, 1250},
	{50933685107, "", 8, 8, 750},
	{50948017295, "Anaïse", 8, 10, 1250.5}, // hidden: the appointment was called off
	{50932940861, "Jean-Robert", 9, 14, 500},
	{50946358214, "Mirlande", 11, 11, 12500},
}

const hiddenRow = 5

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: appointments FILE")
	}
	if err := write(os.Args[1]); err != nil {
		log.Fatal(err)
	}
}

func write(path string) error {
	f := excelize.NewFile()
	_, err := f.NewSheet(old)
	for _, err := range []error{
		err, f.SetSheetName("Sheet1", sheet), f.SetSheetRow(sheet, "A1", &[]any{"to", "Non", "Jou", "Lè", "Frè"}),
		f.SetSheetRow(old, "A1", &[]any{"to", "Non"}), f.SetSheetRow(old, "A2", &[]any{50940587213, "Pasyan ki ale"}),
		f.SetSheetVisible(old, false), f.SetColWidth(sheet, "A", "E", 14),
	} {
		if err != nil {
			return err
		}
	}
	for i, p := range patients {
		day := time.Date(2026, 12, p.day, 0, 0, 0, 0, time.UTC)
		row := []any{p.number, p.name, day, float64(p.hour) / 24, p.fee}
		cell, err := excelize.CoordinatesToCellName(1, i+2)
		if err := errors.Join(err, f.SetSheetRow(sheet, cell, &row)); err != nil {
			return err
		}
	}
	for column, format := range map[string]string{"A": "0", "C": "dd/mm/yyyy", "D": "hh:mm", "E": `#,##0.00 "goud"`} {
		style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &format})
		last, wrong := excelize.JoinCellName(column, len(patients)+1)
		if err := errors.Join(err, wrong, f.SetCellStyle(sheet, column+"2", last, style)); err != nil {
			return err
		}
	}
	return errors.Join(f.SetRowVisible(sheet, hiddenRow, false), f.SaveAs(path), f.Close())
}

package list

import (
	"errors"
	"io"
	"strconv"
	"sync"

	"app.wazaj/voye/campaign"
)

// indexStep is how many records lie between two places of an index.
const indexStep = 1024

// index knows where every 1,024th record of a list begins, as far as it was
// asked for: 16 bytes for 1,024 records.
type index struct {
	mu sync.Mutex
	// places[i] is where row i*indexStep+1 begins.
	places []place
}

func (x *index) first() place {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.places[0]
}

// Row returns row n, counted from 1. The first call for a row far down reads
// through the list up to it; later ones jump there. A row that the list does
// not have is a *campaign.InputError.
func (f *File) Row(n int) (campaign.Record, error) {
	if n < 1 {
		return campaign.Record{}, f.noRow(n)
	}
	start, err := f.placeOf((n - 1) / indexStep)
	var record campaign.Record
	if err == nil {
		record, err = f.readAt(start, n)
	}
	if errors.Is(err, io.EOF) {
		return campaign.Record{}, f.noRow(n)
	}
	return record, err
}

func (f *File) noRow(n int) error {
	return &campaign.InputError{File: f.Name(), Rule: campaign.ListNoSuchRow, Detail: strconv.Itoa(n)}
}

// readAt reads row n, with the place where the rows around it begin.
func (f *File) readAt(start place, n int) (campaign.Record, error) {
	past := (n - 1) % indexStep
	rows, err := f.rowsFrom(start, n-past)
	if err != nil {
		return campaign.Record{}, err
	}
	defer rows.Close() //nolint:errcheck // it was only read
	if err := rows.Skip(past); err != nil {
		return campaign.Record{}, err
	}
	return rows.Next()
}

// placeOf returns where the block of rows with that number begins, and
// carries the index on to it.
func (f *File) placeOf(block int) (place, error) {
	f.index.mu.Lock()
	defer f.index.mu.Unlock()
	known := len(f.index.places)
	if block < known {
		return f.index.places[block], nil
	}
	rows, err := f.source.rows(f.index.places[known-1], 1)
	if err != nil {
		return place{}, err
	}
	defer rows.Close() //nolint:errcheck // it was only read
	for ; known <= block; known++ {
		if err := rows.Skip(indexStep); err != nil {
			return place{}, err
		}
		f.index.places = append(f.index.places, rows.here())
	}
	return f.index.places[block], nil
}

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
// read from its start or asked for: 16 bytes for 1,024 records.
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

// learn takes in where the block of rows with that number begins.
func (x *index) learn(block int, at place) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if block == len(x.places) {
		x.places = append(x.places, at)
	}
}

// offsets returns where up to most blocks begin, from the one with that number
// on, as far as it is known.
func (x *index) offsets(block, most int) []int64 {
	x.mu.Lock()
	defer x.mu.Unlock()
	var offsets []int64
	for ; block < len(x.places) && len(offsets) < most; block++ {
		offsets = append(offsets, x.places[block].offset)
	}
	return offsets
}

// Row returns row n, counted from 1. Where the list was read to by Rows, it
// jumps there. The first call for a row behind reads through the list up to
// it; later ones jump there, too. A row that the list does
// not have is a *campaign.InputError.
func (f *File) Row(n int) (campaign.Record, error) {
	rows, err := f.RowsAt(n)
	if err != nil {
		return campaign.Record{}, err
	}
	defer rows.Close() //nolint:errcheck // it was only read
	record, err := rows.Next()
	if err != nil {
		return campaign.Record{}, f.orNoRow(n, err)
	}
	return record, nil
}

// orNoRow makes of the end of the list that it has no row n.
func (f *File) orNoRow(n int, err error) error {
	if errors.Is(err, io.EOF) {
		return f.noRow(n)
	}
	return err
}

func (f *File) noRow(n int) error {
	return &campaign.InputError{File: f.Name(), Rule: campaign.ListNoSuchRow, Detail: strconv.Itoa(n)}
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

package list

import (
	"errors"
	"io"
	"testing"

	"app.wazaj/voye/campaign"
)

// Left is what campaign.Check asks for.
var _ campaign.Foresight = (*Reader)(nil)

func TestLeftIsNearlyRight(t *testing.T) {
	const rows = 5000
	path, _ := generate(t, rows)
	file, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	reader, err := file.Rows()
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close() //nolint:errcheck // it was only read
	for read := 1; ; read++ {
		if _, err := reader.Next(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		if left, want := reader.Left(), rows-read; read >= 100 && (left < want*9/10 || left > want*11/10) {
			t.Fatalf("behind row %d, %d records are left; %d is the estimate", read, want, left)
		}
	}
	if left := reader.Left(); left != 0 {
		t.Errorf("at the end, %d is the estimate", left)
	}
}

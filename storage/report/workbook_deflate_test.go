package report

import (
	"bytes"
	"compress/flate"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"testing"

	"app.wazaj/voye/storage"
)

// TestBlocksAreOneStream: whoever reads a part sees nothing of the blocks, also
// in the part behind it.
func TestBlocksAreOneStream(t *testing.T) {
	d := new(deflater)
	random := rand.New(rand.NewPCG(1, 2))
	for _, size := range []int{0, 1, deflateBlock - 1, deflateBlock, deflateBlock + 1, 9*deflateBlock + 5, 7} {
		want := make([]byte, size)
		for i := range want {
			want[i] = "<c s=\"1\">0123456789"[random.IntN(19)]
		}
		var made bytes.Buffer
		part, err := d.begin(&made)
		do(t, err)
		for rest := want; len(rest) > 0; {
			n := min(len(rest), random.IntN(sheetBuffer)+1)
			_, err := part.Write(rest[:n])
			do(t, err)
			rest = rest[n:]
		}
		do(t, part.Close())
		got, err := io.ReadAll(flate.NewReader(&made))
		if err != nil || !bytes.Equal(got, want) || made.Len() > 0 {
			t.Errorf("of %d bytes %d came back, with %d behind (%v)", size, len(got), made.Len(), err)
		}
	}
}

func TestABlockThatCannotBeWrittenIsTold(t *testing.T) {
	for _, blocks := range []int{0, 1, 20} {
		d := new(deflater)
		part, err := d.begin(&failingFile{})
		do(t, err)
		_, err = part.Write(make([]byte, blocks*deflateBlock))
		if err == nil {
			err = part.Close()
		}
		if !errors.Is(err, os.ErrClosed) {
			t.Errorf("%d blocks: %v", blocks, err)
		}
	}
}

func TestAFaultInABlockIsItsError(t *testing.T) {
	d := new(deflater)
	d.blocks[1].writer = new(flate.Writer) // of nothing, which it does not survive
	part, err := d.begin(io.Discard)
	do(t, err)
	_, err = part.Write(make([]byte, 2*deflateBlock))
	if err == nil {
		err = part.Close()
	}
	if _, fault := errors.AsType[*storage.FaultError](err); !fault {
		t.Errorf("it is told as %v", err)
	}
}

package storage

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"testing"

	"app.wazaj/voye/campaign"

	"pgregory.net/rapid"
)

// outcomes returns the outcome of each row.
func outcomes(s *State) []campaign.Outcome {
	all := make([]campaign.Outcome, s.Tally.Total())
	for i := range all {
		all[i] = s.Tally.Outcome(i + 1)
	}
	return all
}

// A crash may cut the log anywhere. What was whole counts, and nothing else.
func TestEveryPrefixOpensWithExactlyItsState(t *testing.T) {
	log, lines := sampleLog(t, 4)
	first := len(lines[0]) - 1
	whole, end := 0, -1 // complete lines in the prefix, and where they end
	var want []campaign.Outcome
	for size := range len(log) + 1 {
		if size < first {
			if _, err := replayBytes(log[:size]); err == nil {
				t.Fatalf("%d bytes, without the run record, were taken for a run", size)
			}
			continue
		}
		// A line counts without its newline.
		if whole < len(lines) && size >= end+len(lines[whole]) {
			end += len(lines[whole])
			whole++
			s, err := replayBytes(log[:end+1])
			if err != nil {
				t.Fatal(err)
			}
			want = outcomes(s)
		}
		s, err := replayBytes(log[:size])
		if err != nil {
			t.Fatalf("prefix of %d bytes: %v", size, err)
		}
		if s.log.n != uint64(whole) || !slices.Equal(outcomes(s), want) || len(s.Damaged) > 0 {
			t.Fatalf("prefix of %d bytes: %d lines count, want %d; damaged %v", size, s.log.n, whole, s.Damaged)
		}
	}
}

// forgets returns the first row that was asked for and would be sent again.
func forgets(was, is []campaign.Outcome) int {
	for i := range was {
		again := is[i] == campaign.Pending && was[i] != campaign.Pending
		retried := is[i] == campaign.Failed && was[i] != campaign.Failed
		if again || retried {
			return i + 1
		}
	}
	return 0
}

// checkDamaged replays a log with damage: it is refused, or no row that was
// asked for is forgotten.
func checkDamaged(t *testing.T, what string, was []campaign.Outcome, log []byte) (refused bool) {
	t.Helper()
	s, err := replayBytes(log)
	if err != nil {
		return true
	}
	if row := forgets(was, outcomes(s)); row != 0 {
		t.Errorf("%s: row %d was %q and is %q: it would be sent again", what, row, was[row-1], s.Tally.Outcome(row))
	}
	return false
}

func TestNoFlippedBitMakesARowBeSentAgain(t *testing.T) {
	// Three bits of each byte with batches as they are under load, one bit with
	// the shortest and with longer ones.
	for batch, bits := range map[int]int{1: 1, 4: 3, 9: 1} {
		t.Run(fmt.Sprintf("batches of %d", batch), func(t *testing.T) {
			t.Parallel()
			log, _ := sampleLog(t, batch)
			s, err := replayBytes(log)
			if err != nil {
				t.Fatal(err)
			}
			was, refused := outcomes(s), 0
			for i := range log {
				if !long && i%5 > 0 {
					continue
				}
				for bit := range bits {
					flip := byte(1) << ((i + 3*bit) % 8)
					log[i] ^= flip
					if checkDamaged(t, fmt.Sprintf("byte %d, bit %08b", i, flip), was, log) {
						refused++
					}
					log[i] ^= flip
				}
			}
			// What is not refused is in the last batch.
			flips := bits * len(log)
			if !long {
				flips /= 5
			}
			if share := float64(refused) / float64(flips); share < 0.8 {
				t.Errorf("only %.2f of the flips were refused", share)
			}
		})
	}
}

func TestNoNewlineOrNULInPlaceOfAByteMakesARowBeSentAgain(t *testing.T) {
	t.Parallel()
	log, _ := sampleLog(t, 5)
	s, err := replayBytes(log)
	if err != nil {
		t.Fatal(err)
	}
	was := outcomes(s)
	for i, right := range log {
		if !long && i%4 > 0 {
			continue
		}
		for _, wrong := range []byte{'\n', 0, '1'} {
			if wrong != right {
				log[i] = wrong
				checkDamaged(t, fmt.Sprintf("byte %d is %q", i, wrong), was, log)
				log[i] = right
			}
		}
	}
}

func TestLinesThatWereMovedAreRefused(t *testing.T) {
	_, lines := sampleLog(t, 4)
	edit := func(name string, i int, edited [][]byte) {
		if _, err := replayBytes(slices.Concat(edited...)); err == nil {
			t.Errorf("line %d %s: the log was taken", i+1, name)
		}
	}
	for i := range lines {
		if i < len(lines)-1 { // without its last line, a log is a shorter log
			edit("dropped", i, slices.Delete(slices.Clone(lines), i, i+1))
			swapped := slices.Clone(lines)
			swapped[i], swapped[i+1] = swapped[i+1], swapped[i]
			edit("swapped", i, swapped)
		}
		edit("doubled", i, slices.Insert(slices.Clone(lines), i, lines[i]))
	}
	edit("with CRLF", 0, [][]byte{bytes.ReplaceAll(slices.Concat(lines...), []byte("\n"), []byte("\r\n"))})
	edit("with a BOM", 0, [][]byte{[]byte("\xef\xbb\xbf"), slices.Concat(lines...)})
}

func TestDamageNamesThePlace(t *testing.T) {
	log, lines := sampleLog(t, 4)
	offset := int64(len(lines[0]) + len(lines[1]))
	log[offset+40] ^= 1
	_, err := replayBytes(log)
	var damage *DamageError
	if !errors.As(err, &damage) {
		t.Fatalf("err = %v, want a DamageError", err)
	}
	if damage.Line != 3 || damage.Offset != offset || damage.Path != "log.jsonl" {
		t.Errorf("damage in %s, line %d, byte %d; want log.jsonl, 3, %d", damage.Path, damage.Line, damage.Offset, offset)
	}
}

// A power cut may leave any part of the last, unsynced batch as NULs. None of
// its requests left, and the log opens.
func TestHolesInTheLastBatchAreATornTail(t *testing.T) {
	const batch = 6
	log, lines := sampleLog(t, batch)
	last := len(lines) / batch * batch // the line number up to which all is synced
	synced := len(slices.Concat(lines[:last]...))
	before, err := replayBytes(log[:synced])
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		torn := slices.Clone(log[:rapid.IntRange(synced, len(log)).Draw(t, "size")])
		sector := rapid.SampledFrom([]int{16, 64, 512}).Draw(t, "sector")
		for from := synced; from < len(torn); from = (from/sector + 1) * sector {
			if rapid.Bool().Draw(t, "lost") {
				clear(torn[from:min((from/sector+1)*sector, len(torn))])
			}
		}
		s, err := replayBytes(torn)
		if err != nil {
			t.Fatalf("a torn tail was taken for damage: %v", err)
		}
		for row := 1; row <= sampleRows; row++ {
			if was := before.Tally.Outcome(row); was == campaign.Sent && s.Tally.Outcome(row) != was {
				t.Fatalf("row %d lost its outcome", row)
			}
		}
	})
}

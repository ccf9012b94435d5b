package storage

import (
	"bytes"
	"hash/crc32"
)

// mend looks for the one byte which, changed back, makes line the whole line n
// that follows a line with the checksum prev. It returns the rows that the
// line may have told of; mended is false when no change of one byte does it.
func mend(line []byte, n uint64, prev uint32) (rows []int, mended bool) {
	if len(line) > maxLine {
		return nil, false
	}
	for _, content := range fixes(line, n, prev) {
		var f frame
		_ = f.parseContent(content)
		rows, mended = append(rows, rowsOf(f)...), true
	}
	return rows, mended
}

// fixes returns the content of line, without its trailer, for every change of
// one byte that makes it the whole line n behind the checksum prev.
func fixes(line []byte, n uint64, prev uint32) (all [][]byte) {
	if len(line) < trailer {
		return nil
	}
	content := bytes.Clone(line[:len(line)-trailer])
	consider := func() {
		var f frame
		if f.parseContent(content) && f.n == n && f.prev == prev {
			all = append(all, bytes.Clone(content))
		}
	}
	if right := appendTrailer(nil, crc32.Checksum(content, castagnoli)); differ(right, line[len(content):]) == 1 {
		consider() // the damage is in the checksum itself
	}
	if sum, ok := parseTrailer(line); ok {
		eachFix(content, sum, consider)
	}
	return all
}

// differ counts the bytes in which two texts of one length differ.
func differ(a, b []byte) int {
	count := 0
	for i := range a {
		if a[i] != b[i] {
			count++
		}
	}
	return count
}

// eachFix calls try for every change of one byte that gives content the
// checksum sum, with the change made.
//
// A CRC is linear: changing a byte by x (exclusive or) changes the checksum by
// effect[x], which depends only on x and on how many bytes stand behind it. So
// one walk from the last byte to the first, moving the table of effects by one
// byte a step, finds the changes without summing the line anew for each.
func eachFix(content []byte, sum uint32, try func()) {
	wrong := crc32.Checksum(content, castagnoli) ^ sum
	effect := *castagnoli
	for i := len(content) - 1; i >= 0; i-- {
		for x := 1; x < len(effect); x++ {
			if effect[x] == wrong {
				content[i] ^= byte(x)
				try()
				content[i] ^= byte(x)
			}
			effect[x] = castagnoli[byte(effect[x])] ^ effect[x]>>8
		}
	}
}

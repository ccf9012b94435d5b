package campaign

// nearest returns the candidate that a misspelled word most likely meant, or
// nothing: at most one edit in three characters, compared as FoldColumn does.
func nearest(word string, candidates []string) string {
	const longest = 64 // longer words are not worth the time
	wanted := []rune(FoldColumn(word))
	if len(wanted) == 0 || len(wanted) > longest {
		return ""
	}
	best, fewest := "", max(1, len(wanted)/3)+1
	for _, candidate := range candidates {
		folded := []rune(FoldColumn(candidate))
		if len(folded) == 0 || len(folded) > longest {
			continue
		}
		if edits := editDistance(wanted, folded); edits < fewest {
			best, fewest = candidate, edits
		}
	}
	return best
}

// editDistance counts the insertions, deletions, replacements and swaps of
// neighbours that turn a into b.
func editDistance(a, b []rune) int {
	rows := make([][]int, len(a)+1)
	for i := range rows {
		rows[i] = make([]int, len(b)+1)
		rows[i][0] = i
	}
	for j := range b {
		rows[0][j+1] = j + 1
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			edits := min(rows[i-1][j]+1, rows[i][j-1]+1, rows[i-1][j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				edits = min(edits, rows[i-2][j-2]+1)
			}
			rows[i][j] = edits
		}
	}
	return rows[len(a)][len(b)]
}

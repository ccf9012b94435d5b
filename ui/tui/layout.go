package tui

// part is a piece of a screen's height.
type part struct {
	// worth decides which part goes first when the screen is too small: the
	// one with the least.
	worth int
	// least and most are how many lines the part can make use of.
	least, most int
	draw        func(lines int) []string
}

// solid is a part that is shown whole or not at all.
func solid(worth int, lines ...string) part {
	return part{worth, len(lines), len(lines), func(int) []string { return lines }}
}

// elastic is a part that is drawn in any number of lines from least to most.
func elastic(worth, least, most int, draw func(lines int) []string) part {
	return part{worth, min(least, most), most, draw}
}

// stack draws parts one below the other in at most height lines, with an
// empty line between them where there is room.
func stack(height int, parts ...part) []string {
	parts = keepWorthy(parts, height)
	spare := height - needed(parts)
	gap := 0
	if spare >= len(parts)-1 {
		gap, spare = 1, spare-len(parts)+1
	}
	var lines []string
	for i, p := range parts {
		more := max(0, min(spare, p.most-p.least))
		spare -= more
		if i > 0 && gap > 0 {
			lines = append(lines, "")
		}
		drawn := p.draw(p.least + more)
		lines = append(lines, drawn[:min(len(drawn), p.least+more)]...)
	}
	return lines
}

// keepWorthy drops parts until the rest fits, and never the last one.
func keepWorthy(parts []part, height int) []part {
	kept := make([]part, 0, len(parts))
	for _, p := range parts {
		if p.most > 0 {
			kept = append(kept, p)
		}
	}
	for len(kept) > 1 && needed(kept) > height {
		last := 0
		for i, p := range kept {
			if p.worth <= kept[last].worth {
				last = i
			}
		}
		kept = append(kept[:last], kept[last+1:]...)
	}
	return kept
}

func needed(parts []part) int {
	sum := 0
	for _, p := range parts {
		sum += p.least
	}
	return sum
}

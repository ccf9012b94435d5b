package tui

import (
	"cmp"
	"slices"
)

// part is a piece of a screen's height.
type part struct {
	// worth decides which part goes first when the screen is too small: the
	// one with the least.
	worth int
	// least and most are how many lines the part can make use of; whole says
	// that it has no use for a number in between.
	least, most int
	whole       bool
	draw        func(lines int) []string
}

// solid is a part that is shown whole or not at all.
func solid(worth int, lines ...string) part {
	return part{worth: worth, least: len(lines), most: len(lines), draw: func(int) []string { return lines }}
}

// elastic is a part that is drawn in any number of lines from least to most.
func elastic(worth, least, most int, draw func(lines int) []string) part {
	return part{worth: worth, least: min(least, most), most: most, draw: draw}
}

// shrinking is a part that is drawn in full, or in few lines.
func shrinking(worth int, full, few []string) part {
	return part{worth: worth, least: min(len(few), len(full)), most: len(full), whole: true, draw: func(lines int) []string {
		if lines < len(full) {
			return few
		}
		return full
	}}
}

// stack draws parts one below the other in at most height lines. Parts that do
// not fit are dropped. What is spare goes to the parts that are drawn in full
// or not, then to an empty line between parts, then to the elastic ones, those
// of the greatest worth first.
func stack(height int, parts ...part) []string {
	parts = keepWorthy(parts, height)
	sizes := make([]int, len(parts))
	for i, p := range parts {
		sizes[i] = p.least
	}
	spare := grow(parts, sizes, height-needed(parts), true)
	gaps := max(0, min(spare, len(parts)-1))
	grow(parts, sizes, spare-gaps, false)
	var lines []string
	for i, p := range parts {
		if i > 0 && i <= gaps {
			lines = append(lines, "")
		}
		drawn := p.draw(sizes[i])
		lines = append(lines, drawn[:min(len(drawn), sizes[i])]...)
	}
	return lines
}

// grow gives spare lines to the parts that are whole, or to those that are
// not, and returns what is left.
func grow(parts []part, sizes []int, spare int, whole bool) int {
	order := make([]int, len(parts))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(parts[b].worth, parts[a].worth) })
	for _, i := range order {
		more := parts[i].most - sizes[i]
		if parts[i].whole != whole || spare <= 0 || whole && more > spare {
			continue
		}
		more = min(more, spare)
		sizes[i], spare = sizes[i]+more, spare-more
	}
	return spare
}

// keepWorthy drops parts until the rest fits, and never the last one.
func keepWorthy(parts []part, height int) []part {
	kept := slices.DeleteFunc(slices.Clone(parts), func(p part) bool { return p.most == 0 })
	for len(kept) > 1 && needed(kept) > height {
		last := 0
		for i, p := range kept {
			if p.worth <= kept[last].worth {
				last = i
			}
		}
		kept = slices.Delete(kept, last, last+1)
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

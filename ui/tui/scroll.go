package tui

// scroll keeps a cursor in a list of which only a window is on the screen.
// The zero scroll is at the top.
type scroll struct{ cursor, top int }

// move moves the cursor by so many lines, within total lines.
func (s *scroll) move(by, total int) {
	s.cursor = max(0, min(s.cursor+by, total-1))
}

// window returns the lines from and to, not including to, that a height shows
// with the cursor among them.
func (s *scroll) window(total, height int) (from, to int) {
	s.cursor = max(0, min(s.cursor, total-1))
	s.top = max(s.top, s.cursor-height+1)
	s.top = max(0, min(s.top, s.cursor, total-height))
	return s.top, min(total, s.top+max(height, 0))
}

// click moves the cursor to a line of the last window, and reports whether it
// was there already.
func (s *scroll) click(line, total int) (again bool) {
	at := s.top + line
	if at >= total {
		return false
	}
	again = at == s.cursor
	s.cursor = at
	return again
}

// pointer marks the line of the cursor; a mark is seen without colour too.
func pointer(selected bool) string {
	if selected {
		return "› "
	}
	return "  "
}

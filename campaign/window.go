package campaign

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

// Window is the part of each day in which messages may go out, such as 08:00 to
// 20:00. One that ends before it begins goes across midnight. The zero Window
// is open always.
//
// What the clock on the wall of its zone shows decides, at each moment anew. So
// it needs no rule of its own for the nights on which the clocks change: a
// window that begins within the hour that is skipped opens at its end, one that
// lies all within it does not open that day, and one within the hour that comes
// twice is open twice.
type Window struct {
	from, to int // minutes since midnight
	zone     *time.Location
}

const minutesOfDay = 24 * 60

var errWindow = errors.New("give when it opens and closes, such as 08:00-20:00 or 22:00-06:00")

// ParseWindow reads a window such as 08:00-20:00 by the clocks of zone. Its end
// may be 24:00, so that 00:00-24:00 is the whole day.
func ParseWindow(text string, zone *time.Location) (Window, error) {
	opens, closes, found := strings.Cut(text, "-")
	from, err := ParseClock(opens)
	if err != nil || !found {
		return Window{}, errWindow
	}
	to := minutesOfDay
	if closes = strings.TrimSpace(closes); closes != "24:00" {
		if to, err = ParseClock(closes); err != nil {
			return Window{}, errWindow
		}
	}
	if from == to {
		return Window{}, fmt.Errorf("it closes when it opens, so nothing would ever go out; %w", errWindow)
	}
	return Window{from, to, zone}, nil
}

// ParseClock reads a time of day such as 08:00 as minutes since midnight.
func ParseClock(text string) (minutes int, err error) {
	at, err := time.Parse("15:04", strings.TrimSpace(text))
	if err != nil {
		return 0, errors.New("give a time of day such as 08:00")
	}
	return at.Hour()*60 + at.Minute(), nil
}

// IsAlways reports whether the window never closes.
func (w Window) IsAlways() bool { return w.from == 0 && w.to%minutesOfDay == 0 }

// String writes the window as it is given, with its zone where that is not the
// machine's own. It is empty for one that never closes.
func (w Window) String() string {
	if w.IsAlways() {
		return ""
	}
	return strings.TrimSpace(w.Hours() + " " + w.Zone())
}

// Zone names the zone of the window's clock, empty for that of the machine.
func (w Window) Zone() string {
	if w.zone == nil || w.zone == time.Local {
		return ""
	}
	return w.zone.String()
}

// Hours writes the window without its zone, as ParseWindow reads it.
func (w Window) Hours() string {
	clock := func(m int) string { return fmt.Sprintf("%02d:%02d", m/60, m%60) }
	return clock(w.from) + "-" + clock(w.to)
}

// IsOpen reports whether messages may go out at a moment.
func (w Window) IsOpen(at time.Time) bool {
	if w.IsAlways() {
		return true
	}
	hour, minute, _ := at.In(w.zone).Clock()
	now := hour*60 + minute
	if w.from < w.to {
		return w.from <= now && now < w.to
	}
	return w.from <= now || now < w.to
}

// Opens returns the first moment from at on at which the window is open, in its
// zone.
func (w Window) Opens(at time.Time) time.Time {
	if w.IsOpen(at) {
		return at
	}
	return w.turn(at, w.from, true)
}

// Closes returns the first moment from at on at which the window is closed. It
// must not be asked of one that never closes.
func (w Window) Closes(at time.Time) time.Time {
	if !w.IsOpen(at) {
		return at
	}
	return w.turn(at, w.to, false)
}

// longestClosed bounds the search for an opening: a window that lies within the
// hour that is skipped misses a day.
const longestClosed = 3 * minutesOfDay

// turn returns the first whole minute after a moment in which the window is open,
// or closed. It is when the clock shows edge, unless the clocks change until then:
// then each minute is looked at.
func (w Window) turn(at time.Time, edge int, open bool) time.Time {
	at = at.In(w.zone).Truncate(time.Minute)
	now := at.Hour()*60 + at.Minute()
	turn := at.Add(time.Duration((edge-now+minutesOfDay)%minutesOfDay) * time.Minute)
	_, before := at.Zone()
	_, after := turn.Zone()
	if before == after && w.IsOpen(turn) == open {
		return turn
	}
	turn = at
	for range longestClosed {
		if turn = turn.Add(time.Minute); w.IsOpen(turn) == open {
			break
		}
	}
	return turn
}

// longestWork is how many openings ahead Finish looks.
const longestWork = 400

// Finish returns when work that is done only while the window is open comes to
// its end. It is false where that is more than a year away.
func (w Window) Finish(at time.Time, work time.Duration) (time.Time, bool) {
	if w.IsAlways() {
		return at.Add(work), true
	}
	for range longestWork {
		opens := w.Opens(at)
		closes := w.Closes(opens)
		if room := closes.Sub(opens); work > room {
			at, work = closes, work-room
			continue
		}
		return opens.Add(work), true
	}
	return time.Time{}, false
}

// Hour writes the hour that a planned hold waits for, by the clocks of its
// window: with the day, where it is not within a day, and with the zone, where
// that is not the machine's own and is not named beside it.
func (h Hold) Hour(now time.Time) string {
	layout := "15:04"
	if h.Until.Sub(now) >= 24*time.Hour {
		layout = "2006-01-02 15:04"
	}
	if h.Until.Location() != time.Local && h.Message == "" {
		layout += " MST"
	}
	return h.Until.Format(layout)
}

package numfmt

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
)

const (
	daySeconds = 24 * 60 * 60
	maxPlaces  = 3       // of the fraction of a second
	maxSerial  = 2958465 // 31 December 9999
	from1904   = 1462    // days from one system to the other
)

// moment is a date and time of a spreadsheet.
type moment struct {
	year, month, day, weekday int
	ticks                     int64 // of the day, in the smallest unit that is shown
	total                     int64 // and since its beginning of time
	second                    int64 // in ticks
}

// momentOf returns what a number means, rounded to so many places of a second.
// A number counts days from 31 December 1899, which is 0 January 1900 to a
// spreadsheet, or from 1 January 1904. There is a 29 February 1900, number 60,
// and the days of the week before it are one off.
func momentOf(number float64, since1904 bool, places int) (m moment, ok bool) {
	if !(number >= 0 && number <= maxSerial+1) {
		return m, false
	}
	m.second = int64(math.Pow10(places))
	day := daySeconds * m.second
	whole, rest := math.Modf(number)
	m.total = int64(whole)*day + int64(math.Round(rest*float64(day)))
	m.ticks = m.total % day
	serial := int(m.total / day)
	if since1904 {
		serial += from1904
	}
	m.weekday = (serial + 6) % 7
	switch {
	case serial > maxSerial:
		return m, false
	case serial == 0:
		m.year, m.month, m.day = 1900, 1, 0
	case serial == 60:
		m.year, m.month, m.day = 1900, 2, 29
	default:
		first := 31
		if serial > 60 {
			first = 30
		}
		date := time.Date(1899, time.December, first+serial, 0, 0, 0, 0, time.UTC)
		m.year, m.month, m.day = date.Year(), int(date.Month()), date.Day()
	}
	return m, true
}

// date shows a number as a date, a time or both. Hours and minutes are those
// of the nearest second.
func (s *section) date(number float64, since1904 bool) (string, bool) {
	m, ok := momentOf(number, since1904, s.places)
	if !ok || s.unknown {
		return "", false
	}
	var out strings.Builder
	for _, t := range s.tokens {
		switch t.kind {
		case calendar:
			out.WriteString(s.calendarText(t.text, m))
		case minute:
			out.WriteString(padded(m.ticks/m.second/60%60, len(t.text)))
		case elapsed:
			unit := map[byte]int64{'h': 3600, 'm': 60, 's': 1}[t.text[0]]
			out.WriteString(padded(m.total/m.second/unit, len(t.text)))
		case halfDay:
			out.WriteString(s.halfDayText(t.text, m))
		case fraction:
			out.WriteString(("." + padded(m.ticks%m.second, s.places))[:len(t.text)])
		default:
			out.WriteString(t.text)
		}
	}
	return out.String(), true
}

// calendarText returns a part of a date or time; run is its letter, so many
// times as it is written.
func (s *section) calendarText(run string, m moment) string {
	seconds := m.ticks / m.second
	size := len(run)
	switch {
	case run[0] == 'y' && size < 3:
		return padded(int64(m.year%100), 2)
	case run[0] == 'y', run[0] == 'e':
		return padded(int64(m.year), 4)
	case run[0] == 'h':
		return padded(s.hour(seconds/3600), min(size, 2))
	case run[0] == 's':
		return padded(seconds%60, min(size, 2))
	case run[0] == 'm' && size == 3:
		return s.names.shortMonths[m.month-1]
	case run[0] == 'm' && size == 5:
		return string([]rune(s.names.months[m.month-1])[:1])
	case run[0] == 'm' && size > 3:
		return s.names.months[m.month-1]
	case run[0] == 'm':
		return padded(int64(m.month), size)
	case size == 3: // of d, and of a, which writes only names
		return s.names.shortDays[m.weekday]
	case size > 3:
		return s.names.days[m.weekday]
	}
	return padded(int64(m.day), size)
}

func (s *section) hour(hour int64) int64 {
	if !s.isHalfDay {
		return hour
	}
	if hour %= 12; hour == 0 {
		return 12
	}
	return hour
}

// halfDayText returns AM or PM; of A/P the letter as it is written.
func (s *section) halfDayText(written string, m moment) string {
	isAfternoon := m.ticks/m.second >= daySeconds/2
	morning, afternoon := s.names.morning, s.names.afternoon
	if len(written) == len("A/P") {
		morning, afternoon, _ = strings.Cut(written, "/")
	}
	if isAfternoon {
		return afternoon
	}
	return morning
}

func padded(number int64, width int) string {
	if width < 2 {
		return strconv.FormatInt(number, 10)
	}
	return fmt.Sprintf("%0*d", width, number)
}

package cli

import (
	"errors"
	"strings"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/sender"
	"app.wazaj/voye/storage"
	"app.wazaj/voye/ui/words"
)

func readZone(text string) (*time.Location, error) { return campaign.ParseZone(text) }

func readWindow(text string, zone *time.Location) (campaign.Window, error) {
	return campaign.ParseWindow(text, zone)
}

var (
	errStart    = errors.New(`give a time such as 08:00, "2026-11-25 08:00" or 2026-11-25T08:00:00-05:00`)
	errStartGap = errors.New("the clocks skip that hour on that day; give another")
	errStarted  = errors.New("it is over; leave the flag out to start now")
)

// readStart reads when a run is to begin: a time of day, which is the next one;
// a day with it, in zone; or a moment as RFC 3339 has it.
func readStart(text string, now time.Time, zone *time.Location) (time.Time, error) {
	text = strings.TrimSpace(text)
	if minutes, err := campaign.ParseClock(text); err == nil {
		return nextClock(minutes, now.In(zone)), nil
	}
	at, err := time.Parse(time.RFC3339, text)
	if err != nil {
		at, err = readDay(text, zone)
	}
	if err == nil && !at.After(now) {
		err = errStarted
	}
	return at, err
}

// readDay reads a day with a time. Of one that comes twice, because the clocks
// go back, it is the first.
func readDay(text string, zone *time.Location) (time.Time, error) {
	for _, layout := range []string{"2006-01-02 15:04", "2006-01-02T15:04", time.DateTime, "2006-01-02T15:04:05"} {
		at, err := time.ParseInLocation(layout, text, zone)
		if err != nil {
			continue
		}
		if at.Format(layout) != text {
			return at, errStartGap
		}
		if before := at.Add(-time.Hour); before.Format(layout) == text {
			at = before
		}
		return at, nil
	}
	return time.Time{}, errStart
}

// nextClock returns the next moment at which the clock shows a time of day; the
// minute that is running counts.
func nextClock(minutes int, now time.Time) time.Time {
	at := now.Truncate(time.Minute)
	for at.Hour()*60+at.Minute() != minutes {
		at = at.Add(time.Minute)
	}
	return at
}

// scheduleOf returns when a run sends that is gone on with: in the hours that
// it was made with, unless the command line gives others.
func (a *app) scheduleOf(s sendingFlags, header storage.Header) (sender.Schedule, error) {
	schedule := s.schedule
	if header.Window == "" || s.operating.window != "" {
		return schedule, nil
	}
	zone := s.operating.zone
	if zone == nil {
		var err error
		if zone, err = zoneNamed(header.Timezone); err != nil {
			return schedule, a.wrongValue("timezone", header.Timezone, err)
		}
	}
	var err error
	if schedule.Window, err = readWindow(header.Window, zone); err != nil {
		return schedule, a.wrongValue("window", header.Window, err)
	}
	return schedule, nil
}

func zoneNamed(name string) (*time.Location, error) {
	if name == "" {
		return time.Local, nil
	}
	return readZone(name)
}

// scheduleText says in words when a run sends, empty for at once and without an
// end.
func scheduleText(w words.Words, s sender.Schedule, now time.Time) string {
	var parts []string
	if s.Start.After(now) {
		parts = append(parts, w.Say(words.HoursFrom, hourText(s.Start, now)))
	}
	if !s.Window.IsAlways() {
		parts = append(parts, w.Say(words.HoursWithin, s.Window.String()))
	}
	if s.Limit > 0 {
		parts = append(parts, w.Say(words.HoursFor, spanText(s.Limit)))
	}
	return strings.Join(parts, ", ")
}

func hourText(at, now time.Time) string { return campaign.Hold{Until: at}.Hour(now) }

package campaign

import (
	"encoding/binary"
	"errors"
	"strings"
	"time"
)

// zoneRules are the rules of the zones of the field for machines without a
// database of zones, such as Windows: on each line a rule as the variable TZ
// has it, and the zones that it is the rule of. The machine's own database goes
// first, because it learns of new laws.
const zoneRules = `
UTC0 UTC
EST5EDT,M3.2.0,M11.1.0 America/Port-au-Prince America/Nassau America/Grand_Turk America/New_York America/Toronto America/Montreal
AST4 America/Santo_Domingo America/Puerto_Rico America/Guadeloupe America/Martinique America/Barbados America/Curacao America/Port_of_Spain
CST5CDT,M3.2.0/0,M11.1.0/1 America/Havana
EST5 America/Jamaica America/Cancun America/Panama
<-03>3 America/Cayenne America/Asuncion America/Montevideo America/Argentina/Buenos_Aires America/Sao_Paulo America/Paramaribo
CST6CDT,M3.2.0,M11.1.0 America/Chicago America/Winnipeg
MST7MDT,M3.2.0,M11.1.0 America/Denver America/Edmonton
MST7 America/Phoenix
PST8PDT,M3.2.0,M11.1.0 America/Los_Angeles America/Vancouver America/Tijuana
AKST9AKDT,M3.2.0,M11.1.0 America/Anchorage
AST4ADT,M3.2.0,M11.1.0 America/Halifax
NST3:30NDT,M3.2.0,M11.1.0 America/St_Johns
HST10 Pacific/Honolulu
CST6 America/Mexico_City America/Guatemala America/El_Salvador America/Tegucigalpa America/Managua America/Costa_Rica
<-05>5 America/Bogota America/Guayaquil America/Lima
<-04>4 America/Caracas America/La_Paz America/Manaus America/Guyana
<-04>4<-03>,M9.1.6/24,M4.1.6/24 America/Santiago
CET-1CEST,M3.5.0,M10.5.0/3 Europe/Paris Europe/Madrid Europe/Brussels Europe/Amsterdam Europe/Berlin Europe/Zurich Europe/Rome Europe/Vienna
WET0WEST,M3.5.0/1,M10.5.0 Europe/Lisbon Atlantic/Canary
GMT0BST,M3.5.0/1,M10.5.0 Europe/London
IST-1GMT0,M10.5.0,M3.5.0/1 Europe/Dublin
GMT0 Africa/Dakar Africa/Abidjan Africa/Bamako Africa/Lome Africa/Ouagadougou Africa/Conakry Africa/Accra
WAT-1 Africa/Douala Africa/Libreville Africa/Kinshasa Africa/Porto-Novo Africa/Niamey Africa/Ndjamena Africa/Lagos
CAT-2 Africa/Lubumbashi
CET-1 Africa/Algiers Africa/Tunis
EAT-3 Africa/Nairobi Indian/Antananarivo
SAST-2 Africa/Johannesburg
<+04>-4 Indian/Reunion Indian/Mauritius
`

// ParseZone reads the name of a time zone such as America/Port-au-Prince, or its
// distance from UTC such as -05:00.
func ParseZone(name string) (*time.Location, error) {
	name = strings.TrimSpace(name)
	if name == "" {
		return nil, errZone
	}
	if at, err := time.Parse("-07:00", name); err == nil {
		_, offset := at.Zone()
		return time.FixedZone(name, offset), nil
	}
	if zone, known := systemZone(name); known {
		return zone, nil
	}
	for line := range strings.Lines(zoneRules) {
		rule, zones, _ := strings.Cut(strings.TrimSpace(line), " ")
		for zone := range strings.FieldsSeq(zones) {
			if zone == name {
				return zoneOf(name, rule)
			}
		}
	}
	return nil, errZone
}

var errZone = errors.New("this machine knows no such time zone; give one such as America/Port-au-Prince, or its distance from UTC such as -05:00")

// zoneOf makes a zone that follows one rule for ever. Package time takes a rule
// only behind a table of changes, as the database of zones has it: the shortest
// such table has no change and one offset.
func zoneOf(name, rule string) (*time.Location, error) {
	const head = "TZif2\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
	table := []byte(head + strings.Repeat("\x00", 24) + head)
	for _, count := range []uint32{0, 0, 0, 0, 1, 4} { // one offset, four letters of names
		table = binary.BigEndian.AppendUint32(table, count)
	}
	table = append(table, "\x00\x00\x00\x00\x00\x00"+"UTC\x00"+"\n"+rule+"\n"...)
	return time.LoadLocationFromTZData(name, table)
}

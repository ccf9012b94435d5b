package numfmt

import (
	"strconv"
	"strings"
)

// names are the words of dates in a language.
type names struct {
	months, shortMonths []string
	days, shortDays     []string // from Sunday
	morning, afternoon  string
}

var english = &names{
	months:      strings.Fields("January February March April May June July August September October November December"),
	shortMonths: strings.Fields("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
	days:        strings.Fields("Sunday Monday Tuesday Wednesday Thursday Friday Saturday"),
	shortDays:   strings.Fields("Sun Mon Tue Wed Thu Fri Sat"),
	morning:     "AM", afternoon: "PM",
}

var french = &names{
	months:      strings.Fields("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
	shortMonths: strings.Fields("janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc."),
	days:        strings.Fields("dimanche lundi mardi mercredi jeudi vendredi samedi"),
	shortDays:   strings.Fields("dim. lun. mar. mer. jeu. ven. sam."),
	morning:     "AM", afternoon: "PM",
}

// spanish is that of Spain, american that of the Americas.
var (
	spanish = &names{
		months:      strings.Fields("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
		shortMonths: strings.Fields("ene feb mar abr may jun jul ago sep oct nov dic"),
		days:        strings.Fields("domingo lunes martes miércoles jueves viernes sábado"),
		shortDays:   strings.Fields("do. lu. ma. mi. ju. vi. sá."),
		morning:     "AM", afternoon: "PM",
	}
	american = &names{
		months: spanish.months, shortMonths: spanish.shortMonths, days: spanish.days,
		shortDays: strings.Fields("dom. lun. mar. mié. jue. vie. sáb."),
		morning:   "a. m.", afternoon: "p. m.",
	}
)

// namesFor returns the names for a language, which is the number of a locale
// in hexadecimal figures, such as 40C, with those of a calendar before it, or
// its name, such as fr-HT. Kreyòl has no such number.
func namesFor(tag string) *names {
	language, region, _ := strings.Cut(strings.ToLower(tag), "-")
	if locale, err := strconv.ParseUint(tag, 16, 32); err == nil {
		region = strconv.FormatUint(locale>>10&0x3f, 10)
		language = map[uint64]string{0x0a: "es", 0x0c: "fr"}[locale&0x3ff]
	}
	switch language {
	case "fr":
		return french
	case "es":
		switch region {
		case "", "0", "1", "3", "es": // 1 and 3 are the old and the new order of words in Spain
			return spanish
		}
		return american
	}
	return english
}

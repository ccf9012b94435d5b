package numfmt

const march = 46095.0 // 14 March 2026, a Saturday

// sample is a number as Excel shows it.
type sample struct {
	code   string
	number float64
	want   string
}

// shown are those that excelize shows in the same way.
var shown = []sample{
	// dates
	{"yyyy-mm-dd", march, "2026-03-14"},
	{"d/m/yy", march, "14/3/26"},
	{"dd.mm.yyyy", march, "14.03.2026"},
	{"m/d/yyyy h:mm", march + 0.5, "3/14/2026 12:00"},
	{"y yyy e", march, "26 2026 2026"},
	{"d mmm yyyy", march, "14 Mar 2026"},
	{"dddd, mmmm d, yyyy", march, "Saturday, March 14, 2026"},
	{"ddd mmmmm", march, "Sat M"},
	{"YYYY/MM/DD", march, "2026/03/14"},
	{"[$-F800]dddd, mmmm dd, yyyy", march, "Saturday, March 14, 2026"},
	{"dd/mm/yyyy;@", march, "14/03/2026"},
	{`d" de "mmmm" de "yyyy`, march, "14 de March de 2026"},
	{`d\ \d\e\ mmmm`, march, "14 de March"},
	{`yyyy"年"m"月"d"日"`, march, "2026年3月14日"},
	{"[Red]d-mmm", march, "14-Mar"},
	{"yyyy-mm-dd", march - 1e-12, "2026-03-14"},

	// languages
	{"[$-40C]dddd d mmmm yyyy", march, "samedi 14 mars 2026"},
	{"[$-40C]d mmmm [$HTG]", march, "14 mars HTG"},
	{"[$-fr-HT]ddd d mmm", 46050, "mer. 28 janv."},
	{"[$-40A]dddd d mmmm", march, "sábado 14 marzo"},
	{"[$-C0A]ddd d mmm", march, "sá. 14 mar"},
	{"[$-es-DO]ddd d mmm", march, "sáb. 14 mar"},
	{"[$-1C0A]h:mm AM/PM", 0.75, "6:00 p. m."},
	{"[$-3C0C]mmmmm", march, "m"},
	{"[$-1010409]mmmm", march, "March"},
	{"[$-]mmmm", march, "March"},

	// times
	{"h:mm", 0.3375, "8:06"},
	{"hh:mm:ss", 0.75, "18:00:00"},
	{"h:mm AM/PM", 0, "12:00 AM"},
	{"h:mm AM/PM", 0.5, "12:00 PM"},
	{"h a/p", 0.75, "6 p"},
	{"h A/P", 0.25, "6 A"},
	{"AM/PM h", 0.75, "PM 6"},
	{"mm:ss", 0.0125, "18:00"},
	{"mm:ss.0", 12.34 / 86400, "00:12.3"},
	{"h:mm", 59.9 / 1440, "0:59"},
	{"h:mm:ss", 0.999999, "0:00:00"},
	{"d h:mm", march + 0.999999, "15 0:00"},
	{`h"h"mm`, 0.3375, "8h06"},
	{`m"m"ss"s"`, 0.0125, "18m00s"},
	{"h, m", 0.75, "18, 0"},

	// elapsed time
	{"[h]:mm", 1.5, "36:00"},
	{"[mm]:ss", 1.5, "2160:00"},
	{"[ss].00", 1, "86400.00"},
	{"[h]", 1000.25, "24006"},

	// the beginning of time
	{"yyyy-mm-dd dddd", 0, "1900-01-00 Saturday"},
	{"yyyy-mm-dd dddd", 1, "1900-01-01 Sunday"},
	{"d mmm yyyy", 59, "28 Feb 1900"},
	{"d mmm yyyy", 60, "29 Feb 1900"},
	{"d mmm yyyy dddd", 61, "1 Mar 1900 Thursday"},
	{"yyyy-mm-dd", 2958465, "9999-12-31"},

	// percentages, thousands, zeros
	{"0%", 0.25, "25%"},
	{"0.00%", 0.125, "12.50%"},
	{`0%" off"`, 0.3, "30% off"},
	{`#,##0" HTG"`, 1234567, "1,234,567 HTG"},
	{`#,##0" HTG"`, 0, "0 HTG"},
	{`#,##0" HTG"`, 999, "999 HTG"},
	{`0,000" HTG"`, 5, "0,005 HTG"},
	{`0,"k"`, 12345, "12k"},
	{`0.0,,"M"`, 12_345_678, "12.3M"},
	{`#,##0,"k"`, 12_345_678, "12,346k"},
	{"00000", 642, "00642"},
	{"00000", 123456, "123456"},
	{"000-00-0000", 123456789, "123-45-6789"},
	{"000-00-0000", 1, "000-00-0001"},
	{`\+0`, 50934123456, "+50934123456"},
	{`+### #### ####`, 50934123456, "+509 3412 3456"},
	{"(###) ###-####", 5551234567, "(555) 123-4567"},
	{"[<=9999999]###-####;(###) ###-####", 5551234, "555-1234"},
	{`0.0#" m"`, 1.5, "1.5 m"},
	{`0.0#" m"`, 1.25, "1.25 m"},
	{`.00" m"`, 12.5, "12.50 m"},
	{`??0" m"`, 7, "  7 m"},
	{`0" m"`, 9.5, "10 m"},
	{`0.0" m"`, 99.95, "100.0 m"},
	{`0" m"`, 0.4, "0 m"},
	{`0.000" m"`, 0.0004, "0.000 m"},
	{`0" m"`, 123456789012345678, "123456789012346000 m"},
	{`"n° "@`, 7, "7"},

	// currencies
	{"#,##0.00 [$HTG]", 1250, "1,250.00 HTG"},
	{"#,##0.00 [$€-40C]", 1250, "1,250.00 €"},
	{"[$$-409]#,##0.00", 1250, "$1,250.00"},
	{"[$$-409]#,##0.00", -1250, "-$1,250.00"},
	{"[$G-33C]0", 5, "G5"},
	{`#,##0\ "FCFA"`, 1250, "1,250 FCFA"},
	{`_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_)`, 1250, " $1,250.00 "},
	{`_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_)`, -1250, " $(1,250.00)"},

	// sections
	{`"+"0;"-"0;"none"`, 5, "+5"},
	{`"+"0;"-"0;"none"`, -5, "-5"},
	{`0" pcs"`, -5, "-5 pcs"},
	{`0" pcs";0" short"`, -5, "5 short"},
	{`0" pcs";@`, -5, "-5 pcs"},
	{`"yes";;"no"`, -1, ""},
	{`[>=1000]0.0,"k";0" pcs"`, 1500, "1.5k"},
	{`[=1]0" day";0" days"`, 1, "1 day"},
	{`[>100]"high";"below";"low"`, -5, "below"},
	{"*x0_x", 3, "3 "},

	// fractions and exponents
	{`# ?/?" cup"`, 1.25, "1 1/4 cup"},
	{`# ?/8" in"`, 2.5, "2 4/8 in"},
	{`# ?/?" in"`, 3, "3     in"},
	{`0 ?/?" in"`, 0.5, "0 1/2 in"},
	{`0.00E+00" m"`, 12345, "1.23E+04 m"},
}

// unlike are those that excelize shows in another way, and why.
var unlike = []struct {
	why  string
	rows []sample
}{
	{"names in other languages are English here", []sample{
		{"[$-416]mmmm", march, "March"},
	}},
	{"its AM and PM follow the case of the format's letters", []sample{
		{"hh:mm am/pm", 0.75, "06:00 PM"},
	}},
	{"it cuts off what is less than a second, or a unit of it", []sample{
		{"ss.000", 12.3456 / 86400, "12.346"},
		{"s.00", 59.999 / 86400, "0.00"},
		{"h:mm:ss.00", 59.999 / 86400, "0:01:00.00"},
	}},
	{"it writes AM for A in a language", []sample{
		{"[$-409]h A/P", 0.25, "6 A"},
	}},
	{"its elapsed hours are not padded", []sample{
		{"[hh]:mm:ss", 0.125, "03:00:00"},
	}},
	{"it puts the per cent sign next to the digits", []sample{
		{"0 %", 0.255, "26 %"},
		{"%0", 0.07, "%7"},
	}},
	{"it reads figures and signs within quotes, and single digits, as places", []sample{
		{`"+509 "0000 0000`, 34123456, "+509 3412 3456"},
		{"No. 5", 3, "No. 5"},
		{`0"; "0`, 12, "1; 2"},
		{`"a;b"`, 1, "a;b"},
		{`0" \"x`, 1, `1 \x`},
	}},
	{"it takes the month of the day before until March 1900", []sample{
		{"d-m", 32, "1-2"},
	}},
	{"it leaves out blanks within", []sample{
		{"0_-;(0_-)", -1, "(1 )"},
		{"_-0", -1, "- 1"},
	}},
	{"it groups the per cent sign too", []sample{
		{"#,##0%", 12.5, "1,250%"},
	}},
	{"it knows no conditions", []sample{
		{"[<=9999999]###-####;(###) ###-####", 5551234567, "(555) 123-4567"},
		{`[>=1000]0.0,"k";0" pcs"`, 15, "15 pcs"},
		{`[=1]0" day";[<>0]0" days";"none"`, 2, "2 days"},
		{`[=1]0" day";[<>0]0" days";"none"`, 0, "none"},
		{`[>100]"high";"below";"low"`, 5, "low"},
		{`"up";[<-10]"deep";"other"`, -5, "-other"},
		{`[<0]0" owed";0" left"`, -3, "3 owed"},
		{`[<5]0" few";0" many"`, -3, "-3 few"},
	}},
	{"it has no section for zero", []sample{
		{`_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_)`, 0, " $-   "},
		{`"+"0;"-"0;"none"`, 0, "none"},
		{`"yes";;"no"`, 0, "no"},
	}},
	{"it rounds the float64, not the digits that the sheet has", []sample{
		{`0.00" m"`, 1.005, "1.01 m"},
	}},
	{"it drops a point with nothing behind it, and knows no ? there", []sample{
		{`0.##" m"`, 1, "1. m"},
		{`0.0?" m"`, 1.5, "1.5  m"},
	}},
	{"it shows no words beside General", []sample{
		{`General" kg"`, 12.5, "12.5 kg"},
	}},
	{"its fractions are not the nearest, not aligned, and never whole or above one", []sample{
		{`# ??/??" cup"`, 3.14159, "3 14/99 cup"},
		{`# ??/16" in"`, 2.5, "2  8/16 in"},
		{`?/?" in"`, 2.5, "5/2 in"},
		{`# ?/?" in"`, 0.999, "1     in"},
	}},
	{"it shows exponents only as 0.00E+00", []sample{
		{`0.00E-00" m"`, 12345, "1.23E04 m"},
		{`0.0e+0" m"`, 0.00012, "1.2e-4 m"},
		{`##0.0E+0" m"`, 12345, "12.3E+3 m"},
		{`##0.0E+0" m"`, 0.00012, "120.0E-6 m"},
		{`0.0E+0" m"`, 9.96, "1.0E+1 m"},
		{`0E+0" m"`, 0, "0E+0 m"},
	}},
}

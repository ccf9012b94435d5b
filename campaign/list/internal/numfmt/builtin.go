package numfmt

// The formats that show a date, or a date and time, as each computer has it.
const (
	OwnDate     = 14
	OwnTime     = 20
	OwnDateTime = 22
)

// builtIn are the formats that a workbook has without writing them. Those that
// each computer fills in its own way are here such that nobody takes the month
// for the day; the currency of 5 to 8, 42 and 44, for which workbooks write a
// format, is the dollar.
var builtIn = map[int]string{
	0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
	5: `"$"#,##0_);("$"#,##0)`, 6: `"$"#,##0_);[Red]("$"#,##0)`,
	7: `"$"#,##0.00_);("$"#,##0.00)`, 8: `"$"#,##0.00_);[Red]("$"#,##0.00)`,
	9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
	OwnDate: "yyyy-mm-dd", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
	18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", OwnTime: "hh:mm", 21: "hh:mm:ss", OwnDateTime: "yyyy-mm-dd hh:mm",
	37: "#,##0_);(#,##0)", 38: "#,##0_);[Red](#,##0)", 39: "#,##0.00_);(#,##0.00)", 40: "#,##0.00_);[Red](#,##0.00)",
	41: `_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)`, 42: `_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)`,
	43: `_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)`, 44: `_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)`,
	45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
}

// BuiltIn returns the code of a format that is built in, by its number; none
// when there is no such format.
func BuiltIn(id int) string { return builtIn[id] }

package campaign

// The kinds of damage that other programs do to a list.
const (
	DamageScientific Rule = "scientific_notation"
	DamageRounded    Rule = "rounded_digits"
	DamageDecimal    Rule = "decimal_point"
	DamageLostPlus   Rule = "lost_plus"
	DamageLostZero   Rule = "lost_zero"
	DamageBytes      Rule = "mixed_encodings"
	DamageDouble     Rule = "double_encoding"
	DamageLetters    Rule = "lost_letters"
	DamageShifted    Rule = "shifted_columns"
)

// DamageKinds are all kinds, those that lose a recipient first.
var DamageKinds = []Rule{
	DamageScientific, DamageRounded, DamageDecimal, DamageLostPlus, DamageLostZero,
	DamageShifted, DamageBytes, DamageDouble, DamageLetters,
}

// The mark {detail} is the example as it is mended.
var damageRules = map[Rule]sentence{
	DamageScientific: {"a spreadsheet wrote numbers in scientific notation, such as {value} in {column}: their last digits are not in the file", excelText},
	DamageRounded: {"a spreadsheet rounded long numbers, such as {value} in {column}: it keeps 15 digits, fewer once they stood in scientific notation, " +
		"and writes zeros for the rest", excelText},
	DamageDecimal:  {"numbers were written with decimals, such as {value} in {column}", excelText},
	DamageLostPlus: {"the + before the country calling code is gone, such as {value} in {column}", "write {detail}, or format the column as Text before the numbers go in"},
	DamageLostZero: {"the zero that a national number begins with is gone, such as {value} in {column}", "write {detail}, or format the column as Text before the numbers go in"},
	DamageBytes: {"the list mixes encodings: beside UTF-8 it has text as older programs write it, such as {value} in {column}",
		"export every part of the list as CSV UTF-8 before they are put together"},
	DamageDouble: {"letters were encoded twice, such as {value} in {column}", "open the original as UTF-8 and export it as CSV UTF-8, or write {detail}"},
	DamageLetters: {"letters were lost and have a \ufffd in their place, such as {value} in {column}",
		"export the list again, as CSV UTF-8, where it still has them"},
	DamageShifted: {"cells stand in the wrong column, such as {value}: a delimiter or line end stood in a cell without quotes",
		"look at these rows in the original, and export it with quotes around every text"},
}

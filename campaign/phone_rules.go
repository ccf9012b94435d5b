package campaign

// The rules that a phone number can break. The last four only warn.
const (
	PhoneEmpty       Rule = "phone_empty"
	PhoneScientific  Rule = "phone_scientific"
	PhoneDecimal     Rule = "phone_decimal"
	PhoneRounded     Rule = "phone_rounded"
	PhoneDigits      Rule = "phone_digits"
	PhoneExtension   Rule = "phone_extension"
	PhoneLetters     Rule = "phone_letters"
	PhoneTwo         Rule = "phone_two"
	PhoneCharacter   Rule = "phone_character"
	PhoneNoCountry   Rule = "phone_no_country"
	PhoneNoPlus      Rule = "phone_no_plus"
	PhoneCallingCode Rule = "phone_calling_code"
	PhoneTooShort    Rule = "phone_too_short"
	PhoneTooLong     Rule = "phone_too_long"
	PhoneRewritten   Rule = "phone_rewritten"
	PhoneNoNine      Rule = "phone_no_nine"
	PhoneLandline    Rule = "phone_landline"
	PhoneDoubtful    Rule = "phone_doubtful"
)

var phoneWarnings = map[Rule]bool{PhoneRewritten: true, PhoneNoNine: true, PhoneLandline: true, PhoneDoubtful: true}

// How a number that Excel has changed is mended: the digits that it dropped
// are not in the file. Those that it only hides are still in the workbook.
const (
	excelText = "in Excel format the column as Text (or as Number with 0 decimals), " +
		"see that every digit is there, and export the list again"
	excelAgain = "in Excel format the column as Text, paste the numbers into it again from where they came, " +
		"and export the list again"
)

var phoneRules = map[Rule]sentence{
	PhoneEmpty: {"{column} has no phone number", "fill it in, or delete the row"},
	PhoneScientific: {"{column} is {value}: a spreadsheet turned the phone number into scientific notation and lost its last digits",
		excelText},
	PhoneDecimal: {"{column} is {value}: a decimal number, not a phone number", excelText},
	PhoneRounded: {"{column} is {value}: a spreadsheet rounded the phone number, the zeros at its end stand for digits that are lost",
		excelAgain + "; if the zeros are right, write it with + and the country calling code"},
	PhoneDigits: {"{column} is {value}: it has digits or a plus sign of another script or width",
		"type it again with the digits 0 to 9 and a plain +"},
	PhoneExtension: {"{column} is {value}: a number with an extension cannot receive messages", "give a direct number"},
	PhoneLetters:   {"{column} is {value}: it has letters", "write the number with digits only"},
	PhoneTwo:       {"{column} is {value}: this is more than one number", "keep one number a row, and copy the row for the other one"},
	PhoneCharacter: {"{column} is {value}: {detail} does not belong there", "write the number as + and digits, such as +50934123456"},
	PhoneNoCountry: {"{column} is {value}: the country is missing",
		"write it with + and the country calling code, such as +50934123456, or give the country as --region, or as default_region in the campaign file"},
	PhoneNoPlus: {"{column} is {value}: the + is missing, so it may be {detail} or a number of another country",
		"write {detail} if that is meant, or give the country of such numbers as --region, or as default_region in the campaign file"},
	PhoneCallingCode: {"{column} is {value}: no country has a calling code that begins like {detail}",
		"write + and the country calling code before the number"},
	PhoneTooShort:  {"{column} is {value}: too short for a number of {detail}", "look for missing digits"},
	PhoneTooLong:   {"{column} is {value}: too long for a number of {detail}", "look for digits too many, or for a second number"},
	PhoneRewritten: {"{column} is {value}: this form is out of use, so {detail} is used", "write {detail} in the list"},
	PhoneNoNine: {"{column} is {value}: a landline by the numbering plan of Argentina; as a mobile phone it is {detail}",
		"write {detail} if it is a mobile phone"},
	PhoneLandline: {"{column} is {value}: a landline by the numbering plan of its country, and few of them have WhatsApp",
		"give a mobile number if there is one"},
	PhoneDoubtful: {"{column} is {value}: the numbering plan of its country does not have {detail}", "look for a wrong digit"},
}

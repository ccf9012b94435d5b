package campaign

// The rules that a list can break as a whole. The package campaign/list
// reports them; they stand here beside the other rules' sentences.
const (
	ListMissing      Rule = "list_missing"
	ListDirectory    Rule = "list_directory"
	ListUnreadable   Rule = "list_unreadable"
	ListFormat       Rule = "list_format"
	ListWorkbook     Rule = "list_workbook"
	ListBinary       Rule = "list_binary"
	ListEncodingName Rule = "list_encoding_name"
	ListDelimiter    Rule = "list_delimiter"
	ListEmpty        Rule = "list_empty"
	ListNoRows       Rule = "list_no_rows"
	ListColumnTwice  Rule = "list_column_twice"
	ListNotEncoded   Rule = "list_not_encoded"
	ListQuoteOpen    Rule = "list_quote_open"
	ListQuoteStray   Rule = "list_quote_stray"
	ListQuoteSpace   Rule = "list_quote_space"
	ListRecordLong   Rule = "list_record_long"
	ListCellLong     Rule = "list_cell_long"
	ListTooWide      Rule = "list_too_wide"
	ListNoSuchRow    Rule = "list_no_such_row"
	ListNoNumbers    Rule = "list_no_numbers"
	ListNotNumber    Rule = "list_not_number"

	ListNoNumberColumn Rule = "list_no_number_column"
	ListNumberColumns  Rule = "list_number_columns"
)

var listRules = map[Rule]sentence{
	ListMissing:    {"there is no such file", "look at the path, and from which folder it starts"},
	ListDirectory:  {"this is a folder, not a list", "give the list's file in it"},
	ListUnreadable: {"this file cannot be read ({detail})", "look at its permissions"},
	ListFormat: {"lists of the kind {detail} are not read",
		"give a .csv, .tsv or .txt file, or save it as CSV UTF-8 in the program that made it"},
	ListWorkbook: {"{detail} lists are not read yet", "save the sheet as CSV UTF-8 in the spreadsheet program"},
	ListBinary:   {"this is no list but looks like {detail}", "save the list as CSV UTF-8 in the program that made it"},
	ListEncodingName: {"{detail} is no encoding that is known",
		"give utf-8, utf-16le, utf-16be, windows-1252 or mac-roman, or leave it out to have it found"},
	ListDelimiter: {"{detail} cannot stand between columns", "give one of , ; | or a word: comma, semicolon, tab or pipe, or leave it out to have it found"},
	ListEmpty:     {"the list is empty", "its first line names the columns, each further one is a recipient"},
	ListNoRows:    {"the list has a header row but no recipients", "add a line for each recipient"},
	ListColumnTwice: {"two columns are named {column}",
		"rename one of them, so that it is clear which one is meant"},
	ListNotEncoded: {"this line is not {detail}",
		"save the list again as CSV UTF-8, or give --encoding windows-1252 if an older program wrote all of it; " +
			"where only some lines are so, voye check FILE --fix OUT.csv writes a mended copy"},
	ListQuoteOpen: {`the quote (") that opens a cell on this line is never closed`,
		`close it, or write a quote that belongs to the text twice ("")`},
	ListQuoteStray: {`the quoted cell that opens on this line goes on after its closing quote (")`,
		`write a quote that belongs to the text twice ("")`},
	ListQuoteSpace: {`a blank stands before a quote (") that opens a cell`, "delete the blank between the delimiter and the quote"},
	ListRecordLong: {"the record that begins on this line is longer than 1 MiB", "look for a missing line end or closing quote"},
	ListCellLong:   {"the record that begins on this line has a cell of more than 64 KiB", "look for a missing quote or delimiter"},
	ListTooWide:    {"the record that begins on this line has more than 1000 columns", "delete the columns that no message needs"},
	ListNoSuchRow:  {"the list has no row {detail}", "count the recipients from 1, without the header row"},
	ListNotNumber:  {"{column} of this suppression list has no phone number: {detail}", "nobody on a suppression list may be missed"},
	ListNoNumbers: {"no column of this list has phone numbers",
		"name the column to or phone, and write numbers with + and the country calling code"},
	ListNoNumberColumn: {"no column of this list without a header row reads as phone numbers",
		"say which one it is, such as --to-column 2, and --region for national numbers"},
	ListNumberColumns: {"more than one column of this list without a header row reads as phone numbers: {detail}",
		"say which one to write to, such as --to-column 2"},
}

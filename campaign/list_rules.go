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
	ListQuoteFar     Rule = "list_quote_far"
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

// The rules about workbooks. The last ones are no faults: they say how a
// workbook was read.
const (
	ListNoSheet        Rule = "list_no_sheet"
	ListSheetsHidden   Rule = "list_sheets_hidden"
	ListSheetless      Rule = "list_sheetless"
	ListManySheets     Rule = "list_many_sheets"
	ListNotText        Rule = "list_not_text"
	ListNoWorkbook     Rule = "list_no_workbook"
	ListProtected      Rule = "list_protected"
	ListWorkbookBroken Rule = "list_workbook_broken"
	ListWorkbookHuge   Rule = "list_workbook_huge"
	ListNoRoom         Rule = "list_no_room"
	ListHiddenRows     Rule = "list_hidden_rows"
	ListHiddenSheets   Rule = "list_hidden_sheets"
	ListOtherSheets    Rule = "list_other_sheets"
	ListOwnDates       Rule = "list_own_dates"
)

var workbookRules = map[Rule]sentence{
	ListNoSheet:      {"the workbook has no sheet named {column}", "give one of these with --sheet: {detail}"},
	ListSheetsHidden: {"every sheet of the workbook is hidden", "give the one that is meant with --sheet: {detail}"},
	ListSheetless:    {"this list is a text file and has no sheets", "leave --sheet out"},
	ListManySheets: {"this suppression list has text on several sheets: {detail}",
		"keep the numbers on one sheet and nothing on the others, so that nobody is missed"},
	ListNotText: {"a workbook has no encoding and no delimiter", "leave --encoding and --delimiter out"},
	ListNoWorkbook: {"this is named like an Excel workbook but is none",
		"save it as .xlsx in the spreadsheet program, or, if it is a text file, give it the ending .csv"},
	ListProtected: {"this workbook is protected by a password",
		"open it in Excel, take the password off (File, Info, Protect Workbook), and save it as a new file"},
	ListWorkbookBroken: {"this workbook is damaged: {detail}",
		"open it in the spreadsheet program and save it as a new .xlsx, or save the sheet as CSV UTF-8"},
	ListWorkbookHuge: {"this workbook unpacks to far more than a list of recipients can have",
		"copy the rows that are needed into a new workbook, or save the sheet as CSV UTF-8"},
	ListNoRoom: {"the rows of this workbook cannot be kept in a temporary file ({detail})",
		"make room in the folder for temporary files, or name another one in TMPDIR (TEMP on Windows)"},
	ListHiddenRows:   {"hidden rows are left out: {detail}", "unhide them if they belong to the list"},
	ListHiddenSheets: {"hidden sheets are not read: {detail}", "choose one with --sheet"},
	ListOtherSheets:  {"further sheets are not read: {detail}", "choose one with --sheet"},
	ListOwnDates: {"dates that each computer shows in its own way are written like {detail}",
		"give the column a date format of its own to have them otherwise"},
}

var listRules = map[Rule]sentence{
	ListMissing:    {"there is no such file", "look at the path, and from which folder it starts"},
	ListDirectory:  {"this is a folder, not a list", "give the list's file in it"},
	ListUnreadable: {"this file cannot be read ({detail})", "look at its permissions"},
	ListFormat: {"lists of the kind {detail} are not read",
		"give a .csv, .tsv, .txt or .xlsx file, or save it as CSV UTF-8 in the program that made it"},
	ListWorkbook: {"{detail} lists are not read", "save the sheet as .xlsx or as CSV UTF-8 in the spreadsheet program"},
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
	ListQuoteFar: {`the quote (") that opens a cell on this line is not closed within 1 MiB`,
		`close it, write a quote that belongs to the text twice (""), or shorten the cell`},
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

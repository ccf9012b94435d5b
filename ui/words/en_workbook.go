package words

// enWorkbook has the English sentences about workbooks.
var enWorkbook = map[ID]string{
	// Its arguments are the file, what is so, and what to do about it.
	ListNote: "%[1]s: note: %[2]s; %[3]s",
	TUISheet: "sheet %[1]s",
}

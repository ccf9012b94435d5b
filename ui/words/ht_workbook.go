package words

// htWorkbook is enWorkbook in Kreyòl.
var htWorkbook = map[ID]string{
	ListNote: "%[1]s: nòt: %[2]s; %[3]s",
	TUISheet: "fèy %[1]s",
}

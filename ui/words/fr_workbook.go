package words

// frWorkbook is enWorkbook in French.
var frWorkbook = map[ID]string{
	ListNote: "%[1]s : note : %[2]s ; %[3]s",
	TUISheet: "feuille %[1]s",
}

package words

// esWorkbook is enWorkbook in Spanish.
var esWorkbook = map[ID]string{
	ListNote: "%[1]s: nota: %[2]s; %[3]s",
	TUISheet: "hoja %[1]s",
}

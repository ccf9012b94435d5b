package words

var enCLI = map[ID]string{
	YesMissing: "nobody is at a terminal to confirm; add --yes to send to %[1]d recipients",
}

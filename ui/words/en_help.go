package words

var enHelp = map[ID]string{}

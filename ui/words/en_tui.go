package words

var enTUI = map[ID]string{}

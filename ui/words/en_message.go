package words

var enMessage = map[ID]string{
	KeyPanel:        "next view",
	KeyLongest:      "longest message",
	KeyEmptiest:     "emptiest row",
	TUIPanelMessage: "Message",
	TUIPanelJSON:    "Exact JSON",
	TUIPanelValues:  "Row",
	TUIWordsUnknown: "The approved words of this template are not known here; template_text in the campaign file gives them. These are the values that go into it:",
}

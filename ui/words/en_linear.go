package words

// enLinear is what the talk in lines of text says. Each is heard often, and short.
var enLinear = map[ID]string{
	LinearWelcome:   "Voye, in lines of text. Answer with a number or a text, and Enter.",
	LinearFresh:     "First set up the address of your Wazaj gateway and its API key. The demo needs neither.",
	LinearNext:      "What next?",
	LinearNumber:    "Number? Enter alone: 1. To hear it again: 0 or ?",
	LinearNoNumber:  "%[1]s is no number from %[2]d to %[3]d.",
	LinearText:      "Enter alone: %[1]s. To hear it again: ?",
	LinearEnded:     "There are no more answers, so the program ends. Nothing is being sent.",
	LinearMore:      "more",
	LinearMend:      "mend %[1]s {1:row|rows} in a copy, %[2]s",
	LinearSending:   "Sending. A line follows at every 5 percent. Ctrl+C stops in good order, and is safe.",
	LinearAskCanary: "How many go first, before all the others? 0: all at once.",
	LinearByRow:     "decide row by row",
	LinearStays:     "%[1]s %[2]s {1:row stays as it is|rows stay as they are}.",
	LinearAlways:    "always start in lines of text",
	LinearNotAlways: "start with screens again",
	FlagAccessible:  "lines of text instead of screens, for screen readers: numbered choices, progress at every 5 percent (or VOYE_ACCESSIBLE=1)",
}

package campaign

import "slices"

// wordless are the rules that a list breaks which does not say by its columns
// what to send to whom.
var wordless = []Rule{ruleNoTo, ruleNoKind, ruleNoTemplate, ruleNoLanguage}

// LacksMessage reports whether the list is right as a list, and only does not
// say what to send or to whom: a campaign file can.
func (e *InputError) LacksMessage() bool { return slices.Contains(wordless, e.Rule) }

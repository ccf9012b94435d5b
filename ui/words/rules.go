package words

// rule is what a list or a campaign file may not do, and what to do about it.
// The marks {column}, {value} and {detail} are filled in by whoever says it.
type rule struct{ says, remedy string }

// rules holds the rules under their codes, for every language but English:
// campaign has the English ones, beside the code that they are about.
var rules = map[string]map[string]rule{
	"es": merged(esRules, esNewRules, esTroubleRules),
	"fr": merged(frRules, frNewRules, frTroubleRules),
	"ht": merged(htRules, htNewRules, htTroubleRules),
}

// Rule returns a rule in the language of w; known is false in English, and for
// a rule that the language lacks.
func (w Words) Rule(code string) (says, remedy string, known bool) {
	r, known := rules[w.Language()][code]
	return r.says, r.remedy, known
}

package words

// htLinear is enLinear in Kreyòl.
var htLinear = map[ID]string{
	LinearWelcome:   "Voye, an liy tèks. Reponn ak yon nimewo oswa yon tèks, epi Enter.",
	LinearFresh:     "Mete adrès pasrèl Wazaj ou a ak kle API li dabò. Demo a pa bezwen ni youn ni lòt.",
	LinearNext:      "Kisa ou vle fè?",
	LinearNumber:    "Ki nimewo? Enter pou kont li: 1. Pou tande l ankò: 0 oswa ?",
	LinearNoNumber:  "%[1]s se pa yon nimewo ant %[2]d ak %[3]d.",
	LinearText:      "Enter pou kont li: %[1]s. Pou tande l ankò: ?",
	LinearEnded:     "Pa gen repons ankò, kidonk pwogram nan fini. Anyen p ap voye.",
	LinearMore:      "lòt yo",
	LinearMend:      "korije %[1]s ranje nan yon kopi, %[2]s",
	LinearSending:   "N ap voye. Ap gen yon liy chak 5 pousan. Ctrl+C kanpe byen pwòp, san danje.",
	LinearAskCanary: "Konbyen ki pou pati dabò, anvan tout lòt yo? 0: tout ansanm.",
	LinearByRow:     "deside ranje pa ranje",
	LinearStays:     "%[1]s ranje %[2]s rete jan yo ye.",
	LinearAlways:    "toujou kòmanse an liy tèks",
	LinearNotAlways: "kòmanse ak ekran yo ankò",
	FlagAccessible:  "liy tèks olye ekran, pou moun k ap koute ekran an: chwa ak nimewo, yon liy chak 5 pousan (oswa VOYE_ACCESSIBLE=1)",
}

package words

// htSearch is enSearch in Kreyòl.
var htSearch = map[ID]string{
	KeyNextFound: "sa ki apre",
	KeyLastFound: "sa ki anvan",
	KeyEndSearch: "fini rechèch",

	TUISearchFor:    "Chèche nan tout kolòn:",
	TUISearchingFor: "N ap chèche \"%[1]s\"",
	TUILookedAt:     "%[1]s sou %[2]s ranje",
	TUIFound:        "nou jwenn \"%[1]s\"",
	TUINotFound:     "\"%[1]s\" pa nan okenn ranje",
}

package words

// enSearch holds what the search of the preview says.
var enSearch = map[ID]string{
	KeyNextFound: "next found",
	KeyLastFound: "found before",
	KeyEndSearch: "end search",

	TUISearchFor:    "Search in all columns:",
	TUISearchingFor: "Searching for \"%[1]s\"",
	TUILookedAt:     "%[1]s of %[2]s rows",
	TUIFound:        "\"%[1]s\" found",
	TUINotFound:     "\"%[1]s\" is in no row",
}

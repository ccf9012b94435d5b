package words

// frSearch is enSearch in French.
var frSearch = map[ID]string{
	KeyNextFound: "suivant",
	KeyLastFound: "précédent",
	KeyEndSearch: "finir la recherche",

	TUISearchFor:    "Chercher dans toutes les colonnes :",
	TUISearchingFor: "Recherche de \"%[1]s\"",
	TUILookedAt:     "%[1]s sur %[2]s {2:ligne|lignes}",
	TUIFound:        "\"%[1]s\" trouvé",
	TUINotFound:     "\"%[1]s\" n'est dans aucune ligne",
}

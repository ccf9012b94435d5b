package words

// esSearch is enSearch in Spanish.
var esSearch = map[ID]string{
	KeyNextFound: "siguiente",
	KeyLastFound: "anterior",
	KeyEndSearch: "acabar la búsqueda",

	TUISearchFor:    "Buscar en todas las columnas:",
	TUISearchingFor: "Buscando \"%[1]s\"",
	TUILookedAt:     "%[1]s de %[2]s {2:fila|filas}",
	TUIFound:        "\"%[1]s\" encontrado",
	TUINotFound:     "\"%[1]s\" no está en ninguna fila",
}

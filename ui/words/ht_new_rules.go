package words

// htNewRules are the rules of voye new in Kreyòl.
var htNewRules = map[string]rule{
	"no_such_value":          {"{column} se pa yon valè yon modèl ka genyen", "ekri header.1, header.image, body.1, body.NAME, button.0.url, button.0.code oswa youn nan lòt yo voye help columns montre"},
	"value_without_other":    {"ou bay yon valè pou {column}, men okenn pou {detail}", "bay --param {detail}=COLUMN tou"},
	"value_not_json":         {"{column} dwe {detail}", "ekri l jan paj Meta yo montre l, ant apostwòf pou shell la"},
	"definition_missing":     {"pa gen fichye konsa", "sove definisyon modèl la jan API Meta a bay li, epi bay non fichye sa a"},
	"definition_is_folder":   {"sa a se yon dosye", "bay fichye ki ladan ki gen definisyon yon modèl"},
	"definition_too_large":   {"nou pa li definisyon ki pi gwo pase 1 MiB", "mande API Meta a yon sèl modèl, ak name=NAME"},
	"definition_empty":       {"fichye a vid", "sove definisyon modèl la jan API Meta a bay li"},
	"definition_is_page":     {"sa a se yon paj wèb, se pa JSON", "sove sa API Meta a bay, pa egzanp ak curl -o FILE.json"},
	"definition_trailing":    {"gen yon lòt bagay apre fen definisyon an", "kenbe yon sèl valè JSON nan yon fichye; si gen plizyè modèl, mete yo nan yon sèl tablo"},
	"definition_wrong_type":  {"{column} dwe {detail}", "sove definisyon modèl la jan API Meta a bay li"},
	"definition_missing_key": {"{column} manke isit la", "mande API Meta a chan name, language ak components"},
	"definition_is_error":    {"sa a se pa yon modèl, se yon erè API Meta a: {detail}", "korije sa li di a, epi mande ankò"},
	"definition_none":        {"pa gen okenn modèl ladan", "mande API Meta a yon modèl ki egziste"},
	"definition_card":        {"{column} pa bezwen valè, men lòt kat yo bezwen youn", "gade modèl la lakay Meta: tout kat yo gen menm konpozan"},
	"definition_twice":       {"gen yon dezyèm konpozan {column}", "gade modèl la lakay Meta: li gen yon sèl nan chak"},
	"definition_hole":        {"{column} gen twou {detail}", "twou yon modèl se {{1}}, {{2}} … oswa {{name}}; sove definisyon an jan API Meta a bay li"},
	"value_empty":            {"ou pa bay anyen pou {column}", `ekri {column}=COLUMN, {column}="yon tèks fiks" oswa {column}=COLUMN|sa pou mete lè kaz la vid`},
	"value_no_column":        {"{column} ta dwe ranpli ak {value}, men lis la pa gen kolòn sa a{detail}", "bay non youn ki ladan"},
	"value_near_column":      {"ou bay {value} pou {column}; se pa yon kolòn, men li prèske menm ak {detail}", `ekri non kolòn nan, oswa mete mo yo ant gimè ("{value}") si se sa tout moun dwe li`},
	"value_column_unnamed":   {"kolòn {value} pa ka antre nan yon twou, paske non li gen |, {{ oswa }} ladan", "chanje non kolòn nan"},
	"value_fallback":         {"sa pou mete lè kaz la vid pou {column} gen }} ladan", "retire l"},
}

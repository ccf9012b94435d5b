package words

// frNewRules are the rules of voye new in French.
var frNewRules = map[string]rule{
	"no_such_value":          {"{column} n'est pas une valeur qu'un modèle peut avoir", "écrivez header.1, header.image, body.1, body.NAME, button.0.url, button.0.code ou une autre de celles que voye help columns montre"},
	"value_without_other":    {"une valeur est donnée pour {column}, mais aucune pour {detail}", "donnez aussi --param {detail}=COLUMN"},
	"value_not_json":         {"{column} doit être {detail}", "écrivez-le comme les pages de Meta le montrent, entre apostrophes pour le shell"},
	"definition_missing":     {"ce fichier n'existe pas", "enregistrez la définition du modèle comme l'API de Meta la rend, et donnez le nom de ce fichier"},
	"definition_is_folder":   {"c'est un dossier", "donnez le fichier de la définition d'un modèle qui s'y trouve"},
	"definition_too_large":   {"une définition de plus de 1 MiB n'est pas lue", "demandez un seul modèle à l'API de Meta, avec name=NAME"},
	"definition_empty":       {"le fichier est vide", "enregistrez la définition du modèle comme l'API de Meta la rend"},
	"definition_is_page":     {"c'est une page web et non du JSON", "enregistrez ce que l'API de Meta rend, par exemple avec curl -o FILE.json"},
	"definition_trailing":    {"quelque chose suit la fin de la définition", "gardez une seule valeur JSON par fichier, avec plusieurs modèles dans un même tableau"},
	"definition_wrong_type":  {"{column} doit être {detail}", "enregistrez la définition du modèle comme l'API de Meta la rend"},
	"definition_missing_key": {"{column} manque ici", "demandez à l'API de Meta les champs name, language et components"},
	"definition_is_error":    {"ce n'est pas un modèle mais une erreur de l'API de Meta : {detail}", "corrigez ce qu'elle dit, et demandez de nouveau"},
	"definition_none":        {"il n'y a aucun modèle dedans", "demandez à l'API de Meta un modèle qui existe"},
	"definition_card":        {"{column} n'a pas besoin de valeur, et les autres cartes en ont besoin", "regardez le modèle chez Meta : toutes les cartes ont les mêmes composants"},
	"definition_twice":       {"il y a un second composant {column}", "regardez le modèle chez Meta : il en a un de chaque"},
	"definition_hole":        {"{column} a l'emplacement {detail}", "les emplacements d'un modèle sont {{1}}, {{2}} … ou {{name}} ; enregistrez la définition comme l'API de Meta la rend"},
	"value_empty":            {"rien n'est donné pour {column}", `écrivez {column}=COLUMN, {column}="un texte fixe" ou {column}=COLUMN|ce qui remplace une cellule vide`},
	"value_no_column":        {"{column} doit être rempli par {value}, et la liste n'a pas cette colonne{detail}", "nommez une de ses colonnes"},
	"value_near_column":      {"{value} est donné pour {column} ; ce n'est pas une colonne, mais c'est presque {detail}", `écrivez le nom de la colonne, ou mettez les mots entre guillemets ("{value}") si chaque destinataire doit les lire`},
	"value_column_unnamed":   {"la colonne {value} ne peut pas aller dans un emplacement, à cause de |, {{ ou }} dans son nom", "renommez la colonne"},
	"value_fallback":         {"ce qui remplace une cellule vide de {column} contient }}", "retirez-le"},
}

package words

// esNewRules are the rules of voye new in Spanish.
var esNewRules = map[string]rule{
	"no_such_value":          {"{column} no es un valor que pueda tener una plantilla", "escriba header.1, header.image, body.1, body.NAME, button.0.url, button.0.code u otro de los que muestra voye help columns"},
	"value_without_other":    {"se da un valor para {column}, pero ninguno para {detail}", "dé también --param {detail}=COLUMN"},
	"value_not_json":         {"{column} debe ser {detail}", "escríbalo como lo muestran las páginas de Meta, entre comillas simples para el shell"},
	"definition_missing":     {"no existe ese archivo", "guarde la definición de la plantilla como la devuelve la API de Meta, y dé el nombre de ese archivo"},
	"definition_is_folder":   {"esto es una carpeta", "dé el archivo de la definición de una plantilla que hay en ella"},
	"definition_too_large":   {"una definición de más de 1 MiB no se lee", "pida una sola plantilla a la API de Meta, con name=NAME"},
	"definition_empty":       {"el archivo está vacío", "guarde la definición de la plantilla como la devuelve la API de Meta"},
	"definition_is_page":     {"esto es una página web y no JSON", "guarde lo que devuelve la API de Meta, por ejemplo con curl -o FILE.json"},
	"definition_trailing":    {"algo sigue al final de la definición", "deje un solo valor JSON por archivo, con varias plantillas en una misma tabla"},
	"definition_wrong_type":  {"{column} debe ser {detail}", "guarde la definición de la plantilla como la devuelve la API de Meta"},
	"definition_missing_key": {"aquí falta {column}", "pida a la API de Meta los campos name, language y components"},
	"definition_is_error":    {"esto no es una plantilla sino un error de la API de Meta: {detail}", "corrija lo que dice, y pídala otra vez"},
	"definition_none":        {"no hay ninguna plantilla en él", "pida a la API de Meta una plantilla que exista"},
	"definition_card":        {"{column} no necesita valor, y las demás tarjetas sí", "mire la plantilla en Meta: todas las tarjetas tienen los mismos componentes"},
	"definition_twice":       {"hay un segundo componente {column}", "mire la plantilla en Meta: tiene uno de cada clase"},
	"definition_hole":        {"{column} tiene el hueco {detail}", "los huecos de una plantilla son {{1}}, {{2}} … o {{name}}; guarde la definición como la devuelve la API de Meta"},
	"value_empty":            {"no se da nada para {column}", `escriba {column}=COLUMN, {column}="un texto fijo" o {column}=COLUMN|lo que va si la celda está vacía`},
	"value_no_column":        {"{column} debe llenarse con {value}, y la lista no tiene esa columna{detail}", "nombre una de sus columnas"},
	"value_near_column":      {"para {column} se da {value}, que no es una columna, pero casi es {detail}", `escriba el nombre de la columna, o ponga las palabras entre comillas ("{value}") si todos los destinatarios han de leerlas`},
	"value_column_unnamed":   {"la columna {value} no puede ir en un hueco, por los signos |, {{ o }} de su nombre", "cambie el nombre de la columna"},
	"value_fallback":         {"lo que va si la celda de {column} está vacía contiene }}", "quítelo"},
}

package words

// esTroubleRules are the rules of the key, of the gateway's address and of a
// run's folder in Spanish.
var esTroubleRules = map[string]rule{
	"key_empty":     {"{column}: está vacío", "debe tener la clave de la API, que empieza por wzj_"},
	"key_lines":     {"{column}: tiene varias líneas", "debe tener la clave de la API y nada más"},
	"key_character": {"{column}: tiene un carácter que ninguna clave tiene, como un espacio", "copie la clave otra vez"},
	"key_long":      {"{column}: es demasiado largo para una clave de la API", "debe tener la clave y nada más"},

	"url_unreadable": {"la dirección de la pasarela no se puede leer", "se escribe https://HOST/api/wazaj/business"},
	"url_no_host":    {"la dirección de la pasarela no tiene servidor", "se escribe https://HOST/api/wazaj/business"},
	"url_letters":    {"el servidor de esta dirección tiene letras que se parecen a otras", "escríbalo en ASCII, en la forma que empieza por xn--"},
	"url_port":       {"el puerto de esta dirección no es un número de 1 a 65535", "corríjalo, o quítelo con sus dos puntos"},
	"url_user":       {"esta dirección tiene un nombre de usuario o una contraseña", "la clave se da en WAZAJ_API_KEY"},
	"url_query":      {"esta dirección sigue después de ? o #", "quite todo desde ese signo"},
	"url_clear":      {"esta dirección es http, y la clave viajaría sin cifrar", "use https://{detail}"},
	"url_scheme":     {"esta dirección empieza por {detail}", "debe empezar por https://"},

	"run_locked":       {"{column}: otro proceso trabaja en este envío{detail}", "espere a que termine, o deténgalo antes"},
	"run_list_gone":    {"{column} ya no está, y sin esa lista nadie sabe qué fila es cuál: póngala como estaba cuando empezó el envío", ""},
	"run_list_changed": {"{column} cambió después de empezar el envío, y quizá sus filas ya no son las del registro: ponga la lista como estaba", ""},
	"runs_read_only":   {"no se puede escribir en la carpeta de envíos {column} ({detail}); no se envió nada: dé permiso de escritura, u otra carpeta con --runs DIR o VOYE_RUNS", ""},
	"log_full":         {"el registro {column} no se puede escribir, porque el disco está lleno ({detail}); no se envía nada más: haga sitio en el disco, y siga con voye resume", ""},
	"log_broken":       {"el registro {column} no se puede escribir ({detail}); no se envía nada más: revise el disco y la carpeta, y siga con voye resume", ""},
	"log_damaged":      {"{column}: la línea {line} está dañada ({detail}); no se envía nada, porque algunos mensajes podrían salir dos veces: voye repair {value} dice qué se puede salvar y pregunta antes de cambiar nada; o ponga una copia sana del registro, no más antigua que el fin del envío", ""},
	"log_newer":        {"{column}: la línea {line} tiene «{detail}», que esta versión no conoce: use la versión de voye que lo escribió, o una más nueva", ""},
	"log_older":        {"{column}: en su lugar hay una copia antigua del registro: la línea {line}, que estaba en el disco el {detail}, no está en ella; no se envía nada, porque lo que salió entretanto saldría otra vez: devuelva el registro más nuevo a su sitio; o, si ese registro se perdió del todo, voye repair {value} marca como «unknown» cada fila que pudo salir entretanto, y pregunta antes de cambiar nada", ""},
	"log_elsewhere":    {"{column}: esta carpeta es la copia de un envío que siguió en {detail}: la línea {line}, que estaba allí en el disco, no está aquí; no se envía nada, porque lo que salió entretanto saldría otra vez: siga allí; o, si ese registro se perdió del todo, voye repair {value} marca como «unknown» cada fila que pudo salir entretanto, y pregunta antes de cambiar nada", ""},
}

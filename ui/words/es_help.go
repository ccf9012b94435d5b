package words

// esHelp is enHelp in Spanish. The commands of the examples are the same.
var esHelp = merged(esMan, esFlags, esHelpSending, esTemplates, map[ID]string{
	HelpExamples:    "Ejemplos",
	HelpUsage:       "Uso",
	HelpCommands:    "Órdenes",
	HelpFlags:       "Opciones",
	HelpGlobalFlags: "Opciones de todas las órdenes",
	HelpExitCodes: `Códigos de salida:
  0  cada fila se envió, o se dejó fuera a propósito (duplicate, suppressed)
  1  un error inesperado
  2  mal uso o malos datos; no se envió nada
  3  terminado, con filas failed, unknown o invalid
  4  detenido antes del final; voye resume continúa`,
	HelpMagic:   "Números que siempre tienen la misma suerte; las cifras marcadas x son libres:",
	HelpFlag:    "mostrar este texto",
	VersionFlag: "mostrar la versión",

	RootShort: "Enviar campañas de WhatsApp desde una lista",
	RootExamples: `voye demo                                   verlo funcionar: sin clave, red ni archivo
voye check orders.yaml                      leer y revisar todo, sin enviar nada
voye preview orders.yaml --row 1            la petición exacta de la primera fila
voye send orders.yaml                       revisar, preguntar, enviar
voye resume                                 continuar lo que se detuvo
voye report last -o report.csv              qué fue de cada fila
voye send list.csv --text "Bonjou {{name}}" una lista sola también es una campaña`,
	RootLong: `Voye envía un mensaje a cada fila de una lista por una pasarela Wazaj Business, a un
ritmo constante, y anota qué fue de cada fila. Nada se envía dos veces en silencio: lo
que estaba en camino cuando un envío se detuvo queda unknown hasta que usted decida.

voye y voye FILE abren el programa interactivo; con --accessible habla en líneas
de texto, para lectores de pantalla.

Antes del primer envío de verdad, diga adónde y con qué clave:
  export WAZAJ_BASE_URL=https://HOST/api/wazaj/business
  export WAZAJ_API_KEY=wzj_...`,
	CheckShort: "Leer y revisar todo, sin enviar nada",
	CheckExamples: `voye check orders.yaml                      una línea por problema, y los totales
voye check list.csv --region HT             los números nacionales son de Haití
voye check list.xlsx --sheet Clients        una hoja de un libro de Excel
voye check orders.yaml --suppress stop.csv  quién está en una lista de exclusión
voye check orders.yaml --skip-sent-within 7d  quién recibió este mensaje esta semana
voye check list.csv --fix mended.csv        corregir lo que una hoja de cálculo dañó
voye check orders.yaml --json               solo los totales, para un script
voye check orders.yaml --collapse-spaces    los saltos de línea pasan a ser espacios
./export | voye check -                     una lista de otro programa
voye help columns                           las columnas de una lista sin campaña`,
	CheckLong: `Lee toda la lista, llena cada mensaje y escribe una línea por problema, con su fila,
columna, valor y remedio. Los duplicados y los números excluidos son notas: se dejan
fuera a propósito. Las filas que --rows, --limit o --filter no eligen cuentan como
suppressed y no se listan. Lo que Meta rechazaría en cada fila se dice una vez, con su
lugar en el archivo de campaña, y no se puede enviar nada hasta corregirlo (código 2);
lo que quizá rechace es un aviso.
También dice cómo se leyó la lista, qué cambian --encoding, --delimiter y --no-header, y
qué daños hizo otro programa: + perdido, notación científica, cifras redondeadas, letras
malas, celdas corridas. --fix escribe una copia con todo lo que se puede corregir
corregido, y la revisa. No se adivina nada: lo perdido queda perdido.
Código de salida 0 cuando cada fila se puede enviar, 3 cuando hay filas invalid.`,
	PreviewShort: "Mostrar las peticiones exactas que se enviarían",
	PreviewExamples: `voye preview orders.yaml --row 1            la primera fila
voye preview orders.yaml --limit 5          las cinco primeras
voye preview orders.yaml --filter city=Jacmel  solo las de Jacmel
voye preview orders.yaml > requests.jsonl   todas, un objeto JSON por línea
voye preview orders.yaml --as-message       como la gente las lee, con template_text:`,
	PreviewLong: `Escribe un objeto JSON por línea, {"row":1,"endpoint":"/messages/template","body":{...}}.
El cuerpo lo hace el mismo código que la petición, byte por byte. Las filas que se
dejarían fuera se dicen en stderr. Código de salida 3 cuando alguna es invalid.`,
	RunsShort: "Mostrar los envíos, el más nuevo primero",
	RunsExamples: `voye runs                                   qué se envió, y cómo terminó
voye runs --json                            lo mismo para un script`,
	RunsLong: `Muestra cada envío de la carpeta de envíos con su estado y sus totales. Los estados son
running, finished, stopped, damaged (el registro no se puede leer) y stale (hay un
registro más antiguo en su lugar); de los dos últimos no se cuenta nada, y el motivo y la
salida se dicen bajo la tabla.`,
	ReportShort: "Escribir el informe de un envío",
	ReportExamples: `voye report last                            el último envío como CSV, en stdout
voye report last -o report.xlsx             un libro con totales, gráfico, filas, rechazos
voye report last -o report.csv --delimiter semicolon --bom
                                            para un Excel en español o francés
voye report last --format json --summary    los totales como un objeto JSON
voye report last --mask --since 24h         números ocultos, solo el último día
voye report 20261124-0900 20261125-1400     dos envíos de una campaña en un informe
voye report 20261124 --outcome failed,invalid --as-list -o mend.csv`,
	ReportLong: `RUN es el nombre de un envío, su comienzo, una carpeta de envío, o last. Cada fila de la
lista es una línea del informe, en el orden de la lista. El resultado sent quiere decir
que la pasarela aceptó el mensaje, no que se entregó.

Varios envíos de la misma lista y el mismo mensaje hacen un solo informe: una fila sent
en alguno es sent; si no, unknown en alguno, es unknown; si no, failed en alguno, es
failed; de las demás habla el más reciente.`,
	SettleShort: "Anotar lo que averiguó de las filas unknown",
	SettleExamples: `voye settle last --as sent                  todas tienen el mensaje
voye settle last --rows 3,17-40 --as failed estas no; las demás siguen unknown
voye settle last --rows 5 --as sent --who "Mirlande, central de llamadas"`,
	SettleLong: `Una fila es unknown cuando su mensaje quizá se envió y ninguna respuesta lo prueba.
Pregunte al destinatario o a quien lleva la pasarela, y anote lo que supo: las filas
sent nunca se envían de nuevo, las failed solo con voye resume --retry-failed. Solo
cambian las filas unknown. El registro y el informe dicen que se resolvió a mano, quién
y cuándo.`,
	RepairShort: "Salvar lo que se pueda de un envío dañado",
	RepairExamples: `voye repair 20261124-040312-order-update    decir qué se haría, y preguntar
voye repair last --yes                      no preguntar`,
	RepairLong: `Cuando hay líneas dañadas en el registro de un envío no se envía nada, porque filas ya
enviadas podrían enviarse otra vez. repair escribe un registro nuevo con cada línea que
se puede leer o reparar; cada fila de la que las demás quizá hablaban pasa a unknown, y
voye resume envía el resto. El registro dañado se guarda al lado del nuevo. Primero dice
cuántas filas pasan a unknown y cuántas quedan por enviar.`,
	SandboxShort: "Poner en marcha sola la pasarela de prueba",
	SandboxExamples: `voye sandbox                                un puerto libre; la línea 1 es su URL
voye sandbox --addr 127.0.0.1:8080 --latency 50ms
voye sandbox --refuse 0.05 --outage 5s+30s  fallos para probar`,
	SandboxLong: `Sirve toda la API de la pasarela en una dirección local hasta que se la interrumpa. La
primera línea en stdout es la URL base. No envía nada a nadie y acepta cualquier clave
que empiece por wzj_.`,
	CompletionShort: "Escribir el script de completado de un shell",
	CompletionExamples: `source <(voye completion bash)
voye completion zsh > "${fpath[1]}/_voye"
voye completion fish > ~/.config/fish/completions/voye.fish
voye completion powershell | Out-String | Invoke-Expression`,
	CompletionLong: `Escribe un script para bash, zsh, fish o powershell que completa órdenes, opciones y los
nombres de los envíos.`,
	HelpShort: "Mostrar la ayuda de una orden",
	HelpCmdExamples: `voye help send
voye help`,
	HelpLong: `Muestra el mismo texto que --help.`,
})

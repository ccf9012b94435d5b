package words

// esNew is enNew in Spanish.
var esNew = map[ID]string{
	NewShort: "Escribir un archivo de campaña a partir de una lista o una plantilla",
	NewExamples: `voye new orders.csv                             pregunta lo que no sabe, y escribe orders.yaml
voye new orders.csv --text "Bonjou {{First name|zanmi}}, kòmand ou pare."
voye new orders.csv --template order_update --language en --to Phone \
    --param "body.1=First name|friend" --param body.2=Order --param button.0.url=Order
voye new --from-template order_update.json      el archivo, y una lista de ejemplo con sus columnas
voye new orders.csv --from-template all.json --template order_update --language en`,
	NewLong: `Escribe un archivo de campaña con un comentario para cada clave, y nunca sobrescribe un
archivo que ya existe. Por los nombres de las columnas propone cuál llena qué, y
pregunta en una terminal; sin ella, dice lo que falta con su opción (código 2).

--from-template toma una plantilla como la devuelve la API de Meta: un objeto, una
tabla, o uno de los dos bajo data; --template y --language eligen entre varias. El
archivo recibe todos los valores que la plantilla necesita, y sus palabras aprobadas en
template_text:, para que voye preview --as-message muestre lo que la gente leerá. Sin
lista, se escribe al lado una de ejemplo. Para pedir a Meta la definición de una
plantilla:
  curl -H "Authorization: Bearer TOKEN" -o order_update.json \
    "https://graph.facebook.com/VERSION/ACCOUNT/message_templates?name=order_update"

--param KEY=VALUE llena un valor. KEY es como en voye help columns. VALUE es
  First name             la celda de esa columna
  First name|amigo       lo mismo, y amigo donde la celda está vacía
  "amigo"                esa palabra para todos; amigo sin comillas también, si ninguna
                         columna se llama casi así
  K-{{Order}}            una mezcla`,

	FlagNewTemplate: "el `NAME` de la plantilla",
	FlagNewLanguage: "el `CODE` del idioma de la plantilla, como en, exactamente como se aprobó",
	FlagNewText:     "enviar este `TEXT` y ninguna plantilla; {{column}} se llena con la lista",
	FlagNewFrom:     "leer la plantilla de este `FILE`, JSON como lo devuelve la API de Meta",
	FlagNewTo:       "la `COLUMN` de los números de teléfono",
	FlagNewParam:    "llenar un valor, `KEY=VALUE`, como \"body.1=First name|amigo\"; se puede repetir",
	FlagNewName:     "el `NAME` de la campaña; por omisión el del archivo",
	FlagNewOutput:   "escribir en este `FILE`.yaml; por omisión junto a la lista, con su nombre",

	NewNoList:       "dé la lista de destinatarios, como en voye new orders.csv, o una plantilla con --from-template FILE",
	NewIsCampaign:   "por su nombre, %[1]s no es una lista; dé la lista de destinatarios, como orders.csv",
	NewTwoKinds:     "--text envía un texto, y %[1]s va con una plantilla; deje uno de los dos",
	NewTextParam:    "--param llena una plantilla; en --text escriba {{column}} donde deba ir una celda",
	NewNoMessage:    "nada dice qué enviar; dé --text, o --template y --language, o --from-template",
	NewNoLanguage:   "falta el idioma de la plantilla; dé --language, como --language en",
	NewNoTo:         "no está claro qué columna de %[1]s tiene los números de teléfono; dé --to COLUMN, una de %[2]s",
	NewNoSuchColumn: "%[1]s no tiene la columna %[2]s; sus columnas son %[3]s",
	NewMissing:      "no está claro con qué se llena %[1]s; dé %[2]s",
	NewParamForm:    "--param %[1]s no tiene =; escriba KEY=VALUE, como --param \"body.1=First name\"",
	NewParamTwice:   "--param %[1]s se da dos veces; deje uno",
	NewParamUnknown: "la plantilla %[1]s no necesita %[2]s; sus valores son %[3]s",
	NewNone:         "ninguno",
	NewNotThere:     "%[1]s no tiene la plantilla que se pide; tiene %[2]s",
	NewWhich:        "%[1]s tiene más de una plantilla; elija una con --template y --language: %[2]s",
	NewEnding:       "un archivo de campaña con comentarios es YAML; dé a -o un nombre que termine en .yaml, no %[1]s",
	NewThere:        "%[1]s ya existe, y voye new no sobrescribe nada; dé otro nombre con -o, o bórrelo",
	NewNoSource:     "una lista de stdin ya no está cuando se envía la campaña; dé un archivo",
	NewEnded:        "las respuestas terminaron antes que las preguntas; no se escribió nada",

	NewWritten:     "se escribió %[1]s",
	NewSample:      "se escribió %[1]s, una lista de ejemplo: ponga en su lugar a sus destinatarios, bajo las mismas columnas",
	NewFilled:      "  %[1]s se llena con %[2]s",
	NewFilledFixed: "  %[1]s es igual para todos: %[2]s",
	NewNoValues:    "no se llena ningún valor de la plantilla, porque no se dio ninguno; si la plantilla tiene {{1}} y otros huecos, añada --param body.1=COLUMN",
	NewStatus:      "atención: en Meta la plantilla %[1]s está como %[2]s, y solo se envían las aprobadas",
	NewUnknownPart: "atención: la plantilla tiene %[1]s, que aquí no se conoce; mire si necesita un valor",
	NewNext:        "ahora:\n  voye check %[1]s\n  voye preview %[1]s --row 1\n  voye send %[1]s --sandbox",

	NewAskList:     "¿Qué lista tiene los destinatarios?",
	NewAskColumns:  "Las columnas de %[1]s son %[2]s.",
	NewAskKind:     "¿Enviar un texto, o una plantilla aprobada? (text, template)",
	NewAskText:     "El texto, en una línea, con {{column}} donde deba ir una celda:",
	NewAskTemplate: "El nombre de la plantilla:",
	NewAskLanguage: "El código de idioma con el que se aprobó, como en o fr:",
	NewAskWhich:    "¿Qué plantilla? (%[1]s)",
	NewAskTo:       "¿Qué columna tiene los números de teléfono?",
	NewAskRegion:   "Los números no llevan país. ¿Cuál es? (HT para Haití; Enter si hay varios)",
	NewAskKeys:     "¿Qué valores necesita la plantilla? (como header.image body.1 body.2 button.0.url; Enter si ninguno)",
	NewAskValues:   "Con qué se llena cada valor: una columna, columna|lo que va si la celda está vacía, o \"un texto fijo\".",
	NewAskValue:    "¿%[1]s%[2]s?",
	NewAskAgain:    "  %[1]s",
	NewNotEmpty:    "esto no puede quedar vacío",
	NewTextOrNot:   "responda text o template",

	NoteHead: `Una campaña de Voye: una petición a la pasarela con huecos, y una lista que
los llena. {{Columna}} es el lugar de una celda de la lista; {{Columna|amigo}}
pone amigo donde la celda está vacía. Lo escribió voye new a partir de
%[1]s.

Ahora:
  voye check %[2]s              leer todo, sin enviar nada
  voye preview %[2]s --row 1    la petición exacta de la primera fila
  voye send %[2]s --sandbox     un ensayo: nadie recibe nada`,
	NoteName:       "Cómo se llama la campaña en voye runs y en los informes.",
	NoteRecipients: "La lista, vista desde la carpeta de este archivo.",
	NoteSample:     "La lista, vista desde la carpeta de este archivo. Esta es un ejemplo: su\nnúmero no es de nadie. Ponga en su lugar a sus destinatarios.",
	NoteRegion:     "El país de los números sin prefijo: con HT, 3412 3456 es +50934123456.",
	NoteNoRegion:   "El país de los números sin prefijo: con HT, 3412 3456 sería +50934123456.",
	NoteWording: `Las palabras de la plantilla como Meta las aprobó. Sus {{1}} son huecos de la
plantilla misma. No cambian nada de lo que se envía: con ellas, voye preview
--as-message muestra lo que la gente leerá, y un valor que sobra o que falta
se dice enseguida.`,
	NoteMessage:    "Lo que se envía a cada fila de la lista.",
	NoteTo:         "El número de teléfono.",
	NoteBody:       "El texto. Puede tener cuantos {{Columna}} se quiera.",
	NoteTemplate:   "El nombre de la plantilla y su código de idioma, exactamente como los tiene\nMeta.",
	NoteComponents: "Los valores que la plantilla necesita, en el orden en que los tiene.",
	NoteNone:       "La plantilla se envía sin valores. Si tiene {{1}}, añada por ejemplo\ntemplate_components:\n  - {type: body, parameters: [{type: text, text: \"{{Columna}}\"}]}",
	NoteLanguage:   "Meta no tiene código para el criollo haitiano; una plantilla así se guarda con\notro.",
	NoteRate:       "Mensajes por segundo, a lo más.",
	NoteSuppress:   "Listas de números a los que nunca escribir, como quienes ya no quieren\nmensajes.",
	NoteButton:     "botón %[1]s",
	NoteExample:    "como %[1]s",
	NoteMatched:    "encontrado por su nombre",
	NoteGiven:      "como se indicó",
	NoteDefault:    "por omisión",
	NoteSpare:      "El botón %[1]s no necesita valor. Para darle uno, quite el #:",
}

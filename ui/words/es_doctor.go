package words

// esDoctor is enDoctor in Spanish.
var esDoctor = map[ID]string{
	DoctorShort: "Mirar si todo está listo para enviar, sin enviar nada",
	DoctorExamples: `voye doctor                                 una línea por cosa, con el remedio
voye doctor --json                          lo mismo para un script`,
	DoctorLong: `Mira los ajustes, la clave API (que nunca se muestra), el cifrado y el reloj de la
pasarela, la carpeta de envíos y la terminal. Llama una vez a la dirección de la
pasarela, sin la clave, y no envía nada. El código de salida 2 dice que hay algo que
corregir.`,
	FlagDoctorJSON: "escribir lo encontrado como un arreglo JSON",

	DocOK:           "bien",
	DocWarning:      "atención",
	DocProblem:      "problema",
	DocConfig:       "ajustes: %[1]s",
	DocNoConfig:     "ajustes: ninguno, no hay %[1]s",
	DocBase:         "pasarela: %[1]s, por %[2]s",
	DocKey:          "clave API: presente, por %[1]s",
	DocProxy:        "proxy: %[1]s, por %[2]s",
	DocReached:      "%[1]s responde en %[2]v, con %[3]s",
	DocUnencrypted:  "%[1]s responde en %[2]v, en esta máquina, sin cifrado",
	DocUntil:        "el certificado de %[1]s termina el %[2]s",
	DocRenew:        "avise a quienes llevan la pasarela: después no se podrá enviar nada",
	DocFailing:      "%[1]s responde %[2]d: lo que hay allí no está listo",
	DocNotReached:   "no se llega a %[1]s: %[2]s",
	DocOnline:       "mire si esta máquina está en línea, y si su reloj, la dirección y el proxy son correctos",
	DocClock:        "reloj: %[1]s",
	DocClockOff:     "reloj: muestra %[1]s, con %[2]v de diferencia",
	DocSetClock:     "ponga en hora la máquina: certificados, registros e informes dependen de ello",
	DocRuns:         "envíos: %[1]s; una línea está en el disco después de %[2]v (mediana de %[3]d)",
	DocRunsBad:      "envíos: %[1]s",
	DocOtherFolder:  "tome una carpeta en un disco de esta máquina, con --runs DIR o VOYE_RUNS",
	DocSlow:         "envíos: %[1]s es lenta: una línea está en el disco después de %[2]v, y los mensajes la esperan",
	DocNotOnDisk:    "envíos: %[1]s dice después de %[2]v que una línea está en el disco, lo que ningún disco puede; un corte de luz puede llevarse envíos",
	DocTerminal:     "terminal: %[1]d x %[2]d celdas, %[3]d colores, TERM %[4]s",
	DocNoTerminal:   "terminal: ninguna, así que el programa escribe líneas y no pregunta nada",
	DocSmall:        "terminal: %[1]d x %[2]d celdas, menos que las 80 x 24 que hacen falta para mostrar todo",
	DocEnlarge:      "agrande la ventana",
	DocNotUTF8:      "idioma: %[1]s no es UTF-8, los acentos pueden verse mal",
	DocSetLocale:    "dé a LANG un valor que termine en .UTF-8, como es_DO.UTF-8",
	DocAllFine:      "todo está listo; no se envió nada",
	DocWarnings:     "listo, con %[1]d {1:aviso|avisos}; no se envió nada",
	DocMustBeMended: "%[1]d {1:cosa|cosas} por corregir antes de poder enviar",

	ExportShort: "Escribir un envío en un archivo para soporte, sin números ni nombres",
	ExportExamples: `voye runs export last fault.zip             enmascarado: para quien ayuda
voye runs export last fault.zip --unmasked  con todos los números; pregunta antes`,
	ExportLong: `Escribe el registro, la lista, la versión y los ajustes en un archivo zip. Los números
quedan como +509••••3456, toda otra celda se reemplaza por su forma, y las palabras de la
pasarela que están en la lista se ocultan. No lleva ninguna clave, enmascarado o no. Un
envío dañado también se puede escribir.`,
	FlagUnmasked:     "dejar números, nombres y textos como están; pregunta antes",
	FlagYesUnmasked:  "no preguntar antes de escribir sin enmascarar",
	ExportUnmasked:   "%[1]s tendrá cada número, nombre y texto de este envío, para quien lo abra",
	AskUnmasked:      "Escriba unmasked para continuar: ",
	ExportYesMissing: "no hay nadie en una terminal para confirmar; añada --yes para escribir sin enmascarar",
	NotExported:      "sin confirmar; no se escribió nada",
	ExportFolder:     "%[1]s no puede recibir un archivo zip; dé el nombre de un archivo, como run.zip",
	Exported:         "%[1]s: %[2]d {2:línea|líneas} de registro, %[3]d {3:fila|filas}; mire dentro antes de entregarlo",
	ExportNoList:     "nota: la lista no está, o no entera: %[1]s",
	ExportReadme: `Un envío de voye, %[1]s, escrito en este archivo para quien busca un fallo.

about.json      el programa, sus ajustes, el estado del envío
log.jsonl       lo que pasó, línea por línea (líneas: %[2]d, ilegibles: %[3]d)
%[4]s  la lista del envío (filas: %[5]d)

%[6]s
Ninguna clave API está en este archivo.
`,
	ExportMasked: `Enmascarado: el centro de los números está oculto. Las celdas se reemplazan por su forma: x y
X por letras, 9 por cifras. Las palabras que están en la lista se ocultan en los textos,
y también las sumas de control, de las que se podrían sacar los números.`,
	ExportPlain: "SIN ENMASCARAR: este archivo tiene números, nombres y textos de personas. Bórrelo después de usarlo.",
}

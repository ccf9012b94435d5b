package words

// esCLI is enCLI in Spanish.
var esCLI = merged(esUsage, esRun, esChoose, map[ID]string{
	Fault: "voye: el programa tuvo un fallo propio y se detuvo: %[1]v\n%[2]s\nLo enviado hasta ahora está en el registro; voye resume continúa.",

	NoBaseURL:    "falta la URL base: dé --base-url https://HOST/api/wazaj/business, defina WAZAJ_BASE_URL, o escriba base_url: en %[1]s",
	NoKey:        "falta la clave API: defina WAZAJ_API_KEY, dé --api-key-file FILE (- es stdin), o guárdela en el llavero del sistema (servicio voye, cuenta %[1]s); %[2]s",
	ProxyWrong:   "%[1]s no contiene la dirección de un proxy, así que no se sabe cómo llegar a la pasarela; corríjala, por ejemplo http://proxy.example:3128, o quítela",
	RingMissing:  "esta máquina no tiene llavero",
	RingEmpty:    "el llavero no tiene esa entrada",
	RingFailed:   "no se puede usar el llavero: %[1]s",
	RingSilent:   "el llavero no respondió en %[1]v",
	KeyReadable:  "atención: otros usuarios de esta máquina pueden leer %[1]s; hágale chmod 600",
	AskKey:       "Clave API (no se muestra): ",
	NoRunsFolder: "esta máquina no tiene carpeta para los envíos de un usuario; dé --runs DIR o defina VOYE_RUNS",

	ProblemLine:    "%[1]s: fila %[2]d (línea %[3]d), columna %[4]s, valor \"%[5]s\": %[6]s; %[7]s",
	WarningLine:    "%[1]s: fila %[2]d (línea %[3]d), columna %[4]s, valor \"%[5]s\": atención: %[6]s; %[7]s",
	NoteDuplicate:  "%[1]s: fila %[2]d (línea %[3]d): duplicate, se deja fuera: la fila %[5]d tiene el mismo número %[4]s",
	NoteSuppressed: "%[1]s: fila %[2]d (línea %[3]d): suppressed, se deja fuera: %[4]s",
	CheckTotals:    "%[1]d {1:fila|filas}: %[2]d por enviar, %[3]d invalid, %[4]d duplicate, %[5]d suppressed; %[6]d {6:aviso|avisos}",
	MoreProblems:   "... y %[1]d más; voye check los muestra todos",
	ListEmpty:      "%[1]s tiene nombres de columnas y ninguna fila; ponga al menos un destinatario",
	NoSuchRow:      "no hay fila %[1]d: la lista tiene %[2]d {2:fila|filas}",

	NoRuns:        "todavía no hay ningún envío en %[1]s; voye demo hace uno",
	RunsHeader:    "ENVÍO\tESTADO\tFILAS\tENVIADAS\tPROBLEMAS\tFALTAN\tNOMBRE",
	InSandbox:     "(sandbox)",
	ReportFolder:  "%[1]s es una carpeta; dé a -o el nombre de un archivo",
	ReportWritten: "el informe está en %[1]s",
	SettleAsWhat:  "diga qué fue de las filas: --as sent o --as failed",
	SettleNothing: "ninguna de estas filas es unknown, así que no se anotó nada; voye report RUN --outcome unknown muestra las que lo son",
	Settled:       "%[1]d {1:fila es|filas son} ahora %[2]s, según %[3]s",
	SandboxServes: "la sandbox responde hasta que se la interrumpa; sirve cualquier clave que empiece por wzj_",
	SandboxServed: "%[1]d {1:petición|peticiones}, %[2]d {2:mensaje aceptado|mensajes aceptados}",
})

// esUsage is enUsage in Spanish.
var esUsage = map[ID]string{
	UnknownCommand:     "no hay ni orden ni archivo %[1]s; voye --help muestra las órdenes",
	UnknownCommandNear: "no hay ni orden ni archivo %[1]s; ¿quiso decir voye %[2]s?",
	UnknownFlag:        "opción %[1]s desconocida; %[2]s --help muestra las opciones",
	UnknownFlagNear:    "opción --%[1]s desconocida; ¿quiso decir --%[2]s?",
	FlagNeedsValue:     "--%[1]s necesita un valor: --%[1]s %[2]s",
	FlagTakesNoValue:   "--%[1]s no lleva valor; déla sola o quítela",
	FlagValueWrong:     "\"%[1]s\" no sirve para --%[2]s: %[3]v",
	ArgMissing:         "%[1]s necesita %[2]s; %[1]s --help muestra cómo",
	ArgTooMany:         "%[1]s no puede llevar además %[2]s; %[1]s --help muestra cómo",
	OneFile:            "un archivo a la vez, por favor: %[1]s, y luego %[2]s",
	UnknownShell:       "no hay completado para %[1]s; dé %[2]s",
	NeedsTerminal:      "el programa interactivo necesita una terminal; use voye check, voye send --yes o voye --help",
	MessageTwice:       "%[1]s tiene su propio mensaje; --text, --template, --language y --to-column son para una lista sola",
	RegionWrong:        "\"%[1]s\" no sirve para --region: dé las dos letras de un país, como HT",
	RunOfPart:          "%[1]s, solo %[2]s",
	RunsUnread:         "%[1]d {1:envío se muestra|envíos se muestran} como dice la última línea de su registro, porque {1:el registro es largo|los registros son largos}; voye report RUN lo lee todo",
}

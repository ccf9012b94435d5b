package words

// esKeep is enKeep in Spanish.
var esKeep = map[ID]string{
	RunsBarHead: "RESULTADOS",
	RunsLegend:  "quedan",

	RunsDeleteShort: "Borrar envíos, con sus números y sus nombres",
	RunsDeleteExamples: `voye runs delete 20261124                   un envío; pregunta antes
voye runs delete --older-than 90d           todos los que llevan 90 días sin cambios
voye runs delete --older-than 12w --yes     lo mismo, sin preguntar`,
	RunsDeleteLong: `Un envío contiene su lista y su registro: números, nombres y lo que se les envió. Antes
de borrar, voye dice cuántos envíos y filas son, y cuáles no están terminados. Un envío
en curso se rechaza. Después la misma lista y el mismo mensaje se pueden enviar otra vez,
porque ya nadie sabe que se enviaron. --older-than toma días (90d), semanas (12w) u
horas (36h).`,
	FlagOlderThan:    "borrar los envíos sin cambios desde hace `AGE`, como 90d, 12w o 36h",
	FlagYesDelete:    "no preguntar antes de borrar",
	DeleteWhat:       "diga qué borrar: el nombre de un envío, varios, o --older-than 90d; voye runs los muestra",
	DeleteOneOrOther: "dé envíos o --older-than, no los dos",
	AgeWrong:         "dé días, semanas u horas, como 90d, 12w o 36h",
	NoneOlder:        "no se borra nada: en todos los envíos de %[1]s pasó algo en los últimos %[2]s",
	DeleteBusy:       "no se toca: %[1]s",
	DeleteGoes:       "%[1]d {1:envío desaparece|envíos desaparecen} para siempre, con {1:su lista y su registro|sus listas y sus registros}: %[2]s {2:fila|filas} con sus números y todo lo que hay en ellas",
	DeleteRun:        "  %[1]s, %[2]s: %[3]s",
	DeleteBroken:     "  %[1]s: %[2]s, así que nadie sabe qué envió",
	DeleteMore:       "  ... y %[1]d más",
	DeleteUnfinished: "sin terminar: %[1]d {1:envío tiene|envíos tienen} %[2]s {2:fila que nunca se envió|filas que nunca se enviaron}, y después nada puede continuar con {1:él|ellos}",
	DeleteUnknown:    "unknown: de %[1]s {1:fila|filas} nadie podrá decir si el mensaje salió",
	DeleteUnread:     "ilegibles: %[1]d {1:envío|envíos}; voye repair quizá pueda salvar todavía lo que se envió, y después no",
	DeleteOthers:     "también se borra: %[1]d {1:archivo que voye no hizo|archivos que voye no hizo}, como %[2]s",
	DeleteForgets:    "se olvida: que {1:se envió|se enviaron} %[1]s {1:mensaje|mensajes}. voye send tomará la misma lista por nueva y la enviará otra vez, y --skip-sent-within ya no conocerá a estas personas",
	DeleteStays:      "lo que queda: los informes y las listas en otros sitios, y lo que guarda la pasarela",
	DeleteYesMissing: "no hay nadie en una terminal para confirmar; añada --yes para borrar",
	AskDelete:        "Escriba delete para continuar: ",
	NotDeleted:       "sin confirmar; no se borró nada",
	Deleted:          "%[1]d {1:envío borrado|envíos borrados}",
	NotSwept:         "nota: lo que dejó un borrado anterior no se pudo quitar: %[1]s",

	KeyDelete:       "borrar",
	TUIDelete:       "Borrar un envío",
	TUIDeleteLook:   "Leyendo el envío …",
	TUIDeleteType:   "Escriba el número de sus filas, %[1]s, y enter para borrarlo:",
	TUIDeleteWrong:  "No es eso; el envío está como estaba.",
	TUIDeleting:     "Borrando …",
	TUIDeleteChange: "entretanto pasó algo en el envío %[1]s, así que no se borró; mírelo otra vez",
}

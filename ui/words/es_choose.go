package words

// esChoose is enChoose in Spanish.
var esChoose = map[ID]string{
	SuppressedBecause: "suppressed: %[1]s",
	WhyOnList:         "%[1]d en %[2]s",
	WhyRecent:         "%[1]d recibieron este mensaje hace menos de %[2]s",
	WhyPerhaps:        "%[1]d quizá lo recibieron hace menos de %[2]s",
	WhyNotChosen:      "%[1]d fuera de %[2]s",
	LatelyTemplate:    "atención: %[1]d de estos números recibieron esta plantilla en las últimas %[2]s (envío %[3]s); --skip-sent-within %[2]s los deja fuera",
	LatelyText:        "atención: %[1]d de estos números recibieron este texto en las últimas %[2]s (envío %[3]s); --skip-sent-within %[2]s los deja fuera",
	LatelyPerhaps:     "atención: para %[1]d de ellos no es seguro, porque el resultado fue unknown",
	LatelyUnread:      "atención: los registros de %[1]d envíos anteriores no se pudieron leer, o no del todo (%[2]s); no se sabe a quién enviaron",
	LatelyCut:         "atención: los registros del último día son largos, y solo se miraron sus %[1]d MiB más recientes",
	TwinOfPart:        "filas de la parte elegida ya están en el envío %[1]s; continúelo (%[2]s), elija otras filas, o envíelas una vez más con --again",
	OptedOutSince:     "%[1]d {1:fila se deja|filas se dejan} fuera: desde que empezó el envío {1:su número entró|sus números entraron} en una lista de exclusión",
	OptedOutStays:     "%[1]d {1:fila failed o unknown queda como está: su número está|filas failed o unknown quedan como están: sus números están} ahora en una lista de exclusión",

	FlagSuppress:       "no enviar nunca a los números de este `FILE`, lista de cualquier clase; se puede repetir",
	FlagRows:           "solo estas `ROWS` de la lista, como 1-500,900, contadas desde 1",
	FlagChooseLimit:    "solo las primeras `N` filas que se pueden enviar; lo que sigue se deja fuera",
	FlagFilter:         "solo filas donde `COLUMN=VALUE`, o != o ~ (contiene); se puede repetir, y todo debe cumplirse",
	FlagSkipSentWithin: "dejar fuera los números que recibieron este mensaje hace menos de `TIME`, como 24h o 7d",
}

package words

// frChoose is enChoose in French.
var frChoose = map[ID]string{
	SuppressedBecause: "suppressed : %[1]s",
	WhyOnList:         "%[1]d dans %[2]s",
	WhyRecent:         "%[1]d ont reçu ce message depuis moins de %[2]s",
	WhyPerhaps:        "%[1]d l'ont peut-être reçu depuis moins de %[2]s",
	WhyNotChosen:      "%[1]d hors de %[2]s",
	LatelyTemplate:    "attention : %[1]d de ces numéros ont reçu ce modèle dans les dernières %[2]s (envoi %[3]s) ; --skip-sent-within %[2]s les laisse de côté",
	LatelyText:        "attention : %[1]d de ces numéros ont reçu ce texte dans les dernières %[2]s (envoi %[3]s) ; --skip-sent-within %[2]s les laisse de côté",
	LatelyPerhaps:     "attention : pour %[1]d d'entre eux ce n'est pas certain, car le résultat était unknown",
	LatelyUnread:      "attention : les journaux de %[1]d anciens envois n'ont pas pu être lus, ou pas en entier (%[2]s) ; on ne sait pas à qui ils ont envoyé",
	LatelyCut:         "attention : les journaux du dernier jour sont longs, seuls leurs %[1]d MiB les plus récents ont été parcourus",
	TwinOfPart:        "des lignes de la partie choisie sont déjà dans l'envoi %[1]s ; reprenez-le (%[2]s), choisissez d'autres lignes, ou envoyez-les encore une fois avec --again",
	OptedOutSince:     "%[1]d {1:ligne est laissée|lignes sont laissées} de côté : depuis le début de l'envoi, {1:son numéro est entré|leurs numéros sont entrés} sur une liste d'exclusion",
	OptedOutStays:     "%[1]d {1:ligne failed ou unknown reste comme elle est : son numéro est|lignes failed ou unknown restent comme elles sont : leurs numéros sont} maintenant sur une liste d'exclusion",

	FlagSuppress:       "ne jamais envoyer aux numéros de ce `FILE`, liste de n'importe quelle sorte ; peut être répété",
	FlagRows:           "seulement ces `ROWS` de la liste, comme 1-500,900, comptées à partir de 1",
	FlagChooseLimit:    "seulement les `N` premières lignes qui peuvent partir ; ce qui suit est laissé de côté",
	FlagFilter:         "seulement les lignes où `COLUMN=VALUE`, ou != ou ~ (contient) ; peut être répété, et tout doit être vrai",
	FlagSkipSentWithin: "laisser de côté les numéros qui ont reçu ce message depuis moins de `TIME`, comme 24h ou 7d",
}

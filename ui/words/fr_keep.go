package words

// frKeep is enKeep in French.
var frKeep = map[ID]string{
	RunsBarHead: "RÉSULTATS",
	RunsLegend:  "restent",

	RunsDeleteShort: "Effacer des envois, avec leurs numéros et leurs noms",
	RunsDeleteExamples: `voye runs delete 20261124                   un envoi ; demande d'abord
voye runs delete --older-than 90d           tous ceux où rien ne s'est passé depuis 90 jours
voye runs delete --older-than 12w --yes     la même chose, sans demander`,
	RunsDeleteLong: `Un envoi contient sa liste et son journal : des numéros, des noms et ce qui leur a été
envoyé. Avant d'effacer, voye dit combien d'envois et de lignes cela fait, et lesquels ne
sont pas finis. Un envoi en cours est refusé. Ensuite la même liste et le même message
peuvent repartir, puisque plus personne ne sait qu'ils sont partis. --older-than prend des
jours (90d), des semaines (12w) ou des heures (36h).`,
	FlagOlderThan:    "effacer les envois où rien ne s'est passé depuis `AGE`, comme 90d, 12w ou 36h",
	FlagYesDelete:    "ne rien demander avant d'effacer",
	DeleteWhat:       "dites quoi effacer : le nom d'un envoi, plusieurs, ou --older-than 90d ; voye runs les montre",
	DeleteOneOrOther: "donnez des envois ou --older-than, pas les deux",
	AgeWrong:         "donnez des jours, des semaines ou des heures, comme 90d, 12w ou 36h",
	NoneOlder:        "rien n'est effacé : il s'est passé quelque chose dans chaque envoi de %[1]s depuis %[2]s",
	DeleteBusy:       "laissé tel quel : %[1]s",
	DeleteGoes:       "%[1]d {1:envoi part|envois partent} pour de bon, avec {1:sa liste et son journal|leurs listes et leurs journaux} : %[2]s {2:ligne|lignes} avec les numéros et tout ce qui s'y trouve",
	DeleteRun:        "  %[1]s, %[2]s: %[3]s",
	DeleteBroken:     "  %[1]s : %[2]s, donc personne ne sait ce qu'il a envoyé",
	DeleteMore:       "  ... et %[1]d de plus",
	DeleteUnfinished: "pas finis : %[1]d {1:envoi a|envois ont} %[2]s {2:ligne jamais envoyée|lignes jamais envoyées}, et rien ne pourra {1:le|les} reprendre",
	DeleteUnknown:    "unknown : pour %[1]s {1:ligne|lignes} personne ne pourra plus dire si le message est parti",
	DeleteUnread:     "illisibles : %[1]d {1:envoi|envois} ; voye repair pourrait encore sauver ce qui est parti, et ne le pourra plus",
	DeleteOthers:     "effacés aussi : %[1]d {1:fichier que voye n'a pas fait|fichiers que voye n'a pas faits}, comme %[2]s",
	DeleteForgets:    "oublié : que %[1]s {1:message est parti|messages sont partis}. voye send prendra la même liste pour nouvelle et l'enverra encore une fois, et --skip-sent-within ne connaîtra plus ces personnes",
	DeleteStays:      "ce qui reste : les rapports et les listes ailleurs, et ce que garde la passerelle",
	DeleteYesMissing: "personne n'est devant un terminal pour confirmer ; ajoutez --yes pour effacer",
	AskDelete:        "Tapez delete pour continuer : ",
	NotDeleted:       "pas confirmé ; rien n'est effacé",
	Deleted:          "%[1]d {1:envoi effacé|envois effacés}",
	NotSwept:         "note : ce qu'un effacement précédent a laissé n'a pas pu être enlevé : %[1]s",

	KeyDelete:       "effacer",
	TUIDelete:       "Effacer un envoi",
	TUIDeleteLook:   "Lecture de l'envoi …",
	TUIDeleteType:   "Tapez le nombre de ses lignes, %[1]s, et enter pour l'effacer :",
	TUIDeleteWrong:  "Ce n'est pas cela ; l'envoi est tel qu'il était.",
	TUIDeleting:     "Effacement …",
	TUIDeleteChange: "il s'est passé quelque chose dans l'envoi %[1]s entre-temps, il n'est donc pas effacé ; regardez-le encore",
}

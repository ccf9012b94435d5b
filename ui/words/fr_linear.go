package words

// frLinear is enLinear in French.
var frLinear = map[ID]string{
	LinearWelcome:   "Voye, en lignes de texte. Répondez par un numéro ou un texte, puis Entrée.",
	LinearFresh:     "Réglez d'abord l'adresse de votre passerelle Wazaj et sa clé API. La démo ne demande ni l'une ni l'autre.",
	LinearNext:      "Que faire ?",
	LinearNumber:    "Quel numéro ? Entrée seule : 1. Pour réentendre : 0 ou ?",
	LinearNoNumber:  "%[1]s n'est pas un numéro de %[2]d à %[3]d.",
	LinearText:      "Entrée seule : %[1]s. Pour réentendre : ?",
	LinearEnded:     "Il n'y a plus de réponses : le programme se termine. Rien ne s'envoie.",
	LinearMore:      "suite",
	LinearMend:      "corriger %[1]s {1:ligne|lignes} dans une copie, %[2]s",
	LinearSending:   "Envoi en cours. Une ligne suit tous les 5 pour cent. Ctrl+C arrête proprement, sans risque.",
	LinearAskCanary: "Combien partent d'abord, avant tous les autres ? 0 : tout d'un coup.",
	LinearByRow:     "décider ligne par ligne",
	LinearStays:     "%[1]s {1:ligne|lignes} %[2]s {1:reste comme elle est|restent comme elles sont}.",
	LinearAlways:    "toujours démarrer en lignes de texte",
	LinearNotAlways: "démarrer de nouveau avec les écrans",
	FlagAccessible:  "des lignes de texte au lieu des écrans, pour les lecteurs d'écran : choix numérotés, progression tous les 5 pour cent (ou VOYE_ACCESSIBLE=1)",
}

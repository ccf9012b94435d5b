package words

// frCLI is enCLI in French.
var frCLI = merged(frUsage, frRun, frChoose, map[ID]string{
	Fault: "voye : le programme a rencontré une erreur interne et s'est arrêté : %[1]v\n%[2]s\nCe qui est parti est dans le journal ; voye resume reprend la suite.",

	NoBaseURL:    "aucune URL de base : donnez --base-url https://HOST/api/wazaj/business, définissez WAZAJ_BASE_URL, ou écrivez base_url: dans %[1]s",
	NoKey:        "aucune clé API : définissez WAZAJ_API_KEY, donnez --api-key-file FILE (- pour stdin), ou gardez-la dans le trousseau du système (service voye, compte %[1]s) ; %[2]s",
	ProxyWrong:   "%[1]s ne contient pas l'adresse d'un proxy, on ne sait donc pas comment joindre la passerelle ; corrigez-la, par exemple http://proxy.example:3128, ou retirez-la",
	RingMissing:  "cette machine n'a pas de trousseau",
	RingEmpty:    "le trousseau n'a pas cette entrée",
	RingFailed:   "le trousseau est inutilisable : %[1]s",
	RingSilent:   "le trousseau n'a pas répondu en %[1]v",
	KeyReadable:  "attention : d'autres utilisateurs de cette machine peuvent lire %[1]s ; faites chmod 600",
	AskKey:       "Clé API (elle n'est pas affichée) : ",
	NoRunsFolder: "cette machine n'a pas de dossier pour les envois d'un utilisateur ; donnez --runs DIR ou définissez VOYE_RUNS",

	ProblemLine:    "%[1]s : ligne de données %[2]d (ligne %[3]d), colonne %[4]s, valeur \"%[5]s\" : %[6]s ; %[7]s",
	WarningLine:    "%[1]s : ligne de données %[2]d (ligne %[3]d), colonne %[4]s, valeur \"%[5]s\" : attention : %[6]s ; %[7]s",
	NoteDuplicate:  "%[1]s : ligne de données %[2]d (ligne %[3]d) : duplicate, laissée de côté : la ligne de données %[5]d a le même numéro %[4]s",
	NoteSuppressed: "%[1]s : ligne de données %[2]d (ligne %[3]d) : suppressed, laissée de côté : %[4]s",
	CheckTotals:    "%[1]d {1:ligne|lignes} : %[2]d à envoyer, %[3]d invalid, %[4]d duplicate, %[5]d suppressed ; %[6]d {6:avertissement|avertissements}",
	MoreProblems:   "... et %[1]d de plus ; voye check les montre tous",
	ListEmpty:      "%[1]s a des noms de colonnes mais aucune ligne ; ajoutez au moins un destinataire",
	NoSuchRow:      "il n'y a pas de ligne %[1]d : la liste a %[2]d {2:ligne|lignes}",

	NoRuns:        "il n'y a encore aucun envoi dans %[1]s ; voye demo en fait un",
	RunsHeader:    "ENVOI\tÉTAT\tLIGNES\tENVOYÉS\tPROBLÈMES\tRESTE\tNOM",
	InSandbox:     "(sandbox)",
	ReportFolder:  "%[1]s est un dossier ; donnez à -o le nom d'un fichier",
	ReportWritten: "le rapport est dans %[1]s",
	SettleAsWhat:  "dites ce que sont devenues les lignes : --as sent ou --as failed",
	SettleNothing: "aucune de ces lignes n'est unknown, rien n'a donc été noté ; voye report RUN --outcome unknown montre celles qui le sont",
	Settled:       "%[1]d {1:ligne est maintenant|lignes sont maintenant} %[2]s, sur la parole de %[3]s",
	SandboxServes: "la sandbox répond jusqu'à ce qu'on l'interrompe ; toute clé qui commence par wzj_ convient",
	SandboxServed: "%[1]d {1:requête|requêtes}, %[2]d {2:message accepté|messages acceptés}",
})

// frUsage is enUsage in French.
var frUsage = map[ID]string{
	UnknownCommand:     "il n'y a ni commande ni fichier %[1]s ; voye --help montre les commandes",
	UnknownCommandNear: "il n'y a ni commande ni fichier %[1]s ; vouliez-vous dire voye %[2]s ?",
	UnknownFlag:        "option %[1]s inconnue ; %[2]s --help montre les options",
	UnknownFlagNear:    "option --%[1]s inconnue ; vouliez-vous dire --%[2]s ?",
	FlagNeedsValue:     "--%[1]s demande une valeur : --%[1]s %[2]s",
	FlagTakesNoValue:   "--%[1]s ne prend pas de valeur ; donnez-la seule ou retirez-la",
	FlagValueWrong:     "\"%[1]s\" ne convient pas à --%[2]s : %[3]v",
	ArgMissing:         "%[1]s demande %[2]s ; %[1]s --help montre comment",
	ArgTooMany:         "%[1]s ne peut pas prendre %[2]s en plus ; %[1]s --help montre comment",
	OneFile:            "un seul fichier à la fois : %[1]s, puis %[2]s",
	UnknownShell:       "pas de complétion pour %[1]s ; donnez %[2]s",
	NeedsTerminal:      "le programme interactif a besoin d'un terminal ; utilisez voye check, voye send --yes ou voye --help",
	MessageTwice:       "%[1]s a son propre message ; --text, --template, --language et --to-column sont pour une liste seule",
	RegionWrong:        "\"%[1]s\" ne convient pas à --region : donnez les deux lettres d'un pays, comme HT",
	RunOfPart:          "%[1]s, seulement %[2]s",
	RunsUnread:         "%[1]d {1:envoi est montré|envois sont montrés} comme le dit la dernière ligne de {1:son journal, qui est long|leurs journaux, qui sont longs} ; voye report RUN lit tout",
}

package words

// frDoctor is enDoctor in French.
var frDoctor = map[ID]string{
	DoctorShort: "Regarder si tout est prêt pour l'envoi, sans rien envoyer",
	DoctorExamples: `voye doctor                                 une ligne par point, avec le remède
voye doctor --json                          la même chose pour un script`,
	DoctorLong: `Regarde les réglages, la clé API (jamais montrée), le chiffrement et l'horloge de la
passerelle, le dossier des envois et le terminal. L'adresse de la passerelle est appelée
une fois, sans la clé, et rien n'est envoyé. Le code de sortie 2 dit qu'il faut corriger
quelque chose.`,
	FlagDoctorJSON: "écrire ce qui a été trouvé en un tableau JSON",

	DocOK:           "bon",
	DocWarning:      "attention",
	DocProblem:      "problème",
	DocConfig:       "réglages : %[1]s",
	DocNoConfig:     "réglages : aucun, il n'y a pas de %[1]s",
	DocBase:         "passerelle : %[1]s, par %[2]s",
	DocKey:          "clé API : présente, par %[1]s",
	DocProxy:        "proxy : %[1]s, par %[2]s",
	DocReached:      "%[1]s répond en %[2]v, avec %[3]s",
	DocUnencrypted:  "%[1]s répond en %[2]v, sur cette machine, sans chiffrement",
	DocUntil:        "le certificat de %[1]s finit le %[2]s",
	DocRenew:        "prévenez ceux qui tiennent la passerelle : ensuite rien ne pourra partir",
	DocFailing:      "%[1]s répond %[2]d : ce qui est là n'est pas prêt",
	DocNotReached:   "%[1]s n'est pas joignable : %[2]s",
	DocOnline:       "regardez si cette machine est en ligne, et si son horloge, l'adresse et le proxy sont justes",
	DocClock:        "horloge : %[1]s",
	DocClockOff:     "horloge : elle montre %[1]s, avec %[2]v d'écart",
	DocSetClock:     "mettez la machine à l'heure : certificats, journaux et rapports en dépendent",
	DocRuns:         "envois : %[1]s ; une ligne est sur le disque après %[2]v (médiane de %[3]d)",
	DocRunsBad:      "envois : %[1]s",
	DocOtherFolder:  "prenez un dossier sur un disque de cette machine, avec --runs DIR ou VOYE_RUNS",
	DocSlow:         "envois : %[1]s est lent : une ligne est sur le disque après %[2]v, et les messages l'attendent",
	DocNotOnDisk:    "envois : %[1]s dit après %[2]v qu'une ligne est sur le disque, ce qu'aucun disque ne peut ; une coupure de courant peut emporter des envois",
	DocTerminal:     "terminal : %[1]d x %[2]d cases, %[3]d couleurs, TERM %[4]s",
	DocNoTerminal:   "terminal : aucun, le programme écrit donc des lignes et ne demande rien",
	DocSmall:        "terminal : %[1]d x %[2]d cases, moins que les 80 x 24 qu'il faut pour tout montrer",
	DocEnlarge:      "agrandissez la fenêtre",
	DocNotUTF8:      "langue : %[1]s n'est pas en UTF-8, les accents peuvent mal s'afficher",
	DocSetLocale:    "donnez à LANG une valeur qui finit par .UTF-8, comme fr_FR.UTF-8",
	DocAllFine:      "tout est prêt ; rien n'a été envoyé",
	DocWarnings:     "prêt, avec %[1]d {1:avertissement|avertissements} ; rien n'a été envoyé",
	DocMustBeMended: "%[1]d {1:point|points} à corriger avant de pouvoir envoyer",

	ExportShort: "Écrire un envoi dans un fichier pour l'assistance, sans numéros ni noms",
	ExportExamples: `voye runs export last fault.zip             masqué : pour qui vous aide
voye runs export last fault.zip --unmasked  avec tous les numéros ; demande d'abord`,
	ExportLong: `Écrit le journal, la liste, la version et les réglages dans une archive zip. Les numéros
deviennent +509••••3456, toute autre case est remplacée par sa forme, et les mots de la
passerelle qui sont dans la liste sont cachés. Aucune clé n'y est, masqué ou non. Un
envoi abîmé peut être écrit aussi.`,
	FlagUnmasked:     "laisser numéros, noms et textes tels quels ; demande d'abord",
	FlagYesUnmasked:  "ne rien demander avant d'écrire sans masquer",
	ExportUnmasked:   "%[1]s contiendra chaque numéro, nom et texte de cet envoi, pour quiconque l'ouvre",
	AskUnmasked:      "Tapez unmasked pour continuer : ",
	ExportYesMissing: "personne n'est devant un terminal pour confirmer ; ajoutez --yes pour écrire sans masquer",
	NotExported:      "pas confirmé ; rien n'est écrit",
	ExportFolder:     "%[1]s ne peut pas recevoir une archive ; donnez le nom d'un fichier, comme run.zip",
	Exported:         "%[1]s : %[2]d {2:ligne|lignes} de journal, %[3]d {3:ligne|lignes} de liste ; regardez dedans avant de le donner",
	ExportNoList:     "note : la liste n'y est pas, ou pas entière : %[1]s",
	ExportReadme: `Un envoi de voye, %[1]s, écrit dans cette archive pour qui cherche un défaut.

about.json      le programme, ses réglages, l'état de l'envoi
log.jsonl       ce qui s'est passé, ligne par ligne (lignes : %[2]d, illisibles : %[3]d)
%[4]s  la liste de l'envoi (lignes : %[5]d)

%[6]s
Aucune clé API n'est dans cette archive.
`,
	ExportMasked: `Masqué : le milieu des numéros est caché. Les cases sont remplacées par leur forme : x et X
pour les lettres, 9 pour les chiffres. Les mots qui sont dans la liste sont cachés dans les
textes, comme les sommes de contrôle, dont on pourrait tirer les numéros.`,
	ExportPlain: "NON MASQUÉ : cette archive contient des numéros, des noms et des textes de personnes. Effacez-la après usage.",
}

package words

// frHelp is enHelp in French. The commands of the examples are the same.
var frHelp = merged(frMan, frFlags, frHelpSending, frTemplates, map[ID]string{
	HelpExamples:    "Exemples",
	HelpUsage:       "Emploi",
	HelpCommands:    "Commandes",
	HelpFlags:       "Options",
	HelpGlobalFlags: "Options de toutes les commandes",
	HelpExitCodes: `Codes de sortie :
  0  chaque ligne est partie, ou laissée de côté exprès (duplicate, suppressed)
  1  une erreur inattendue
  2  mauvais emploi ou mauvaises données ; rien n'a été envoyé
  3  terminé, avec des lignes failed, unknown ou invalid
  4  arrêté avant la fin ; voye resume continue`,
	HelpMagic:   "Numéros qui ont toujours le même sort ; les chiffres marqués x sont libres :",
	HelpFlag:    "montrer ce texte",
	VersionFlag: "montrer la version",

	RootShort: "Envoyer des campagnes WhatsApp à partir d'une liste",
	RootExamples: `voye demo                                   le voir marcher : sans clé, réseau ni fichier
voye check orders.yaml                      tout lire et vérifier, ne rien envoyer
voye preview orders.yaml --row 1            la requête exacte de la première ligne
voye send orders.yaml                       vérifier, demander, envoyer
voye resume                                 reprendre ce qui a été arrêté
voye report last -o report.csv              ce qu'est devenue chaque ligne
voye send list.csv --text "Bonjou {{name}}" une liste seule est aussi une campagne`,
	RootLong: `Voye envoie un message à chaque ligne d'une liste par une passerelle Wazaj Business,
à une allure régulière, et note ce que devient chaque ligne. Rien n'est envoyé deux
fois en silence : ce qui était en route quand un envoi s'arrête reste unknown jusqu'à
ce que vous décidiez.

voye et voye FILE ouvrent le programme interactif ; avec --accessible il parle en
lignes de texte, pour les lecteurs d'écran.

Avant le premier vrai envoi, dites où et avec quelle clé :
  export WAZAJ_BASE_URL=https://HOST/api/wazaj/business
  export WAZAJ_API_KEY=wzj_...`,
	CheckShort: "Tout lire et vérifier, ne rien envoyer",
	CheckExamples: `voye check orders.yaml                      une ligne par problème, puis les totaux
voye check list.csv --region HT             les numéros nationaux sont d'Haïti
voye check list.xlsx --sheet Clients        une feuille d'un classeur Excel
voye check orders.yaml --suppress stop.csv  qui est sur une liste d'exclusion
voye check orders.yaml --skip-sent-within 7d  qui a reçu ce message cette semaine
voye check list.csv --fix mended.csv        corriger ce qu'un tableur a fait à la liste
voye check orders.yaml --json               les totaux seuls, pour un script
voye check orders.yaml --collapse-spaces    les sauts de ligne deviennent des espaces
./export | voye check -                     une liste d'un autre programme
voye help columns                           les colonnes d'une liste sans campagne`,
	CheckLong: `Lit toute la liste, remplit chaque message et écrit une ligne par problème avec la
ligne, la colonne, la valeur et le remède. Les doublons et les numéros exclus sont des
notes : ils sont laissés de côté exprès. Les lignes que --rows, --limit ou --filter ne
choisissent pas comptent comme suppressed et ne sont pas montrées. Ce que Meta
refuserait à chaque ligne est dit une fois, avec sa place dans le fichier de campagne,
et rien ne peut partir avant que ce soit corrigé (code 2) ; ce qu'elle pourrait refuser
est un avertissement.
Il dit aussi comment la liste a été lue, ce que --encoding, --delimiter et --no-header
changent, et quels dégâts un autre programme a faits : + perdu, notation scientifique,
chiffres arrondis, fausses lettres, cellules décalées. --fix écrit une copie où tout ce
qui peut l'être est corrigé, et la vérifie. Rien n'est deviné : ce qui est perdu l'est.
Code de sortie 0 quand chaque ligne peut partir, 3 quand il y a des lignes invalid.`,
	PreviewShort: "Montrer les requêtes exactes qui partiraient",
	PreviewExamples: `voye preview orders.yaml --row 1            la première ligne
voye preview orders.yaml --limit 5          les cinq premières
voye preview orders.yaml --filter city=Jacmel  seulement celles de Jacmel
voye preview orders.yaml > requests.jsonl   toutes, un objet JSON par ligne
voye preview orders.yaml --as-message       comme on les lit, avec template_text:`,
	PreviewLong: `Écrit un objet JSON par ligne, {"row":1,"endpoint":"/messages/template","body":{...}}.
Le corps est fait par le même code que la requête, octet pour octet. Les lignes qui
seraient laissées de côté sont dites sur stderr. Code de sortie 3 si l'une est invalid.`,
	RunsShort: "Montrer les envois, les derniers d'abord",
	RunsExamples: `voye runs                                   ce qui est parti, et comment cela a fini
voye runs --json                            la même chose pour un script`,
	RunsLong: `Montre chaque envoi du dossier des envois avec son état et ses totaux. Les états sont
running, finished, stopped, damaged (le journal est illisible) et stale (un journal plus
ancien est à sa place) ; rien n'est compté pour ces deux-là, et la raison avec la sortie
sont dites sous le tableau.`,
	ReportShort: "Écrire le rapport d'un envoi",
	ReportExamples: `voye report last                            le dernier envoi en CSV, sur stdout
voye report last -o report.xlsx             un classeur : totaux, graphique, lignes, refus
voye report last -o report.csv --delimiter semicolon --bom
                                            pour un Excel réglé en français
voye report last --format json --summary    les totaux en un objet JSON
voye report last --mask --since 24h         numéros masqués, la dernière journée seulement
voye report 20261124-0900 20261125-1400     deux envois d'une campagne en un rapport
voye report 20261124 --outcome failed,invalid --as-list -o mend.csv`,
	ReportLong: `RUN est le nom d'un envoi, le début d'un nom, un dossier d'envoi, ou last. Chaque ligne
de la liste est une ligne du rapport, dans l'ordre de la liste. Le résultat sent veut
dire que la passerelle a accepté le message, pas qu'il a été remis.

Plusieurs envois de la même liste et du même message font un seul rapport : une ligne
sent dans l'un d'eux est sent ; sinon, unknown dans l'un, elle est unknown ; sinon,
failed dans l'un, elle est failed ; pour les autres, le plus récent fait foi.`,
	SettleShort: "Noter ce que vous avez appris des lignes unknown",
	SettleExamples: `voye settle last --as sent                  elles ont toutes le message
voye settle last --rows 3,17-40 --as failed celles-ci non ; les autres restent unknown
voye settle last --rows 5 --as sent --who "Mirlande, centre d'appels"`,
	SettleLong: `Une ligne est unknown quand son message est peut-être parti et qu'aucune réponse ne le
prouve. Demandez au destinataire ou à qui tient la passerelle, puis notez ce que vous
avez appris : les lignes sent ne sont jamais renvoyées, les failed seulement par voye
resume --retry-failed. Seules les lignes unknown changent. Le journal et le rapport
disent que cela a été réglé à la main, par qui et quand.`,
	RepairShort: "Sauver ce qui peut l'être d'un envoi abîmé",
	RepairExamples: `voye repair 20261124-040312-order-update    dire ce qui serait fait, et demander
voye repair last --yes                      ne pas demander`,
	RepairLong: `Quand des lignes du journal d'un envoi sont abîmées, rien ne part, car ce qui est déjà
parti pourrait partir encore. repair écrit un nouveau journal de toutes les lignes qu'on
peut lire ou réparer ; chaque ligne de la liste dont les autres parlaient peut-être
devient unknown, et voye resume envoie le reste. Le journal abîmé est gardé à côté du
nouveau. Il dit d'abord combien de lignes deviennent unknown et combien restent.`,
	SandboxShort: "Faire tourner seule la passerelle d'essai",
	SandboxExamples: `voye sandbox                                un port libre ; la 1re ligne est son URL
voye sandbox --addr 127.0.0.1:8080 --latency 50ms
voye sandbox --refuse 0.05 --outage 5s+30s  des pannes pour essayer`,
	SandboxLong: `Sert toute l'API de la passerelle sur une adresse locale jusqu'à ce qu'on l'interrompe.
La première ligne sur stdout est l'URL de base. Elle n'envoie rien à personne et accepte
toute clé qui commence par wzj_.`,
	CompletionShort: "Écrire le script de complétion d'un shell",
	CompletionExamples: `source <(voye completion bash)
voye completion zsh > "${fpath[1]}/_voye"
voye completion fish > ~/.config/fish/completions/voye.fish
voye completion powershell | Out-String | Invoke-Expression`,
	CompletionLong: `Écrit un script pour bash, zsh, fish ou powershell qui complète les commandes, les
options et les noms des envois.`,
	HelpShort: "Montrer l'aide d'une commande",
	HelpCmdExamples: `voye help send
voye help`,
	HelpLong: `Montre le même texte que --help.`,
})

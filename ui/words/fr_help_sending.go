package words

// frHelpSending is enHelpSending in French.
var frHelpSending = map[ID]string{
	DemoShort: "Regarder une campagne d'exemple aller à la passerelle d'essai",
	DemoExamples: `voye demo                                   sans clé, sans réseau, sans fichier
voye demo --plain                           la progression en lignes de texte`,
	DemoLong: `Démarre la passerelle d'essai sur un port local et lui envoie une campagne d'exemple de
200 destinataires. Quelques lignes sont failed ou finissent unknown, pour montrer à quoi
cela ressemble. Code de sortie 0 quand l'envoi est allé jusqu'au bout.`,
	SendShort: "Vérifier une campagne, demander, et l'envoyer",
	SendExamples: `voye send orders.yaml                       vérifier, demander, envoyer
voye send orders.yaml --yes --rate 50       ne pas demander ; 50 messages par seconde
voye send orders.yaml --canary 10           en envoyer dix, regarder, puis voye resume
voye send orders.yaml --rows 1-500          la 1re partie ; --rows 501-900 un autre jour
voye send orders.yaml --filter city=Jacmel --limit 100
voye send orders.yaml --suppress stop.csv   laisser de côté qui s'est exclu
voye send orders.yaml --skip-sent-within 24h
voye send orders.yaml --sandbox             répéter : personne ne reçoit rien
voye send list.csv --template order_update --language en
voye send list.csv --text "Bonjou {{name}}" --yes --json > summary.json`,
	SendLong: `FILE est un fichier de campagne (YAML ou JSON) ou une liste (CSV, TSV, TXT ou Excel).
Les lignes qui ne passent pas la vérification sont laissées de côté, comme les doublons
et les numéros exclus.

Les numéros à qui ne jamais écrire sont dans les listes de la campagne (suppress:), de
--suppress, et de suppress: dans le fichier de configuration, qui valent toujours.
--rows, --filter et --limit choisissent une partie de la liste : des lignes par leur
numéro, par une cellule (sans égard aux majuscules), les N premières qui peuvent partir.
Les autres sont laissées de côté comme suppressed, avec le code not_chosen, et peuvent
être la partie d'un autre envoi ; un doublon est jugé dans la partie : un numéro qui est
dans deux parties reçoit deux messages, sauf si --skip-sent-within le laisse de côté.

Avant d'envoyer, voye regarde les journaux des envois de cette machine et avertit des
numéros qui ont reçu le même modèle, ou le même texte, dans les dernières 24 heures ;
--skip-sent-within les laisse de côté. Une ligne unknown compte, car le message est
peut-être arrivé. Une liste avec un texte ou un modèle par ligne n'est comparée qu'aux
envois de la même liste.

L'URL de base vient de --base-url, WAZAJ_BASE_URL ou du fichier de configuration ; la
clé de WAZAJ_API_KEY, --api-key-file ou du trousseau du système (service voye, compte :
l'hôte de la passerelle).

Interrompez une fois pour finir ce qui est en route et arrêter, deux fois pour quitter
tout de suite. Ce qui était alors en route est unknown, et seul --resend-unknown le
renvoie.`,
	ResumeShort: "Reprendre un envoi qui a été arrêté",
	ResumeExamples: `voye resume                                 le dernier envoi qui a un reste
voye resume 20261124-040312-order-update    celui-là
voye resume last --retry-failed             la cause est corrigée : renvoyer les refusées
voye resume last --suppress stop.csv        laisser de côté qui s'est exclu depuis
voye resume last --resend-unknown           accepter que certains le reçoivent deux fois`,
	ResumeLong: `Envoie les lignes qui n'ont pas encore de résultat, de la liste telle qu'elle était au
début de l'envoi. Les lignes unknown sont peut-être parties : elles restent comme elles
sont sauf si --resend-unknown les demande. Ce qui a été laissé de côté au début le
reste. Qui est entré depuis sur une liste de --suppress, ou sur une liste permanente, est
laissé de côté avant tout envoi ; les listes de la campagne ne sont pas relues. Cadence,
travailleurs et passerelle sont ceux de l'envoi, sauf si une option ou l'environnement
en décide autrement.`,
}

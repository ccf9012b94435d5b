package words

// frOperate is enOperate in French.
var frOperate = map[ID]string{
	FlagStartAt:     "ne rien envoyer avant `TIME` : 08:00 (la prochaine fois), \"2026-11-25 08:00\", ou RFC 3339",
	FlagWindow:      "n'envoyer qu'à ces `HOURS` de chaque jour, comme 08:00-20:00 ; l'envoi attend hors de ces heures",
	FlagTimezone:    "le fuseau `ZONE` de --window et --start-at, comme America/Port-au-Prince ou -05:00 (par défaut : celui de la machine)",
	FlagMaxDuration: "s'arrêter en bon ordre après ce `TIME`, comme 2h ; voye resume continue",
	FlagQuiet:       "ne rien dire sauf si quelque chose ne va pas (implique --plain)",
	FlagLogFormat:   "`FORMAT` des lignes sur stderr : text, ou json, un objet par ligne (implique --plain)",
	FlagNotifyURL:   "envoyer le résumé en JSON (POST) à cette `URL` https quand l'envoi est terminé",
	FlagMetricsAddr: "servir les mesures pour Prometheus à cette `ADDRESS` pendant l'envoi ; un port seul, comme :9090, n'est que pour cette machine",

	OperatingShort: "Envois par cron ou systemd : heures, codes de sortie, signaux, événements, mesures",
	OperatingLong: `Heures. --start-at attend après la vérification et la question ; les lignes qui
attendent n'ont pas d'intent dans le journal. --window suit l'horloge de --timezone,
aussi les jours de changement d'heure ; 22:00-06:00 passe minuit. Quand elle se
ferme, ce qui est en route reçoit sa réponse et l'envoi attend : ce n'est pas une
panne, et le temps restant en tient compte. Un envoi repris garde ses heures ; un
autre --window les remplace pour cette fois, et 00:00-24:00 est toute la journée.
--max-duration compte depuis --start-at, heures d'attente comprises, et s'arrête
avec le code 4. Une machine sans base de fuseaux (Windows) connaît ceux des
Amériques, des Caraïbes, d'Europe de l'Ouest et d'une grande partie de l'Afrique ;
pour un autre, donnez l'écart avec UTC. Une machine en veille n'envoie rien.

Signaux. SIGTERM, SIGINT et SIGHUP finissent ce qui est en route et arrêtent (code
4) ; un second quitte tout de suite. SIGUSR1 écrit l'état de l'envoi sur stderr,
aussi avec --quiet. Donnez à systemd TimeoutStopSec=120 : une réponse peut prendre
90 secondes.

Les mesures sont des nombres et des durées, sans numéros ni textes. Un port seul
n'est servi que sur cette machine ; pour les autres, écrivez l'adresse, comme
0.0.0.0:9090.

--notify-url, ou notify_url dans la configuration, reçoit l'objet de --json, trois
fois au plus, 5 secondes chacune. Il faut https, ou http sur cette machine ; aucune
redirection n'est suivie. Que cela arrive ou non ne change rien. De l'adresse, seul
l'hôte est montré.`,

	HoursAre:    "heures : %[1]s",
	HoursFrom:   "à partir de %[1]s",
	HoursWithin: "plage %[1]s",
	HoursFor:    "pendant %[1]v au plus",
	HoldStart:   "on attend %[1]s, l'heure du début",
	HoldWindow:  "on attend %[1]s",
	HoldTimeUp:  "le temps de --max-duration est écoulé : arrêt quand ce qui est en route aura sa réponse",
	HourCame:    "l'heure est venue : on continue",
	StateLine:   "en route %[1]d sur %[2]d, réglé à %[3]v par seconde, réponses en %[4]s (moitié / 95 sur 100)",
	EndedTimeUp: "arrêté, car le temps de --max-duration est écoulé",
	TUIHours:    "Heures",

	MetricsAt:       "mesures : %[1]s",
	MetricsForAll:   "note : toute machine qui atteint cette adresse peut lire les mesures",
	MetricsNotBound: "on ne peut pas servir les mesures à %[1]s (%[2]s) ; donnez un autre --metrics-addr, ou omettez-le",
	NotifyWrong:     "l'adresse de --notify-url, ou notify_url dans la configuration, ne convient pas : %[1]v",
	NotifyFailed:    "note : on n'a pas pu annoncer la fin de l'envoi à %[1]s (%[2]s)",
}

package words

// frTroubleRules are the rules of the key, of the gateway's address and of a
// run's folder in French.
var frTroubleRules = map[string]rule{
	"key_empty":     {"{column} : c'est vide", "il faut la clé de l'API, qui commence par wzj_"},
	"key_lines":     {"{column} : il y a plusieurs lignes", "il ne faut que la clé de l'API, rien d'autre"},
	"key_character": {"{column} : il y a un caractère qu'aucune clé n'a, comme une espace", "copiez la clé à nouveau"},
	"key_long":      {"{column} : c'est trop long pour une clé d'API", "il ne faut que la clé, rien d'autre"},

	"url_unreadable": {"l'adresse de la passerelle est illisible", "elle s'écrit https://HOST/api/wazaj/business"},
	"url_no_host":    {"l'adresse de la passerelle n'a pas de nom d'hôte", "elle s'écrit https://HOST/api/wazaj/business"},
	"url_letters":    {"l'hôte de cette adresse a des lettres qui ressemblent à d'autres", "écrivez-le en ASCII, sous la forme qui commence par xn--"},
	"url_port":       {"le port de cette adresse n'est pas un nombre de 1 à 65535", "corrigez-le, ou supprimez-le avec son deux-points"},
	"url_user":       {"cette adresse contient un nom d'utilisateur ou un mot de passe", "la clé se donne dans WAZAJ_API_KEY"},
	"url_query":      {"cette adresse a une suite après ? ou #", "supprimez tout à partir de ce signe"},
	"url_clear":      {"cette adresse est en http, et la clé voyagerait en clair", "écrivez https://{detail}"},
	"url_scheme":     {"cette adresse commence par {detail}", "elle doit commencer par https://"},

	"run_locked":       {"{column} : un autre processus travaille à cet envoi{detail}", "attendez qu'il finisse, ou arrêtez-le d'abord"},
	"run_list_gone":    {"{column} n'est plus là, et sans cette liste personne ne sait quelle ligne est laquelle : remettez-la comme elle était au début de l'envoi", ""},
	"run_list_changed": {"{column} a changé depuis le début de l'envoi, et ses lignes ne sont peut-être plus celles du journal : remettez la liste comme elle était", ""},
	"runs_read_only":   {"on ne peut pas écrire dans le dossier des envois {column} ({detail}) ; rien n'a été envoyé : donnez-vous le droit d'y écrire, ou un autre dossier par --runs DIR ou VOYE_RUNS", ""},
	"log_full":         {"le journal {column} ne peut plus être écrit, car le disque est plein ({detail}) ; plus rien n'est envoyé : faites de la place, puis continuez par voye resume", ""},
	"log_broken":       {"le journal {column} ne peut plus être écrit ({detail}) ; plus rien n'est envoyé : vérifiez le disque et le dossier, puis continuez par voye resume", ""},
	"log_damaged":      {"{column} : la ligne {line} est abîmée ({detail}) ; rien n'est envoyé, car des messages pourraient partir deux fois : voye repair {value} dit ce qui peut être sauvé et demande avant de rien changer ; ou remettez une copie intacte du journal, pas plus ancienne que la fin de l'envoi", ""},
	"log_newer":        {"{column} : la ligne {line} contient « {detail} », que cette version ne connaît pas : prenez la version de voye qui l'a écrit, ou une plus récente", ""},
	"log_older":        {"{column} : c'est une ancienne copie du journal qui se trouve à sa place : la ligne {line}, qui était sur le disque le {detail}, n'y est pas ; rien n'est envoyé, car ce qui est parti entre-temps partirait une seconde fois : remettez le journal le plus récent ; ou, si ce journal est perdu pour de bon, voye repair {value} marque « unknown » toute ligne qui a pu partir entre-temps, et demande avant de rien changer", ""},
	"log_elsewhere":    {"{column} : ce dossier est la copie d'un envoi qui a continué dans {detail} : la ligne {line}, qui y était sur le disque, n'est pas ici ; rien n'est envoyé, car ce qui est parti entre-temps partirait une seconde fois : continuez là-bas ; ou, si ce journal est perdu pour de bon, voye repair {value} marque « unknown » toute ligne qui a pu partir entre-temps, et demande avant de rien changer", ""},
}

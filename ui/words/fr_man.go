package words

// frMan is enMan in French.
var frMan = map[ID]string{
	ManName:        "Nom",
	ManDescription: "Description",
	ManSeeAlso:     "Voir aussi",
	ManEnvironment: `Environnement:
  WAZAJ_BASE_URL   l'URL de la passerelle, https://HOST/api/wazaj/business
  WAZAJ_API_KEY    la clé API, qui commence par wzj_
  VOYE_RUNS        le dossier qui contient les envois
  VOYE_LANG        la langue : en, es, fr ou ht
  VOYE_NOTIFY      off : la fin d'un envoi ne sonne pas et ne s'affiche pas sur le bureau
  VOYE_ACCESSIBLE  1 : le programme parle en lignes de texte, pour les lecteurs d'écran
  NO_COLOR         toute valeur : aucune couleur`,
	ManFiles: `Fichiers:
  ~/.config/voye/config.yaml  base_url, auth, lang, theme, accessible et suppress, quand ni une option ni une variable n'en décide
  ~/.local/state/voye/runs    les envois : ce qui est parti, vers qui, et ce qu'il en est advenu`,
}

package words

// enMan is what manual pages say beyond the help texts.
var enMan = map[ID]string{
	ManName:        "Name",
	ManDescription: "Description",
	ManSeeAlso:     "See also",
	ManEnvironment: `Environment:
  WAZAJ_BASE_URL   the gateway's URL, https://HOST/api/wazaj/business
  WAZAJ_API_KEY    the API key, which begins with wzj_
  VOYE_RUNS        the folder that holds the runs
  VOYE_LANG        the language: en, es, fr or ht
  VOYE_NOTIFY      off, and the end of a run neither rings nor shows on the desktop
  VOYE_ACCESSIBLE  1, and the program talks in plain lines, for screen readers
  NO_COLOR         any value, and nothing is coloured`,
	ManFiles: `Files:
  ~/.config/voye/config.yaml  base_url, auth, lang, theme, accessible and suppress, where neither a flag nor a variable says otherwise
  ~/.local/state/voye/runs    the runs: what was sent, to whom, and what became of it`,
}

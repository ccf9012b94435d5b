package words

// htMan is enMan in Kreyòl.
var htMan = map[ID]string{
	ManName:        "Non",
	ManDescription: "Eksplikasyon",
	ManSeeAlso:     "Gade tou",
	ManEnvironment: `Varyab anviwònman:
  WAZAJ_BASE_URL   URL pasrèl la, https://HOST/api/wazaj/business
  WAZAJ_API_KEY    kle API a, ki kòmanse ak wzj_
  VOYE_RUNS        dosye kote anvwa yo ye
  VOYE_LANG        lang pwogram nan: en, es, fr oswa ht
  VOYE_NOTIFY      off: lè yon anvwa fini, anyen pa sonnen ni parèt sou biwo a
  VOYE_ACCESSIBLE  1: pwogram nan pale an liy tèks, pou moun k ap koute ekran an
  NO_COLOR         nenpòt valè: pa gen koulè`,
	ManFiles: `Fichye yo:
  ~/.config/voye/config.yaml  base_url, auth, lang, theme, accessible ak suppress, lè ni yon opsyon ni yon varyab pa di yon lòt bagay
  ~/.local/state/voye/runs    anvwa yo: sa ki ale, pou ki moun, ak sa ki rive l`,
}

package words

// esMan is enMan in Spanish.
var esMan = map[ID]string{
	ManName:        "Nombre",
	ManDescription: "Descripción",
	ManSeeAlso:     "Véase también",
	ManEnvironment: `Entorno:
  WAZAJ_BASE_URL   la URL de la pasarela, https://HOST/api/wazaj/business
  WAZAJ_API_KEY    la clave API, que empieza por wzj_
  VOYE_RUNS        la carpeta que contiene los envíos
  VOYE_LANG        el idioma: en, es, fr o ht
  VOYE_NOTIFY      off: el final de un envío no suena ni aparece en el escritorio
  VOYE_ACCESSIBLE  1: el programa habla en líneas de texto, para lectores de pantalla
  NO_COLOR         cualquier valor: sin colores`,
	ManFiles: `Archivos:
  ~/.config/voye/config.yaml  base_url, auth, lang, theme, accessible y suppress, cuando no lo dice una opción ni una variable
  ~/.local/state/voye/runs    los envíos: qué se envió, a quién y qué fue de ello`,
}

package words

// esLinear is enLinear in Spanish.
var esLinear = map[ID]string{
	LinearWelcome:   "Voye, en líneas de texto. Responda con un número o un texto, y Enter.",
	LinearFresh:     "Primero configure la dirección de su pasarela Wazaj y su clave API. La demostración no necesita ninguna de las dos.",
	LinearNext:      "¿Qué hacer ahora?",
	LinearNumber:    "¿Qué número? Enter solo: 1. Para oírlo otra vez: 0 o ?",
	LinearNoNumber:  "%[1]s no es un número de %[2]d a %[3]d.",
	LinearText:      "Enter solo: %[1]s. Para oírlo otra vez: ?",
	LinearEnded:     "No hay más respuestas: el programa termina. No se está enviando nada.",
	LinearMore:      "más",
	LinearMend:      "corregir %[1]s {1:fila|filas} en una copia, %[2]s",
	LinearSending:   "Enviando. Sigue una línea cada 5 por ciento. Ctrl+C para en orden y sin riesgo.",
	LinearAskCanary: "¿Cuántos van primero, antes que los demás? 0: todos a la vez.",
	LinearByRow:     "decidir fila por fila",
	LinearStays:     "%[1]s {1:fila|filas} %[2]s {1:queda como está|quedan como están}.",
	LinearAlways:    "empezar siempre en líneas de texto",
	LinearNotAlways: "volver a empezar con las pantallas",
	FlagAccessible:  "líneas de texto en vez de pantallas, para lectores de pantalla: opciones con número, avance cada 5 por ciento (o VOYE_ACCESSIBLE=1)",
}

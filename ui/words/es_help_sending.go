package words

// esHelpSending is enHelpSending in Spanish.
var esHelpSending = map[ID]string{
	DemoShort: "Mirar una campaña de ejemplo ir a la pasarela de prueba",
	DemoExamples: `voye demo                                   no necesita clave, red ni archivo
voye demo --plain                           el avance en líneas de texto`,
	DemoLong: `Arranca la pasarela de prueba en un puerto local y le envía una campaña de ejemplo de
200 destinatarios. Algunas filas son failed o terminan unknown, para mostrar cómo es
eso. Código de salida 0 cuando el envío llegó a su fin.`,
	SendShort: "Revisar una campaña, preguntar, y enviarla",
	SendExamples: `voye send orders.yaml                       revisar, preguntar, enviar
voye send orders.yaml --yes --rate 50       no preguntar; 50 mensajes por segundo
voye send orders.yaml --canary 10           enviar diez, mirar, y luego voye resume
voye send orders.yaml --rows 1-500          la primera parte; --rows 501-900 otro día
voye send orders.yaml --filter city=Jacmel --limit 100
voye send orders.yaml --suppress stop.csv   dejar fuera a quien se excluyó
voye send orders.yaml --skip-sent-within 24h
voye send orders.yaml --sandbox             ensayar: nadie recibe nada
voye send list.csv --template order_update --language en
voye send list.csv --text "Bonjou {{name}}" --yes --json > summary.json`,
	SendLong: `FILE es un archivo de campaña (YAML o JSON) o una lista (CSV, TSV, TXT o Excel). Las
filas que no pasan la revisión se dejan fuera, y también los duplicados y los números
excluidos.

Los números a los que nunca se escribe están en las listas de la campaña (suppress:), de
--suppress, y de suppress: en el archivo de configuración, que valen siempre. --rows,
--filter y --limit eligen una parte de la lista: filas por su número, filas por una
celda (sin mirar mayúsculas), las primeras N que se pueden enviar. Las demás se dejan
fuera como suppressed, con el código not_chosen, y pueden ser la parte de otro envío; un
duplicado se juzga dentro de la parte: un número que está en dos partes recibe dos
mensajes, salvo que --skip-sent-within lo deje fuera.

Antes de enviar, voye mira los registros de los envíos de esta máquina y avisa de los
números que recibieron la misma plantilla, o el mismo texto, en las últimas 24 horas;
--skip-sent-within los deja fuera. Una fila unknown cuenta, porque quizá llegó. Una
lista con un texto o una plantilla en cada fila se compara solo con envíos de la misma
lista.

La URL base viene de --base-url, WAZAJ_BASE_URL o el archivo de configuración; la clave
de WAZAJ_API_KEY, --api-key-file o el llavero del sistema (servicio voye, cuenta: el
host de la pasarela).

Interrumpa una vez para terminar lo que está en camino y detenerse, dos para salir ya.
Lo que entonces estaba en camino es unknown, y solo --resend-unknown lo envía de nuevo.`,
	ResumeShort: "Continuar un envío que se detuvo",
	ResumeExamples: `voye resume                                 el envío más nuevo con filas pendientes
voye resume 20261124-040312-order-update    ese
voye resume last --retry-failed             causa corregida: reenviar las rechazadas
voye resume last --suppress stop.csv        dejar fuera a quien se excluyó desde entonces
voye resume last --resend-unknown           aceptar que algunos lo reciban dos veces`,
	ResumeLong: `Envía las filas que aún no tienen resultado, de la lista tal como era cuando empezó el
envío. Las filas unknown quizá se enviaron: quedan como están salvo que --resend-unknown
las pida. Lo que se dejó fuera al empezar sigue fuera. Quien entró desde entonces en una
lista de --suppress, o en una lista permanente, se deja fuera antes de enviar nada; las
listas de la campaña no se releen. Ritmo, trabajadores y pasarela son los del envío,
salvo que una opción o el entorno digan otra cosa.`,
}

package words

// esOperate is enOperate in Spanish.
var esOperate = map[ID]string{
	FlagStartAt:     "no enviar nada antes de `TIME`: 08:00 (la próxima vez), \"2026-11-25 08:00\", o RFC 3339",
	FlagWindow:      "enviar solo en estas `HOURS` de cada día, como 08:00-20:00; fuera de ellas el envío espera",
	FlagTimezone:    "la zona `ZONE` de --window y --start-at, como America/Port-au-Prince o -05:00 (por defecto: la de esta máquina)",
	FlagMaxDuration: "detenerse en orden tras este `TIME`, como 2h; voye resume continúa",
	FlagQuiet:       "no decir nada salvo si algo va mal (implica --plain)",
	FlagLogFormat:   "`FORMAT` de las líneas en stderr: text, o json, un objeto por línea (implica --plain)",
	FlagNotifyURL:   "enviar el resumen en JSON (POST) a esta `URL` https cuando el envío termine",
	FlagMetricsAddr: "servir métricas para Prometheus en esta `ADDRESS` durante el envío; un puerto solo, como :9090, es solo para esta máquina",

	OperatingShort: "Envíos con cron o systemd: horas, códigos de salida, señales, eventos, métricas",
	OperatingLong: `Horas. --start-at espera tras la revisión y la pregunta; las filas que esperan no
tienen intent en el registro. --window sigue el reloj de --timezone, también los días
en que cambia la hora; 22:00-06:00 cruza la medianoche. Cuando cierra, lo que está en
camino recibe su respuesta y el envío espera: no es una interrupción de la pasarela,
y el tiempo restante lo cuenta. Un envío que se reanuda conserva sus horas; otro
--window las reemplaza esa vez, y 00:00-24:00 es todo el día. --max-duration cuenta
desde --start-at, con las horas de espera, y se detiene con el código 4. Una máquina
sin base de zonas (Windows) conoce las de América, el Caribe, Europa occidental y
gran parte de África; para otra, dé la diferencia con UTC. Una máquina suspendida no
envía nada.

Señales. SIGTERM, SIGINT y SIGHUP terminan lo que está en camino y detienen (código
4); una segunda sale ya. SIGUSR1 escribe en stderr cómo va el envío, también con
--quiet. Dé a systemd TimeoutStopSec=120: una respuesta puede tardar 90 segundos.

Las métricas son cantidades y tiempos, sin números de teléfono ni textos. Un puerto
solo se sirve en esta máquina; para otras escriba la dirección, como 0.0.0.0:9090.

--notify-url, o notify_url en la configuración, recibe el objeto de --json, a lo más
tres veces, 5 segundos cada una. Debe ser https, o http en esta máquina; no se sigue
ninguna redirección. Que llegue o no, no cambia nada. De la dirección solo se muestra
el servidor.`,

	HoursAre:    "horas: %[1]s",
	HoursFrom:   "desde %[1]s",
	HoursWithin: "horario %[1]s",
	HoursFor:    "durante %[1]v a lo más",
	HoldStart:   "se espera a %[1]s, la hora de empezar",
	HoldWindow:  "se espera a %[1]s",
	HoldTimeUp:  "el tiempo de --max-duration terminó: se detiene cuando lo que está en camino tenga respuesta",
	HourCame:    "llegó la hora: se continúa",
	StateLine:   "en camino %[1]d de %[2]d, fijado a %[3]v por segundo, respuestas en %[4]s (la mitad / 95 de 100)",
	EndedTimeUp: "detenido, porque el tiempo de --max-duration terminó",
	TUIHours:    "Horas",

	MetricsAt:       "métricas: %[1]s",
	MetricsForAll:   "nota: toda máquina que llegue a esta dirección puede leer las métricas",
	MetricsNotBound: "no se pueden servir métricas en %[1]s (%[2]s); dé otro --metrics-addr, u omítalo",
	NotifyWrong:     "la dirección de --notify-url, o notify_url en la configuración, no sirve: %[1]v",
	NotifyFailed:    "nota: no se pudo avisar a %[1]s del fin del envío (%[2]s)",
}

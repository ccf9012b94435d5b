package words

// htOperate is enOperate in Kreyòl.
var htOperate = map[ID]string{
	FlagStartAt:     "pa voye anyen anvan `TIME`: 08:00 (pwochen an), \"2026-11-25 08:00\", oswa RFC 3339",
	FlagWindow:      "voye nan `HOURS` sa yo sèlman chak jou, tankou 08:00-20:00; lòt lè yo anvwa a tann",
	FlagTimezone:    "`ZONE` lè --window ak --start-at, tankou America/Port-au-Prince oswa -05:00 (nòmalman: lè òdinatè a)",
	FlagMaxDuration: "kanpe nan lòd apre `TIME` sa a, tankou 2h; voye resume kontinye",
	FlagQuiet:       "pa di anyen sof si gen yon bagay ki pa bon (mache ak --plain)",
	FlagLogFormat:   "`FORMAT` liy yo sou stderr: text, oswa json, yon objè pa liy (mache ak --plain)",
	FlagNotifyURL:   "voye rezime a an JSON (POST) bay `URL` https sa a lè anvwa a fini",
	FlagMetricsAddr: "bay Prometheus chif yo nan `ADDRESS` sa a pandan anvwa a ap mache; yon pò sèl, tankou :9090, se pou òdinatè sa a sèlman",

	OperatingShort: "Anvwa ak cron oswa systemd: lè, kòd sòti, siyal, evènman, chif",
	OperatingLong: `Lè. --start-at tann apre verifikasyon an ak kesyon an; ranje k ap tann yo pa gen
intent nan jounal la. --window swiv revèy ki nan --timezone, menm jou revèy yo
chanje; 22:00-06:00 pase minwi. Lè li fèmen, sa ki an wout jwenn repons li epi
anvwa a tann: sa pa konte kòm pàn, e tan ki rete a kenbe kont sa. Yon anvwa kenbe
window li lè ou reprann li; yon lòt --window pran plas li pou fwa sa a, e
00:00-24:00 se tout jounen an. --max-duration konte depi --start-at, ak lè k ap tann
yo ladan, epi li kanpe ak kòd sòti 4. Yon òdinatè ki pa gen lis zòn lè (Windows)
konnen zòn Amerik yo, Karayib la, Ewòp lwès ak anpil peyi Afrik; pou yon lòt, bay
diferans li ak UTC. Pa kite òdinatè a dòmi: lè l ap dòmi li pa voye anyen.

Siyal. SIGTERM, SIGINT ak SIGHUP fini sa ki an wout epi yo kanpe (kòd sòti 4); yon
dezyèm soti touswit. SIGUSR1 ekri sou stderr ki kote anvwa a ye, menm ak --quiet.
Bay systemd TimeoutStopSec=120: yon repons ka pran 90 segonn.

Chif yo se kantite ak tan, san nimewo, san tèks. Yon pò sèl se pou òdinatè sa a
sèlman; pou lòt òdinatè li yo, ekri adrès la, tankou 0.0.0.0:9090.

--notify-url, oswa notify_url nan konfigirasyon an, resevwa objè --json la, twa fwa
omaksimòm, 5 segonn chak fwa. Li dwe https, oswa http sou òdinatè sa a; nou pa swiv
redireksyon. Kit li rive kit li pa rive, sa pa chanje anyen. Nan adrès la, se sèlman
non sèvè a ki janm parèt.`,

	HoursAre:    "lè: %[1]s",
	HoursFrom:   "apati %[1]s",
	HoursWithin: "lè pèmèt %[1]s",
	HoursFor:    "pandan %[1]v omaksimòm",
	HoldStart:   "n ap tann %[1]s, lè pou anvwa a kòmanse",
	HoldWindow:  "n ap tann %[1]s",
	HoldTimeUp:  "tan --max-duration la fini: n ap kanpe lè sa ki an wout gen repons",
	HourCame:    "lè a rive: n ap kontinye",
	StateLine:   "an wout %[1]d sou %[2]d, limit %[3]v pa segonn, repons nan %[4]s (mwatye / 95 sou 100)",
	EndedTimeUp: "kanpe, paske tan --max-duration la fini",
	TUIHours:    "Lè",

	MetricsAt:       "chif yo: %[1]s",
	MetricsForAll:   "nòt: tout òdinatè ki ka rive nan adrès sa a ka li chif yo",
	MetricsNotBound: "pa ka bay chif yo nan %[1]s (%[2]s); bay yon lòt --metrics-addr, oswa retire l",
	NotifyWrong:     "adrès --notify-url la, oswa notify_url nan konfigirasyon an, pa bon: %[1]v",
	NotifyFailed:    "nòt: nou pa t ka fè %[1]s konnen anvwa a fini (%[2]s)",
}

package words

// htHelp is enHelp in Kreyòl. The commands of the examples are the same.
var htHelp = merged(htMan, htFlags, htHelpSending, htTemplates, map[ID]string{
	HelpExamples:    "Egzanp",
	HelpUsage:       "Ki jan",
	HelpCommands:    "Kòmand yo",
	HelpFlags:       "Opsyon yo",
	HelpGlobalFlags: "Opsyon pou tout kòmand",
	HelpExitCodes: `Kòd sòti:
  0  tout ranje voye, oswa nou kite yo deyò espre (duplicate, suppressed)
  1  yon erè nou pa t atann
  2  move kòmand oswa move done; anyen pa voye
  3  fini, ak ranje failed, unknown oswa invalid
  4  kanpe anvan lafen; voye resume kontinye`,
	HelpMagic:   "Nimewo ki toujou jwenn menm sò a; chif ki make x yo lib:",
	HelpFlag:    "montre tèks sa a",
	VersionFlag: "montre vèsyon an",

	RootShort: "Voye kanpay WhatsApp ak yon lis",
	RootExamples: `voye demo                                   gade l ap mache: san kle, san rezo, san fichye
voye check orders.yaml                      li epi tcheke tout, pa voye anyen
voye preview orders.yaml --row 1            demann egzak premye ranje a
voye send orders.yaml                       tcheke, mande, voye
voye resume                                 kontinye sa ki te kanpe
voye report last -o report.csv              sa ki rive chak ranje
voye send list.csv --text "Bonjou {{name}}" yon lis pou kont li se yon kanpay tou`,
	RootLong: `Voye voye yon mesaj pou chak ranje nan yon lis pa yon pasrèl Wazaj Business, nan
yon vitès ki pa chanje, epi li ekri sa ki rive chak ranje. Anyen pa voye de fwa
an silans: sa ki te an wout lè yon anvwa kanpe rete unknown jis ou menm deside.

voye ak voye FILE louvri pwogram ak ekran an; ak --accessible li pale an liy tèks,
pou moun k ap koute ekran an.

Anvan premye vrè anvwa a, di ki kote epi ak ki kle:
  export WAZAJ_BASE_URL=https://HOST/api/wazaj/business
  export WAZAJ_API_KEY=wzj_...`,
	CheckShort: "Li epi tcheke tout, pa voye anyen",
	CheckExamples: `voye check orders.yaml                      yon liy pou chak pwoblèm, epi total yo
voye check list.csv --region HT             nimewo nasyonal yo se nimewo Ayiti
voye check list.xlsx --sheet Clients        yon fèy nan yon fichye Excel
voye check orders.yaml --suppress stop.csv  ki moun ki sou yon lis pou pa voye
voye check orders.yaml --skip-sent-within 7d  ki moun ki resevwa mesaj sa a semèn sa a
voye check list.csv --fix mended.csv        korije sa Excel te gate nan lis la
voye check orders.yaml --json               total yo sèlman, pou yon script
voye check orders.yaml --collapse-spaces    chanjman liy nan paramèt yo vin espas
./export | voye check -                     yon lis ki soti nan yon lòt pwogram
voye help columns                           kolòn yon lis ki pa gen fichye kanpay`,
	CheckLong: `Li tout lis la, ranpli chak mesaj epi ekri yon liy pou chak pwoblèm, ak ranje a,
kolòn nan, valè a ak sa pou fè. Nimewo ki repete ak nimewo pou pa voye se nòt yo ye:
nou kite yo deyò espre. Ranje --rows, --limit oswa --filter pa chwazi konte kòm
suppressed, yo pa nan lis pwoblèm yo. Sa Meta t ap refize nan tout ranje parèt yon sèl
fwa, ak plas li nan fichye kanpay la, e anyen pa ka voye toutotan li pa korije (kòd
sòti 2); sa li ka refize se yon atansyon.
Li di tou ki jan lis la li, sa --encoding, --delimiter ak --no-header ka chanje, ak ki
domaj yon lòt pwogram fè: yon + ki pèdi, notasyon syantifik, chif awondi, move lèt, kaz
deplase. --fix ekri yon kopi kote tout sa ki ka korije korije, epi tcheke l. Nou pa
devine anyen: chif ki pèdi rete pèdi.
Kòd sòti 0 lè tout ranje ka voye, 3 lè gen ranje ki invalid.`,
	PreviewShort: "Montre demann egzak ki t ap voye yo",
	PreviewExamples: `voye preview orders.yaml --row 1            premye ranje a
voye preview orders.yaml --limit 5          senk premye yo
voye preview orders.yaml --filter city=Jacmel  sèlman sa nan Jakmèl
voye preview orders.yaml > requests.jsonl   yo tout, yon objè JSON pa liy
voye preview orders.yaml --as-message       jan moun yo ap li l, ak template_text:`,
	PreviewLong: `Ekri yon objè JSON pa liy, {"row":1,"endpoint":"/messages/template","body":{...}}.
Se menm kòd ak demann nan ki fè l, oktè pou oktè. Ranje ki t ap rete deyò parèt sou
stderr. Kòd sòti 3 lè youn ladan yo invalid.`,
	RunsShort: "Montre anvwa yo, dènye yo anvan",
	RunsExamples: `voye runs                                   sa ki te fèt, ak ki jan sa te fini
voye runs --json                            menm bagay pou yon script`,
	RunsLong: `Montre tout anvwa nan dosye anvwa yo ak eta yo ak total yo. Eta yo se running,
finished, stopped, damaged (jounal la pa ka li) ak stale (yon ansyen jounal nan plas
li); nou pa konte anyen nan de dènye yo, e rezon an ak sa pou fè parèt anba tablo a.`,
	ReportShort: "Ekri rapò yon anvwa",
	ReportExamples: `voye report last                            dènye anvwa a kòm CSV, sou stdout
voye report last -o report.xlsx             yon fichye Excel ak total, grafik, ranje, refi
voye report last -o report.csv --delimiter semicolon --bom
                                            pou yon Excel ki an franse oswa panyòl
voye report last --format json --summary    total yo kòm yon sèl objè JSON
voye report last --mask --since 24h         nimewo yo kache, dènye jounen an sèlman
voye report 20261124-0900 20261125-1400     de anvwa yon menm kanpay ansanm
voye report 20261124 --outcome failed,invalid --as-list -o mend.csv`,
	ReportLong: `RUN se non yon anvwa, kòmansman non an, yon dosye anvwa, oswa last. Chak ranje lis la
se yon liy nan rapò a, nan lòd lis la. Rezilta sent vle di pasrèl la aksepte mesaj la,
li pa vle di moun nan resevwa l.

Plizyè anvwa ki gen menm lis ak menm mesaj fè yon sèl rapò: yon ranje ki sent nan
youn ladan yo se sent; sinon, si l unknown nan youn, se unknown; sinon, si l failed nan
youn, se failed; pou lòt ranje yo, se anvwa ki pi nouvo a ki pale.`,
	SettleShort: "Ekri sa ou aprann sou ranje unknown yo",
	SettleExamples: `voye settle last --as sent                  yo tout gen mesaj la
voye settle last --rows 3,17-40 --as failed sa yo pa genyen l; lòt yo rete unknown
voye settle last --rows 5 --as sent --who "Mirlande, sant apèl"`,
	SettleLong: `Yon ranje unknown lè petèt mesaj li te voye men okenn repons pa pwouve l. Mande moun
nan oswa moun ki okipe pasrèl la, epi ekri sa ou aprann: ranje sent p ap janm voye
ankò, ranje failed sèlman ak voye resume --retry-failed. Se sèlman ranje unknown ki
chanje. Jounal la ak rapò a di se yon moun ki regle sa, ki moun ak kilè.`,
	RepairShort: "Sove sa ki ka sove nan yon anvwa ki gate",
	RepairExamples: `voye repair 20261124-040312-order-update    di sa ki t ap fèt, epi mande
voye repair last --yes                      pa mande`,
	RepairLong: `Lè gen liy ki gate nan jounal yon anvwa, anyen pa voye, paske ranje ki te voye deja ta
ka voye ankò. repair ekri yon nouvo jounal ak tout liy ki ka li oswa repare; chak ranje
lòt liy yo ta ka pale de li vin unknown, epi voye resume voye rès la. Jounal ki gate a
rete bò kote nouvo a. Li kòmanse pa di konbyen ranje k ap vin unknown ak konbyen ki rete
pou voye.`,
	SandboxShort: "Mete pasrèl esè a mache pou kont li",
	SandboxExamples: `voye sandbox                                yon pò ki lib; premye liy lan se URL li
voye sandbox --addr 127.0.0.1:8080 --latency 50ms
voye sandbox --refuse 0.05 --outage 5s+30s  defo pou fè esè`,
	SandboxLong: `Bay tout API pasrèl la sou yon adrès lokal jis yo kanpe l. Premye liy sou stdout se
base URL la. Li pa voye anyen bay pèsòn, e li aksepte nenpòt kle ki kòmanse ak wzj_.`,
	CompletionShort: "Ekri script pou konplete kòmand nan yon shell",
	CompletionExamples: `source <(voye completion bash)
voye completion zsh > "${fpath[1]}/_voye"
voye completion fish > ~/.config/fish/completions/voye.fish
voye completion powershell | Out-String | Invoke-Expression`,
	CompletionLong: `Ekri yon script pou bash, zsh, fish oswa powershell ki konplete kòmand, opsyon ak non
anvwa yo.`,
	HelpShort: "Montre èd yon kòmand",
	HelpCmdExamples: `voye help send
voye help`,
	HelpLong: `Montre menm tèks ak --help.`,
})

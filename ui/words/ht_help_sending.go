package words

// htHelpSending is enHelpSending in Kreyòl.
var htHelpSending = map[ID]string{
	DemoShort: "Gade yon kanpay egzanp k ap pati nan pasrèl esè a",
	DemoExamples: `voye demo                                   pa bezwen ni kle ni rezo ni fichye
voye demo --plain                           sa k ap fèt an liy tèks`,
	DemoLong: `Mete pasrèl esè a mache sou yon pò lokal epi voye yon kanpay egzanp ba li, ak 200
moun. Gen kèk ranje ki failed oswa ki fini unknown, pou montre ki jan sa ye.
Kòd sòti 0 lè anvwa a rive nan bout li.`,
	SendShort: "Tcheke yon kanpay, mande, epi voye l",
	SendExamples: `voye send orders.yaml                       tcheke, mande, voye
voye send orders.yaml --yes --rate 50       pa mande; 50 mesaj pa segonn
voye send orders.yaml --canary 10           voye dis, gade, epi voye resume
voye send orders.yaml --rows 1-500          premye pati a; --rows 501-900 yon lòt jou
voye send orders.yaml --filter city=Jacmel --limit 100
voye send orders.yaml --suppress stop.csv   kite moun ki pa vle yo deyò
voye send orders.yaml --skip-sent-within 24h
voye send orders.yaml --sandbox             fè yon repetisyon: pèsòn pa resevwa anyen
voye send list.csv --template order_update --language en
voye send list.csv --text "Bonjou {{name}}" --yes --json > summary.json`,
	SendLong: `FILE se yon fichye kanpay (YAML oswa JSON) oswa yon lis (CSV, TSV, TXT oswa Excel).
Ranje ki pa pase tchèk la rete deyò, ansanm ak nimewo ki repete ak nimewo pou pa voye.

Nimewo pou pa janm voye ba yo nan lis kanpay la (suppress:), nan --suppress, ak nan
suppress: fichye konfigirasyon an, ki toujou konte. --rows, --filter ak --limit chwazi
yon pati nan lis la: ranje pa nimewo, ranje dapre yon kaz (majiskil oswa miniskil pa
fè diferans), premye N ki ka voye yo. Lòt yo rete deyò kòm suppressed, ak kòd
not_chosen, e yo ka fè pati yon lòt anvwa; se andedan pati a nou chèche nimewo ki
repete: yon nimewo ki nan de pati ap resevwa de mesaj, sof si --skip-sent-within kite l
deyò.

Anvan li voye, voye gade nan jounal anvwa ki sou òdinatè sa a, epi li fè atansyon ak
nimewo ki te resevwa menm modèl la, oswa menm tèks la, nan dènye 24 è yo;
--skip-sent-within kite yo deyò. Yon ranje ki unknown konte, paske petèt mesaj la te
rive. Yon lis ki gen yon tèks oswa yon modèl nan chak ranje konpare ak anvwa menm lis
la sèlman.

Base URL la soti nan --base-url, WAZAJ_BASE_URL oswa fichye konfigirasyon an; kle a nan
WAZAJ_API_KEY, --api-key-file oswa pòtkle sistèm nan (sèvis voye, kont: host pasrèl la).

Kanpe l yon fwa pou fini sa ki an wout epi sispann, de fwa pou soti touswit. Sa ki te
an wout lè sa a vin unknown, e se sèlman --resend-unknown ki voye l ankò.`,
	ResumeShort: "Kontinye yon anvwa ki te kanpe",
	ResumeExamples: `voye resume                                 dènye anvwa ki gen ranje ki rete
voye resume 20261124-040312-order-update    sa a menm
voye resume last --retry-failed             pwoblèm nan rezoud: voye sa ki te refize yo
voye resume last --suppress stop.csv        kite moun ki pa vle ankò yo deyò
voye resume last --resend-unknown           dakò gen moun ki ka resevwa l de fwa`,
	ResumeLong: `Voye ranje ki poko gen rezilta, nan lis la jan li te ye lè anvwa a te kòmanse. Ranje
ki unknown petèt te voye: yo rete jan yo ye sof si --resend-unknown mande yo. Sa ki te
deyò lè anvwa a te kòmanse rete deyò. Moun ki vin sou yon lis --suppress, oswa sou yon
lis ki toujou konte, depi lè sa a rete deyò anvan anyen voye; nou pa reli lis kanpay la
menm. Vitès, travayè ak pasrèl se sa anvwa a te genyen sof si yon opsyon oswa anviwònman
an di yon lòt bagay.`,
}

package words

// htNew is enNew in Kreyòl.
var htNew = map[ID]string{
	NewShort: "Ekri yon fichye kanpay ak yon lis oswa yon modèl",
	NewExamples: `voye new orders.csv                             mande sa li pa ka konnen, epi ekri orders.yaml
voye new orders.csv --text "Bonjou {{First name|zanmi}}, kòmand ou pare."
voye new orders.csv --template order_update --language en --to Phone \
    --param "body.1=First name|friend" --param body.2=Order --param button.0.url=Order
voye new --from-template order_update.json      fichye a, ak yon lis egzanp ki gen kolòn li yo
voye new orders.csv --from-template all.json --template order_update --language en`,
	NewLong: `Ekri yon fichye kanpay ki gen yon kòmantè pou chak kle, e li pa janm ekri sou yon
fichye ki la deja. Li gade non kolòn yo pou l pwopoze kiyès ki ranpli kisa, epi li mande
nan yon tèminal; san tèminal, li di sa ki manke ak opsyon ki bay li a (kòd sòti 2).

--from-template pran yon modèl jan API Meta a bay li: yon objè, yon tablo, oswa youn
anba data; lè gen plizyè, --template ak --language chwazi. Fichye a ap gen tout valè
modèl la bezwen, ak mo ki apwouve yo nan template_text:, pou voye preview --as-message
montre sa moun yo pral li. Si pa gen lis, li ekri yon lis egzanp bò kote l. Pou w jwenn
definisyon yon modèl nan men Meta:
  curl -H "Authorization: Bearer TOKEN" -o order_update.json \
    "https://graph.facebook.com/VERSION/ACCOUNT/message_templates?name=order_update"

--param KEY=VALUE ranpli yon valè. KEY se menm non ak nan voye help columns. VALUE se
  First name             kaz ki nan kolòn sa a
  First name|zanmi       menm bagay, ak zanmi kote kaz la vid
  "zanmi"                mo sa a pou tout moun; zanmi san gimè tou, si pa gen okenn
                         kolòn ki gen non ki prèske konsa
  K-{{Order}}            yon melanj`,

	FlagNewTemplate: "`NAME` modèl la",
	FlagNewLanguage: "`CODE` lang modèl la, tankou en, egzakteman jan li te apwouve",
	FlagNewText:     "voye `TEXT` sa a, san modèl; lis la ranpli {{column}} yo",
	FlagNewFrom:     "li modèl la nan `FILE` sa a, JSON jan API Meta a bay li",
	FlagNewTo:       "`COLUMN` ki gen nimewo telefòn yo",
	FlagNewParam:    "ranpli yon valè, `KEY=VALUE`, tankou \"body.1=First name|zanmi\"; ou ka repete l",
	FlagNewName:     "`NAME` kanpay la; san li, se non fichye a",
	FlagNewOutput:   "ekri nan `FILE`.yaml sa a; san li, bò kote lis la, ak menm non an",

	NewNoList:       "bay lis moun yo, tankou voye new orders.csv, oswa yon modèl ak --from-template FILE",
	NewIsCampaign:   "dapre non li, %[1]s se pa yon lis; bay lis moun yo, tankou orders.csv",
	NewTwoKinds:     "--text voye yon tèks, men %[1]s se pou yon modèl; kenbe youn nan de yo",
	NewTextParam:    "--param ranpli yon modèl; nan --text, ekri {{column}} kote ou vle yon kaz parèt",
	NewNoMessage:    "anyen pa di sa pou voye; bay --text, oswa --template ak --language, oswa --from-template",
	NewNoLanguage:   "lang modèl la manke; bay --language, tankou --language en",
	NewNoTo:         "nou pa ka di ki kolòn nan %[1]s ki gen nimewo telefòn yo; bay --to COLUMN, youn nan %[2]s",
	NewNoSuchColumn: "%[1]s pa gen kolòn %[2]s; kolòn li yo se %[3]s",
	NewMissing:      "nou pa konnen ak kisa pou ranpli %[1]s; bay %[2]s",
	NewParamForm:    "--param %[1]s pa gen =; ekri KEY=VALUE, tankou --param \"body.1=First name\"",
	NewParamTwice:   "ou bay --param %[1]s de fwa; kenbe youn",
	NewParamUnknown: "modèl %[1]s pa bezwen %[2]s; valè li yo se %[3]s",
	NewNone:         "okenn",
	NewNotThere:     "modèl ou mande a pa nan %[1]s; sa ki ladan se %[2]s",
	NewWhich:        "%[1]s gen plis pase yon modèl; chwazi youn ak --template ak --language: %[2]s",
	NewEnding:       "yon fichye kanpay ki gen kòmantè se YAML; bay -o yon non ki fini ak .yaml, pa %[1]s",
	NewThere:        "%[1]s la deja, voye new pa janm ekri sou yon fichye ki la; bay yon lòt non ak -o, oswa efase l",
	NewNoSource:     "yon lis ki soti nan stdin p ap la ankò lè pou voye kanpay la; bay yon fichye",
	NewEnded:        "repons yo fini anvan kesyon yo; anyen pa ekri",

	NewWritten:     "%[1]s ekri",
	NewSample:      "%[1]s ekri, se yon lis egzanp: mete moun pa w yo nan plas li, ak menm kolòn yo",
	NewFilled:      "  %[1]s ranpli ak %[2]s",
	NewFilledFixed: "  %[1]s se menm bagay pou tout moun: %[2]s",
	NewNoValues:    "okenn valè modèl la pa ranpli, paske ou pa bay okenn; si modèl la gen {{1}} ak lòt twou, mete --param body.1=COLUMN",
	NewStatus:      "atansyon: lakay Meta modèl %[1]s la se %[2]s, e Meta voye sèlman sa ki apwouve",
	NewUnknownPart: "atansyon: modèl la gen %[1]s, nou pa konnen sa isit la; gade si li bezwen yon valè",
	NewNext:        "kounye a:\n  voye check %[1]s\n  voye preview %[1]s --row 1\n  voye send %[1]s --sandbox",

	NewAskList:     "Nan ki lis moun yo ye?",
	NewAskColumns:  "Kolòn %[1]s yo se %[2]s.",
	NewAskKind:     "Voye yon tèks, oswa yon modèl ki apwouve? (text, template)",
	NewAskText:     "Tèks la, sou yon sèl liy, ak {{column}} kote ou vle yon kaz parèt:",
	NewAskTemplate: "Non modèl la:",
	NewAskLanguage: "Kòd lang li te apwouve a, tankou en oswa fr:",
	NewAskWhich:    "Ki modèl? (%[1]s)",
	NewAskTo:       "Ki kolòn ki gen nimewo telefòn yo?",
	NewAskRegion:   "Nimewo yo pa di ki peyi. Ki peyi yo ye? (HT pou Ayiti; Enter si yo pa menm)",
	NewAskKeys:     "Ki valè modèl la bezwen? (tankou header.image body.1 body.2 button.0.url; Enter si pa gen okenn)",
	NewAskValues:   "Ak kisa pou ranpli chak valè: yon kolòn, kolòn|sa pou mete lè kaz la vid, oswa \"yon tèks fiks\".",
	NewAskValue:    "%[1]s%[2]s?",
	NewAskAgain:    "  %[1]s",
	NewNotEmpty:    "sa a pa ka rete vid",
	NewTextOrNot:   "reponn text oswa template",

	NoteHead: `Yon kanpay Voye: yon demann pou pasrèl la ki gen twou, ak yon lis ki ranpli
yo. {{Kolòn}} se plas yon kaz nan lis la; {{Kolòn|zanmi}} mete zanmi kote
kaz la vid. Se voye new ki ekri l, ak %[1]s.

Kounye a:
  voye check %[2]s              li tout bagay, pa voye anyen
  voye preview %[2]s --row 1    demann egzak premye ranje a
  voye send %[2]s --sandbox     yon repetisyon: pèsòn pa resevwa anyen`,
	NoteName:       "Ki jan kanpay la rele nan voye runs ak nan rapò yo.",
	NoteRecipients: "Lis la, chemen an kòmanse nan dosye fichye sa a.",
	NoteSample:     "Lis la, chemen an kòmanse nan dosye fichye sa a. Se yon egzanp li ye: nimewo\nki ladan an pa pou pèsòn. Mete moun pa w yo nan plas li.",
	NoteRegion:     "Peyi nimewo ki pa gen kòd peyi: ak HT, 3412 3456 se +50934123456.",
	NoteNoRegion:   "Peyi nimewo ki pa gen kòd peyi: ak HT, 3412 3456 ta vin +50934123456.",
	NoteWording: `Mo modèl la jan Meta te apwouve yo. {{1}} ki ladan yo se twou modèl la menm.
Yo pa chanje anyen nan sa ki voye: gras ak yo, voye preview --as-message
montre sa moun yo pral li, epi si gen yon valè anplis oswa yon valè ki manke
n ap di sa touswit.`,
	NoteMessage:    "Sa ki voye pou chak ranje lis la.",
	NoteTo:         "Nimewo telefòn nan.",
	NoteBody:       "Tèks la. Li ka gen kantite {{Kolòn}} ou vle.",
	NoteTemplate:   "Non modèl la ak kòd lang li, egzakteman jan Meta genyen yo.",
	NoteComponents: "Valè modèl la bezwen, nan menm lòd ak modèl la.",
	NoteNone:       "Modèl la voye san valè. Si li gen {{1}}, mete pa egzanp\ntemplate_components:\n  - {type: body, parameters: [{type: text, text: \"{{Kolòn}}\"}]}",
	NoteLanguage:   "Meta pa gen kòd pou Kreyòl; yo sere modèl Kreyòl yo sou kòd yon lòt lang.",
	NoteRate:       "Mesaj pa segonn, omaksimòm.",
	NoteSuppress:   "Lis nimewo pou pa janm voye ba yo, tankou moun ki pa vle resevwa mesaj.",
	NoteButton:     "bouton %[1]s",
	NoteExample:    "tankou %[1]s",
	NoteMatched:    "chwazi dapre non li",
	NoteGiven:      "jan ou bay li",
	NoteDefault:    "jan li ye nòmalman",
	NoteSpare:      "Bouton %[1]s pa bezwen valè. Pou ba li youn, retire # la:",
}

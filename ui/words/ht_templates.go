package words

// htTemplates is enTemplates in Kreyòl.
var htTemplates = map[ID]string{
	FindingLine:    "%[1]s: %[2]s; %[3]s",
	FindingWarning: "%[1]s: atansyon: %[2]s; %[3]s",
	MoreFindings:   "(ak %[1]d lòt; voye check montre yo tout)",
	NoWording:      "nou pa konnen mo ki nan modèl la; mete yo nan fichye kanpay la anba template_text:, oswa retire --as-message",
	MessageTo:      "ranje %[1]d, pou %[2]s",

	FlagCollapseSpaces: "fè yon sèl espas ak chak seri espas, tabilasyon ak chanjman liy nan paramèt yon modèl",
	FlagAsMessage:      "montre chak mesaj jan moun nan ap li l; yon modèl bezwen template_text: nan fichye kanpay la",

	ColumnsShort: "Kolòn yon lis ki se yon kanpay pou kont li",
	ColumnsLong: `Yon lis se yon kanpay pou kont li lè liy non kolòn li gen non sa yo. Majiskil ak
espas anplis pa fè anyen. Nou pa manyen kolòn ki gen lòt non.

Tout mesaj:        to
Yon mesaj tèks:    body · preview_url · reply_to_meta_message_id
Yon modèl:         template_name · template_language, epi pou konpozan li yo swa
                   template_components (JSON Meta a) swa kolòn ki anba yo

  kolòn                                sa ki ladan
  header.1                             tèks nan tèt modèl la
  header.image .video .document        yon lyen, oswa id yon fichye ki chaje deja
  header.document.filename             non dokiman an
  header.location.latitude .longitude  yon kote, petèt ak .name ak .address
  header.product.id .catalog           yon pwodui nan katalòg la
  body.1 body.2 …                      tèks nan kò mesaj la
  body.1.currency.text .code .amount_1000
                                       $10.99, USD ak 10990: twa yo nesesè
  body.1.date_time                     yon dat jan pou moun li l
  button.0.url                         sa ki vin apre adrès bouton an
  button.0.payload                     sa yon repons rapid reponn
  button.0.code                        kòd koupon moun nan kopye
  button.0.flow_token .flow_data       token yon flow, ak JSON pou premye ekran li
  button.0.catalog                     pwodui foto l parèt la
  button.0.mpm .mpm.sections           menm bagay pou yon lis pwodui, an JSON
  button.0.order_details               kòmand lan an JSON
  button.0.voice_call .voice_call.ttl  payload yon apèl, ak konbyen minit li dire
  card.0.header.image …                kolòn header, body ak button yon kat
  card.0.body.1 …
  card.0.button.0.url …
  offer.expires                        lè yon òf fini, an milisegonn
  order.reference .status .description yon kòmand, tankou R-17 ak shipped
  tap_target.url .title                kote yon tape sou mesaj la mennen

Nou konte paramèt apati 1, bouton ak kat apati 0, bouton san valè yo tou. Kote paramèt
modèl la gen non, ekri non an nan plas chif la: body.first_name. --template ak
--language, oswa --text, bay sa ki manke.`,
}

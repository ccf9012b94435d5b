package words

// frTemplates is enTemplates in French.
var frTemplates = map[ID]string{
	FindingLine:    "%[1]s : %[2]s ; %[3]s",
	FindingWarning: "%[1]s : attention : %[2]s ; %[3]s",
	MoreFindings:   "(et %[1]d de plus ; voye check les montre tous)",
	NoWording:      "les mots du modèle ne sont pas connus ; donnez-les dans le fichier de campagne sous template_text:, ou retirez --as-message",
	MessageTo:      "ligne %[1]d, à %[2]s",

	FlagCollapseSpaces: "faire un seul espace de chaque suite d'espaces, de tabulations et de sauts de ligne dans les paramètres d'un modèle",
	FlagAsMessage:      "montrer chaque message comme son destinataire le lit ; un modèle demande template_text: dans le fichier de campagne",

	ColumnsShort: "Les colonnes d'une liste qui est une campagne à elle seule",
	ColumnsLong: `Une liste est une campagne à elle seule quand son en-tête a ces noms. Majuscules et
espaces en trop ne comptent pas. Les colonnes d'autres noms ne sont pas touchées.

Tout message :     to
Un texte :         body · preview_url · reply_to_meta_message_id
Un modèle :        template_name · template_language, et pour ses composants soit
                   template_components (le JSON de Meta) soit les colonnes suivantes

  colonne                              contient
  header.1                             le texte dans l'en-tête du modèle
  header.image .video .document        un lien, ou l'id d'un fichier déjà chargé
  header.document.filename             le nom du document
  header.location.latitude .longitude  un lieu, avec .name et .address s'il y en a
  header.product.id .catalog           un produit du catalogue
  body.1 body.2 …                      les textes du corps
  body.1.currency.text .code .amount_1000
                                       $10.99, USD et 10990 : il faut les trois
  body.1.date_time                     une date telle qu'on la lit
  button.0.url                         ce qui suit l'adresse du bouton
  button.0.payload                     ce que répond une réponse rapide
  button.0.code                        le code promo qu'on copie
  button.0.flow_token .flow_data       le token d'un flow, et le JSON de son 1er écran
  button.0.catalog                     le produit dont l'image est montrée
  button.0.mpm .mpm.sections           de même pour une liste de produits, en JSON
  button.0.order_details               la commande en JSON
  button.0.voice_call .voice_call.ttl  le payload d'un appel, et sa durée en minutes
  card.0.header.image …                colonnes header, body et button d'une carte
  card.0.body.1 …
  card.0.button.0.url …
  offer.expires                        la fin d'une offre limitée, en millisecondes
  order.reference .status .description une commande, comme R-17 et shipped
  tap_target.url .title                où mène un toucher sur le message

Les paramètres se comptent à partir de 1, les boutons et les cartes à partir de 0, même
les boutons sans valeur. Si les paramètres du modèle ont des noms, écrivez le nom au
lieu du nombre : body.first_name. --template et --language, ou --text, donnent ce qui
manque.`,
}

package words

// enTemplates holds what is said about templates, with the help on the columns
// of a list that is a campaign by itself.
var enTemplates = map[ID]string{
	FindingLine:    "%[1]s: %[2]s; %[3]s",
	FindingWarning: "%[1]s: warning: %[2]s; %[3]s",
	MoreFindings:   "(and %[1]d more; voye check lists them all)",
	NoWording:      "the words of the template are not known; give them in the campaign file under template_text:, or leave --as-message out",
	MessageTo:      "row %[1]d, to %[2]s",

	FlagCollapseSpaces: "make one blank of each run of blanks, tabs and line breaks in the parameters of a template",
	FlagAsMessage:      "show each message as its recipient reads it; a template needs template_text: in the campaign file",

	ColumnsShort: "The columns of a list that is a campaign by itself",
	ColumnsLong: `A list is a campaign by itself when its header row has these names. Case and
stray blanks do not matter. Columns with other names are left alone.

Every message:     to
A text message:    body · preview_url · reply_to_meta_message_id
A template:        template_name · template_language, and for its components either
                   template_components (Meta's own JSON) or the columns below

  column                               holds
  header.1                             the text in the template's header
  header.image .video .document        a link, or the id of an uploaded file
  header.document.filename             what the document is called
  header.location.latitude .longitude  a place, maybe with .name and .address
  header.product.id .catalog           a product of the catalog
  body.1 body.2 …                      the texts in the body
  body.1.currency.text .code .amount_1000
                                       $10.99, USD and 10990: all three are needed
  body.1.date_time                     a date as it is to be read
  button.0.url                         what follows the button's address
  button.0.payload                     what a quick reply answers
  button.0.code                        the coupon code that is copied
  button.0.flow_token .flow_data       a flow's token, and JSON for its first screen
  button.0.catalog                     the product whose picture is shown
  button.0.mpm .mpm.sections           the same for a list of products, as JSON
  button.0.order_details               the order as JSON
  button.0.voice_call .voice_call.ttl  a call's payload, and its life in minutes
  card.0.header.image …                header, body and button columns of a card
  card.0.body.1 …
  card.0.button.0.url …
  offer.expires                        when a limited-time offer ends, in milliseconds
  order.reference .status .description an order, such as R-17 and shipped
  tap_target.url .title                where a tap on the message leads

Parameters count from 1, buttons and cards from 0, buttons without a value too.
Where the template's parameters have names, write the name for the number:
body.first_name. --template and --language, or --text, give what is left out.`,
}

package words

// enNew is what voye new says. The Note… stand in the file that it writes, as
// comments for somebody who sees a campaign file for the first time.
var enNew = map[ID]string{
	NewShort: "Write a campaign file from a list or a template",
	NewExamples: `voye new orders.csv                             asks what it cannot know, and writes orders.yaml
voye new orders.csv --text "Bonjou {{First name|zanmi}}, kòmand ou pare."
voye new orders.csv --template order_update --language en --to Phone \
    --param "body.1=First name|friend" --param body.2=Order --param button.0.url=Order
voye new --from-template order_update.json      the file, and a sample list with its columns
voye new orders.csv --from-template all.json --template order_update --language en`,
	NewLong: `Writes a campaign file with a comment for every key, and never over a file that is
there. It proposes which column fills what from the columns' names, and asks on a
terminal; without one, what is missing is named with its flag (exit code 2).

--from-template takes a template as Meta's API returns it: an object, an array, or
one under data; --template and --language choose among several. The file gets all
the values that the template needs, and its approved words as template_text:, so
that voye preview --as-message shows what people will read. Without a list, a sample
list is written beside it. To get the definition of a template from Meta:
  curl -H "Authorization: Bearer TOKEN" -o order_update.json \
    "https://graph.facebook.com/VERSION/ACCOUNT/message_templates?name=order_update"

--param KEY=VALUE fills one value. KEY is as in voye help columns. VALUE is
  First name             the cell of that column
  First name|friend      and friend where the cell is empty
  "friend"               that word for everybody; so is friend, if no column is
                         called nearly so
  K-{{Order}}            a mixture`,

	FlagNewTemplate: "the template's `NAME`",
	FlagNewLanguage: "the template's language `CODE`, such as en, exactly as it was approved",
	FlagNewText:     "send this `TEXT` and no template; {{column}} is filled from the list",
	FlagNewFrom:     "read the template from this `FILE`, JSON as Meta's API returns it",
	FlagNewTo:       "the `COLUMN` of the phone numbers",
	FlagNewParam:    "fill a value, `KEY=VALUE`, such as \"body.1=First name|friend\"; may be repeated",
	FlagNewName:     "the campaign's `NAME`; the file's name unless given",
	FlagNewOutput:   "write to this `FILE`.yaml; beside the list, under its name, unless given",

	NewNoList:       "give the list of recipients, as in voye new orders.csv, or a template with --from-template FILE",
	NewIsCampaign:   "%[1]s is no list by its name; give the list of recipients, such as orders.csv",
	NewTwoKinds:     "--text sends a text, and %[1]s belongs to a template; keep one of the two",
	NewTextParam:    "--param fills a template; in --text write {{column}} where a cell is to stand",
	NewNoMessage:    "nothing says what to send; give --text, or --template and --language, or --from-template",
	NewNoLanguage:   "the template's language is missing; give --language, such as --language en",
	NewNoTo:         "it is not clear which column of %[1]s has the phone numbers; give --to COLUMN, one of %[2]s",
	NewNoSuchColumn: "%[1]s has no column %[2]s; its columns are %[3]s",
	NewMissing:      "it is not clear what fills %[1]s; give %[2]s",
	NewParamForm:    "--param %[1]s has no =; write KEY=VALUE, such as --param \"body.1=First name\"",
	NewParamTwice:   "--param %[1]s is given twice; keep one",
	NewParamUnknown: "the template %[1]s needs no %[2]s; its values are %[3]s",
	NewNone:         "none",
	NewNotThere:     "%[1]s does not have the template that is asked for; it has %[2]s",
	NewWhich:        "%[1]s has more than one template; choose one with --template and --language: %[2]s",
	NewEnding:       "a campaign file with comments is YAML; give -o a name that ends in .yaml, not %[1]s",
	NewThere:        "%[1]s is there already, and voye new overwrites nothing; give another name with -o, or delete it",
	NewNoSource:     "a list from stdin is gone when the campaign is sent; give a file",
	NewEnded:        "the answers ended before the questions; nothing was written",

	NewWritten:     "wrote %[1]s",
	NewSample:      "wrote %[1]s, a sample list: put your recipients in its place, under the same columns",
	NewFilled:      "  %[1]s is filled from %[2]s",
	NewFilledFixed: "  %[1]s is the same for everybody: %[2]s",
	NewNoValues:    "no value of the template is filled, as none was given; if the template has {{1}} and so on, add --param body.1=COLUMN",
	NewStatus:      "warning: Meta has the template %[1]s as %[2]s, and sends only approved ones",
	NewUnknownPart: "warning: the template has %[1]s, which is not known here; look whether it needs a value",
	NewNext:        "next:\n  voye check %[1]s\n  voye preview %[1]s --row 1\n  voye send %[1]s --sandbox",

	NewAskList:     "Which list has the recipients?",
	NewAskColumns:  "The columns of %[1]s are %[2]s.",
	NewAskKind:     "Send a text, or an approved template? (text, template)",
	NewAskText:     "The text, in one line, with {{column}} where a cell is to stand:",
	NewAskTemplate: "The name of the template:",
	NewAskLanguage: "The language code under which it was approved, such as en or fr:",
	NewAskWhich:    "Which template? (%[1]s)",
	NewAskTo:       "Which column has the phone numbers?",
	NewAskRegion:   "The numbers have no country. Which one is it? (HT for Haiti; Enter if they differ)",
	NewAskKeys:     "Which values does the template need? (such as header.image body.1 body.2 button.0.url; Enter for none)",
	NewAskValues:   "What fills each value: a column, column|what stands in for an empty cell, or \"a fixed text\".",
	NewAskValue:    "%[1]s%[2]s?",
	NewAskAgain:    "  %[1]s",
	NewNotEmpty:    "this cannot stay empty",
	NewTextOrNot:   "answer text or template",

	NoteHead: `A campaign of Voye: a request of the gateway with holes, and a list that
fills them. {{Column}} stands for a cell of the list; {{Column|friend}} puts
friend where the cell is empty. Written by voye new from %[1]s.

Next:
  voye check %[2]s              read everything, send nothing
  voye preview %[2]s --row 1    the exact request for the first row
  voye send %[2]s --sandbox     a rehearsal: nobody receives anything`,
	NoteName:       "What the campaign is called in voye runs and in reports.",
	NoteRecipients: "The list, as seen from the folder of this file.",
	NoteSample:     "The list, as seen from the folder of this file. This one is a sample: its\nnumber is nobody's. Put your recipients in its place.",
	NoteRegion:     "The country of numbers without one: 3412 3456 is +50934123456 with HT.",
	NoteNoRegion:   "The country of numbers without one: with HT, 3412 3456 is +50934123456.",
	NoteWording: `The words of the template as Meta approved them. Their {{1}} are holes of
the template's own. They change nothing that is sent: with them, voye preview
--as-message shows what people will read, and a value too many or too few is
told at once.`,
	NoteMessage:    "What is sent to each row of the list.",
	NoteTo:         "The phone number.",
	NoteBody:       "The text. It may have any number of {{Column}}.",
	NoteTemplate:   "The template's name and its language code, exactly as Meta has them.",
	NoteComponents: "The values that the template needs, in the order in which it has them.",
	NoteNone:       "The template is sent without values. If it has {{1}}, add for example\ntemplate_components:\n  - {type: body, parameters: [{type: text, text: \"{{Column}}\"}]}",
	NoteLanguage:   "Meta has no code for Kreyòl; such a template is kept under another one.",
	NoteRate:       "Messages per second, at most.",
	NoteSuppress:   "Lists of numbers never to message, such as those who opted out.",
	NoteButton:     "button %[1]s",
	NoteExample:    "such as %[1]s",
	NoteMatched:    "matched by name",
	NoteGiven:      "as given",
	NoteDefault:    "as usual",
	NoteSpare:      "The button %[1]s needs no value. To give it one, take the # away:",
}

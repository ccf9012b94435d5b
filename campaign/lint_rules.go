package campaign

// The rules of the linter. Which of them only warn is decided where they are
// applied: Lint says how.
const (
	LintBlanks      Rule = "param_white_space"
	LintEmpty       Rule = "param_empty"
	LintTooLong     Rule = "text_too_long"
	LintLong        Rule = "text_long"
	LintCoupon      Rule = "coupon_characters"
	LintPassword    Rule = "password_long"
	LintMixed       Rule = "param_named_and_positional"
	LintNameTwice   Rule = "param_name_twice"
	LintName        Rule = "param_name"
	LintNotText     Rule = "param_not_text"
	LintNotNumber   Rule = "param_not_number"
	LintNoValue     Rule = "param_without_value"
	LintField       Rule = "param_without_field"
	LintHeaderCount Rule = "header_param_count"
	LintMediaBoth   Rule = "media_id_and_link"
	LintMediaNone   Rule = "media_without_file"
	LintComponent   Rule = "unknown_component"
	LintParameter   Rule = "unknown_parameter"
	LintMisplaced   Rule = "param_in_other_component"
	LintSubType     Rule = "unknown_sub_type"
	LintTwice       Rule = "component_twice"
	LintNoParameter Rule = "button_without_value"
	LintIndex       Rule = "button_index"
	LintIndexNone   Rule = "button_without_index"
	LintIndexTwice  Rule = "button_index_twice"
	LintIndexOrder  Rule = "button_index_order"
	LintButtons     Rule = "card_button_count"
	LintCards       Rule = "card_count"
	LintCardIndex   Rule = "card_index_twice"
	LintCardsDiffer Rule = "cards_differ"
	LintNested      Rule = "carousel_in_card"
	LintSeconds     Rule = "time_in_seconds"
	LintPast        Rule = "time_is_past"
	LintMinutes     Rule = "minutes_out_of_range"
	LintStatus      Rule = "unknown_order_status"
	LintLanguage    Rule = "unlisted_language"
	LintScientific  Rule = "text_scientific"
	LintMediaID     Rule = "media_without_link"
)

var lintRules = map[Rule]sentence{
	LintBlanks:      {"{column} is {value}: Meta refuses a parameter with {detail}", "take it out of the value, or give --collapse-spaces to have one blank there"},
	LintEmpty:       {"{column} is empty: Meta refuses an empty parameter", "write a text there, or take the parameter away if the template has none"},
	LintTooLong:     {"{column} makes the message too long: {detail}", "shorten it"},
	LintLong:        {"{column} makes the message long: {detail}", "shorten it, or send it to yourself first to see whether Meta takes it"},
	LintCoupon:      {"{column} is {value}: Meta takes letters and digits only in a coupon code", "take the other characters out"},
	LintPassword:    {"{column} is {value}: that is longer than the {detail} characters that a one-time password may have", "shorten it if this is an authentication template"},
	LintMixed:       {"{column} has both named and numbered parameters, and a template has one kind only", "give each parameter a parameter_name, or none"},
	LintNameTwice:   {"{column} is given twice", "take one of the two away"},
	LintName:        {"{column} has the name {value}, and Meta's names have small letters and _ only, at most 20", "write the name as the template has it"},
	LintNotText:     {"{column} is {value}: that is no text", "put quotes around it"},
	LintNotNumber:   {"{column} is the text {value}, and Meta has a number there", "take the quotes away, or fill it with one placeholder alone"},
	LintNoValue:     {"{column} is of the type {value} and has no key {value}", "write its value under the key {value}"},
	LintField:       {"{column} has no key {detail}", "add {detail}, which Meta asks for"},
	LintHeaderCount: {"the header has {detail} parameters, and a header has exactly one", "leave the header out if the template's has no hole"},
	LintMediaBoth:   {"{column} has both an id and a link, and Meta takes one of them", "keep one of the two"},
	LintMediaNone:   {"{column} has neither an id nor a link", "add link with the file's address, or id with that of an upload"},
	LintComponent:   {"{column} is a component of the type {value}, which is not known here; it is sent as it is", "look whether its name is right: header, body, button, carousel, limited_time_offer, order_status or tap_target_configuration"},
	LintParameter:   {"{column} is a parameter of the type {value}, which is not known here; it is sent as it is", "look whether its name is right, such as text, image or currency"},
	LintMisplaced:   {"{column} is a parameter of the type {value}, which Meta does not have there", "look whether it is in the right component"},
	LintSubType:     {"{column} has the sub_type {value}, which is not known here; it is sent as it is", "look whether its name is right: url, quick_reply, copy_code, flow, catalog, mpm, order_details or voice_call"},
	LintTwice:       {"there is a second component {column}", "put all its parameters into one"},
	LintNoParameter: {"{column} has no parameter, and a button of the kind {value} needs one", "add its parameter, or take the button away if the template's needs no value"},
	LintIndex:       {"{column} has the index {value}, and a template's buttons go from 0 to 9", "count the buttons of the template from 0, those without a value too"},
	LintIndexNone:   {"{column} has no index", "add index, the button's place among all of the template's, from 0"},
	LintIndexTwice:  {"{column} is there twice", "count the buttons of the template from 0, those without a value too"},
	LintIndexOrder:  {"{column} stands behind {detail}", "put the buttons in the order of their index"},
	LintButtons:     {"{column} has {detail} buttons, and a card has two at most", "take buttons away"},
	LintCards:       {"the carousel must have 2 to 10 cards, and its number is {detail}", "give exactly as many cards as the template has"},
	LintCardIndex:   {"{column} has the card_index of another card", "number the cards from 0"},
	LintCardsDiffer: {"{column} has other components than the first card: {detail}", "give each card the same components"},
	LintNested:      {"{column} has a carousel inside a card", "take it out of the card"},
	LintSeconds:     {"{column} is {value}: that is a time in January 1970, so it is most likely in seconds", "write it in milliseconds, with three more digits"},
	LintPast:        {"{column} is {value}: that was at {detail}, which is past", "write the time at which the offer ends"},
	LintMinutes:     {"{column} is {value}: Meta takes from 1 to 43200 minutes", "write a number of minutes of at most 30 days"},
	LintStatus:      {"{column} is {value}: Meta's statuses of an order are {detail}", "write one of them"},
	LintScientific:  {"{column} is {value}: a spreadsheet wrote a number in scientific notation, and the message has it so", excelText},
	LintMediaID:     {"{column} is {value}: that is no web address, so it is sent as the id of an uploaded file", "begin a web address with https://, or give the id that the upload got"},
	LintLanguage:    {"{column} is {value}, a language code that Meta does not list", "write the code under which the template was approved"},
}

package words

// The preview's panels, and the rows that stand out.
const (
	KeyPanel        ID = "key.panel"
	KeyLongest      ID = "key.longest"
	KeyEmptiest     ID = "key.emptiest"
	TUIPanelMessage ID = "tui.preview.panel_message"
	TUIPanelJSON    ID = "tui.preview.panel_json"
	TUIPanelValues  ID = "tui.preview.panel_values"
	TUIWordsUnknown ID = "tui.preview.words_unknown"
)

// The message screen.
const (
	KeyCompose         ID = "key.compose"
	KeyEdit            ID = "key.edit"
	KeyDone            ID = "key.done"
	KeyInsert          ID = "key.insert"
	KeyNewLine         ID = "key.new_line"
	KeyAdd             ID = "key.add"
	KeyAddThis         ID = "key.add_this"
	KeyRemove          ID = "key.remove"
	KeyName            ID = "key.name"
	KeyButtonUp        ID = "key.button_up"
	KeyButtonDown      ID = "key.button_down"
	KeySave            ID = "key.save"
	KeySaveThis        ID = "key.save_this"
	KeyOtherRow        ID = "key.other_row"
	TUICompose         ID = "tui.message.title"
	TUIKindTemplate    ID = "tui.message.kind_template"
	TUIKindText        ID = "tui.message.kind_text"
	TUIMessageText     ID = "tui.message.text"
	TUIApprovedWords   ID = "tui.message.approved_words"
	TUIWordsHint       ID = "tui.message.words_hint"
	TUIParameterName   ID = "tui.message.parameter_name"
	TUIWhenEmpty       ID = "tui.message.when_empty"
	TUIFixed           ID = "tui.message.fixed"
	TUINotBound        ID = "tui.message.not_bound"
	TUINumberNotBound  ID = "tui.message.number_not_bound"
	TUINotTyped        ID = "tui.message.not_typed"
	TUIAddPart         ID = "tui.message.add_part"
	TUIAddWhich        ID = "tui.message.add_which"
	TUIMeansHeaderText ID = "tui.message.means_header_text"
	TUIMeansImage      ID = "tui.message.means_image"
	TUIMeansVideo      ID = "tui.message.means_video"
	TUIMeansDocument   ID = "tui.message.means_document"
	TUIMeansBody       ID = "tui.message.means_body"
	TUIMeansURL        ID = "tui.message.means_url"
	TUIMeansReply      ID = "tui.message.means_reply"
	TUIMeansCode       ID = "tui.message.means_code"
	TUIAskLoseMessage  ID = "tui.message.ask_lose"
	TUISaveAs          ID = "tui.message.save_as"
	TUIPreviewOfRow    ID = "tui.message.preview_of_row"
	TUIStillMissing    ID = "tui.message.still_missing"
)

// The campaign file that the message screen writes.
const (
	NameOfFileOnly ID = "message.name_of_file_only"
	FileIsThere    ID = "message.file_is_there"
	ComposedFile   ID = "message.composed_file"
	ComposeUnknown ID = "message.compose_unknown"
	ComposeByHand  ID = "message.compose_by_hand"
)

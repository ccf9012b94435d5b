package words

// The keys of the home screen, the set-up, the palette and the list of problems.
const (
	KeyPalette   ID = "home.keys.palette"
	KeyBrowse    ID = "home.keys.browse"
	KeySetup     ID = "home.keys.setup"
	KeyComplete  ID = "home.keys.complete"
	KeyParent    ID = "home.keys.parent"
	KeyTry       ID = "home.keys.try"
	KeySkip      ID = "home.keys.skip"
	KeyRun       ID = "home.keys.run"
	KeyOpenGroup ID = "home.keys.open_group"
	KeyMendList  ID = "home.keys.mend"
)

// The home screen.
const (
	TUIRunHaltedUnknown ID = "home.run_halted_unknown"
	TUICutShort         ID = "home.cut_short"
	TUIWasStopped       ID = "home.was_stopped"
	TUINextResume       ID = "home.next_resume"
	TUINextReport       ID = "home.next_report"
)

// The file picker.
const (
	TUIPicker        ID = "home.picker"
	TUIReadingFolder ID = "home.reading_folder"
	TUIFolderEmpty   ID = "home.folder_empty"
)

// The set-up.
const (
	TUISetup           ID = "home.setup"
	TUIReadingSetup    ID = "home.reading_setup"
	TUIGuide           ID = "home.guide"
	TUIBaseURL         ID = "home.base_url"
	TUIKey             ID = "home.key"
	TUITry             ID = "home.try"
	TUISpoken          ID = "home.spoken"
	TUITheme           ID = "home.theme"
	TUIOwnName         ID = "home.own_name"
	TUIThemeAuto       ID = "home.theme_auto"
	TUIThemeLight      ID = "home.theme_light"
	TUIThemeDark       ID = "home.theme_dark"
	TUINotSet          ID = "home.not_set"
	TUIFixedBy         ID = "home.fixed_by"
	TUITrying          ID = "home.trying"
	TUITryLater        ID = "home.try_later"
	TUITrySendsNothing ID = "home.try_sends_nothing"
	TUIKeptURL         ID = "home.kept_url"
	TUIKeptKey         ID = "home.kept_key"
	TUISetupFile       ID = "home.setup_file"
	TUIHintURL         ID = "home.hint_url"
	TUIHintURLFixed    ID = "home.hint_url_fixed"
	TUIHintKey         ID = "home.hint_key"
	TUIHintKeyFirst    ID = "home.hint_key_first"
	TUIHintKeyThere    ID = "home.hint_key_there"
	TUIHintNoKeyring   ID = "home.hint_no_keyring"
	TUIHintTry         ID = "home.hint_try"
	TUIHintLanguage    ID = "home.hint_language"
	TUIHintTheme       ID = "home.hint_theme"
	TUIProvenTLS       ID = "home.proven_tls"
	TUIProvenPlain     ID = "home.proven_plain"
	TUIProvenKey       ID = "home.proven_key"
	TUIProvenRefused   ID = "home.proven_refused"
	TUIProvenNoKey     ID = "home.proven_no_key"
	TUIProvenBlocked   ID = "home.proven_blocked"
	TUIProvenLater     ID = "home.proven_later"
	TUIProvenOther     ID = "home.proven_other"
	TUINotProven       ID = "home.not_proven"
)

// The command palette.
const (
	TUIPalette        ID = "home.palette"
	TUIWhatToDo       ID = "home.what_to_do"
	TUINothingMatches ID = "home.nothing_matches"
	PaletteHome       ID = "home.palette_home"
	PaletteSetup      ID = "home.palette_setup"
	PaletteLanguage   ID = "home.palette_language"
	PaletteLight      ID = "home.palette_light"
	PaletteDark       ID = "home.palette_dark"
)

// The notice at the end of a run.
const (
	EndedDone    ID = "home.ended_done"
	EndedEarly   ID = "home.ended_early"
	TitleSending ID = "home.title_sending"
)

// The problems of a list by kind, and the mended copy.
const (
	TUIProblemKind  ID = "home.problem_kind"
	TUIProblemKinds ID = "home.problem_kinds"
	TUIMending      ID = "home.mending"
	TUICanMend      ID = "home.can_mend"
	TUIAskMend      ID = "home.ask_mend"
)

// The key in the keyring and the configuration file, as the set-up keeps them.
const (
	KeyInRing      ID = "home.key_in_ring"
	KeyInMemory    ID = "home.key_in_memory"
	KeyOdd         ID = "home.key_odd"
	NoConfigFolder ID = "home.no_config_folder"
)

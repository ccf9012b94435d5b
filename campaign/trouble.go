package campaign

import (
	"strconv"
	"strings"
)

// Trouble is an error of the machine, of a run's folder or of what was given to
// reach the gateway: no list and no campaign file is at fault. It has its
// sentence here, as a rule has, so that a person reads it in their language.
type Trouble struct {
	Problem
	// Line is the line of the file that it is about, 0 where it is not about one.
	Line int
	// Cause is what the system said, nil where it said nothing.
	Cause error
}

// Error implements error, in English.
func (t *Trouble) Error() string { return t.Say(English) }

// Say says the same in the language of translate.
func (t *Trouble) Say(translate Translate) string {
	return t.in(func(rule string) (says, remedy string, known bool) {
		says, remedy = Rule(rule).in(translate)
		return strings.ReplaceAll(says, "{line}", strconv.Itoa(t.Line)), remedy, true
	})
}

// Unwrap returns the cause.
func (t *Trouble) Unwrap() error { return t.Cause }

// in is what is wrong and what to do about it, in one sentence.
func (p Problem) in(translate Translate) string {
	text, remedy := p.Say(translate)
	if remedy != "" {
		text += "; " + remedy
	}
	return text
}

// The rules of an API key and of the gateway's address. {column} says where it
// stands; neither is ever shown.
const (
	KeyEmpty     Rule = "key_empty"
	KeyLines     Rule = "key_lines"
	KeyCharacter Rule = "key_character"
	KeyLong      Rule = "key_long"

	URLUnreadable Rule = "url_unreadable"
	URLNoHost     Rule = "url_no_host"
	URLLetters    Rule = "url_letters"
	URLPort       Rule = "url_port"
	URLUser       Rule = "url_user"
	URLQuery      Rule = "url_query"
	URLClear      Rule = "url_clear"
	URLScheme     Rule = "url_scheme"
)

// The rules of a run's folder, which package storage reports. {column} is the
// file or folder, {line} its line, {detail} what the system says.
const (
	RunLocked      Rule = "run_locked"
	RunListGone    Rule = "run_list_gone"
	RunListChanged Rule = "run_list_changed"
	RunsReadOnly   Rule = "runs_read_only"
	LogFull        Rule = "log_full"
	LogBroken      Rule = "log_broken"
	LogDamaged     Rule = "log_damaged"
	LogNewer       Rule = "log_newer"
	LogOlder       Rule = "log_older"
	LogElsewhere   Rule = "log_elsewhere"
)

const exampleURL = "it looks like https://HOST/api/wazaj/business"

var troubleRules = map[Rule]sentence{
	KeyEmpty:     {"{column} is empty", "it must hold the API key, which begins with wzj_"},
	KeyLines:     {"{column} has several lines", "it must hold the API key and nothing else"},
	KeyCharacter: {"{column} has a character that no key has, such as a space", "copy the key again"},
	KeyLong:      {"{column} is too long for an API key", "it must hold the key and nothing else"},

	URLUnreadable: {"the base URL cannot be read", exampleURL},
	URLNoHost:     {"the base URL has no host", exampleURL},
	URLLetters:    {"the base URL's host has letters that look like others", "write it in its ASCII form, which begins with xn--"},
	URLPort:       {"the base URL's port is no number from 1 to 65535", "mend it, or leave it out with its colon"},
	URLUser:       {"the base URL has a user name or password", "the key goes into WAZAJ_API_KEY instead"},
	URLQuery:      {"the base URL has a query or fragment", "leave out everything from ? or # on"},
	URLClear:      {"the base URL is http, so the key would travel in clear", "use https://{detail}"},
	URLScheme:     {"the base URL begins with {detail}", "it must begin with https://"},

	RunLocked:      {"{column}: another process is at work on this run{detail}", "wait until it ends, or stop it first"},
	RunListGone:    {"{column} is gone, and without it nobody knows which row is which: put the list back as it was when the run began", ""},
	RunListChanged: {"{column} was changed after the run began, so its rows may no longer be those of the log: put the list back as it was", ""},
	RunsReadOnly: {"the runs folder {column} cannot be written ({detail}); nothing was sent: make it writable, or give another folder with --runs DIR or VOYE_RUNS",
		""},
	LogFull: {"the log {column} cannot be written, because the disk is full ({detail}); nothing more is sent: make room on the disk, then go on with voye resume", ""},
	LogBroken: {"the log {column} cannot be written ({detail}); nothing more is sent: see to the disk and the folder, then go on with voye resume",
		""},
	LogDamaged: {"{column}: line {line} is damaged: {detail}; nothing is sent, because rows that were sent could be sent again: voye repair {value} says what can be saved and asks before it changes anything; " +
		"or put back an undamaged copy of the log that is not older than the run's end", ""},
	LogNewer: {"{column}: line {line} has {detail}, which this version does not know: use the version of voye that wrote it, or a newer one", ""},
	LogOlder: {"{column}: an older copy of the run's log stands in its place: line {line}, which was on the disk at {detail}, is not in it; " + sentAgain + "put the newer log back; " + repairsLost,
		""},
	LogElsewhere: {"{column}: this folder is a copy of a run that was gone on with in {detail}: line {line}, which was on the disk there, is not in it; " + sentAgain + "go on there; " + repairsLost,
		""},
}

// What is said of both kinds of log that lack lines.
const (
	sentAgain   = "nothing is sent, because rows that were sent meanwhile would be sent again: "
	repairsLost = "or, when that log is gone for good, voye repair {value} makes every row unknown that may have been sent meanwhile, and asks before it changes anything"
)

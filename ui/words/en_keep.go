package words

// enKeep holds what is said of runs that are kept, and of those that are not.
var enKeep = map[ID]string{
	RunsBarHead: "OUTCOMES",
	RunsLegend:  "left",

	RunsDeleteShort: "Delete runs with the numbers and names in them",
	RunsDeleteExamples: `voye runs delete 20261124                   one run; asks first
voye runs delete --older-than 90d           all that nothing happened to for 90 days
voye runs delete --older-than 12w --yes     the same, without asking`,
	RunsDeleteLong: `A run holds its list and its log: numbers, names and what was sent to them. Before
anything goes, voye says how many runs and rows that is, and which of them are not
finished. A run that is being sent is refused. Afterwards the same list and message
can be sent again, because nobody knows any more that they were. --older-than takes
days (90d), weeks (12w) or hours (36h).`,
	FlagOlderThan:    "delete the runs that nothing happened to for `AGE`, such as 90d, 12w or 36h",
	FlagYesDelete:    "do not ask before deleting",
	DeleteWhat:       "say what to delete: the name of a run, several of them, or --older-than 90d; voye runs lists them",
	DeleteOneOrOther: "give runs or --older-than, not both",
	AgeWrong:         "give days, weeks or hours, such as 90d, 12w or 36h",
	NoneOlder:        "nothing is deleted: something happened to every run in %[1]s in the last %[2]s",
	DeleteBusy:       "left alone: %[1]s",
	DeleteGoes:       "%[1]d {1:run goes|runs go} for good, with the {1:list and the log|lists and the logs}: %[2]s {2:row|rows} with their numbers and all else that stands in them",
	DeleteRun:        "  %[1]s, %[2]s: %[3]s",
	DeleteBroken:     "  %[1]s: %[2]s, so nobody knows what it sent",
	DeleteMore:       "  ... and %[1]d more",
	DeleteUnfinished: "not finished: %[1]d {1:run has|runs have} %[2]s {2:row|rows} that were never sent, and nothing can go on with {1:it|them} afterwards",
	DeleteUnknown:    "unknown: of %[1]s {1:row|rows} nobody will be able to tell whether the message went out",
	DeleteUnread:     "not readable: %[1]d {1:run|runs}; voye repair might still save what {1:it|they} sent, and cannot afterwards",
	DeleteOthers:     "also deleted: %[1]d {1:file|files} that voye did not make, such as %[2]s",
	DeleteForgets:    "forgotten: that %[1]s {1:message was|messages were} sent. voye send takes the same list for new and sends it once more, and --skip-sent-within does not know these people",
	DeleteStays:      "what stays: reports and lists elsewhere, and what the gateway keeps",
	DeleteYesMissing: "nobody is at a terminal to confirm; add --yes to delete",
	AskDelete:        "Type delete to go on: ",
	NotDeleted:       "not confirmed; nothing was deleted",
	Deleted:          "%[1]d {1:run is|runs are} deleted",
	NotSwept:         "note: what an earlier deletion left behind could not be removed: %[1]s",

	KeyDelete:       "delete",
	TUIDelete:       "Delete a run",
	TUIDeleteLook:   "Looking at the run …",
	TUIDeleteType:   "Type the number of its rows, %[1]s, and enter to delete it:",
	TUIDeleteWrong:  "That is not it; the run is as it was.",
	TUIDeleting:     "Deleting …",
	TUIDeleteChange: "something happened to the run %[1]s in the meantime, so it was not deleted; look at it again",
}

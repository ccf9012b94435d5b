package words

// enChoose says which rows are sent, which are left out, and why.
var enChoose = map[ID]string{
	SuppressedBecause: "suppressed: %[1]s",
	WhyOnList:         "%[1]d on %[2]s",
	WhyRecent:         "%[1]d got this message within %[2]s",
	WhyPerhaps:        "%[1]d may have got it within %[2]s",
	WhyNotChosen:      "%[1]d outside of %[2]s",
	LatelyTemplate:    "warning: %[1]d of these numbers got this template in the last %[2]s (run %[3]s); --skip-sent-within %[2]s leaves them out",
	LatelyText:        "warning: %[1]d of these numbers got this text in the last %[2]s (run %[3]s); --skip-sent-within %[2]s leaves them out",
	LatelyPerhaps:     "warning: for %[1]d of them that is not certain, because the outcome was unknown",
	LatelyUnread:      "warning: the logs of %[1]d earlier runs could not be read, or not all of them (%[2]s); whom they sent to is not known",
	LatelyCut:         "warning: the logs of the last day are long, and only their newest %[1]d MiB were looked through",
	TwinOfPart:        "rows of the chosen part are in the run %[1]s already; go on with it (%[2]s), choose other rows, or send them once more with --again",
	OptedOutSince:     "%[1]d rows are left out: since the run began their numbers came onto a suppression list",
	OptedOutStays:     "%[1]d failed or unknown rows stay as they are: their numbers are on a suppression list now",

	FlagSuppress:       "never send to the numbers in this `FILE`, any kind of list; may be repeated",
	FlagRows:           "only these `ROWS` of the list, such as 1-500,900, counted from 1",
	FlagChooseLimit:    "only the first `N` rows that can be sent; what stands behind them is left out",
	FlagFilter:         "only rows where `COLUMN=VALUE`, or != or ~ (contains); may be repeated, and all must hold",
	FlagSkipSentWithin: "leave out numbers that got this message within a `TIME` such as 24h or 7d",
}

// Package report turns a run folder into what people and other programs read:
// one entry for each row of the list, in list order, as CSV, as JSON, as a
// workbook, or as a list that can be loaded again, and one page that tells
// people all of it. It reads the log and the frozen list and nothing else, so a
// report can be made of a run that is under way, was killed, or was copied from
// another machine.
//
// Its totals come from the fold that storage.Replay makes and the journal
// uses, so a report cannot disagree with the summary of the run. The word sent
// means that the gateway accepted the message; nothing here says that one was
// delivered.
package report

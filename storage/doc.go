// Package storage keeps runs on the disk: the folder of a run, its lock, the
// journal that is written while a run is under way, and the replay that
// rebuilds a run's state from it. It knows nothing of the network or of
// screens, and it does not decide what is sent; package sender does that, and
// asks the journal first. The exports for people live in storage/report.
//
// # What is guaranteed
//
// A message is asked for in the journal before it leaves. Journal.Intend
// returns only after the intent's line was written and synced, so after a
// crash, a kill or a power cut at any moment, the log knows every row whose
// request may have left. A row with an intent and no result is Unknown, and
// only a person's choice sends it again. Nothing that a crash can do to the
// log's tail makes such a row Pending again. A result is on the disk with the
// next intent, and within a second; one that is lost makes its row Unknown.
//
// A run that Create returned is there: its list, its log, and the names of
// both, of its folder and of the folders above that were made for it are
// synced. Before that nothing of it counts.
//
// A run has one process: a kernel lock is held from Create or Open to Close,
// and it is gone when the process is gone, however it went. A campaign has one
// run: of several CreateFirst of the same list and message at the same moment,
// in one runs folder, one makes it.
//
// What was not written is never claimed. The first error of a write, a sync
// or a look at the file ends the journal for good (ErrBroken), because after
// a failed sync the system may have dropped the data and report success the
// next time. The file is not touched again; the next Open copies what can be
// read into a new one. A log that is deleted, moved, replaced, truncated or
// appended to by another program under a running run ends the journal
// likewise, at the latest with the next batch. Which line was on the disk then
// is noted beside the log, so that a log which was cut meanwhile is refused
// later.
//
// Damage is told apart from a torn tail. A tail that was never durable is cut
// off, since its requests never left. Damage in front of a line that proves
// the damaged line had been durable refuses the log (DamageError, with line
// and offset); nothing is guessed and nothing is sent. PrepareRepair is the way
// out, when a person asks for it: it mends lines with one wrong byte, and makes
// every row Unknown that the others may have told of. The damaged log is kept.
// A repair that is cut short leaves the damaged log or the repaired one.
//
// # Under which assumptions
//
// A sync that returns without error means that the bytes are on the disk, a
// rename is atomic, and nobody edits the log to deceive: the checksums are
// against accidents, not against an attacker. Rows are asked for in the order
// of the list, and at most mostWorkers at a time. On Windows names cannot be
// synced; there the file system's own journal keeps them.
//
// # Where the guarantee ends
//
// A log that is put back as it was at an earlier time, with a virtual machine,
// from a backup or by a cloud drive, looks whole: what was sent since is not
// in it, and is sent again. So does a run folder that is copied and gone on
// with in both places: the lock is in the folder, and each copy has its own.
// Nothing outside the folder knows how far a run had come. Go on with a run in
// one place, and never with an older copy of its log.
//
// A last line that is removed together with its newline looks as if it had
// never been written. When more than one byte of the last, not yet proven
// batch is damaged, only the rows that are still readable in it become
// Unknown.
//
// A disk that takes nothing at all takes no note either that the log broke.
// When a process then goes on before the machine was restarted, and the power
// goes after that, the lines of the failed batch may be missing in the middle
// of the log, which is then refused as damaged.
//
// Folders on a network or in a cloud drive may lock and sync less than they
// claim.
package storage

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
// likewise: the journal looks before it writes a batch and after the sync, so no
// intent is acknowledged behind the change. Only requests whose intent was
// acknowledged before may still leave, at most one for each worker. Which line
// was on the disk then is noted beside the log, so that a log which was cut
// meanwhile is refused later.
//
// Damage is told apart from a torn tail. A tail that was never durable is cut
// off, since its requests never left. Damage in front of a line that proves
// the damaged line had been durable refuses the log (DamageError, with line
// and offset); nothing is guessed and nothing is sent. PrepareRepair is the way
// out, when a person asks for it: it mends lines with one wrong byte, and makes
// every row Unknown that the others may have told of. The damaged log is kept.
// A repair that is cut short leaves the damaged log or the repaired one. The
// first line, which says what is sent, has a second copy in the run folder.
//
// An older log is noticed where it was newer. A witness of each run is kept in
// Runs.Witness, outside the runs folder: the number and checksum of a line that
// was on the disk, written when a process begins, every few seconds and at
// least every witnessLines lines while it sends, and when it ends. A log
// without that line (put back from a backup, cut at its end, or gone on with
// elsewhere and brought back) is refused (StaleError), and so is a copy of a
// run folder once another copy was gone on with; two copies cannot be at work
// at once. PrepareRepair makes every row Unknown that the missing lines may
// have told of. The witness is written after the log was synced, so it is
// behind the log and never ahead: no crash makes it refuse a good run.
//
// A deleted run (Runs.PrepareDelete) is gone in one moment, by the renaming of
// its folder; what a crash leaves is the run or nothing that is one. Its witness
// keeps the last line's number and checksum, and nothing else of it, so that an
// older copy of the folder is refused afterwards, too. That the run was, nobody
// knows: its campaign can be sent again, and the Ledger has none of its numbers.
//
// Runs.List claims no more than that. It holds each log against its witness,
// reads those that did not end in order or that are short, and says of the others
// that it believed their last line (Info.Unread).
//
// A panic on the journal's goroutine ends the journal as an error does, and
// leaves a log that can be gone on with.
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
// The witness knows what this user did on this machine. A run that is gone on
// with on two machines, or as two users, or whose witness was put back together with
// it (with a virtual machine, or a backup of the whole home folder), is sent
// from both: an older log looks whole there, and what was sent since is sent
// again. So it is when the witness is removed or could not be written, since a
// run must not depend on it; Run.Unwitnessed says so when a process begins. After a kill or a power cut the witness may be a
// few seconds behind: a log that was put back as it was within these seconds is
// not noticed, unless it is a copy of a folder that is still in its place. Go
// on with a run in one place, and never with an older copy of its log.
//
// Without a witness a last line that is removed together with its newline looks
// as if it had never been written. When more than one byte of the last, not yet proven
// batch is damaged, only the rows that are still readable in it become
// Unknown.
//
// A disk that takes nothing at all takes no note either that the log broke.
// When a process then goes on before the machine was restarted, and the power
// goes after that, the lines of the failed batch may be missing in the middle
// of the log, which is then refused as damaged.
//
// Folders on a network or in a cloud drive may lock and sync less than they
// claim; NetworkKind knows such a folder, and the program says so once. A first line whose copy is damaged as well, and that is wrong in more
// than one byte, cannot be repaired: the run is refused, and what it sent is
// known only as far as the rows' lines can be read by a person.
package storage

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
// log's tail makes such a row Pending again.
//
// A run has one process: a kernel lock is held from Create or Open to Close,
// and it is gone when the process is gone, however it went. A campaign has one
// run: of several CreateFirst of the same list and message at the same moment,
// in one runs folder, one makes it.
//
// What was not written is never claimed. The first error of a write, a sync
// or a look at the file ends the journal for good (ErrBroken), because after
// a failed sync the system may have dropped the data and report success the
// next time. A log that is deleted, moved, replaced, truncated or appended to
// by another program under a running run ends the journal likewise, at the
// latest with the next batch. Which line was on the disk then is noted beside
// the log, so that a log which was cut meanwhile is refused later.
//
// Damage is told apart from a torn tail. A tail that was never durable is cut
// off, since its requests never left. Damage in front of a line that proves
// the damaged line had been durable refuses the log (DamageError); nothing is
// guessed and nothing is sent.
//
// # Under which assumptions
//
// A sync that returns without error means that the bytes are on the disk, a
// rename is atomic, and nobody edits the log to deceive: the checksums are
// against accidents, not against an attacker.
//
// # Where the guarantee ends
//
// A log that is put back as it was at an earlier time, with a virtual machine
// or from a backup, looks whole: what was sent since is not in it. A last line
// that is removed together with its newline looks as if it had never been
// written. When more than one byte of the last, not yet proven batch is
// damaged, only the rows that are still readable in it become Unknown. Folders
// on a network or in a cloud drive may lock and sync less than they claim.
package storage

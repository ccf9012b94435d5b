// Package bundle writes a run into one zip archive that can be handed to
// whoever looks for a fault: its log, its list, what program made it, and how
// that was set up.
//
// Those who look for a fault need to see what happened to which row, and in
// which form a list came. They need to know nobody's number or name. So an
// archive is masked unless the person wants it otherwise:
//
//   - of a number the calling code and the last digits are left, in the log and
//     in the list alike, so that the two can be held against each other;
//   - a cell of any other column becomes its shape: x and X for letters, 9 for
//     digits, all else as it is, because a blank that is not seen is what one
//     looks for;
//   - in the words of the gateway, and in the campaign, each word that stands
//     in some cell of the list is hidden, in whatever row. The vocabulary of a
//     refusal stays (see common);
//   - checksums and hashes are left out: from the checksum of a line the four
//     hidden digits could be worked out by trying all of them, and so could the
//     one row of a short list from its hash.
//
// A key is in no archive, masked or not: neither the keys that are known, nor
// anything that looks like one. Only a workbook, which is copied as it is when
// nothing is to be masked, is not looked into.
//
// The log is read line by line and not replayed, because it may be what is
// damaged. Neither it nor the list is held in memory; of the words that occur
// in the log the distinct ones are, up to a bound, beyond which all are hidden.
package bundle

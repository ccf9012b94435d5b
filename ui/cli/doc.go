// Package cli is the command line: commands, flags, exit codes, configuration
// and the plain output. It is the only place that wires the other packages
// together. It holds no rules of campaigns, lists, sending or storing; a
// command reads its flags, calls those packages and says what came of it.
//
// Progress and messages go to stderr. Stdout carries what was asked for and
// nothing else. Every sentence comes from ui/words, and every text that was
// not written by the program goes through campaign.Safe.
package cli

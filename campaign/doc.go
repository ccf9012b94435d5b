// Package campaign holds the vocabulary and the rules of a campaign: what a
// recipient, a message, an outcome and an event are, how a phone number is
// read, how a list row fills the holes of a message, what makes a row
// invalid, and how outcomes are counted.
//
// It knows nothing of files that are sent over a network, of disks that keep
// logs or of screens that show them. It imports no other package of this
// module and never net/http, so that every other package may import it.
package campaign

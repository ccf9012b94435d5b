package campaign

import "strconv"

// Suppression is the lists of numbers that never get a message, in the order
// in which they are looked at.
type Suppression []SuppressionList

// SuppressionList is one list of such numbers.
type SuppressionList struct {
	// Name is the list's file as the person wrote it.
	Name string
	// Numbers holds the line of the file for each number.
	Numbers *Numbers
}

// Why says on which list a number is, and on which line; found is false when
// it is on none.
func (s Suppression) Why(e164 string) (why Problem, found bool) {
	for _, list := range s {
		if line, found := list.Numbers.Row(e164); found {
			return Problem{Rule: OnSuppressionList, Value: e164, Column: list.Name, Detail: strconv.Itoa(line)}, true
		}
	}
	return Problem{}, false
}

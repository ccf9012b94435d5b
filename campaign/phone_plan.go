package campaign

// planClass says what a number is by the numbering plan of its country. The
// generated table phonePlans holds the classes as these numbers.
type planClass uint16

const (
	// inNoPlan is a number that the plan does not have. It may be in use all
	// the same: plans change faster than the tables of a program.
	inNoPlan planClass = iota
	// inPlan is a number of the plan that may be a mobile one.
	inPlan
	// landline is a number that by the plan cannot be a mobile one.
	landline
)

// planOf returns the class of a number in E.164; text that is none is in no
// plan. It goes through the digits once and costs a few nanoseconds, while
// regular expressions for each kind of number in each region would take many
// microseconds. What it says of a number that can be dialled from abroad is
// exactly what Google's libphonenumber says of its digits as they stand.
func planOf(e164 string) planClass {
	if e164 == "" || e164[0] != '+' {
		return inNoPlan
	}
	state := phonePlansStart
	for i := 1; i < len(e164) && state != 0; i++ {
		digit := int(e164[i] - '0')
		if digit > 9 {
			return inNoPlan
		}
		state = int(phonePlans[state+digit])
	}
	return planClass(phonePlans[state+10])
}

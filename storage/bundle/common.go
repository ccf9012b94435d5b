package bundle

import "strings"

// common are the words that gateways say refusals with. They stay, though a
// list may have them too: that a field is required tells nothing of anybody.
// None of them is a name.
var common = func() map[string]bool {
	words := map[string]bool{}
	for word := range strings.FieldsSeq(`
		a account allowed an and answer api are at attempt authorized back bad be billing blocked body business by
		cannot cell code column components connection could crash daily damaged deadline denied disconnected
		duplicate empty error errors exceeded exist exists expired failed field for format forbidden from gateway given
		had has have header id in internal invalid is it json key left language letters limit line list log
		may message messages meta missing must network no not number of on or order out paused parameter
		parameters phone policy quality rate reached read recipient refused request required row rows
		send sending sent server service settled hand so such suppressed template templates text than that the
		there this time timeout to too try type unauthorized unavailable unknown unprocessable url valid validation
		value was were whatsapp with without
	`) {
		words[word] = true
	}
	return words
}()

func isCommon(fold string) bool { return common[fold] }

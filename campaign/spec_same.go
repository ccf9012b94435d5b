package campaign

// SendsLike reports whether another campaign sends what a recipient of this
// one takes for the same message:
//
//   - of two template campaigns, when they name the same template, in whatever
//     language and with whatever parameters;
//   - of two text campaigns, when the text with its placeholders is the same;
//   - of two lists that bring a text or a template in each row, when they are
//     the same list, which sameList is asked for only then: no campaign file
//     tells what the rows say.
func (s *Spec) SendsLike(other *Spec, sameList func() bool) bool {
	for _, key := range []string{keyTemplateName, keyBody} {
		mine, theirs := s.Message.Field(key), other.Message.Field(key)
		if mine == nil || theirs == nil {
			continue
		}
		if mine.isOfRow() || theirs.isOfRow() {
			return s.Fingerprint() == other.Fingerprint() && sameList()
		}
		return string(mine.appendJSON(nil)) == string(theirs.appendJSON(nil))
	}
	return false
}

// isOfRow reports whether each row brings all that a value says: it is a cell,
// or a text that is one placeholder and nothing else.
func (n *Node) isOfRow() bool { return n.Kind == KindCell || isOneHole(n) }

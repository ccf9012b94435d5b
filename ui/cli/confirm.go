package cli

import (
	"bufio"
	"fmt"
	"strings"

	"app.wazaj/voye/ui/words"
)

// question is asked before what cannot be undone: it takes a whole word, since
// a habit types y.
type question struct {
	word string
	// ask is the question, alone what to do where nobody can answer, and not
	// what is said after any other answer.
	ask, alone, not words.ID
}

// confirm asks, unless yes says so already.
func (q question) confirm(a *app, yes bool) error {
	if yes {
		return nil
	}
	if !a.canAsk() {
		return usage(a.words.Say(q.alone))
	}
	_, _ = fmt.Fprint(a.stderr, a.words.Say(q.ask))
	answer, _ := bufio.NewReader(a.stdin).ReadString('\n')
	if strings.TrimSpace(answer) != q.word {
		return usage(a.words.Say(q.not))
	}
	return nil
}

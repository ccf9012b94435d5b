package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/linear"
	"app.wazaj/voye/ui/words"
)

// questions asks a person in lines of text. Each question has an answer that
// Enter takes, or none.
type questions struct {
	in    *bufio.Reader
	out   io.Writer
	words words.Words
	// other asks in their place, where a talk is under way; nil otherwise.
	other linear.Ask
}

// questions returns who can be asked; nil when nobody can.
func (a *app) questions() *questions {
	if !a.canAsk() {
		return nil
	}
	return &questions{in: bufio.NewReader(a.stdin), out: a.stderr, words: a.words}
}

// after returns a question with what is to be said before it. In a talk it is
// a part of the question, which can be heard again.
func (q *questions) after(says, question string) string {
	if q.other != nil {
		return says + "\n" + question
	}
	_, _ = fmt.Fprintln(q.out, says)
	return question
}

// choose asks for one of choices, or for another text.
func (q *questions) choose(question, proposed string, choices []string, take func(answer string) error) (string, error) {
	if q.other != nil {
		return q.other(question, safe(proposed), choices, take)
	}
	return q.ask(question, proposed, take)
}

// ask asks until take accepts the answer, and says why it does not.
func (q *questions) ask(question, proposed string, take func(answer string) error) (string, error) {
	if q.other != nil {
		return q.other(question, safe(proposed), nil, take)
	}
	for {
		_, _ = fmt.Fprint(q.out, question+" ")
		if proposed != "" {
			_, _ = fmt.Fprint(q.out, "["+safe(proposed)+"] ")
		}
		line, err := q.in.ReadString('\n')
		if err != nil && (line == "" || !errors.Is(err, io.EOF)) {
			_, _ = fmt.Fprintln(q.out)
			return "", usage(q.words.Say(words.NewEnded))
		}
		answer := first(strings.TrimSpace(line), proposed)
		fault := take(answer)
		if fault == nil {
			return answer, nil
		}
		var wrong *campaign.InputError
		if errors.As(fault, &wrong) && strings.HasPrefix(wrong.File, "--") {
			wrong.File = "" // the flag is not what was typed
		}
		_, _ = fmt.Fprintln(q.out, q.words.Say(words.NewAskAgain, safe(errorText(fault, q.words))))
	}
}

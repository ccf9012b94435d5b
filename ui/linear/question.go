package linear

import (
	"cmp"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// Ask asks a question until take accepts the answer. Enter alone answers what
// is proposed. Of choices, which are told under their numbers, the number
// stands for the text; another text can be typed all the same.
type Ask func(question, proposed string, choices []string, take func(answer string) error) (string, error)

// option is one of the things that can be done.
type option struct {
	says string
	do   func() error
}

// when are options that there are only sometimes.
func when(there bool, options ...option) []option {
	if there {
		return options
	}
	return nil
}

// stay asks what to do, again and again, until something leads away. look
// tells what there is, and returns what can be done.
func (t *talk) stay(look func() ([]option, error)) error {
	for {
		options, err := look()
		if err != nil {
			t.fault(err)
			return nil
		}
		if err := t.choose(options...); errors.Is(err, errBack) {
			return nil
		} else if err != nil {
			return err
		}
	}
}

// choose asks which option, and does it. Enter alone takes the first one.
func (t *talk) choose(options ...option) error {
	t.tell(t.say(words.LinearNext))
	for i, o := range options {
		t.tell(fmt.Sprintf("%d. %s", i+1, o.says))
	}
	chosen := 0
	err := t.answer(t.say(words.LinearNumber), true, func(text string) error {
		n, err := strconv.Atoi(cmp.Or(text, "1"))
		if err != nil || n < 1 || n > len(options) {
			return errors.New(t.say(words.LinearNoNumber, text, len(options)))
		}
		chosen = n - 1
		return nil
	})
	if err != nil {
		return err
	}
	return options[chosen].do()
}

// ask is an Ask. Without a proposal, Enter alone is no answer: it goes back.
func (t *talk) ask(question, proposed string, choices []string, take func(string) error) (string, error) {
	return t.askOr(words.KeyBack, question, proposed, choices, func(answer string) error {
		if answer == "" {
			return nil
		}
		return take(answer)
	})
}

// askOr asks, and says with the word none what Enter alone means where nothing
// is proposed.
func (t *talk) askOr(none words.ID, question, proposed string, choices []string, take func(string) error) (given string, err error) {
	t.tell(question)
	for i, choice := range choices {
		t.tell(fmt.Sprintf("%d. %s", i+1, choice))
	}
	prompt := t.say(words.LinearText, cmp.Or(proposed, t.say(none)))
	err = t.answer(prompt, len(choices) > 0, func(text string) error {
		given = cmp.Or(chosen(text, choices), proposed)
		return take(given)
	})
	return given, err
}

// chosen puts the choice in the place of its number, which may have a text for
// empty cells behind it: 2|friend.
func chosen(text string, choices []string) string {
	number, rest, _ := strings.Cut(text, "|")
	n, err := strconv.Atoi(strings.TrimSpace(number))
	if err != nil || n < 1 || n > len(choices) {
		return text
	}
	return choices[n-1] + text[len(number):len(text)-len(rest)] + rest
}

// answer takes answers until one fits. 0 is no answer where a number is asked for.
func (t *talk) answer(prompt string, numbered bool, take func(string) error) error {
	for {
		t.print(prompt)
		text, err := t.Answer(t.ctx, false)
		if err != nil {
			return err
		}
		text = strings.TrimSpace(text)
		if text == "?" || text == "0" && numbered {
			for _, line := range t.told {
				t.print(line)
			}
			continue
		}
		fault := take(text)
		if fault == nil {
			t.told = nil
			return nil
		}
		t.print(campaign.ErrorText(fault, t.Words.Rule))
	}
}

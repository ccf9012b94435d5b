package linear

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/ui/words"
)

// Ask asks a question until take accepts the answer. Enter alone answers what
// is proposed. Of choices, which are told under their numbers, the number
// stands for the text; another text can be typed all the same.
type Ask func(question, proposed string, choices []string, take func(answer string) error) (string, error)

// offer adds something that can be done to the next choice, if it can be.
func (t *talk) offer(there bool, does words.ID) {
	if there {
		t.offerAs(does, t.say(does))
	}
}

// offerAs adds something that can be done, in other words than those of its ID.
func (t *talk) offerAs(does words.ID, says string) {
	t.offers, t.offered = append(t.offers, does), append(t.offered, says)
}

// chosen asks which of the things that were offered is to be done, and returns
// it with its place among them. Enter alone takes the first one. The same
// choice as a moment ago is not told once more, but to whoever asks for it:
// nobody hears a dozen lines at each row that they step to.
func (t *talk) chosen() (does words.ID, at int, err error) {
	offers, tell := t.offers, t.tell
	if slices.Equal(t.offered, t.before) {
		tell = func(text string) { t.told = append(t.told, short(text)...) }
	}
	tell(t.say(words.LinearNext))
	for i, says := range t.offered {
		tell(numbered(i, says))
	}
	t.before, t.offers, t.offered = t.offered, nil, nil
	err = t.answer(t.say(words.LinearNumber), true, func(text string) error {
		at, err = t.number(cmp.Or(text, "1"), 1, len(offers))
		return err
	})
	if err != nil {
		return "", 0, err
	}
	return offers[at-1], at - 1, nil
}

func numbered(i int, says string) string { return strconv.Itoa(i+1) + ". " + says }

// number reads a number from low to high.
func (t *talk) number(text string, low, high int) (int, error) {
	n, err := strconv.Atoi(text)
	if err != nil || n < low || n > high {
		return 0, errors.New(t.say(words.LinearNoNumber, text, low, high))
	}
	return n, nil
}

// ask is an Ask. Without a proposal, Enter alone is no answer: it goes back.
func (t *talk) ask(question, proposed string, choices []string, take func(string) error) (string, error) {
	return t.askOr(words.KeyBack, question, proposed, choices, func(answer string) error {
		if answer == "" || take == nil {
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
		t.tell(numbered(i, choice))
	}
	prompt := t.say(words.LinearText, cmp.Or(proposed, t.say(none)))
	err = t.answer(prompt, len(choices) > 0, func(text string) error {
		given = cmp.Or(choiceOf(text, choices), proposed)
		return take(given)
	})
	return given, err
}

// askNumber asks for a number from low to high. It is 0 when Enter alone goes
// back.
func (t *talk) askNumber(question, proposed string, low, high int) (n int, err error) {
	_, err = t.ask(question, proposed, nil, func(text string) (err error) {
		n, err = t.number(text, low, high)
		return err
	})
	return n, err
}

// typed asks for a text that is to be typed exactly, so that what cannot be
// taken back is not done by a slip. It is false when Enter alone went back.
func (t *talk) typed(text, asks string, wrong words.ID) (bool, error) {
	given, err := t.ask(asks, "", nil, func(given string) error {
		if given != text {
			return errors.New(t.say(wrong))
		}
		return nil
	})
	return given != "", err
}

// choiceOf puts the choice in the place of its number, which may have a text for
// empty cells behind it: 2|friend.
func choiceOf(text string, choices []string) string {
	number, rest, found := strings.Cut(text, "|")
	n, err := strconv.Atoi(strings.TrimSpace(number))
	if err != nil || n < 1 || n > len(choices) {
		return text
	}
	if found {
		return choices[n-1] + "|" + rest
	}
	return choices[n-1]
}

// answer takes answers until one fits. Where there are numbers to choose from,
// 0 is none of them.
func (t *talk) answer(prompt string, chooses bool, take func(string) error) error {
	for {
		t.print(prompt)
		text, err := t.Answer(t.ctx, false)
		if err != nil {
			return err
		}
		text = strings.TrimSpace(text)
		if text == "?" || text == "0" && chooses {
			for _, line := range t.told {
				t.print(line)
			}
			continue
		}
		if err = take(text); err == nil {
			t.told = nil
			return nil
		}
		t.news(campaign.ErrorText(err, t.Words.Rule))
	}
}

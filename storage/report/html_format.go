package report

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"time"

	"app.wazaj/voye/campaign"
)

// number writes n with its thousands apart, as the screens of the program do.
func (h *htmlWriter) number(n int) string {
	separator := ","
	if h.page.Language != "en" {
		separator = "\u00a0"
	}
	text := strconv.Itoa(n)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + separator + text[i:]
	}
	return text
}

// say returns a sentence with its arguments filled in.
func (h *htmlWriter) say(says Sentence, args ...any) string { return h.page.Say(says, args...) }

// moment writes a date and a time of day.
func (h *htmlWriter) moment(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.In(h.page.Made.Location()).Format("2006-01-02 15:04:05")
}

// zone names the offset of all times of the page.
func (h *htmlWriter) zone() string { return h.page.Made.Format("-07:00") }

// outcome is the word for an outcome: that of all reports, and one of the
// language for rows that stay to be sent.
func (h *htmlWriter) outcome(o campaign.Outcome) string {
	if o == campaign.Pending {
		return h.say(saysLeft)
	}
	return o.String()
}

// marked is the word for an outcome with its mark.
func (h *htmlWriter) marked(o campaign.Outcome) string {
	if o == campaign.NotSent {
		return outcomeMarks[o] + " " + h.say(saysNotTaken)
	}
	return outcomeMarks[o] + " " + h.outcome(o)
}

// class is what the page's style and script know an outcome by.
func class(o campaign.Outcome) string { return cmp.Or(o.String(), pending) }

// outcomeMarks stand beside the colour of an outcome, which never speaks alone.
var outcomeMarks = [...]string{"·", "✓", "✗", "?", "!", "=", "-", "↻"}

func duration(d time.Duration) string { return campaign.Lasting(d) }

// answerTime writes what an answer took.
func answerTime(d time.Duration) string {
	if d < time.Second {
		return fmt.Sprintf("%d ms", d.Milliseconds())
	}
	return fmt.Sprintf("%.2f s", d.Seconds())
}

// share writes part of total in percent, and never rounds to none or to all.
func share(part, total int) string {
	percent := 100 * float64(part) / float64(max(total, 1))
	switch {
	case part > 0 && percent < 0.1:
		return "<0.1%"
	case percent > 99.9 && part < total:
		return ">99.9%"
	}
	return fmt.Sprintf("%.1f%%", percent)
}

// answerText is an answer in few words: its status, and what it said or its
// code.
func answerText(status int, code, words string) string {
	text, number := cmp.Or(words, code), strconv.Itoa(status)
	if status > 0 && !strings.HasPrefix(text, number) {
		text = strings.TrimSpace(number + " " + text)
	}
	return short(text, longestText)
}

// answer is answerText without the numbers in it, where those are to be hidden.
func (h *htmlWriter) answer(status int, code, words string) string {
	return h.hiding(answerText(status, code, words))
}

// hiding returns a text without the numbers in it, where those are to be hidden.
func (h *htmlWriter) hiding(text string) string {
	if h.opts.Mask {
		return campaign.MaskPhones(text)
	}
	return text
}

// percent writes a place in a drawing.
func percent(part, whole int) string {
	return strconv.FormatFloat(100*float64(part)/float64(max(whole, 1)), 'f', 2, 64) + "%"
}

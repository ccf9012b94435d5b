package cli

import "testing"

// TestAnswerNamesItsStatusOnce: an answer without words gets those of its
// status, which begin with the number.
func TestAnswerNamesItsStatusOnce(t *testing.T) {
	for _, c := range []struct {
		status        int
		message, want string
	}{
		{422, "Validation failed", "422 Validation failed"},
		{422, "422 Unprocessable Entity", "422 Unprocessable Entity"},
		{201, "2010 Street", "201 2010 Street"},
		{503, "", "503"},
		{0, "no connection", "no connection"},
	} {
		if got := answerText(c.status, c.message); got != c.want {
			t.Errorf("answerText(%d, %q) = %q, want %q", c.status, c.message, got, c.want)
		}
	}
}

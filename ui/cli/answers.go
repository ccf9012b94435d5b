package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"
)

// answers are the lines that a person types, or that a script has for one.
type answers struct {
	from  io.Reader
	lines *bufio.Reader
}

func newAnswers(from io.Reader) *answers { return &answers{from, bufio.NewReader(from)} }

// answer is a line, or why there is none.
type answer struct {
	line string
	err  error
}

// next returns the next line. What a person types is not shown when it is
// hidden. The end of ctx leaves the terminal as it was, with the reading behind.
func (a *answers) next(ctx context.Context, hidden bool) (string, error) {
	read := a.line
	if file, ok := a.from.(*os.File); ok && hidden && isTerminal(file) {
		fd := int(file.Fd())
		if state, err := term.GetState(fd); err == nil {
			defer func() { _ = term.Restore(fd, state) }()
		}
		read = func() (string, error) {
			text, err := term.ReadPassword(fd)
			return string(text), err
		}
	}
	got := make(chan answer, 1)
	go func() {
		defer func() {
			if fault := recover(); fault != nil {
				got <- answer{err: fmt.Errorf("read the answer: %v", fault)}
			}
		}()
		line, err := read()
		got <- answer{line, err}
	}()
	select {
	case given := <-got:
		return given.line, given.err
	case <-ctx.Done():
		return "", context.Cause(ctx)
	}
}

// maxAnswer is how long a line can be, in bytes.
const maxAnswer = 64 << 10

// line reads a line; the last one need not have an end. One that is too long
// is no answer.
func (a *answers) line() (string, error) {
	var line strings.Builder
	for {
		part, err := a.lines.ReadSlice('\n')
		if line.Len() < maxAnswer {
			line.Write(part)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
		case line.Len() > 0 && errors.Is(err, io.EOF):
			return line.String(), nil
		default:
			return strings.TrimRight(line.String(), "\r\n"), err
		}
	}
}

package cli

import (
	"errors"
	"fmt"
	"io"
	"net/url"
	"runtime/debug"
	"strings"
	"sync/atomic"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/storage"
	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

// app is one invocation of the program: where it reads and writes, and what
// holds for every command.
type app struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	env            func(string) string

	words  words.Words
	config config
	// configErr is why the configuration file cannot be used. It is told when
	// a command runs, so that --help and --version always work.
	configErr error
	global    globalFlags
	// savedBase is the base URL that was set up in this session.
	savedBase atomic.Pointer[string]
	// hush keeps everything but errors back, jsonLines writes each line as a
	// JSON object.
	hush      atomic.Bool
	jsonLines bool
	notifyURL *url.URL       // who wants to know that a run has ended, nil for nobody
	metrics   *metricsServer // nil where nobody measures
	// spool is the list that came on stdin, if one did.
	spool     *spool
	typedKeys typedKeys
}

// Main runs the program with the arguments behind its name and returns its
// exit code. env looks an environment variable up.
func Main(args []string, stdin io.Reader, stdout, stderr io.Writer, env func(string) string) (code int) {
	keepOutOfDumps()
	a := &app{stdin: stdin, stdout: stdout, stderr: stderr, env: env}
	defer a.discardSpool()
	defer func() { a.metrics.close() }()
	defer func() {
		// Go itself would exit with 2, which says that nothing was sent.
		if fault := recover(); fault != nil {
			a.sayFault(fault, debug.Stack())
			code = exitUnexpected
		}
	}()
	a.config, a.configErr = readConfig(configPath())
	a.words = words.For(words.Choose(langOf(args), env("VOYE_LANG"), a.locale()))
	root := a.rootCommand()
	root.SetArgs(args)
	return a.end(root.Execute())
}

// langOf finds --lang before the flags are read: their texts are in that
// language already.
func langOf(args []string) string {
	for i, arg := range args {
		if value, found := strings.CutPrefix(arg, "--lang="); found {
			return value
		}
		if arg == "--lang" && i+1 < len(args) {
			return args[i+1]
		}
	}
	return ""
}

// locale returns the language that the configuration or the machine asks for.
func (a *app) locale() string {
	if a.config.Lang != "" {
		return a.config.Lang
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := a.env(name); value != "" {
			return value
		}
	}
	return ""
}

// end says what went wrong, if anything did, and returns the exit code.
func (a *app) end(err error) int {
	a.hush.Store(false)
	var crash *tui.Crash
	var fault *storage.FaultError
	if errors.As(err, &crash) {
		a.sayFault(crash.Value, crash.Stack)
	} else if errors.As(err, &fault) {
		a.sayFault(fault.Cause, fault.Stack)
	} else if text := errorText(err, a.words); text != "" {
		a.tellError(campaign.Safe(text))
	}
	return codeOf(err)
}

// sayFault tells of a mistake of the program's own.
func (a *app) sayFault(value any, stack []byte) {
	a.hush.Store(false)
	spaces := strings.NewReplacer("\t", "    ")
	a.say(words.Fault, spaces.Replace(fmt.Sprint(value)), spaces.Replace(string(stack)))
}

// say writes one of the program's sentences to stderr. Arguments that were
// not written by the program must have gone through campaign.Safe.
func (a *app) say(id words.ID, args ...any) { a.tell(a.words.Say(id, args...)) }

// tell writes lines to stderr, and nothing that a terminal would act on,
// whatever its caller forgot. An error is ignored: there is nowhere left to
// tell of it, and a run must not end because nobody listens.
func (a *app) tell(text string) {
	if !a.hush.Load() {
		a.write(eventNote, text)
	}
}

// tellError says why a command failed.
func (a *app) tellError(text string) {
	if a.jsonLines {
		a.write(eventError, text)
		return
	}
	a.write(eventNote, "voye: "+text)
}

// write writes the lines of a text, as they are or as events.
func (a *app) write(kind, text string) {
	for line := range strings.SplitSeq(text, "\n") {
		if line = safe(line); a.jsonLines {
			line = newEvent(kind).with("message", line).line()
		}
		_, _ = fmt.Fprintln(a.stderr, line)
	}
}

// teller is a writer whose lines are told.
type teller func(text string)

// Write implements io.Writer.
func (t teller) Write(p []byte) (int, error) {
	t(strings.TrimSuffix(string(p), "\n"))
	return len(p), nil
}

package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"

	"app.wazaj/voye/sender"
	"app.wazaj/voye/ui/tui"
	"app.wazaj/voye/ui/words"
)

// configure puts one setting into the configuration file, for this session too.
func (s *screens) configure(_ context.Context, name tui.Setting, value string) error {
	a := s.app
	if name == tui.SettingBaseURL {
		base, err := sender.ParseBaseURL(value)
		if err != nil {
			return bad(err)
		}
		value = base.String()
	}
	path := configPath()
	if path == "" {
		return a.refuse(words.NoConfigFolder)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := saveSetting(path, string(name), value); err != nil {
		return err
	}
	switch name {
	case tui.SettingBaseURL:
		a.savedBase.Store(&value)
	case tui.SettingTheme:
		s.theme.store(value)
	}
	return nil
}

// saveSetting writes one setting into the configuration file at path and
// leaves everything else as it is: the other settings, their order and the
// comments. What it made is read again before it counts; a file that is
// written in a way in which it cannot be changed so is left alone. Only the
// user may read the file.
func saveSetting(path, name, value string) error {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real // a link to where the settings are kept stays one
	}
	old, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("read the configuration: %w", err)
	}
	made := withSetting(string(old), name, value)
	if err := isSameBut(path, string(old), made, name, value); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fmt.Errorf("write the configuration: %w", err)
	}
	return writeFile(path, func(to io.Writer) error {
		_, err := io.WriteString(to, made)
		return err
	})
}

// settingValue is a value of one line, with the comment behind it.
const settingValue = `[ \t]*:(?:[ \t]+(?:"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\r\n]|'')*'|[^#"'\s][^\r\n]*?))?[ \t]*?([ \t]#[^\r\n]*)?(\r?)$`

// withSetting puts a setting in the place of its line, or behind the last one.
func withSetting(text, name, value string) string {
	setting := fmt.Sprintf("%s: %q", name, value)
	line := regexp.MustCompile(`(?m)^` + regexp.QuoteMeta(name) + settingValue)
	if found := line.FindStringSubmatchIndex(text); found != nil {
		rest := ""
		for _, group := range []int{2, 4} {
			if found[group] >= 0 {
				rest += text[found[group]:found[group+1]]
			}
		}
		return text[:found[0]] + setting + rest + text[found[1]:]
	}
	end := "\n"
	if strings.Contains(text, "\r\n") {
		end = "\r\n"
	}
	if text != "" && !strings.HasSuffix(text, "\n") {
		text += end
	}
	return text + setting + end
}

// isSameBut holds that a changed configuration has the new value, and for all
// the rest what it had.
func isSameBut(path, old, made, name, value string) error {
	before, err := parseConfig(path, []byte(old))
	if err != nil {
		return bad(err)
	}
	after, err := parseConfig(path, []byte(made))
	place := map[string]*string{"base_url": &before.BaseURL, "lang": &before.Lang, "theme": &before.Theme, "accessible": &before.Accessible}[name]
	if place != nil {
		*place = value
	}
	if err != nil || place == nil || !reflect.DeepEqual(before, after) {
		return bad(fmt.Errorf("%s is written in a way that cannot be changed from here; write %s: %q into it by hand", path, name, value))
	}
	return nil
}

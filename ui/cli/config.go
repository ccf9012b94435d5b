package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml"

	"app.wazaj/voye/ui/words"
)

// config is the configuration file, config.yaml in the folder voye of the
// user's configuration folder. All of it is optional. It holds no secrets.
type config struct {
	BaseURL, Auth, Lang, Theme string
	// NotifyURL is told of the end of each run.
	NotifyURL string
	// Accessible is true or false, empty where nothing is said.
	Accessible string
	// Suppress are the standing suppression lists, relative to the file.
	Suppress []string

	file string // where it was read from
}

// maxConfig bounds the file, in bytes.
const maxConfig = 64 << 10

// configPath returns where the configuration file is looked for, empty when
// the machine has no place for it.
func configPath() string {
	folder, err := os.UserConfigDir()
	if err != nil {
		return ""
	}
	return filepath.Join(folder, "voye", "config.yaml")
}

// readConfig reads the file at path; one that is not there is empty.
func readConfig(path string) (config, error) {
	info, err := os.Stat(path)
	if path == "" || errors.Is(err, fs.ErrNotExist) {
		return config{}, nil
	}
	if err != nil {
		return config{}, fmt.Errorf("read the configuration: %w", err)
	}
	if info.Size() > maxConfig {
		return config{}, fmt.Errorf("%s is longer than %d bytes, which no configuration is; mend or remove it", path, maxConfig)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return config{}, fmt.Errorf("read the configuration: %w", err)
	}
	return parseConfig(path, data)
}

func parseConfig(path string, data []byte) (config, error) {
	var settings map[string]any
	if err := yaml.Unmarshal(data, &settings); err != nil {
		// The library's words quote the file, which may hold a key after all.
		return config{}, fmt.Errorf("%s%s is not YAML with one setting a line, such as lang: en; mend or remove it", path, lineOf(err))
	}
	c := config{file: path}
	known := map[string]*string{
		"base_url": &c.BaseURL, "auth": &c.Auth, "lang": &c.Lang, "theme": &c.Theme, "accessible": &c.Accessible, "notify_url": &c.NotifyURL,
	}
	for name, value := range settings {
		if name == "suppress" {
			var ok bool
			if c.Suppress, ok = textsOf(value); !ok {
				return config{}, fmt.Errorf("%s: suppress must be the name of a list, or several such as suppress: [optouts.csv]", path)
			}
			continue
		}
		place, ok := known[name]
		if !ok {
			return config{}, unknownSetting(path, name)
		}
		if on, isBool := value.(bool); isBool && name == "accessible" {
			value = strconv.FormatBool(on)
		}
		if *place, ok = value.(string); !ok {
			return config{}, fmt.Errorf("%s: %s must be a text, such as %s: \"...\"", path, name, name)
		}
	}
	return c, c.check(path)
}

// textsOf returns the texts of a list; one text alone is a list of one.
func textsOf(value any) ([]string, bool) {
	if text, ok := value.(string); ok {
		return []string{text}, text != ""
	}
	items, ok := value.([]any)
	if !ok {
		return nil, false
	}
	var texts []string
	for _, item := range items {
		text, ok := item.(string)
		if !ok || text == "" {
			return nil, false
		}
		texts = append(texts, text)
	}
	return texts, true
}

// check refuses values that no flag would take either.
func (c config) check(path string) error {
	for _, setting := range []struct {
		name, value string
		read        func(string) (string, error)
	}{
		{"auth", c.Auth, oneOf(auths...)}, {"lang", c.Lang, oneOf(words.Languages()...)}, {"theme", c.Theme, oneOf(themes...)},
		{"accessible", c.Accessible, oneOf("true", "false")},
	} {
		if setting.value == "" {
			continue
		}
		if _, err := setting.read(setting.value); err != nil {
			return fmt.Errorf("%s: %q will not do for %s: %w", path, setting.value, setting.name, err)
		}
	}
	return nil
}

// lineOf returns the line of a YAML error as :N, empty when it is not known.
func lineOf(err error) string {
	var broken *yaml.SyntaxError
	if errors.As(err, &broken) && broken.Token != nil && broken.Token.Position != nil {
		return fmt.Sprintf(":%d", broken.Token.Position.Line)
	}
	return ""
}

func unknownSetting(path, name string) error {
	plain := strings.NewReplacer("_", "", "-", "", "wazaj", "").Replace(strings.ToLower(name))
	if slices.Contains([]string{"apikey", "key", "token", "secret"}, plain) {
		return fmt.Errorf("%s: the API key does not belong into a file that is copied around; remove %s and set WAZAJ_API_KEY, use --api-key-file or the system's keyring", path, name)
	}
	return fmt.Errorf("%s: %s is not a setting; there are base_url, auth, lang, theme, accessible, notify_url and suppress", path, name)
}

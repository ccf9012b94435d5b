package cli

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/zalando/go-keyring"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/sender/sandbox"
	"app.wazaj/voye/storage"
	"app.wazaj/voye/ui/tui"
)

// testScreens are screens in folders of their own, with a home folder.
func testScreens(t *testing.T, env map[string]string) (s *screens, home string) {
	t.Helper()
	home = t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	t.Setenv("XDG_CONFIG_HOME", filepath.Join(home, "config"))
	t.Setenv("AppData", filepath.Join(home, "config"))
	a, _, _ := testApp(env, "")
	return &screens{app: a, runs: storage.Runs{Dir: filepath.Join(home, "runs")}, drafts: map[*tui.Draft]opened{}}, home
}

// TestATypedPathIsFound however it was put there.
func TestATypedPathIsFound(t *testing.T) {
	_, home := testScreens(t, nil)
	want := filepath.Join(home, "mes listes.csv")
	write(t, want, "to\n")
	address := "file://" + strings.ReplaceAll(filepath.ToSlash(want), " ", "%20")
	for _, typed := range []string{
		want, " " + want + " ", `"` + want + `"`, "'" + want + "'", "~/mes listes.csv", address, `"~/mes listes.csv"`, strings.ReplaceAll(want, " ", `\ `),
	} {
		if got := typedPath(typed); got != want {
			t.Errorf("%q is %q, want %q", typed, got, want)
		}
	}
	odd := filepath.Join(home, "'quoted'.csv")
	write(t, odd, "to\n")
	if got := typedPath(odd); got != odd {
		t.Errorf("a file with quotes in its name is %q", got)
	}
	t.Chdir(home)
	write(t, "~odd.csv", "to\n")
	if got := typedPath("~odd.csv"); got != "~odd.csv" {
		t.Errorf("%q", got)
	}
}

// TestCompletion proposes lists, campaigns and folders, as they were typed.
func TestCompletion(t *testing.T) {
	s, home := testScreens(t, nil)
	for _, name := range []string{"Orders.csv", "orders 2.yaml", "photo.jpg", ".hidden.csv", "other/x.csv"} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(home, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(home, name), "to\n")
	}
	slash := string(filepath.Separator)
	for typed, want := range map[string][]string{
		"~/o": {"~/orders 2.yaml", "~/Orders.csv", "~/other" + slash}, "~/ot": {"~/other" + slash},
		"~/other/": {"~/other/x.csv"}, "~/.h": {"~/.hidden.csv"}, "'~/OT": {"~/other" + slash}, "~/zz": nil, "": nil,
	} {
		found, err := s.complete(context.Background(), typed)
		var got []string
		for _, entry := range found {
			got = append(got, entry.Path)
		}
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%q: %q, %v, want %q", typed, got, err, want)
		}
	}
}

// TestRecentFiles: the last one first, each once, those that are gone not.
func TestRecentFiles(t *testing.T) {
	s, home := testScreens(t, nil)
	var want []string
	for n := range maxRecent + 3 {
		path := filepath.Join(home, strings.Repeat("a", n+1)+".csv")
		write(t, path, "to,body\n+50934123456,Bonjou\n")
		if _, err := s.open(context.Background(), path, func(int) {}); err != nil {
			t.Fatal(err)
		}
		want = append([]string{path}, want...)
	}
	want = want[:maxRecent]
	again := want[3]
	if _, err := s.open(context.Background(), again, func(int) {}); err != nil {
		t.Fatal(err)
	}
	want = slices.Insert(slices.Delete(want, 3, 4), 0, again)
	if err := os.Remove(want[1]); err != nil {
		t.Fatal(err)
	}
	want = slices.Delete(want, 1, 2)
	var got []string
	for _, entry := range s.recent() {
		got = append(got, entry.Path)
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if runs, err := s.runs.List(); err != nil || len(runs) != 0 {
		t.Errorf("the file is taken for a run: %v, %v", runs, err)
	}
}

// TestAListWithoutAMessageIsRemembered, as its message is yet to be written;
// a file that cannot be opened is not.
func TestAListWithoutAMessageIsRemembered(t *testing.T) {
	a, _, _ := testApp(nil, "")
	a.global.runs = t.TempDir()
	s, err := a.newScreens(sendFlags{})
	if err != nil {
		t.Fatal(err)
	}
	unworded := filepath.Join(t.TempDir(), "k.csv")
	if err := os.WriteFile(unworded, []byte("phone,name\n+50934120001,Marie\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{unworded, unworded + ".gone"} {
		if _, err := s.open(context.Background(), path, func(int) {}); err == nil {
			t.Fatalf("%s opened", path)
		}
	}
	if got := s.recentPaths(); !slices.Equal(got, []string{unworded}) {
		t.Errorf("remembered %q", got)
	}
}

// TestSetUpFromNothing: an address and a key make a gateway that is ready.
func TestSetUpFromNothing(t *testing.T) {
	keyring.MockInit()
	server, err := sandbox.Start("127.0.0.1:0", sandbox.Options{Key: testKey})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Close() })
	s, _ := testScreens(t, map[string]string{"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"})
	s.flags.sending.timeout = defaultTimeout
	ctx := context.Background()
	if set, err := s.setup(ctx); err != nil || set.BaseURL != "" || set.Key != "" || !set.Keyring || !s.isFresh(ctx) {
		t.Errorf("%+v, %v", set, err)
	}
	if err := s.configure(ctx, tui.SettingBaseURL, "http://gw.example"); err == nil || !strings.Contains(err.Error(), "in clear") {
		t.Errorf("a bare http address: %v", err)
	}
	if err := s.configure(ctx, tui.SettingBaseURL, server.BaseURL()+"/"); err != nil || s.isFresh(ctx) {
		t.Fatal(err)
	}
	for text, want := range map[string]string{"hello": "begin with wzj_", "": "is empty", "wzj_a b": "a character"} {
		if err := s.keepKey(ctx, server.BaseURL(), text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("the key %q: %v", text, err)
		}
	}
	if err := s.keepKey(ctx, server.BaseURL(), testKey); err != nil {
		t.Fatal(err)
	}
	proof, err := s.tryGateway(ctx)
	if err != nil || proof.Status != 422 || proof.Keyless != 401 || server.Accepted() != 0 {
		t.Errorf("%+v, %v, %d accepted", proof, err, server.Accepted())
	}
	if set, _ := s.setup(ctx); set.Key != "in the system's keyring" || set.BaseURL != server.BaseURL() {
		t.Errorf("%+v", set)
	}
	if text := content(t, configPath()); strings.Contains(text, "wzj_") {
		t.Errorf("the key is in the file: %q", text)
	}
}

// TestAMendedCopyIsOpened beside the list, which stays as it is; a campaign is
// opened with the copy in place of its list.
func TestAMendedCopyIsOpened(t *testing.T) {
	s, home := testScreens(t, nil)
	list := filepath.Join(home, "orders.csv")
	const rows = "to,body\n50934123456,Bonjou\n+50934123457,Bonjou\n"
	write(t, list, rows)
	spec := filepath.Join(home, "c.yaml")
	write(t, spec, "recipients: orders.csv\nmessage:\n  to: \"{{to}}\"\n  body: \"{{body}}\"\n")
	for n, path := range []string{list, spec} {
		shown, err := s.open(context.Background(), path, func(int) {})
		if err != nil {
			t.Fatal(err)
		}
		want := filepath.Join(home, []string{"orders-mended.csv", "orders-mended-2.csv"}[n])
		if shown.MendTo != want || shown.Counts.Remaining != 1 {
			t.Fatalf("to %q, %+v", shown.MendTo, shown.Counts)
		}
		mended, err := s.mend(context.Background(), shown, func(int) {})
		if err != nil || mended.Counts.Remaining != 2 || mended.List != want {
			t.Errorf("%+v, %v", mended, err)
		}
		again, err := s.reread(context.Background(), mended, mended.Reading, func(int) {})
		if err != nil || again.List != mended.List {
			t.Errorf("%s: read again as %+v, %v", path, again, err)
		}
		if _, err := s.mend(context.Background(), shown, func(int) {}); err == nil {
			t.Error("a second time it writes over the copy")
		}
	}
	if got := content(t, list); got != rows {
		t.Errorf("the list became %q", got)
	}
}

// TestKindsCountAll problems, also those that are not kept.
func TestKindsCountAll(t *testing.T) {
	var k kinds
	for row := range 250 {
		k.add(campaign.Problem{Row: row + 1, Rule: campaign.PhoneDoubtful, Warning: true})
	}
	k.add(campaign.Problem{Row: 7, Rule: campaign.RuleEmptyCell})
	got := k.sorted()
	if len(got) != 2 || got[0].Rule != campaign.RuleEmptyCell || got[1].Count != 250 || len(got[1].First) != maxOfKind {
		t.Errorf("%d kinds: %+v", len(got), got[0])
	}
}

// TestAlerts: only terminals that are known to understand it are told more
// than to ring.
func TestAlerts(t *testing.T) {
	const text = "Kanpay: finished; \x1b[2J3 of 3 sent"
	for _, c := range []struct {
		env  map[string]string
		want string
	}{
		{map[string]string{"TERM": "xterm-256color"}, "\a"},
		{map[string]string{"TERM": "xterm-kitty"}, "\x1b]9;"},
		{map[string]string{"TERM_PROGRAM": "iTerm.app"}, "\x1b]9;"},
		{map[string]string{"TERM": "foot"}, "\x1b]777;notify;Voye;"},
		{map[string]string{"TERM": "foot", "TMUX": "x"}, "\a"},
		{map[string]string{"TERM": "xterm-kitty", "VOYE_NOTIFY": "off"}, ""},
		{map[string]string{"NO_COLOR": "1", "TERM": "xterm-kitty"}, "\x1b]9;"},
	} {
		got := alertOf(func(name string) string { return c.env[name] }, text)
		if !strings.HasPrefix(got, c.want) || (c.want == "" || c.want == "\a") && got != c.want || strings.Contains(got, "\x1b[2J") {
			t.Errorf("%v: %q", c.env, got)
		}
		if _, rest, found := strings.Cut(got, "Kanpay"); found && (strings.Contains(rest, ";") || !strings.HasSuffix(rest, "\a\a")) {
			t.Errorf("%v: %q", c.env, got)
		}
	}
}

// content returns what a file holds.
func content(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

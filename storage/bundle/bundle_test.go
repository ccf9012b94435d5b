package bundle

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/campaign/list"
	"app.wazaj/voye/storage"
)

const key = "wzj_Zekret_0123456789"

// people is a list with what must not leave the machine.
const people = `Phone,Name,Note,Other
+50934123456,Marie Jozèf,=1+2 owes 5000,3611-2233
+50937654321,Ti-Jan "Bòs" Pyè,"li renmen
kafe",+50938889999
oops Klodèt,Sandra,,
`

// refusals are words of a gateway that knows no discretion.
var refusals = []string{
	"The to number +50934123456 of Marie JOZEF is not on WhatsApp",
	"Unauthorized: Bearer " + key + " is expired, old key wzj_Another_987654 too",
	`Validation failed for "kafe", 50937654321, wamid.HBgLNTA5Mzc2NTQzMjE=: ti-jan Kl…`,
}

// personal are the words that must not be in a masked archive.
var personal = []string{
	"34123456", "37654321", "36112233", "3611-2233", "38889999", "Marie", "Joz", "Jan", "Pyè", "kafe", "renmen", "Klod", "Sandra", "5000",
	"owes", "Zekret", "Another_987654", "NTA5Mzc2NTQzMjE", "mirlande", "orders-of-sandra", "/home/", "list_sha256\":\"0",
}

func made(t *testing.T) (folder string) {
	t.Helper()
	dir := t.TempDir()
	path := filepath.Join(dir, "people.csv")
	do(t, os.WriteFile(path, []byte(people), 0o600))
	spec, err := campaign.ParseSpec("/home/mirlande/orders-of-sandra.yaml",
		[]byte("recipients: /home/mirlande/people.csv\nmessage:\n  to: \"{{Phone}}\"\n  body: \"Bonjou {{Name}}, rele 3611-2233 oswa Sandra\"\n"))
	do(t, err)
	file, err := list.Open(path, list.Options{})
	do(t, err)
	stored, err := json.Marshal(spec)
	do(t, err)
	format, err := json.Marshal(file.Format())
	do(t, err)
	runs := storage.Runs{Dir: filepath.Join(dir, "runs")}
	run, err := runs.Create(storage.Header{
		Version: "1.2.3", Name: "orders of Sandra", Campaign: stored, ListFormat: format, Fingerprint: "f00d", Total: 3,
		BaseURL: "https://gateway.example/api/wazaj/business", Part: "--where Name=Sandra",
	}, path, func(_ string, write func(campaign.Result) error) error {
		return write(campaign.Result{Row: 3, To: "oops Klodèt", Outcome: campaign.Invalid, Code: "phone_letters", Error: "oops Klodèt has letters in it"})
	})
	do(t, err)
	for n, words := range refusals {
		row := n%2 + 1
		to := []string{"+50934123456", "+50937654321"}[n%2]
		do(t, run.Journal.Intend(campaign.Intent{Row: row, Attempt: n/2 + 1, To: to, At: time.Now()}))
		do(t, run.Journal.Settle(campaign.Result{Row: row, Attempt: n/2 + 1, To: to, Outcome: campaign.Unknown, Status: 502, Code: "bad_gateway", Error: words, At: time.Now()}, nil))
	}
	do(t, run.Journal.SettleByHand(1, campaign.Failed, "mirlande@laptop"))
	do(t, run.Journal.Halt(campaign.Halt{Status: 401, Code: "unauthorized", Message: refusals[1]}))
	do(t, run.Journal.End(campaign.EndHalted))
	do(t, run.Close())
	return run.Folder
}

func do(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func options() Options {
	return Options{
		Secrets: []string{key}, About: map[string]string{"version": "1.2.3"}, Now: time.Date(2026, 11, 24, 4, 3, 12, 0, time.UTC),
		Readme: func(c Contents) string { return fmt.Sprintf("%d rows\n", c.Rows) },
	}
}

// unzipped writes an archive of the run and returns the text of its files.
func unzipped(t *testing.T, folder string, o Options) (Contents, map[string]string) {
	t.Helper()
	var archive bytes.Buffer
	found, err := Write(&archive, folder, o)
	do(t, err)
	in, err := zip.NewReader(bytes.NewReader(archive.Bytes()), int64(archive.Len()))
	do(t, err)
	files := map[string]string{}
	for _, file := range in.File {
		from, err := file.Open()
		do(t, err)
		text, err := io.ReadAll(from)
		do(t, err)
		files[filepath.Base(file.Name)] = string(text)
		files["names"] += file.Name + "\n"
	}
	return found, files
}

func noneOf(t *testing.T, files map[string]string, words []string) {
	t.Helper()
	for name, text := range files {
		for _, word := range words {
			if strings.Contains(strings.ToLower(text), strings.ToLower(word)) {
				t.Errorf("%s has %q:\n%s", name, word, text)
			}
		}
	}
}

func TestAMaskedArchiveKnowsNobody(t *testing.T) {
	folder := made(t)
	found, files := unzipped(t, folder, options())
	noneOf(t, files, personal)
	if found.Lines != 11 || found.Unreadable != 0 || found.Rows != 3 || found.State != "finished" || found.NoList != "" {
		t.Errorf("%+v", found)
	}
	want := `Phone,Name,Note,Other
+509••••3456,Xxxxx Xxxxx,'=9+9 xxxx 9999,9999-9999
+509••••4321,"Xx-Xxx ""Xxx"" Xxx","xx xxxxxx
xxxx",'+99999999999
xxxx Xxxxxx,Xxxxxx,,
`
	if diff := cmp.Diff(want, files["recipients.csv"]); diff != "" {
		t.Error(diff)
	}
	for _, words := range []string{
		`"error":"The to number +509••••3456 of ••• ••• is not on WhatsApp"`, `"to":"+509••••4321"`, `"code":"unauthorized"`,
		`"error":"Validation failed for \"•••\", •••••••4321, wamid.• •••-••• •••…"`, `"message_id":null`,
	} {
		if !strings.Contains(files["log.jsonl"], words) {
			t.Errorf("the log lacks %s:\n%s", words, files["log.jsonl"])
		}
	}
	for line := range strings.Lines(files["log.jsonl"]) {
		var object map[string]any
		do(t, json.Unmarshal([]byte(line), &object))
		if sum := object["c"]; sum != dots || object["p"] != dots {
			t.Errorf("a checksum tells what is hidden: %s", line)
		}
	}
	if files["README.txt"] != "3 rows\n" || !strings.Contains(files["about.json"], `"version": "1.2.3"`) {
		t.Errorf("%q, %s", files["README.txt"], files["about.json"])
	}
	if !strings.HasPrefix(files["names"], "voye-20") || strings.Contains(files["names"], "orders") {
		t.Errorf("%s", files["names"])
	}
}

// An archive that is not masked has all, but for keys.
func TestNoKeyIsInAnyArchive(t *testing.T) {
	folder := made(t)
	o := options()
	o.Unmasked = true
	_, files := unzipped(t, folder, o)
	noneOf(t, files, []string{"Zekret", "Another_987654"})
	if files["recipients.csv"] != people || !strings.Contains(files["log.jsonl"], "+50934123456") || !strings.Contains(files["names"], filepath.Base(folder)) {
		t.Errorf("%q", files)
	}
}

// What is damaged is what support looks for.
func TestADamagedRunIsHandedOver(t *testing.T) {
	for name, harm := range map[string]func(t *testing.T, folder string){
		"a line that is no JSON": func(t *testing.T, folder string) { edit(t, folder, `"type":"halt"`, `"type":halt"`) },
		"the first line":         func(t *testing.T, folder string) { edit(t, folder, `{"n":1,`, `["n":1,`) },
		"no list":                func(t *testing.T, folder string) { do(t, os.Remove(filepath.Join(folder, "recipients.csv"))) },
		"a list that is none": func(t *testing.T, folder string) {
			do(t, os.WriteFile(filepath.Join(folder, "recipients.csv"), []byte("Phone,Name\n\"+50934123456,Marie\n"), 0o600))
		},
		"an end of the log that was torn": func(t *testing.T, folder string) {
			log, err := os.ReadFile(filepath.Join(folder, logName))
			do(t, err)
			do(t, os.WriteFile(filepath.Join(folder, logName), log[:len(log)-40], 0o600))
		},
	} {
		t.Run(name, func(t *testing.T) {
			folder := made(t)
			harm(t, folder)
			found, files := unzipped(t, folder, options())
			noneOf(t, files, personal)
			if found.Lines == 0 || files["log.jsonl"] == "" || found.Fault == "" && found.NoList == "" && found.Unreadable == 0 {
				t.Errorf("%+v\n%q", found, files)
			}
			if strings.Contains(found.Fault+found.NoList, folder) {
				t.Errorf("it says where it was: %+v", found)
			}
		})
	}
}

func edit(t *testing.T, folder, old, text string) {
	t.Helper()
	path := filepath.Join(folder, logName)
	log, err := os.ReadFile(path)
	do(t, err)
	if !bytes.Contains(log, []byte(old)) {
		t.Fatalf("the log has no %s:\n%s", old, log)
	}
	do(t, os.WriteFile(path, bytes.Replace(log, []byte(old), []byte(text), 1), 0o600))
}

// A link in a run folder could lead to anything.
func TestALinkIsNotHandedOver(t *testing.T) {
	folder := made(t)
	secret := filepath.Join(t.TempDir(), "secret")
	do(t, os.WriteFile(secret, []byte("Phone,Name\n+1,canary\n"), 0o600))
	do(t, os.Remove(filepath.Join(folder, "recipients.csv")))
	if err := os.Symlink(secret, filepath.Join(folder, "recipients.csv")); err != nil {
		t.Skip(err)
	}
	o := options()
	o.Unmasked = true
	found, files := unzipped(t, folder, o)
	noneOf(t, files, []string{"canary"})
	if found.NoList == "" {
		t.Errorf("%+v", found)
	}
}

type fullDisk struct{ room int }

func (f *fullDisk) Write(p []byte) (int, error) {
	if f.room -= len(p); f.room < 0 {
		return 0, errors.New("no space left")
	}
	return len(p), nil
}

func TestAnArchiveThatCannotBeWrittenIsTold(t *testing.T) {
	folder := made(t)
	for _, room := range []int{0, 100, 1000} {
		if _, err := Write(&fullDisk{room}, folder, options()); err == nil {
			t.Errorf("with room for %d bytes it is said to be written", room)
		}
	}
}

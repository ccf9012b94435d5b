package cli

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"app.wazaj/voye/ui/words"
)

// hostileWord is what a name, or the words of a gateway, may be.
const hostileWord = `</td></table><script>window.hacked = 1</script><img src="http://evil.example/x" onerror="window.hacked = 1">`

// hostileRun sends a list of 40 rows with hostile names to a gateway with
// hostile words, which refuses every eighth, and returns the runs folder.
func hostileRun(t *testing.T) (runs string) {
	t.Helper()
	var asked atomic.Int64
	gateway := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		n := asked.Add(1)
		w.Header().Set("Content-Type", "application/json")
		if n%8 == 0 {
			w.WriteHeader(http.StatusUnprocessableEntity)
			_ = json.NewEncoder(w).Encode(map[string]any{"success": false, "message": hostileWord})
			return
		}
		_ = json.NewEncoder(w).Encode(map[string]any{"success": true, "message_id": 1000 - n})
	}))
	t.Cleanup(gateway.Close)
	dir := t.TempDir()
	list := "to,body,First <name>,City\n"
	for row := range 40 {
		list += fmt.Sprintf("+50934120%03d,\"Bonjou, kòmand ou pare\",\"%s\",%s\n", row, strings.ReplaceAll(hostileWord, `"`, `""`),
			[]string{"Jakmèl", "Okap", "Pòtoprens"}[row%3])
	}
	path := filepath.Join(dir, "list.csv")
	if err := os.WriteFile(path, []byte(list), 0o600); err != nil {
		t.Fatal(err)
	}
	code, said := runMain(dir, gateway.URL+"/api/wazaj/business", "send", path, "--yes", "--plain", "--max-refusals", "0", "--rate", "500", "--workers", "1")
	if code != exitFinished {
		t.Fatalf("exit code %d\n%s", code, said)
	}
	return dir
}

// runMain runs the program with a runs folder and a gateway of its own.
func runMain(runs, gateway string, args ...string) (code int, said string) {
	var out bytes.Buffer
	env := map[string]string{"WAZAJ_BASE_URL": gateway, "WAZAJ_API_KEY": "wzj_page", "VOYE_RUNS": filepath.Join(runs, "runs")}
	code = Main(args, strings.NewReader(""), &out, &out, func(name string) string { return env[name] })
	return code, out.String()
}

// pageIn writes the page of the last run in a language.
func pageIn(t *testing.T, runs, language string) (path string) {
	t.Helper()
	path = filepath.Join(runs, "report-"+language+".html")
	if code, said := runMain(runs, "", "report", "last", "-o", path, "--lang", language); code != 0 {
		t.Fatalf("exit code %d\n%s", code, said)
	}
	return path
}

// TestThePageInABrowser opens the page as its readers do.
func TestThePageInABrowser(t *testing.T) {
	t.Parallel()
	b := startBrowser(t)
	runs := hostileRun(t)
	path := pageIn(t, runs, "ht")
	b.open(path, 1200, true)
	if said := b.complaints(); said != nil {
		t.Errorf("the page complains:\n%s", strings.Join(said, "\n"))
	}
	if asked := b.asked(); len(asked) != 1 {
		t.Errorf("the page asks for %q", asked)
	}
	var seen struct {
		Hacked, Images, Scripts int
		Lang, Name, Answer      string
	}
	b.eval(`({hacked: +!!window.hacked, images: document.images.length, scripts: document.scripts.length, lang: document.documentElement.lang,
		name: document.querySelector('#rows tbody tr').cells[9].textContent, answer: document.querySelector('#rows tr.failed').cells[3].textContent})`, &seen)
	if seen.Hacked+seen.Images != 0 || seen.Scripts != 1 || seen.Lang != "ht" || seen.Name != hostileWord || !strings.Contains(seen.Answer, "<script>") {
		t.Errorf("%+v", seen)
	}
	b.searchAndSort()
	b.guarded()
}

// searchAndSort types into the search, chooses an outcome and sorts.
func (b *browser) searchAndSort() {
	b.t.Helper()
	shown := `[...document.querySelectorAll('#rows tbody tr')].filter(r => r.offsetHeight > 0).map(r => r.cells[0].textContent)`
	var rows []string
	b.eval(`document.getElementById('search').focus()`, nil)
	b.call("Input.insertText", map[string]any{"text": "POTOPRENS 5093412001"}) // without its accents
	if b.eval(shown, &rows); !slices.Equal(rows, []string{"12", "15", "18"}) {
		b.t.Errorf("the search finds %q", rows)
	}
	var says string
	if b.eval(`document.getElementById('shown').textContent`, &says); !strings.Contains(says, "3 sou 40") {
		b.t.Errorf("the search says %q", says)
	}
	b.eval(`(() => { const s = document.getElementById('search'); s.value = ''; s.dispatchEvent(new Event('input'))
		const f = document.getElementById('filter'); f.value = 'failed'; f.dispatchEvent(new Event('change')) })()`, nil)
	if b.eval(shown, &rows); !slices.Equal(rows, []string{"8", "16", "24", "32", "40"}) {
		b.t.Errorf("%q failed", rows)
	}
	b.eval(`(() => { const f = document.getElementById('filter'); f.value = ''; f.dispatchEvent(new Event('change')) })()`, nil)
	for _, want := range []struct{ order, first, last string }{{"ascending", "39", "40"}, {"descending", "1", "40"}} {
		// By message_id, as numbers; the refused rows have none and stay at the end.
		b.eval(`document.querySelectorAll('#rows thead button')[6].click()`, nil)
		var order string
		b.eval(`document.querySelectorAll('#rows thead th')[6].getAttribute('aria-sort')`, &order)
		if b.eval(shown, &rows); len(rows) != 40 || order != want.order || rows[0] != want.first || rows[39] != want.last {
			b.t.Errorf("sorted %s: %q", order, rows)
		}
	}
}

// guarded holds that the page's policy stops a script that came into it after
// all, and that this would have been heard.
func (b *browser) guarded() {
	b.t.Helper()
	before := len(b.complaints())
	b.eval(`(() => { const s = document.createElement('script'); s.textContent = 'window.hacked = 1'; document.body.append(s)
		const i = new Image(); i.src = 'http://evil.example/x'; document.body.append(i) })()`, nil)
	var hacked bool
	if b.eval(`!!window.hacked`, &hacked); hacked || len(b.complaints()) < before+2 {
		b.t.Errorf("hacked: %v, %d complaints", hacked, len(b.complaints())-before)
	}
}

// TestThePageFits holds that nothing stands out sideways on a phone, in any
// language, that the page is read without a script, and that it prints.
func TestThePageFits(t *testing.T) {
	t.Parallel()
	b := startBrowser(t)
	runs := hostileRun(t)
	for _, language := range words.Languages() {
		path := pageIn(t, runs, language)
		for _, scripts := range []bool{true, false} {
			b.open(path, 360, scripts)
			var wide struct {
				Page  int
				Parts []string
			}
			// What is within a box that scrolls for itself is none of the page's width.
			b.eval(`({page: document.documentElement.scrollWidth, parts: [...document.querySelectorAll('body *')]
				.filter(e => !e.closest('caption') && !e.parentElement.closest('.wide, svg') && e.getBoundingClientRect().right > 360.5).map(e => e.outerHTML.slice(0, 80))})`, &wide)
			if wide.Page > 360 || len(wide.Parts) > 0 {
				t.Errorf("%s, scripts %v: %d pixels wide: %q", language, scripts, wide.Page, wide.Parts)
			}
			var text struct {
				Rows     int
				Controls bool
			}
			b.eval(`({rows: [...document.querySelectorAll('#rows tbody tr')].filter(r => r.offsetHeight > 0).length, controls: document.querySelector('.controls').offsetHeight > 0})`, &text)
			if text.Rows != 40 || text.Controls != scripts {
				t.Errorf("%s, scripts %v: %+v", language, scripts, text)
			}
			if said := b.complaints(); said != nil {
				t.Errorf("%s, scripts %v: the page complains:\n%s", language, scripts, strings.Join(said, "\n"))
			}
		}
	}
	var printed struct {
		Data string `json:"data"`
	}
	b.into(b.call("Page.printToPDF", map[string]any{"printBackground": true}), &printed)
	pdf, err := base64.StdEncoding.DecodeString(printed.Data)
	if err != nil || !bytes.HasPrefix(pdf, []byte("%PDF")) || bytes.Count(pdf, []byte("/Type /Page\n")) < 1 {
		t.Errorf("%d bytes were printed (%v)", len(pdf), err)
	}
}

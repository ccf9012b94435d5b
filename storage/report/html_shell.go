package report

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"strings"
	"time"

	"app.wazaj/voye/campaign"
	"app.wazaj/voye/storage"
)

//go:embed page.css
var pageStyle string

//go:embed page.js
var pageScript string

// inPage returns a style or a script as a browser has it when it takes its
// hash: a checkout on Windows may have other line breaks.
func inPage(text string) string { return strings.ReplaceAll(text, "\r\n", "\n") }

// sourceOf names a style or a script for the page's policy by its hash.
func sourceOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// policy lets the page's own style and script work and nothing else: no other
// script, whatever a name in the list says, no picture, no address.
func policy() string {
	return "default-src 'none'; style-src " + sourceOf(inPage(pageStyle)) + "; script-src " + sourceOf(inPage(pageScript)) +
		"; base-uri 'none'; form-action 'none'"
}

// top writes the page up to its first words.
func (h *htmlWriter) top() {
	h.put(`<!DOCTYPE html>
<html lang="%s">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="%s">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>%s</title>
<style>`, h.page.Language, policy(), h.say(saysTitle)+": "+h.report.name(h.opts.Mask))
	h.write([]byte(inPage(pageStyle)))
	h.put("</style>\n</head>\n<body>\n<main>\n")
}

// bottom writes the end of the page.
func (h *htmlWriter) bottom() {
	h.put("<footer><p>%s</p><p>%s</p><p>%s</p></footer>\n</main>\n<script>", saysSentMeans, saysPrivate,
		h.say(saysMade, h.moment(h.page.Made)+" "+h.zone(), h.page.Version))
	h.write([]byte(inPage(pageScript)))
	h.put("</script>\n</body>\n</html>\n")
}

// header says which run the page is about, and how it ended.
func (h *htmlWriter) header() {
	run := h.report.Run()
	h.put("<header>\n<p class=\"kind\">%s</p>\n<h1>%s</h1>\n<p class=\"verdict\">%s</p>\n", saysTitle, h.report.name(h.opts.Mask), h.verdict())
	if h.report.State() == storage.Running {
		h.put(`<p class="note">%s</p>`, saysLive)
	}
	if run.Header.Sandbox {
		h.put("<p class=\"sandbox\">%s</p>\n", h.say(saysGateway)+": "+h.say(saysSandbox))
	}
	h.put(`<dl class="facts">`)
	h.fact(saysRun, h.runs(", "))
	h.fact(saysList, h.hiding(h.sampler.listName()))
	h.fact(saysPart, h.hiding(run.Header.Part))
	h.fact(saysBegan, h.moment(h.report.pasts[0].Header.At)+" ("+h.zone()+")")
	worked := time.Duration(0)
	for _, run := range h.report.Runs() {
		worked += run.Worked
	}
	h.fact(saysAtWork, duration(worked))
	if !run.Header.Sandbox {
		h.fact(saysGateway, run.Header.BaseURL)
	}
	h.put("</dl>\n</header>\n")
}

func (h *htmlWriter) fact(label Sentence, value string) {
	if value != "" {
		h.put("<div><dt>%s</dt><dd>%s</dd></div>\n", label, value)
	}
}

// verdict says how the run ended, as the program's own report does.
func (h *htmlWriter) verdict() string {
	run := h.report.Run()
	switch {
	case h.report.State() == storage.Running:
		return h.say(saysSending)
	case h.report.Summary().Remaining == 0:
		return h.say(saysEndFinished)
	case run.Halt != nil:
		return h.say(saysEndHalt, h.answer(run.Halt.Status, run.Halt.Code, run.Halt.Message))
	case run.End == nil:
		return h.say(saysEndCrash)
	case run.End.Reason == campaign.EndCanary:
		return h.say(saysEndCanary)
	}
	return h.say(saysEndInterrupted)
}

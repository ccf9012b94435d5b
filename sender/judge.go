package sender

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"syscall"

	"app.wazaj/voye/campaign"
)

// judgeAnswer applies the table of Verdict to an answer. The body may have
// been cut by readErr: what was read may still prove that the message was
// accepted, and never proves more than it says.
func judgeAnswer(status int, body []byte, readErr error) Verdict {
	a := readAnswer(body)
	v := Verdict{Status: status, Code: a.code, Error: a.words}
	if v.Error == "" && (!a.success || status != http.StatusOK) {
		v.Error = statusWords(status)
	}
	switch {
	case status == http.StatusOK:
		return judgeOK(v, a, readErr)
	case status < 300:
		return v.as(campaign.Unknown, Stop, "unexpected_status")
	case status >= 300 && status < 400:
		v.Error = fmt.Sprintf("the gateway answers %s instead of taking the message; check the base URL", statusWords(status))
		return v.as(campaign.NotSent, Stop, "redirect")
	case status == http.StatusUnauthorized, status == http.StatusForbidden:
		return v.as(campaign.NotSent, Stop, statusCode(status))
	case status == http.StatusTooManyRequests:
		return v.as(campaign.NotSent, SlowDown, statusCode(status))
	case status == http.StatusServiceUnavailable && a.isJSON:
		return v.as(campaign.NotSent, BackOff, statusCode(status))
	}
	return judgeRefusal(v, a)
}

func judgeOK(v Verdict, a answer, readErr error) Verdict {
	switch {
	case a.isJSON && a.success && a.messageID > 0:
		v.MessageID, v.Code, v.Error = a.messageID, "", ""
		v.Outcome = campaign.Sent
		return v
	case a.isJSON && a.success:
		v.Error = "accepted, but the gateway gave no usable message_id"
		return v.as(campaign.Sent, GoOn, "no_message_id")
	case a.isJSON && accountWide(a.code):
		return v.as(campaign.NotSent, Stop, a.code)
	case readErr != nil:
		v.Error = "the answer was cut: " + errorWords(readErr)
		return v.as(campaign.Unknown, GoOn, failureCode(readErr))
	}
	v.Error = "the answer is not the documented one: " + v.Error
	return v.as(campaign.Unknown, GoOn, "bad_answer")
}

func judgeRefusal(v Verdict, a answer) Verdict {
	switch v.Status {
	case http.StatusUnprocessableEntity:
		if a.isJSON && accountWide(a.code) {
			return v.as(campaign.NotSent, Stop, a.code)
		}
		if a.isJSON {
			return v.as(campaign.Failed, GoOn, "validation_failed")
		}
	case http.StatusBadRequest, http.StatusRequestEntityTooLarge:
		if a.isJSON {
			return v.as(campaign.Failed, GoOn, statusCode(v.Status))
		}
		return v.as(campaign.NotSent, Stop, statusCode(v.Status))
	case http.StatusNotFound, http.StatusMethodNotAllowed, http.StatusGone,
		http.StatusLengthRequired, http.StatusRequestURITooLong, http.StatusUnsupportedMediaType,
		http.StatusRequestHeaderFieldsTooLarge, http.StatusNotImplemented,
		http.StatusHTTPVersionNotSupported:
		return v.as(campaign.NotSent, Stop, statusCode(v.Status))
	}
	return v.as(campaign.Unknown, GoOn, statusCode(v.Status))
}

// as completes the verdict; code stands in where the gateway gave none.
func (v Verdict) as(outcome campaign.Outcome, then Then, code string) Verdict {
	v.Outcome, v.Then = outcome, then
	if v.Code == "" {
		v.Code = code
	}
	return v
}

// judgeFailure applies the table to a POST that got no answer. untouched is
// the evidence of oneBody.seal; givenUp says that we ended the call.
func judgeFailure(err error, untouched, givenUp bool) Verdict {
	v := Verdict{Error: errorWords(err)}
	switch {
	case !untouched && givenUp:
		v.Error = errLeft.Error()
		return v.as(campaign.Unknown, GoOn, failureCode(errLeft))
	case !untouched:
		return v.as(campaign.Unknown, GoOn, failureCode(err))
	case givenUp:
		v.Error = "given up before the request left"
		return v.as(campaign.NotSent, GoOn, "interrupted")
	case isProxyPassword(err):
		return v.as(campaign.NotSent, Stop, "proxy_authentication")
	case isTLSRefusal(err):
		v.Error += "; the connection is not safe, so nothing was sent: check the base URL and the network (a login page, a proxy), and that the gateway speaks TLS 1.2 or newer"
		return v.as(campaign.NotSent, Stop, "tls")
	}
	return v.as(campaign.NotSent, BackOff, "no_connection")
}

// proxyRefusal is a proxy's answer to CONNECT other than 200.
type proxyRefusal struct{ status int }

func (e *proxyRefusal) Error() string {
	return "the proxy answers " + statusWords(e.status)
}

func isProxyPassword(err error) bool {
	refusal, ok := errors.AsType[*proxyRefusal](err)
	return ok && refusal.status == http.StatusProxyAuthRequired
}

// isTLSRefusal tells a refusal that waiting cannot mend from a handshake that
// timed out or was cut.
func isTLSRefusal(err error) bool {
	_, certificate := errors.AsType[*tls.CertificateVerificationError](err)
	_, authority := errors.AsType[x509.UnknownAuthorityError](err)
	_, host := errors.AsType[x509.HostnameError](err)
	_, invalid := errors.AsType[x509.CertificateInvalidError](err)
	_, plain := errors.AsType[tls.RecordHeaderError](err)
	// crypto/tls gives the other side's alert in this form and no other.
	refusal, remote := errors.AsType[*net.OpError](err)
	alert := remote && refusal.Op == "remote error"
	return certificate || authority || host || invalid || plain || alert ||
		errors.Is(err, http.ErrSchemeMismatch)
}

// errLeft stands for an answer that we did not wait for.
var errLeft = errors.New("the run was left before the gateway answered")

// failureCode names the way in which an answer was lost. It is for people who
// group rows; no verdict depends on it.
func failureCode(err error) string {
	var timeout net.Error
	switch {
	case errors.Is(err, errLeft):
		return "interrupted"
	case errors.Is(err, context.DeadlineExceeded), errors.As(err, &timeout) && timeout.Timeout():
		return "timeout"
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, net.ErrClosed),
		errors.Is(err, syscall.ECONNRESET), errors.Is(err, syscall.EPIPE):
		return "connection_cut"
	}
	return "bad_answer"
}

// errorWords makes an error fit for a log line. net/http quotes what the
// other side sent, so it is data like any other.
func errorWords(err error) string {
	switch failureCode(err) {
	case "timeout":
		return "no answer in time"
	case "connection_cut":
		return "the connection was cut before the answer was whole"
	}
	return cutWords(campaign.Safe(err.Error()))
}

// statusWords names a status, such as "503 Service Unavailable".
func statusWords(status int) string {
	return strings.TrimSpace(fmt.Sprintf("%d %s", status, http.StatusText(status)))
}

// statusCode makes a code of a status, such as "service_unavailable".
func statusCode(status int) string {
	text := http.StatusText(status)
	if text == "" {
		return fmt.Sprintf("http_%d", status)
	}
	return strings.ReplaceAll(strings.ToLower(strings.ReplaceAll(text, "-", "_")), " ", "_")
}

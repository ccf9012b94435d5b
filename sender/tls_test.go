package sender

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"io"
	"math/big"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"app.wazaj/voye/campaign"
)

// certificateFor makes a certificate of its own authority, for a host name or
// an address.
func certificateFor(t *testing.T, host string, from, until time.Duration) (tls.Certificate, *x509.CertPool) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "\x1b]0;voye\x07"},
		NotBefore: time.Now().Add(from), NotAfter: time.Now().Add(until),
		IsCA: true, BasicConstraintsValid: true, DNSNames: []string{host},
	}
	if ip := net.ParseIP(host); ip != nil {
		template.DNSNames, template.IPAddresses = nil, []net.IP{ip}
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	if err != nil {
		t.Fatal(err)
	}
	leaf, err := x509.ParseCertificate(der)
	if err != nil {
		t.Fatal(err)
	}
	trusted := x509.NewCertPool()
	trusted.AddCert(leaf)
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}, trusted
}

// TestTLS meets servers with good and bad papers. But for the last, nothing
// leaves before the handshake is over, and waiting mends none of them. In the
// last the server says no only when the client is through, as TLS 1.3 has it:
// the request may have left by then, which makes the row unknown.
func TestTLS(t *testing.T) {
	const day = 24 * time.Hour
	for name, c := range map[string]struct {
		host        string
		from, until time.Duration
		server      func(*tls.Config)
		client      func(*tls.Config)
		want        campaign.Outcome
		then        Then
		late        bool // unknown will do as well
	}{
		"good papers":           {want: campaign.Sent},
		"HTTP/2 is offered":     {server: func(c *tls.Config) { c.NextProtos = []string{"h2"} }, want: campaign.Sent},
		"an unknown authority":  {client: func(c *tls.Config) { c.RootCAs = x509.NewCertPool() }, want: campaign.NotSent, then: Stop},
		"another host's papers": {host: "other.example", want: campaign.NotSent, then: Stop},
		"expired":               {from: -2 * day, until: -day, want: campaign.NotSent, then: Stop},
		"not valid yet":         {from: day, until: 2 * day, want: campaign.NotSent, then: Stop},
		"TLS 1.1": {server: func(c *tls.Config) { c.MinVersion, c.MaxVersion = tls.VersionTLS10, tls.VersionTLS11 },
			client: func(c *tls.Config) { c.MinVersion = tls.VersionTLS10 }, want: campaign.NotSent, then: Stop},
		"an alert": {server: func(c *tls.Config) { c.MinVersion = tls.VersionTLS13 },
			client: func(c *tls.Config) { c.MaxVersion = tls.VersionTLS12 }, want: campaign.NotSent, then: Stop},
		"papers wanted, TLS 1.2": {server: func(c *tls.Config) { c.MaxVersion, c.ClientAuth = tls.VersionTLS12, tls.RequireAnyClientCert }, want: campaign.NotSent, then: Stop},
		"papers wanted, TLS 1.3": {server: func(c *tls.Config) { c.ClientAuth = tls.RequireAnyClientCert }, want: campaign.NotSent, then: Stop, late: true},
	} {
		t.Run(name, func(t *testing.T) {
			if c.host == "" {
				c.host = "127.0.0.1"
			}
			if c.until == 0 {
				c.from, c.until = -day, day
			}
			papers, trusted := certificateFor(t, c.host, c.from, c.until)
			offered := make(chan []string, 1)
			server, client := &tls.Config{Certificates: []tls.Certificate{papers}}, &tls.Config{RootCAs: trusted}
			server.GetConfigForClient = func(hello *tls.ClientHelloInfo) (*tls.Config, error) {
				offered <- hello.SupportedProtos
				return nil, nil
			}
			if c.server != nil {
				c.server(server)
			}
			if c.client != nil {
				c.client(client)
			}
			gateway := newRawTLS(t, server, says(takes))
			v := clientFor(t, gateway.address, func(config *ClientConfig) { config.TLS = client }).Post(t.Context(), hello)
			late := c.late && v.Outcome == campaign.Unknown && v.Then == GoOn
			if !late && (v.Outcome != c.want || v.Then != c.then) || v.Error != campaign.Safe(v.Error) {
				t.Errorf("%+v", v)
			}
			gateway.holds(t, v, hello.To)
			select {
			case protocols := <-offered:
				if len(protocols) > 0 {
					t.Errorf("the client offers %q", protocols)
				}
			default:
			}
		})
	}
}

// TestNoConnection is every way in which there is nobody to talk to: nothing
// left, which is certain, and all of it may pass.
func TestNoConnection(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	closed := listener.Addr().String()
	_ = listener.Close()
	silent := newRaw(t, func(_ *raw, conn net.Conn) { hangUp(conn) })
	cut := newRaw(t, func(_ *raw, conn net.Conn) { _, _ = conn.Read(make([]byte, 50)) })
	plain := newRaw(t, func(_ *raw, conn net.Conn) {
		_, _ = conn.Read(make([]byte, 50))
		_, _ = io.WriteString(conn, "HTTP/1.1 400 Bad Request\r\n\r\n")
	})
	for name, c := range map[string]struct {
		base string
		then Then
	}{
		"no such name":          {"https://gateway.invalid", BackOff},
		"refused":               {"http://" + closed, BackOff},
		"refused, TLS":          {"https://" + closed, BackOff},
		"silence for handshake": {"https" + silent.address[4:], BackOff},
		"cut in the handshake":  {"https" + cut.address[4:], BackOff},
		"plain http":            {"https" + plain.address[4:], Stop},
	} {
		client := clientFor(t, c.base, func(config *ClientConfig) { config.Timeout = 300 * time.Millisecond })
		v := client.Post(t.Context(), hello)
		if v.Outcome != campaign.NotSent || v.Then != c.then || v.Status != 0 || v.Error == "" {
			t.Errorf("%s: %+v", name, v)
		}
		if err := client.Knock(t.Context()); err == nil {
			t.Errorf("%s: the knock was answered", name)
		}
	}
}

// TestProxies meets proxies that do not let the request through. They see a
// CONNECT, never the message or the key.
func TestProxies(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	down := "http://" + listener.Addr().String()
	_ = listener.Close()
	var connects atomic.Int32
	proxy := func(answer string) string {
		return newRaw(t, func(_ *raw, conn net.Conn) {
			request := make([]byte, 4096)
			n, _ := conn.Read(request)
			if got := string(request[:n]); !strings.HasPrefix(got, "CONNECT gateway.invalid:443 ") || strings.Contains(got, testKey) {
				t.Errorf("the proxy sees %q", got)
			}
			connects.Add(1)
			if answer == "" {
				hangUp(conn)
			}
			_, _ = io.WriteString(conn, answer)
		}).address
	}
	for name, c := range map[string]struct {
		address string
		then    Then
	}{
		"407":          {proxy(answerWith("407 Proxy Authentication Required", "", "")), Stop},
		"502":          {proxy(answerWith("502 Bad Gateway", "", "")), BackOff},
		"503":          {proxy(answerWith("503 Service Unavailable", "", `{"success":false}`)), BackOff},
		"200, and cut": {proxy("HTTP/1.1 200 OK\r\n\r\n"), BackOff},
		"a page":       {proxy(answerWith("200 OK", "", "<html>Log in</html>")), BackOff},
		"garbage":      {proxy("what?\r\n\r\n"), BackOff},
		"silence":      {proxy(""), BackOff},
		"down":         {down, BackOff},
	} {
		client := clientFor(t, "https://gateway.invalid", func(config *ClientConfig) { config.Timeout = 500 * time.Millisecond })
		client.transport.Proxy = through(t, c.address)
		v := client.Post(t.Context(), hello)
		if v.Outcome != campaign.NotSent || v.Then != c.then || v.Status != 0 {
			t.Errorf("%s: %+v", name, v)
		}
	}
	if connects.Load() != 7 {
		t.Errorf("%d connects", connects.Load())
	}
}

func through(t *testing.T, proxy string) func(*http.Request) (*url.URL, error) {
	t.Helper()
	address, err := url.Parse(proxy)
	if err != nil {
		t.Fatal(err)
	}
	return http.ProxyURL(address)
}

// TestHTTP2IsNotOfferedThroughAProxy: net/http does that handshake by itself.
func TestHTTP2IsNotOfferedThroughAProxy(t *testing.T) {
	papers, trusted := certificateFor(t, "gateway.invalid", -time.Hour, time.Hour)
	offered := make(chan []string, 1)
	config := &tls.Config{Certificates: []tls.Certificate{papers}, GetConfigForClient: func(hello *tls.ClientHelloInfo) (*tls.Config, error) {
		offered <- hello.SupportedProtos
		return nil, nil
	}}
	gateway := newRaw(t, func(r *raw, conn net.Conn) {
		_, _ = conn.Read(make([]byte, 4096))
		_, _ = io.WriteString(conn, "HTTP/1.1 200 OK\r\n\r\n")
		says(takes)(r, tls.Server(conn, config))
	})
	client := clientFor(t, "https://gateway.invalid", func(c *ClientConfig) { c.TLS = &tls.Config{RootCAs: trusted} })
	client.transport.Proxy = through(t, gateway.address)
	v := client.Post(t.Context(), hello)
	if protocols := <-offered; v.Outcome != campaign.Sent || len(protocols) > 0 {
		t.Errorf("%q is offered, %+v", protocols, v)
	}
	gateway.holds(t, v, hello.To)
}

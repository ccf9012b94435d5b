package cli

import (
	"errors"
	"io"
	"log"
	"net"
	"net/http"
	"strconv"
	"sync/atomic"
	"time"

	"app.wazaj/voye/campaign"
)

// metricsServer serves what is known of the run under way, in Prometheus' text
// format, while the command goes on. It reads what the lines or the screens
// read, so it cannot say anything else than they do.
type metricsServer struct {
	listener net.Listener
	http     *http.Server
	look     atomic.Pointer[func(read func(*campaign.Progress))]
}

var errMetricsAddr = errors.New("give a port such as :9090, or an address with one such as 10.0.0.5:9090")

// readMetricsAddr reads where to serve. A port alone is one of this machine's
// own address: whoever wants others to look gives an address that they reach.
func readMetricsAddr(text string) (string, error) {
	host, port := "", text
	if _, err := strconv.Atoi(text); err != nil {
		if host, port, err = net.SplitHostPort(text); err != nil {
			return "", errMetricsAddr
		}
	}
	if _, err := strconv.ParseUint(port, 10, 16); err != nil {
		return "", errMetricsAddr
	}
	return net.JoinHostPort(first(host, "127.0.0.1"), port), nil
}

// serveMetrics begins to serve.
func serveMetrics(addr string) (*metricsServer, error) {
	at, err := net.ResolveTCPAddr("tcp", addr)
	if err != nil {
		return nil, err
	}
	listener, err := net.ListenTCP("tcp", at)
	if err != nil {
		return nil, err
	}
	m := &metricsServer{listener: listener}
	m.http = &http.Server{
		Handler: m, ReadHeaderTimeout: 10 * time.Second, WriteTimeout: 10 * time.Second, IdleTimeout: 2 * time.Minute,
		MaxHeaderBytes: 16 << 10, ErrorLog: log.New(io.Discard, "", 0),
	}
	go func() { _ = m.http.Serve(listener) }()
	return m, nil
}

func (m *metricsServer) url() string { return "http://" + m.listener.Addr().String() + "/metrics" }

func (m *metricsServer) isLoopback() bool {
	at, ok := m.listener.Addr().(*net.TCPAddr)
	return ok && at.IP.IsLoopback()
}

// follow takes the run to tell of. look lets its caller read what is known.
func (m *metricsServer) follow(look func(read func(*campaign.Progress))) {
	if m != nil {
		m.look.Store(&look)
	}
}

// close ends it. Nobody needs to have begun.
func (m *metricsServer) close() {
	if m != nil {
		_ = m.http.Close()
	}
}

// ServeHTTP implements http.Handler.
func (m *metricsServer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	switch {
	case r.URL.Path != "/metrics":
		http.Error(w, "see /metrics", http.StatusNotFound)
		return
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "GET only", http.StatusMethodNotAllowed)
		return
	}
	var e exposition
	e.build()
	if look := m.look.Load(); look != nil {
		(*look)(func(p *campaign.Progress) { e.run(p, time.Now()) })
	}
	w.Header().Set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
	_, _ = w.Write(e.text)
}

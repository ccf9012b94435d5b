package sandbox

import (
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"time"
)

// Server is a Gateway that listens on a loopback address.
type Server struct {
	*Gateway
	listener net.Listener
	http     *http.Server
	done     chan error
}

// Start serves a gateway on addr, host:port, until Close. Port 0 takes a free
// one. A host that is not loopback is an error: the sandbox takes any key, so
// nobody but this machine may reach it.
func Start(addr string, options Options) (*Server, error) {
	if err := options.Validate(); err != nil {
		return nil, err
	}
	listener, err := listen(addr)
	if err != nil {
		return nil, fmt.Errorf("sandbox: %w; give a free address such as 127.0.0.1:0", err)
	}
	gateway := New(options)
	s := &Server{Gateway: gateway, listener: listener, done: make(chan error, 1)}
	s.http = &http.Server{
		Handler:           gateway,
		ReadHeaderTimeout: 30 * time.Second,
		ErrorLog:          log.New(io.Discard, "", 0),
	}
	go func() { s.done <- s.http.Serve(listener) }()
	return s, nil
}

func listen(addr string) (net.Listener, error) {
	at, err := net.ResolveTCPAddr("tcp", addr)
	if err != nil {
		return nil, err
	}
	if !at.IP.IsLoopback() {
		return nil, fmt.Errorf("%q is not a loopback address", addr)
	}
	return net.ListenTCP("tcp", at)
}

// BaseURL returns the address that the calls are below, such as
// http://127.0.0.1:41234/api/wazaj/business.
func (s *Server) BaseURL() string {
	return "http://" + s.listener.Addr().String() + BasePath
}

// Close stops the gateway at once; requests under way are cut. It must be
// called once only.
func (s *Server) Close() error {
	closed := s.http.Close()
	if err := <-s.done; !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("sandbox: %w", err)
	}
	return closed
}

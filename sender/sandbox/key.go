package sandbox

import (
	"net/http"
	"strings"
)

const keyPrefix = "wzj_"

// admits reports whether the request carries a key that is accepted, in one
// of the three documented ways: X-API-Key: K, Authorization: Bearer K or
// Authorization: ApiKey K.
func (g *Gateway) admits(header http.Header) bool {
	key := keyOf(header)
	if g.key != "" {
		return key == g.key
	}
	return hasKeyShape(key)
}

func keyOf(header http.Header) string {
	if key := header.Get("X-API-Key"); key != "" {
		return key
	}
	scheme, key, _ := strings.Cut(header.Get("Authorization"), " ")
	if strings.EqualFold(scheme, "Bearer") || strings.EqualFold(scheme, "ApiKey") {
		return key
	}
	return ""
}

func hasKeyShape(key string) bool {
	rest, ok := strings.CutPrefix(key, keyPrefix)
	if !ok || rest == "" {
		return false
	}
	for _, c := range []byte(rest) {
		letter := 'a' <= c|0x20 && c|0x20 <= 'z'
		digit := '0' <= c && c <= '9'
		if !letter && !digit && c != '-' && c != '_' {
			return false
		}
	}
	return true
}

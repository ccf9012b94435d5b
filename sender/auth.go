package sender

import (
	"fmt"
	"net/http"
	"strings"
)

// Auth is the way in which the key is given to the gateway, which accepts
// three.
type Auth string

const (
	// AuthXAPIKey sends the header X-API-Key: KEY.
	AuthXAPIKey Auth = "x-api-key"
	// AuthBearer sends the header Authorization: Bearer KEY.
	AuthBearer Auth = "bearer"
	// AuthAPIKey sends the header Authorization: ApiKey KEY.
	AuthAPIKey Auth = "apikey"
)

// ParseAuth reads the word of the --auth flag; empty means AuthXAPIKey.
func ParseAuth(word string) (Auth, error) {
	switch auth := Auth(strings.ToLower(word)); auth {
	case "":
		return AuthXAPIKey, nil
	case AuthXAPIKey, AuthBearer, AuthAPIKey:
		return auth, nil
	}
	return "", fmt.Errorf("%q is not a way to give the key; use x-api-key, bearer or apikey", word)
}

func (a Auth) set(header http.Header, key string) {
	switch a {
	case AuthBearer:
		header.Set("Authorization", "Bearer "+key)
	case AuthAPIKey:
		header.Set("Authorization", "ApiKey "+key)
	default:
		header.Set("X-API-Key", key)
	}
}

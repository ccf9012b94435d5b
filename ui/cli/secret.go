package cli

import (
	"fmt"
	"log/slog"
)

// Secret is a text that is never shown: whatever prints, formats, marshals or
// logs it gets ***. Only reveal gives it away.
type Secret struct{ text string }

const hidden = "***"

// String implements fmt.Stringer.
func (Secret) String() string { return hidden }

// GoString implements fmt.GoStringer.
func (Secret) GoString() string { return hidden }

// Format implements fmt.Formatter, for every verb.
func (Secret) Format(state fmt.State, _ rune) { _, _ = fmt.Fprint(state, hidden) }

// MarshalText implements encoding.TextMarshaler, which JSON and YAML use too.
func (Secret) MarshalText() ([]byte, error) { return []byte(hidden), nil }

// LogValue implements slog.LogValuer.
func (Secret) LogValue() slog.Value { return slog.StringValue(hidden) }

// reveal returns the text, for the header that needs it.
func (s Secret) reveal() string { return s.text }

// isEmpty reports whether there is no secret.
func (s Secret) isEmpty() bool { return s.text == "" }

package cli

import (
	"fmt"
	"log/slog"
)

// Secret is a text that is never shown: whatever prints, formats, marshals or
// logs it gets ***. Only reveal gives it away. It stands behind a pointer
// because fmt asks no method of a value in an unexported field, and would
// print a text there.
type Secret struct{ text *string }

// newSecret hides text.
func newSecret(text string) Secret { return Secret{&text} }

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
func (s Secret) reveal() string {
	if s.text == nil {
		return ""
	}
	return *s.text
}

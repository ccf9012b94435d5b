package sandbox

import (
	"slices"
	"strconv"
	"strings"
)

// A rule checks one value of a request body and notes in the checker what is
// wrong with it.
type rule func(c *checker, value any)

// checker walks a request body and gathers what is wrong under the dotted
// name of each field, such as template_components.0.parameters.0.text. It
// builds a name only for a field that is wrong.
type checker struct {
	path   []string
	errors map[string][]string
}

// refuse notes that the field at the current path breaks a rule. The text
// follows "The … field".
func (c *checker) refuse(text string) {
	if c.errors == nil {
		c.errors = map[string][]string{}
	}
	name := strings.Join(c.path, ".")
	c.errors[name] = append(c.errors[name], "The "+name+" field "+text)
}

// in runs check on a value one step further down.
func (c *checker) in(step string, value any, check rule) {
	c.path = append(c.path, step)
	check(c, value)
	c.path = c.path[:len(c.path)-1]
}

// field is one field of an object.
type field struct {
	name     string
	required bool
	check    rule
}

func need(name string, check rule) field  { return field{name, true, check} }
func allow(name string, check rule) field { return field{name, false, check} }

// object is a rule for a JSON object that has the fields and maybe others.
func object(fields ...field) rule {
	return func(c *checker, value any) {
		members, ok := value.(map[string]any)
		if !ok {
			c.refuse("must be an object.")
			return
		}
		for _, f := range fields {
			c.member(members, f)
		}
	}
}

// call is a rule for a request body, which has the fields and no others.
func call(fields ...field) rule {
	check := object(fields...)
	return func(c *checker, value any) {
		check(c, value)
		members, _ := value.(map[string]any)
		for name, member := range members {
			if !slices.ContainsFunc(fields, func(f field) bool { return f.name == name }) {
				c.in(name, member, func(c *checker, _ any) { c.refuse("is not a field of this call.") })
			}
		}
	}
}

func (c *checker) member(members map[string]any, f field) {
	value, there := members[f.name]
	switch {
	case f.required && isBlank(value):
		c.in(f.name, value, func(c *checker, _ any) { c.refuse("is required.") })
	case there:
		c.in(f.name, value, f.check)
	}
}

// isBlank reports whether a value is missing, null or text without content.
func isBlank(value any) bool {
	text, isText := value.(string)
	return value == nil || isText && strings.TrimSpace(text) == ""
}

// list is a rule for a JSON array of shortest to longest items.
func list(shortest, longest int, item rule) rule {
	return func(c *checker, value any) {
		items, ok := value.([]any)
		if !ok {
			c.refuse("must be an array.")
			return
		}
		if len(items) < shortest || len(items) > longest {
			c.refuse("must have " + span(shortest, longest) + ".")
		}
		for i, v := range items {
			c.in(strconv.Itoa(i), v, item)
		}
	}
}

// span says in words how many items a list must have.
func span(shortest, longest int) string {
	switch {
	case shortest == longest:
		return "exactly " + items(shortest)
	case longest == anyNumber:
		return "at least " + items(shortest)
	}
	return "from " + strconv.Itoa(shortest) + " to " + items(longest)
}

func items(n int) string {
	if n == 1 {
		return "1 item"
	}
	return strconv.Itoa(n) + " items"
}

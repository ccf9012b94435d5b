package campaign

import (
	"fmt"
	"io"
	"strings"
	"testing"
)

// faultyRows panics at its third record.
type faultyRows struct{ rowsOf }

func (r *faultyRows) Next() (Record, error) {
	if r.next == 2 {
		panic("the list has a hole")
	}
	return r.rowsOf.Next()
}

// TestAFaultOfACheckIsTheCallers: a mistake in one of the goroutines of Check
// must reach whoever can give the terminal back, and must not end the process
// by itself.
func TestAFaultOfACheckIsTheCallers(t *testing.T) {
	cells := make([][]string, 5000)
	for i := range cells {
		cells[i] = []string{fmt.Sprintf("+5093412%04d", i), "a"}
	}
	for want, check := range map[string]func() (Counts, error){
		"the list has a hole": func() (Counts, error) {
			return Check(&faultyRows{rowsOf{cells: cells, err: io.EOF}}, textPlan(t), nil, func(Decision) error { return nil })
		},
		"nil pointer": func() (Counts, error) {
			return Check(&rowsOf{cells: cells, err: io.EOF}, nil, nil, func(Decision) error { return nil })
		},
		"each fails": func() (Counts, error) {
			return Check(&rowsOf{cells: cells, err: io.EOF}, textPlan(t), nil, func(Decision) error { panic("each fails") })
		},
	} {
		func() {
			defer func() {
				fault := fmt.Sprint(recover())
				if !strings.Contains(fault, want) {
					t.Errorf("the fault is %q, want %q", fault, want)
				}
			}()
			counts, err := check()
			t.Errorf("it returned %+v, %v", counts, err)
		}()
	}
}

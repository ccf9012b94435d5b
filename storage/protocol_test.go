package storage

import (
	"fmt"
	"testing"
)

// explore looks at every world that can be reached from start, the
// near ones first, and returns how many there are and the nearest fault.
func explore(rules ruleset, start world) (states int, fault string) {
	seen := map[string]bool{start.key(): true}
	for todo := []world{start}; len(todo) > 0; {
		w := todo[0]
		todo = todo[1:]
		if fault := w.fault(rules); fault != "" {
			return len(seen), fmt.Sprintf("%s: %+v", fault, w)
		}
		for _, n := range w.next(rules) {
			if key := n.key(); !seen[key] {
				seen[key] = true
				todo = append(todo, n)
			}
		}
	}
	return len(seen), ""
}

func TestTheProtocolHoldsInEveryState(t *testing.T) {
	states, fault := explore(wholeProtocol(), theStart)
	if fault != "" {
		t.Error(fault)
	}
	if t.Logf("%d states", states); states < 100_000 {
		t.Errorf("only %d states were looked at", states)
	}
}

// A person who asks for the unknown rows makes many more states, so this is
// looked at with one crash and without other faults: they go out once more,
// and nothing else does.
func TestTheProtocolHoldsWhenAPersonAsks(t *testing.T) {
	if !long {
		t.Skip("three million states are for the long form: set VOYE_LONG")
	}
	rules := wholeProtocol()
	rules.asks = true
	states, fault := explore(rules, world{crashes: 1})
	if fault != "" {
		t.Error(fault)
	}
	t.Logf("%d states", states)
}

func TestTheProtocolNeedsEachOfItsRules(t *testing.T) {
	for rule, leaveOut := range map[string]func(*ruleset){
		"a request leaves only after its intent is synced": func(r *ruleset) { r.syncsFirst = false },
		"an intent without a result is unknown":            func(r *ruleset) { r.knowsIntents = false },
		"an unproven answer is not tried again":            func(r *ruleset) { r.leavesUnknown = false },
		"nothing is sent after a failed sync":              func(r *ruleset) { r.stopsOnError = false },
		"not sent is only what is proven":                  func(r *ruleset) { r.onlyProven = false },
	} {
		t.Run(rule, func(t *testing.T) {
			rules := wholeProtocol()
			leaveOut(&rules)
			states, fault := explore(rules, theStart)
			if fault == "" {
				t.Errorf("without this rule nothing goes wrong in %d states", states)
			}
			t.Log(fault)
		})
	}
}

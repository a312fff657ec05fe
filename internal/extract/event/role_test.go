package event_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"counterclaim/internal/ledger"
)

// roleWords begin the lines of a case for who and what takes part in a report.
// They are indented below it. A case that has one has all; one without is not
// asked about them.
var roleWords = []string{"stage", "perpetrator", "victim", "target", "weapon", "damage"}

// isRole reports whether a line of a case is of who or what takes part.
func isRole(line string) bool {
	word, _, _ := strings.Cut(line, " ")
	return slices.Contains(roleWords, word)
}

// renderRoles writes who and what takes part in an incident, a line for each, as
// the head of testdata/roles.case has it.
func renderRoles(in ledger.Incident) []string {
	var out []string
	if in.Stage != ledger.StageDone && in.Stage != "" {
		out = append(out, "stage "+string(in.Stage))
	}
	for _, p := range in.Perpetrators {
		out = append(out, join("perpetrator "+p.Name, string(p.Standing), when(p.Organization, "organization"), when(p.State, "state")))
	}
	for _, v := range in.Victims {
		who := or(v.Description)
		if v.Name != "" {
			who = v.Name + " (" + who + ")"
		}
		out = append(out, join("victim "+who, string(v.Group), when(v.Former, "former"), many(v.Count, v.Many), when(!v.Nation.IsZero(), "of "+v.Nation.Name), string(v.Effect)))
	}
	for _, t := range in.Targets {
		out = append(out, join("target "+or(t.Words), string(t.Kind), many(t.Count, t.Many), when(!t.Nation.IsZero(), "of "+t.Nation.Name), string(t.Damage)))
	}
	for _, w := range in.Weapons {
		out = append(out, join("weapon "+or(w.Words), string(w.Kind)))
	}
	if in.Damage != "" {
		out = append(out, "damage "+string(in.Damage))
	}
	return out
}

func join(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " | ")
}

func when(so bool, s string) string {
	if so {
		return s
	}
	return ""
}

func or(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

// many writes how many there are, unless it is one.
func many(r ledger.Range, more bool) string {
	switch {
	case r.IsZero():
		return when(more, "many")
	case r.String() == "1" && !more:
		return ""
	}
	return r.String()
}

// checkRoles holds what must be so of who and what takes part in any text: the
// words stand in it, somebody tells it, no words have a role twice but persons who are
// led back to their body, and nobody is
// counted below nothing.
func checkRoles(t *testing.T, in ledger.Incident, text string, statements map[ledger.StatementID]bool) {
	t.Helper()
	seen := map[string]bool{}
	leads := func(what string, s ledger.StatementID, p ledger.Passage) {
		if key := what + " " + strconv.Itoa(p.Start) + " " + strconv.Itoa(p.End); seen[key] {
			t.Errorf("the words %q make a %s of %q twice", p.Exact, what, in.Passage.Exact)
		} else {
			seen[key] = true
		}
		if !statements[s] || !p.In(text) || p.Start == p.End {
			t.Errorf("%s of %q does not lead back to its words %q", what, in.Passage.Exact, p.Exact)
		}
	}
	for _, p := range in.Perpetrators {
		what := "perpetrator"
		if p.Organization {
			what = "body"
		}
		leads(what, p.Statement, p.Passage)
		if p.IsZero() || p.Standing == "" {
			t.Errorf("a perpetrator of %q is nobody, or has no standing", in.Passage.Exact)
		}
	}
	for _, v := range in.Victims {
		leads("victim", v.Statement, v.Passage)
		notNegative(t, "victims", v.Count)
	}
	for _, x := range in.Targets {
		leads("target", x.Statement, x.Passage)
		notNegative(t, "targets", x.Count)
		if x.Words == "" || x.Kind == "" {
			t.Errorf("a target of %q has no words or no kind", in.Passage.Exact)
		}
	}
	for _, w := range in.Weapons {
		leads("weapon ("+string(w.Kind)+")", w.Statement, w.Passage)
	}
}

func notNegative(t *testing.T, what string, r ledger.Range) {
	t.Helper()
	for _, n := range []*int{r.Low, r.Best, r.High} {
		if n != nil && *n < 0 {
			t.Errorf("there are %d %s", *n, what)
		}
	}
}

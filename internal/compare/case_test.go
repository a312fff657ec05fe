package compare_test

import (
	"cmp"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"counterclaim/internal/compare"
	"counterclaim/internal/ledger"
)

var update = flag.Bool("update", false, "write testdata/scores.txt anew")

// A family is the Kin of testdata/kin.txt.
type family struct {
	actors map[string]ledger.ActorID
	places map[string]ledger.PlaceID
	within map[string]string
}

func slug(name string) string {
	return strings.ReplaceAll(strings.ToLower(strings.TrimPrefix(name, "the ")), " ", "-")
}

func (f family) Within(a, b ledger.ActorID, _ ledger.Day) bool { return f.climbs(string(a), string(b)) }
func (f family) PlaceWithin(a, b ledger.PlaceID) bool          { return f.climbs(string(a), string(b)) }

func (f family) climbs(a, b string) bool {
	for ; a != ""; a = f.within[a] {
		if a == b {
			return true
		}
	}
	return false
}

func readFamily(t testing.TB) family {
	t.Helper()
	text, err := os.ReadFile("testdata/kin.txt")
	if err != nil {
		t.Fatal(err)
	}
	f := family{map[string]ledger.ActorID{}, map[string]ledger.PlaceID{}, map[string]string{}}
	for line := range strings.Lines(string(text)) {
		what, names, _ := strings.Cut(strings.TrimSpace(line), "  ")
		name, whole, _ := strings.Cut(names, " < ")
		switch what {
		case "actor":
			f.actors[slug(name)] = ledger.ActorID(slug(name))
		case "place":
			f.places[slug(name)] = ledger.PlaceID(slug(name))
		default:
			continue
		}
		f.within[slug(name)] = slug(whole)
	}
	return f
}

func (f family) party(name string) ledger.Party {
	return ledger.Party{Name: name, Actor: f.actors[slug(name)]}
}

// A trial is one case for one attribute.
type trial struct {
	file, name  string
	attribute   ledger.Attribute
	left, right compare.Side
	relation    ledger.ComparisonRelation
	level       string
}

// trials reads every case file.
func trials(t testing.TB, f family) []trial {
	t.Helper()
	files, err := filepath.Glob("testdata/*.case")
	if err != nil || len(files) == 0 {
		t.Fatal("no case files", err)
	}
	var all []trial
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		_, head, _ := strings.Cut(string(text), "\nattributes ")
		head, rest, _ := strings.Cut(head, "\n")
		cases := strings.Split(rest, "\ncase ")
		for _, body := range cases[1:] {
			for attribute := range strings.SplitSeq(head, ",") {
				all = append(all, f.trial(t, file, ledger.Attribute(strings.TrimSpace(attribute)), body))
			}
		}
	}
	return all
}

func (f family) trial(t testing.TB, file string, attribute ledger.Attribute, body string) trial {
	t.Helper()
	c := trial{file: file, attribute: attribute}
	name, rest, _ := strings.Cut(body, "\n")
	c.name = strings.TrimSpace(name)
	for line := range strings.Lines(rest) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), " ")
		value = strings.TrimSpace(value)
		switch key {
		case "left":
			c.left = f.side(t, c, "1", value)
		case "right":
			c.right = f.side(t, c, "2", value)
		case "is":
			relation, level, _ := strings.Cut(value, " ")
			c.relation, c.level = ledger.ComparisonRelation(relation), strings.TrimSpace(level)
			if !strings.Contains(c.level, "/") {
				c.level = string(attribute) + "/" + c.level
			}
		case "":
		default:
			t.Fatalf("%s: %s: no such line: %q", file, c.name, line)
		}
	}
	return c
}

var spans = map[string]int{"1": 10, "2": 100}

// side reads "speaker=Northland; number=20+; incident=quay".
func (f family) side(t testing.TB, c trial, nth, text string) compare.Side {
	t.Helper()
	s := compare.Side{
		Claim:     ledger.Claim{ID: ledger.ClaimID("clm_" + nth), Attribute: c.attribute, Certainty: ledger.Certain},
		Statement: ledger.Statement{ID: ledger.StatementID("stm_" + nth), Document: "doc_1", Stance: ledger.StanceAsserts},
	}
	s.Claim.Passage.Start, s.Claim.Statement = spans[nth], s.Statement.ID
	s.Statement.Speaker.Kind = ledger.SpeakerOrganization
	for field := range strings.SplitSeq(text, ";") {
		key, value, ok := strings.Cut(strings.TrimSpace(field), "=")
		if !ok || !f.set(&s, key, value) {
			t.Fatalf("%s: %s: cannot read %q", c.file, c.name, field)
		}
	}
	if s.Window != nil {
		s.Window.Actor = s.Claim.Actor
	}
	return s
}

func (f family) set(s *compare.Side, key, value string) bool {
	switch key {
	case "speaker":
		s.Statement.Speaker.Name, s.Statement.Speaker.Actor = value, f.actors[slug(value)]
	case "by":
		s.Statement.Speaker.Kind = ledger.SpeakerKind(value)
	case "says":
		s.Statement.Stance = ledger.Stance(value)
	case "certainty":
		s.Claim.Certainty = ledger.Certainty(value)
	case "id":
		s.Claim.ID = ledger.ClaimID(value)
	case "attribute":
		s.Claim.Attribute = ledger.Attribute(value)
	case "number":
		r, ok := readRange(value)
		s.Claim.Value.Number = &r
		return ok
	case "words":
		s.Claim.Value.Words = value
	case "actor":
		s.Claim.Actor = f.party(value)
	case "target":
		for i, p := range f.parties(value) {
			if i == 0 {
				s.Claim.Target = p
			} else {
				s.Claim.Besides = append(s.Claim.Besides, p)
			}
		}
	case "quantifier":
		s.Claim.Quantifier = ledger.Quantifier(value)
	case "not":
		s.Claim.Negated = value == "yes"
	default:
		return f.setContext(s, key, value)
	}
	return true
}

func (f family) setContext(s *compare.Side, key, value string) bool {
	switch key {
	case "place":
		s.Claim.Place = ledger.Where{Name: value, Place: f.places[slug(value)]}
	case "when":
		from, to, ok := readDays(value)
		s.Claim.When = &ledger.When{Start: from, End: to, Precision: ledger.PrecisionPeriod}
		return ok
	case "window":
		from, to, ok := readDays(value)
		s.Window = &ledger.Tally{From: from, To: to}
		return ok
	case "incident":
		s.Incidents = append(s.Incidents, ledger.IncidentID(value))
	case "group":
		s.Group = ledger.Group(value)
	case "among":
		for n := range strings.SplitSeq(value, ",") {
			v, err := strconv.Atoi(n)
			if err != nil {
				return false
			}
			s.Among = append(s.Among, v)
		}
	case "with":
		s.With = f.parties(value)
	case "passage":
		s.Claim.Passage.Exact = value
	case "before":
		s.Claim.Passage.Prefix = value
	case "behind":
		s.Claim.Passage.Suffix = value
	case "part":
		s.Part = value
	case "commitment":
		s.Commitments = append(s.Commitments, ledger.CommitmentID(value))
	case "status":
		s.Status = ledger.CommitmentStatus(value)
	default:
		return false
	}
	return true
}

func (f family) parties(names string) (all []ledger.Party) {
	for name := range strings.SplitSeq(names, ", ") {
		all = append(all, f.party(name))
	}
	return all
}

// readRange reads "23", "20+", "..30", "20-30" and "~2000".
func readRange(text string) (ledger.Range, bool) {
	n := func(s string) int { v, _ := strconv.Atoi(s); return v }
	low, high, between := strings.Cut(text, "-")
	switch {
	case between:
		return ledger.Between(n(low), n(high)), true
	case strings.HasSuffix(text, "+"):
		return ledger.AtLeast(n(strings.TrimSuffix(text, "+"))), true
	case strings.HasPrefix(text, ".."):
		return ledger.AtMost(n(text[2:])), true
	case strings.HasPrefix(text, "~"):
		v := n(text[1:])
		return ledger.Range{Best: &v}, true
	}
	_, err := strconv.Atoi(text)
	return ledger.Exactly(n(text)), err == nil
}

func readDays(text string) (from, to ledger.Day, ok bool) {
	a, b, _ := strings.Cut(text, "..")
	from, err := ledger.ParseDay(a)
	to, err2 := ledger.ParseDay(b)
	return from, to, err == nil && err2 == nil
}

var unfilled = regexp.MustCompile(`[{}]|  | \.|\(\)`)

// TestCases holds which level decides each pair, whichever claim comes first.
func TestCases(t *testing.T) {
	f := readFamily(t)
	for _, c := range trials(t, f) {
		t.Run(filepath.Base(c.file)+"/"+string(c.attribute)+"/"+c.name, func(t *testing.T) {
			relation, level := compare.Pair(c.left, c.right, f)
			if level.ID != c.level {
				t.Errorf("decided by %s (%s), want %s", level.ID, relation, c.level)
			}
			back, again := compare.Pair(c.right, c.left, f)
			if back != relation || again.ID != level.ID {
				t.Errorf("the other way round: %s by %s, not %s by %s", back, again.ID, relation, level.ID)
			}
			says := compare.Sentence(c.left, c.right, f)
			t.Log(says)
			if unfilled.MatchString(says) {
				t.Errorf("the sentence has gaps: %s", says)
			}
			if other := compare.Sentence(c.right, c.left, f); other != says {
				t.Errorf("the other way round: %s; not: %s", other, says)
			}
		})
	}
}

// TestEachLevelHasCases holds that every level fires in a case, and that there
// is a case of its attribute in which it does not.
func TestEachLevelHasCases(t *testing.T) {
	fired := map[string]int{}
	tried := map[string]int{}
	for _, c := range trials(t, readFamily(t)) {
		fired[c.level]++
		tried[attributeOf(c.level)]++
	}
	for _, l := range compare.Levels() {
		if fired[l.ID] == 0 {
			t.Errorf("%s: no case in which it fires", l.ID)
		}
		if tried[attributeOf(l.ID)] == fired[l.ID] {
			t.Errorf("%s: no case in which it does not fire", l.ID)
		}
		delete(fired, l.ID)
	}
	for id := range fired {
		t.Errorf("cases name a level that is not there: %s", id)
	}
}

func attributeOf(id string) string {
	attribute, _, _ := strings.Cut(id, "/")
	if attribute == string(ledger.AttributeAction) {
		return string(ledger.AttributeResponsible)
	}
	return attribute
}

// TestLevelsSpeakForThemselves holds that no two levels share an ID or a
// sentence.
func TestLevelsSpeakForThemselves(t *testing.T) {
	ids, says := map[string]bool{}, map[string]string{}
	for _, l := range append(compare.Levels(), compare.AmountLevels()...) {
		if ids[l.ID] {
			t.Errorf("two levels are called %s", l.ID)
		}
		ids[l.ID] = true
		if other := says[l.Says]; other != "" || l.Says == "" {
			t.Errorf("%s and %s share the sentence %q", l.ID, other, l.Says)
		}
		says[l.Says] = l.ID
	}
}

// TestPages holds that each level has its heading in docs/comparisons.md, and
// each heading of a level its level.
func TestPages(t *testing.T) {
	text, err := os.ReadFile("../../docs/comparisons.md")
	if err != nil {
		t.Fatal(err)
	}
	headings := map[string]bool{}
	for _, m := range regexp.MustCompile(`(?m)^### (\S+/\S+)$`).FindAllStringSubmatch(string(text), -1) {
		headings["docs/comparisons.md#"+strings.ReplaceAll(m[1], "/", "")] = false
	}
	for _, l := range append(compare.Levels(), compare.AmountLevels()...) {
		if _, ok := headings[l.Page()]; !ok {
			t.Errorf("%s has no heading; its page is %s", l.ID, l.Page())
			continue
		}
		headings[l.Page()] = true
	}
	for page, used := range headings {
		if !used {
			t.Errorf("%s is the heading of no level", page)
		}
	}
}

// TestScores holds how well "contradictory" does on the cases, by attribute. A
// case's file says what a reader calls the pair.
func TestScores(t *testing.T) {
	type score struct{ pairs, right, missed, wrong int }
	f := readFamily(t)
	scores := map[ledger.Attribute]*score{}
	for _, c := range trials(t, f) {
		s := scores[c.attribute]
		if s == nil {
			s = &score{}
			scores[c.attribute] = s
		}
		s.pairs++
		relation, _ := compare.Pair(c.left, c.right, f)
		got, want := relation == ledger.ClaimsContradictory, c.relation == ledger.ClaimsContradictory
		switch {
		case got && want:
			s.right++
		case got:
			s.wrong++
		case want:
			s.missed++
		}
	}
	var out strings.Builder
	fmt.Fprintln(&out, "# Contradictory pairs among the made-up cases beside this file, by what a reader calls them.")
	fmt.Fprintln(&out, "# The cases were written together with the rules, so the figures guard; they do not estimate.")
	fmt.Fprintf(&out, "%-12s %6s %6s %7s %6s %10s %7s\n", "attribute", "pairs", "right", "missed", "wrong", "precision", "recall")
	for _, a := range slices.SortedFunc(maps.Keys(scores), func(a, b ledger.Attribute) int { return cmp.Compare(a, b) }) {
		s := scores[a]
		fmt.Fprintf(&out, "%-12s %6d %6d %7d %6d %10s %7s\n", a, s.pairs, s.right, s.missed, s.wrong, ratio(s.right, s.wrong), ratio(s.right, s.missed))
	}
	if *update {
		if err := os.WriteFile("testdata/scores.txt", []byte(out.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/scores.txt")
	if err != nil {
		t.Fatal(err)
	}
	if string(want) != out.String() {
		t.Errorf("the scores have changed; run with -update if that is meant:\n%s", out.String())
	}
}

func ratio(right, other int) string {
	if right+other == 0 {
		return "-"
	}
	return fmt.Sprintf("%.2f", float64(right)/float64(right+other))
}

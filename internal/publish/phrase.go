package publish

import (
	"slices"
	"strconv"
	"strings"

	"counterclaim/internal/ledger"
)

// day returns "3 June 2016".
func day(d ledger.Day) string {
	return strconv.Itoa(d.DayOfMonth()) + tie + d.Month().String() + tie + strconv.Itoa(d.Year())
}

// period returns the days of w in words: "3 June 2016", "30 May – 3 June 2016",
// "April 2016", "2016", "since 30 September 2015", "until 3 June 2016".
func period(w ledger.When) string {
	start, end := w.Start, w.End
	switch {
	case end.IsZero():
		return "since " + day(start)
	case start.IsZero():
		return "until " + day(end)
	case start == end:
		return day(start)
	case start == ledger.NewDay(start.Year(), 1, 1) && end == ledger.NewDay(start.Year(), 12, 31):
		return strconv.Itoa(start.Year())
	case start.DayOfMonth() == 1 && end == start.AddMonths(1).Add(-1):
		return start.Month().String() + tie + strconv.Itoa(start.Year())
	case start.Year() != end.Year():
		return day(start) + tie + "– " + day(end)
	case start.Month() != end.Month():
		return strconv.Itoa(start.DayOfMonth()) + tie + start.Month().String() + tie + "– " + day(end)
	}
	return strconv.Itoa(start.DayOfMonth()) + "–" + day(end)
}

// grouped returns n with a comma between thousands.
func grouped(n int) string {
	digits := strconv.Itoa(n)
	for at := len(digits) - 3; at > 0 && digits[at-1] != '-'; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	return digits
}

// figure returns a range in words that keep its bounds: "at least 60",
// "more than 2,000", "20–60", "about 70", or what was said.
func figure(r ledger.Range) string {
	words := bounds(r)
	switch {
	case words == "":
		if r.Said == "" {
			return "an unstated number of"
		}
		return Clean(r.Said)
	case r.Said != "" && !strings.ContainsAny(r.Said, "0123456789") && vague(r):
		return "“" + Clean(r.Said) + "” (" + words + ")"
	}
	return words
}

// vague reports whether r has no single value, so that the words behind it tell
// more than the number.
func vague(r ledger.Range) bool { return r.Low == nil || r.High == nil || *r.Low != *r.High }

// bounds returns the number in words. "At least 2,001" and "more than 2,000" are
// one bound, and people say the second where the number is round.
func bounds(r ledger.Range) string {
	switch {
	case r.Low != nil && r.High != nil && *r.Low == *r.High:
		return grouped(*r.Low)
	case r.Low != nil && r.High != nil:
		return grouped(*r.Low) + "–" + grouped(*r.High)
	case r.Low != nil && *r.Low > 100 && *r.Low%100 == 1:
		return "more than " + grouped(*r.Low-1)
	case r.Low != nil:
		return "at least " + grouped(*r.Low)
	case r.High != nil && *r.High > 90 && *r.High%100 == 99:
		return "fewer than " + grouped(*r.High+1)
	case r.High != nil:
		return "at most " + grouped(*r.High)
	case r.Best != nil:
		return "about " + grouped(*r.Best)
	}
	return ""
}

// counted returns "60 civilians", or "60" where nobody said whom.
func counted(r ledger.Range, g ledger.Group) string {
	n := figure(r)
	switch {
	case g == ledger.GroupPeople || g == "":
		return n
	case n == "1":
		return "1 " + singular(g)
	}
	return n + " " + words(string(g))
}

// singular returns the word for one person of a group.
func singular(g ledger.Group) string {
	switch g {
	case ledger.GroupChildren:
		return "child"
	case ledger.GroupWomen:
		return "woman"
	case ledger.GroupMen:
		return "man"
	case ledger.GroupElderly:
		return "old person"
	case ledger.GroupPolice:
		return "police officer"
	case ledger.GroupJudiciary:
		return "judge or lawyer"
	}
	return strings.TrimSuffix(words(string(g)), "s")
}

// casualties returns "at least 60 killed", "2,000 civilians injured".
func casualties(r ledger.Range, g ledger.Group, e ledger.Effect) string {
	return counted(r, g) + " " + words(string(e))
}

// breakdown returns ", among them 500 children, 300 women", or "".
func breakdown(list []ledger.Part) string {
	if len(list) == 0 {
		return ""
	}
	parts := make([]string, len(list))
	for i, p := range list {
		parts[i] = counted(p.Range, p.Group)
	}
	return ", among them " + strings.Join(parts, ", ")
}

// words returns a code as words: "air_strike" gives "air strike".
func words(code string) string { return strings.ReplaceAll(Clean(code), "_", " ") }

// incidentKind returns the kind as a heading: "Air strike".
func incidentKind(k ledger.IncidentKind) string {
	w := words(string(k))
	switch k {
	case ledger.KindChemical:
		w = "use of a chemical weapon"
	case ledger.KindAidObstructed:
		w = "aid obstructed"
	case ledger.KindSeizure:
		w = "seizure of territory"
	}
	return upper(w)
}

// upper returns s with a capital first letter, if that is a plain letter.
func upper(s string) string {
	if s != "" && s[0] >= 'a' && s[0] <= 'z' {
		return string(s[0]-'a'+'A') + s[1:]
	}
	return s
}

// certainty returns ", as possible" where the speaker, or the outlet that
// passes the words on, is not certain; "" else.
func certainty(c ledger.Certainty) string {
	if c == ledger.Probable || c == ledger.Possible {
		return ", as " + string(c)
	}
	return ""
}

// verb returns what the speaker does: "says", "denies"; "thinks", "wants" where
// he has not said it.
func verb(s ledger.Statement) string {
	switch {
	case inDenial(s):
		return "says"
	case s.Stance == ledger.StanceDenies && len(s.Content) > 0 && strings.HasPrefix(s.Content[0].Exact, "to "):
		return "declines" // "To comment".
	case s.Stance == ledger.StanceAsserts && s.Cue != nil && charges(s.Cue.Exact) != "":
		return charges(s.Cue.Exact)
	case s.Act == ledger.ActWants, s.Act == ledger.ActViews, s.Act == ledger.ActMentions, s.Act == ledger.ActThinks && s.Stance == ledger.StanceAsserts:
		return string(s.Act)
	case s.Stance != ledger.StanceAsserts:
		return string(s.Stance)
	}
	if s.Speech == ledger.SpeechNarration {
		return "writes"
	}
	return "says"
}

// charges returns the verb for a statement whose cue accuses or blames, since what follows
// it is whom it is against and no sentence; "" for any other cue.
func charges(cue string) string {
	switch w, _, _ := strings.Cut(strings.ToLower(cue), " "); w {
	case "accused", "accuses", "accuse", "accusing":
		return "accuses"
	case "blamed", "blames", "blame", "blaming":
		return "blames"
	}
	return ""
}

// inDenial reports whether the words themselves are the denial ("we did not
// fire"), so that "denies" before them would say the opposite.
func inDenial(s ledger.Statement) bool {
	return s.Stance == ledger.StanceDenies && s.Speech == ledger.SpeechDirect
}

var commitmentStatuses = map[ledger.CommitmentStatus]string{
	ledger.CommitmentPending:     "nothing is said of its being kept",
	ledger.CommitmentKept:        "said to be kept",
	ledger.CommitmentPartly:      "said to be kept in part",
	ledger.CommitmentNotKept:     "said not to be kept",
	ledger.CommitmentStatusOther: "what is said of it is unclear",
}

var controlVerbs = map[ledger.ControlKind]string{
	ledger.ControlHeld:       "held by",
	ledger.ControlSeized:     "seized by",
	ledger.ControlBesieged:   "besieged by",
	ledger.ControlThreatened: "threatened by",
	ledger.ControlLost:       "lost by",
	ledger.ControlContested:  "contested by",
}

var relationVerbs = map[ledger.RelationKind]string{
	ledger.RelationBacks:     "backs",
	ledger.RelationAllied:    "is allied with",
	ledger.RelationWorksWith: "works with",
	ledger.RelationFights:    "fights",
	ledger.RelationOpposes:   "opposes",
	ledger.RelationBelongsTo: "belongs to",
	ledger.RelationLeads:     "leads",
}

func relationVerb(k ledger.RelationKind) string {
	if verb := relationVerbs[k]; verb != "" {
		return verb
	}
	return words(string(k))
}

// agreeing returns a verb in the number of its subject: "rebels work with",
// "aid groups say". A subject is plural if the word before its first preposition
// is a common noun that ends in s.
func agreeing(verb, subject string) string {
	head := ""
	for word := range strings.FieldsSeq(subject) {
		if preposition(word) {
			break
		}
		head = word
	}
	plural := head == "Forces" || strings.HasSuffix(head, "s") && !strings.HasSuffix(head, "ss") && head == strings.ToLower(head)
	if !plural {
		return verb
	}
	first, rest, more := strings.Cut(verb, " ")
	switch {
	case first == "is":
		first = "are"
	case strings.HasSuffix(first, "ies"):
		first = strings.TrimSuffix(first, "ies") + "y"
	default:
		first = strings.TrimSuffix(first, "s")
	}
	if more {
		first += " " + rest
	}
	return first
}

func preposition(word string) bool {
	switch word {
	case "of", "for", "in", "at", "from", "with", "on", "to":
		return true
	}
	return false
}

// quantity returns "1 statement", "2 statements", "2 tallies".
func quantity(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	if stem, ok := strings.CutSuffix(noun, "y"); ok {
		return grouped(n) + " " + stem + "ies"
	}
	return grouped(n) + " " + noun + "s"
}

// listing returns "a", "a and b", "a, b and c", each once.
func listing(items []string) string {
	items = unique(items)
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	last := len(items) - 1
	return strings.Join(items[:last], ", ") + " and " + items[last]
}

// unique returns the items that are not empty, each once, in order.
func unique(items []string) []string {
	out := make([]string, 0, len(items))
	for _, item := range items {
		if item != "" && !slices.Contains(out, item) {
			out = append(out, item)
		}
	}
	return out
}

package pact

import (
	"strings"

	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/extract/tie/clause"
	"counterclaim/internal/ledger"
)

// A treaty is one mention of an agreement, with what is said of it there.
type treaty struct {
	ledger.Agreement
	kind  string
	known bool // It has a proper name.
	terms int  // How much is said of it.
}

// treaties gathers the agreements of a page.
type treaties struct{ found []treaty }

// read looks for agreements in the sentence. A bare "deal" or "agreement" may be
// about gas as well as about peace, so it needs a proper name.
func (t *treaties) read(c *scene) {
	for i := 0; i < len(c.Sentence.Tokens); i++ {
		kind, end := clause.Words("agreement").At(c.Sentence, i)
		if end == 0 || !c.Sentence.Tokens[i].Tag.IsNoun() && !c.Sentence.Tokens[i].Tag.IsProper() {
			continue
		}
		lo, hi, known := c.agreementName(i, end)
		if kind == "deal" && !known {
			continue
		}
		t.mention(c, kind, lo, hi, known)
		i = hi - 1
	}
}

// agreementName returns the tokens that name the agreement whose noun stands at
// tokens i up to end, and whether they are a proper name.
func (c *scene) agreementName(i, end int) (lo, hi int, known bool) {
	lo, hi = i, end
	if hi < len(c.Sentence.Tokens) && strings.Trim(c.Sentence.Tokens[hi].Text, "0123456789") == "" && c.Lower(i) == "resolution" {
		hi++
		known = true
	}
	k := c.At[i]
	if k < 0 {
		return lo, hi, known
	}
	for lo > c.Phrases[k].Core && (c.Tag(lo-1).IsNoun() || c.Tag(lo-1).IsAdjective()) && c.Sentence.Tokens[lo-1].Lower != c.Sentence.Tokens[lo-1].Text {
		lo--
	}
	if lo < i && c.Sentence.Tokens[i].Text != c.Sentence.Tokens[i].Lower && c.Lower(i) != "resolution" && !c.titled() {
		known = true
	}
	return lo, hi, known
}

// titled reports whether the sentence is written as titles are, so that capitals
// say nothing of names.
func (c *scene) titled() bool {
	words, capitals := 0, 0
	for i := range c.Sentence.Tokens {
		if t := &c.Sentence.Tokens[i]; !clause.Mark(t) {
			words++
			if t.Text != t.Lower {
				capitals++
			}
		}
	}
	return c.Sentence.Headline || capitals*10 > words*6
}

// mention reads what the sentence says of the agreement named at tokens lo up to
// hi. A demand for a truce, or an offer of one, says nothing of one that exists.
func (t *treaties) mention(c *scene, kind string, lo, hi int, known bool) {
	a := c.Speech.At(c.Sentence.Tokens[lo].Start)
	if a != nil && !clause.Tells(a) {
		return
	}
	d := treaty{kind: kind, known: known}
	d.Name = c.Words(lo, hi)
	d.Excludes = []ledger.Party{}
	d.Passage = c.Passage(lo, hi)
	var words []string
	words = append(words, c.takesEffect(&d, hi)...)
	words = append(words, c.excludes(&d, lo, hi)...)
	words = append(words, c.parties(&d, hi)...)
	words = append(words, c.fate(&d, lo, hi)...)
	d.terms = len(words)
	if d.terms == 0 && !known {
		return
	}
	a = c.Speech.Holder(c.Sentence, lo)
	d.Statement = a.ID
	if k := c.Inside(hi); k >= 0 {
		if n := c.Named[c.Phrases[k].Head]; n >= 0 && c.Names[n].Place.ID != "" {
			d.Place = ledger.Where{Name: c.Words(c.Names[n].Lo, c.Names[n].Hi), Place: c.Names[n].Place.ID}
		}
	}
	if known && d.terms == 0 {
		d.Reasons = append(d.Reasons, clause.Reason("name", "agreement/named", "“"+d.Name+"” is a proper name of an agreement."))
	}
	t.found = append(t.found, d)
	for _, w := range words {
		c.term(&d, w, lo, hi)
	}
}

// term records the claim that the agreement says or met with something. Its
// Target is who is left out. Each term is a claim of its own, so that two
// speakers can differ on one and not on the other.
func (c *scene) term(d *treaty, words string, lo, hi int) {
	cl := ledger.Claim{
		Attribute: ledger.AttributeTerms, Value: ledger.Value{Words: d.Name + " " + words}, Place: d.Place,
		Passage: d.Passage, Reasons: []ledger.Reason{clause.Reason("value", "agreement/term", "It is said of “"+d.Name+"” that it "+words+".")},
	}
	switch {
	case strings.HasPrefix(words, "excludes ") && len(d.Excludes) > 0:
		cl.Target, cl.Besides = d.Excludes[0], d.Excludes[1:]
	case strings.HasPrefix(words, "takes effect"):
		cl.When = d.Effective
	}
	c.Claim(c.Speech.Holder(c.Sentence, lo), cl)
}

// takesEffect reads "that took effect in February" and "effective 1 March". The
// day on which it was signed or announced is not the day from which it holds, so
// other dates nearby are left alone.
func (c *scene) takesEffect(d *treaty, hi int) []string {
	i := hi
	if k := c.PhraseBefore(hi); k >= 0 && c.Phrases[k].Hi > i {
		i = c.Phrases[k].Hi
	}
	for steps := 0; i < len(c.Sentence.Tokens) && steps < 8; i, steps = i+1, steps+1 {
		if c.effect(i) == 0 {
			if c.Tag(i).IsVerb() && !clause.IsHave(c.Lower(i)) && !clause.IsBe(c.Lower(i)) {
				return nil
			}
			continue
		}
		end := c.effect(i)
		for _, e := range c.Sentence.Dates {
			if e.First >= end && e.First <= end+2 && !e.When.IsZero() {
				w := e.When
				d.Effective = &w
				d.Passage = c.Passage(min(hi-1, i), e.Last)
				d.Reasons = append(d.Reasons, clause.Reason("effective", "agreement/effect", "“"+c.Words(i, e.Last)+"” tells from when it holds."))
				return []string{"takes effect " + calendar(w)}
			}
		}
		return nil
	}
	return nil
}

// calendar writes a time as its days allow: "2016-02", "2016-02-27".
func calendar(w ledger.When) string {
	day := w.Start.String()
	switch w.Precision {
	case ledger.PrecisionMonth:
		return day[:min(len(day), 7)]
	case ledger.PrecisionYear:
		return day[:min(len(day), 4)]
	case ledger.PrecisionWeek:
		return day + " to " + w.End.String()
	}
	return day
}

// effect returns the token behind "took effect", "came into force", "effective",
// "in force since" at token i, or 0.
func (c *scene) effect(i int) int {
	switch strings.ToLower(c.Sentence.Tokens[i].Lemma) {
	case "take":
		if c.Lower(i+1) == "effect" {
			return i + 2
		}
	case "come", "go", "enter":
		if c.Lower(i+1) == "into" && (c.Lower(i+2) == "effect" || c.Lower(i+2) == "force") {
			return i + 3
		}
	case "in":
		if c.Lower(i+1) == "effect" || c.Lower(i+1) == "force" || c.Lower(i+1) == "place" {
			return i + 2
		}
	case "effective", "begin", "start":
		return i + 1
	}
	return 0
}

// excludes reads whom the agreement does not cover. The words stand before it
// ("A, excluded from the truce") or behind it ("the truce does not cover A"),
// never both.
func (c *scene) excludes(d *treaty, lo, hi int) []string {
	who, from, to := c.excludedBefore(lo), lo, hi
	if len(who) == 0 {
		who, to = c.excludedAfter(hi)
	} else {
		from = c.Phrases[who[0]].Lo
	}
	var names []string
	for _, k := range who {
		if c.Someone(k) {
			d.Excludes = append(d.Excludes, c.Party(k))
			names = append(names, c.Said(k))
		}
	}
	if len(names) == 0 {
		return nil
	}
	d.Passage = c.Passage(min(from, lo), max(to, hi))
	d.Reasons = append(d.Reasons, clause.Reason("excludes", "agreement/excludes", "“"+c.Words(min(from, lo), max(to, hi))+"” says whom it does not cover."))
	return []string{"excludes " + strings.Join(names, " and ")}
}

// excludedBefore reads "A and B, which are excluded from the truce" for an
// agreement that begins at token lo.
func (c *scene) excludedBefore(lo int) clause.Group {
	i := lo
	for i > 0 && (c.At[i-1] >= 0 || c.Lower(i-1) == "so-called" || clause.QuoteMark(&c.Sentence.Tokens[i-1])) {
		i--
	}
	verb := i - 2
	if w := c.Lower(i - 1); w != "from" && w != "by" && w != "of" && w != "in" && w != "to" {
		return nil
	}
	if verb < 1 {
		return nil
	}
	cl := clause.Clause{Verb: verb, Lo: verb, End: verb + 1}
	c.Auxiliaries(&cl)
	switch c.Lower(verb) {
	case "excluded", "exempt", "exempted":
		if cl.Negated {
			return nil
		}
	case "covered", "included", "part":
		if !cl.Negated {
			return nil
		}
	default:
		return nil
	}
	if c.HasBe(cl.Lo, verb) {
		c.SubjectOf(&cl, 0)
		if cl.Rule == "subject/relative" && len(cl.Subject) > 0 {
			return c.JoinLeft(cl.Subject[len(cl.Subject)-1])
		}
		return cl.Subject
	}
	return c.Nearest(c.SkipComma(cl.Lo))
}

// excludedAfter reads "the truce, excluding A," and "the truce does not cover A"
// for an agreement that ends before token hi, and returns the token behind.
func (c *scene) excludedAfter(hi int) (clause.Group, int) {
	i := hi
	if k := c.At[hi-1]; k >= 0 {
		i = c.Phrases[k].Hi
	}
	for steps := 0; i < len(c.Sentence.Tokens) && steps < 12; i, steps = i+1, steps+1 {
		t := &c.Sentence.Tokens[i]
		lemma := strings.ToLower(t.Lemma)
		cl := clause.Clause{Verb: i, Lo: i, End: i + 1}
		switch lemma {
		case "exclude", "exempt":
			c.Auxiliaries(&cl)
			if cl.Negated || cl.Passive || cl.Open {
				return nil, hi
			}
		case "cover", "include", "apply", "extend":
			c.Auxiliaries(&cl)
			if !cl.Negated {
				return nil, hi
			}
			if c.Lower(i+1) == "to" {
				i++
			}
		default:
			if t.Tag.IsFinite() && !clause.IsBe(t.Lower) && !clause.IsHave(t.Lower) && t.Lower != "does" && t.Lower != "did" && t.Lower != "do" {
				return nil, hi
			}
			continue
		}
		if k := c.PhraseAt(i + 1); k >= 0 {
			g := c.JoinRight(k)
			return g, c.Phrases[g[len(g)-1]].Hi
		}
		return nil, hi
	}
	return nil, hi
}

// parties reads who made it: "between A and B", "brokered by C and D".
func (c *scene) parties(d *treaty, hi int) []string {
	i := hi
	for steps := 0; i < len(c.Sentence.Tokens) && steps < 6; i, steps = i+1, steps+1 {
		w := c.Lower(i)
		broker := (w == "brokered" || w == "negotiated" || w == "mediated" || w == "signed") && c.Lower(i+1) == "by"
		if w != "between" && !broker {
			continue
		}
		if broker {
			i++
		}
		k := c.PhraseAt(i + 1)
		if k < 0 {
			return nil
		}
		g := c.JoinRight(k)
		if !broker {
			g = c.Between(k)
		}
		var names []string
		for _, p := range g {
			if c.Someone(p) {
				d.Parties = append(d.Parties, c.Party(p))
				names = append(names, c.Said(p))
			}
		}
		if len(names) == 0 {
			return nil
		}
		last := c.Phrases[g[len(g)-1]].Hi
		d.Passage = c.Passage(min(hi-1, i), last)
		d.Reasons = append(d.Reasons, clause.Reason("parties", "agreement/parties", "“"+c.Words(hi, last)+"” names them."))
		return []string{"is " + c.Words(i-b2i(broker), i+1) + " " + strings.Join(names, " and ")}
	}
	return nil
}

// b2i counts a truth as one.
func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// fate reads what became of the agreement: "the truce collapsed", "violations of
// the truce", "violated the truce".
func (c *scene) fate(d *treaty, lo, hi int) []string {
	fates := clause.Words("fate")
	if k := c.At[lo]; k >= 0 {
		lo = c.Start(k)
	}
	say := func(meaning string, from, to int) []string {
		d.Passage = c.Passage(min(lo, from), max(hi, to))
		d.Reasons = append(d.Reasons, clause.Reason("terms", "agreement/fate", "“"+c.Words(from, to)+"” tells what became of it."))
		words := map[string]string{"violated": "was violated", "broken_down": "broke down"}[meaning]
		if words == "" {
			words = meaning
		}
		return []string{words}
	}
	// Before it: a verb, or a noun with "of". An infinitive or a gerund ("to end the
	// truce", "interested in breaking it") tells of no fate that it met with.
	for _, i := range []int{lo - 1, lo - 2, lo - 3} {
		if i < 0 {
			break
		}
		meaning, end := fates.At(c.Sentence, i)
		if end == 0 || meaning == "holding" || end != lo && !(c.Lower(end) == "of" && end+1 == lo) {
			continue
		}
		if c.Tag(i).IsVerb() {
			cl := c.ClauseAt(i, end)
			if cl.Open || cl.Negated || c.Tag(i) == syntax.VBG || c.Tag(i) == syntax.VB {
				return nil
			}
		}
		return say(meaning, i, end)
	}
	// Behind it: a verb of which it is the subject, or a noun it stands before.
	i := hi
	if c.Lower(i) == "between" {
		if k := c.PhraseAt(i + 1); k >= 0 {
			if g := c.Between(k); len(g) == 2 {
				i = c.Phrases[g[1]].Hi
			}
		}
	}
	for first := i; i < len(c.Sentence.Tokens) && i < first+5 && (c.Tag(i).IsAdverb() || clause.IsBe(c.Lower(i)) || clause.IsHave(c.Lower(i))); {
		i++
	}
	if i >= len(c.Sentence.Tokens) {
		return nil
	}
	meaning, end := fates.At(c.Sentence, i)
	if end == 0 {
		return nil
	}
	if c.Tag(i).IsVerb() {
		cl := clause.Clause{Verb: i, Lo: i, End: end}
		c.Auxiliaries(&cl)
		if cl.Open || cl.Negated {
			return nil
		}
	} else if meaning != "violated" && meaning != "broken_down" {
		return nil
	}
	return say(meaning, hi, end)
}

// settle merges the mentions that mean one agreement and returns the agreements
// in the order of the text.
func (t *treaties) settle() (out []ledger.Agreement) {
	var kept []treaty
	for _, d := range t.found {
		merged := false
		for i := range kept {
			if kept[i].same(&d) {
				kept[i].merge(d)
				merged = true
				break
			}
		}
		if !merged {
			kept = append(kept, d)
		}
	}
	for _, d := range kept {
		d.ID = ledger.NewAgreementID(d.Agreement)
		out = append(out, d.Agreement)
	}
	return out
}

// same reports whether two mentions can mean one agreement: of one kind, with no
// date, place or proper name against it. "The truce" and "the ceasefire" are of
// one kind; a page that speaks of two without telling them apart by place or
// time is read as speaking of one.
func (d *treaty) same(o *treaty) bool {
	if d.known || o.known {
		return strings.EqualFold(d.Name, o.Name)
	}
	if d.kind != o.kind || d.Place != o.Place && !d.Place.IsZero() && !o.Place.IsZero() {
		return false
	}
	return d.Effective == nil || o.Effective == nil || d.Effective.Overlaps(*o.Effective)
}

// merge takes in what another mention says. The one that says most gives the
// statement and the name; what the other says keeps its own statement in the
// reasons, so that nobody is made to say what he did not.
func (d *treaty) merge(o treaty) {
	if o.terms > d.terms {
		*d, o = o, *d
	}
	if d.Effective == nil {
		d.Effective = o.Effective
	}
	if d.Place.IsZero() {
		d.Place = o.Place
	}
	d.Parties, d.Excludes = union(d.Parties, o.Parties), union(d.Excludes, o.Excludes)
	for _, r := range o.Reasons {
		r.Says = strings.TrimSuffix(r.Says, ".") + " (in statement " + string(o.Statement) + ")."
		d.Reasons = append(d.Reasons, r)
	}
}

// union adds to a whom only b has.
func union(a, b []ledger.Party) []ledger.Party {
	for _, p := range b {
		known := false
		for _, q := range a {
			known = known || clause.SameParty(p, q)
		}
		if !known {
			a = append(a, p)
		}
	}
	return a
}

package amount

import (
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/number"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// reach is how many tokens away a word may tell what a number is of.
const reach = 14

// counted finds what a count is of.
func (r *reading) counted(a *ledger.Amount, q *number.Quantity) {
	a.Added = r.added(q.First, q.Last) || r.s.Lower(q.Last) == "new" // "(58 new)"
	i := q.Last
	if w := r.s.Lower(q.First - 1); r.s.Lower(q.First-2) == "of" && (w == "whom" || w == "which" || w == "them" || w == "these") {
		a.Within = true
		r.amongThem(a, i)
		return
	}
	if r.s.Lower(i) == "of" {
		switch r.s.Lower(i + 1) {
		case "them", "whom", "which", "these", "those":
			a.Within = true
			r.amongThem(a, i+2)
			return
		}
		i++
		// "37 of the 120 seats": seats.
		if n := r.quantityAt(r.pastArticle(i)); n >= 0 {
			i = r.numbers[n].Last
		}
	}
	if hi, head := r.chunk(i); head >= 0 {
		a.Added, r.end = a.Added || r.added(i, head), hi
		r.noun(a, q, i, head, hi)
		return
	}
	t := r.s.Tag(i)
	switch {
	case (t.IsVerb() || t == syntax.MD || t.IsAdjective() || t.IsAdverb()) && r.ahead(a, i):
	case r.behind(a, q.First), r.ahead(a, i):
	default:
		a.Of, a.Group = r.last.Of, ""
	}
}

// amongThem reads what follows "20 of them": of what the number before was, they
// are the ones who "recovered", or "were children".
func (r *reading) amongThem(a *ledger.Amount, i int) {
	for scene.IsBe(r.s.Lower(i)) || scene.IsHave(r.s.Lower(i)) || r.s.Lower(i) == "a" || r.s.Tag(i).IsAdverb() {
		i++
	}
	if r.ahead(a, i) {
		return
	}
	a.Of = r.last.Of
	if _, head := r.chunk(i); head >= 0 {
		if !isPeople(r.s, head) && r.thing(head) == "" && !r.s.Tag(i-1).IsVerb() {
			a.Of = lemmaOf(r.s, head) // "Three of them oil wells".
			return
		}
		a.Group = groupOf(r.s, i, head)
	}
}

// noun finds what the noun phrase from token i with its head counts. A general
// noun, or one for people, leaves it to the verbs.
func (r *reading) noun(a *ledger.Amount, q *number.Quantity, i, head, hi int) {
	if !isPeople(r.s, head) {
		if a.Of = thingOf(r.s, head); a.Of == "" {
			a.Of = lemmaOf(r.s, head)
			r.victims(a, q, hi)
		}
		for j := i; j < head; j++ {
			switch of := thingOf(r.s, j); of {
			case "suspected", "recovered", "active", "hospitalized":
				a.Of = of // "17 recovered cases".
			}
		}
		return
	}
	a.Group = groupOf(r.s, i, head)
	if r.among(q.First) && r.last.Of != "" {
		a.Within = true
		a.Of = r.last.Of // "Including seven children": they came to the end that was told.
		return
	}
	for j := i; j < head; j++ {
		if of := thingOf(r.s, j); of != "" {
			a.Of = of // "12 infected people".
			return
		}
	}
	if r.governed(a, q.First) || r.ahead(a, hi) || r.active(a, q.First) {
		return
	}
	a.Of = lemmaOf(r.s, head)
	if isGeneral(r.s, head) {
		a.Of = "people"
	}
	a.Group = ""
}

// victims corrects what a noun that no list has for people counts, where words
// beside it tell an end that only the living come to: "killed 19 guests".
func (r *reading) victims(a *ledger.Amount, q *number.Quantity, hi int) {
	end := *a
	if !r.governed(&end, q.First) && !r.ahead(&end, hi) {
		return
	}
	switch ledger.Effect(end.Of) {
	case ledger.EffectKilled, ledger.EffectInjured, ledger.EffectAbducted, "infected", "recovered":
		a.Of = end.Of
	}
}

// among reports whether "including" or "among them" stands shortly before token i.
func (r *reading) among(i int) bool {
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		switch r.s.Lower(j) {
		case "including", "include", "included", "among":
			return true
		}
	}
	return false
}

// chunk returns the noun phrase that begins at token i: its end and its head, -1
// if none begins there.
func (r *reading) chunk(i int) (hi, head int) {
	hi, head = i, -1
	for hi < len(r.s.Tokens) && r.quantityAt(hi) < 0 && r.dateAt(hi) < 0 {
		t := &r.s.Tokens[hi]
		verb := hi == i && t.Tag == syntax.VBZ && r.quantityAt(i-1) >= 0 && !scene.IsBe(t.Lower) && !scene.IsHave(t.Lower)
		if !scene.InChunk(t) && !verb || head >= 0 && (t.Tag == syntax.VBN || scene.IsArticle(t.Lower)) {
			break
		}
		if head >= 0 && head == hi-1 && r.s.Tag(head) == syntax.NNS && t.Tag.IsAdjective() {
			break // "Guards | tested positive": a plural is the end of its phrase.
		}
		if scene.IsArticle(t.Lower) && (hi > i || r.s.Lower(i-1) != "of") {
			break // "Dozens | the ministry said": another phrase.
		}
		// The tagger takes a plural that ends a sentence for a verb: "6.2 rebounds".
		if t.Tag.IsNoun() || verb {
			head = hi
		}
		hi++
	}
	if head >= 0 {
		hi = head + 1
	}
	return hi, head
}

// governed reports whether the word right before a number is a verb that tells
// what became of those counted: "killed 12 people".
func (r *reading) governed(a *ledger.Amount, i int) bool {
	j := i - 1
	for r.s.Tag(j).IsAdverb() {
		j--
	}
	if of := r.thing(j); of != "" && r.s.Tag(j).IsVerb() && !scene.IsBe(r.s.Lower(j-1)) {
		a.Of = of
		return true
	}
	return false
}

// ahead looks behind a number or its noun for the word that tells what became of
// those counted: a passive, an intransitive verb, an adjective. Another verb
// before it makes those counted the ones who did something else.
func (r *reading) ahead(a *ledger.Amount, i int) bool {
	relative, seen := false, false
	for j := i; j < i+reach && j < len(r.s.Tokens); j++ {
		t := &r.s.Tokens[j]
		if next, ok := r.aside(j); ok {
			j = next
			continue
		}
		if next := r.listed(j); next > j && !seen {
			j = next - 1
			continue
		}
		if r.quantityAt(j) >= 0 || r.ends(j) && j > i || t.Lower == "and" && !seen {
			return false
		}
		if of := r.thing(j); of != "" && (t.Tag.IsVerb() || t.Tag.IsAdjective() || t.Lower == "positive") {
			if r.does(j) {
				return false
			}
			if t.Tag == syntax.VBN && j == i && r.told(a, j+1) {
				return true // "One man infected with it had died": the participle only says which man.
			}
			a.Of = of
			return true
		}
		if t.Lower == "lost" && (r.s.Lower(j+2) == "lives" || r.s.Lower(j+2) == "life") {
			a.Of = string(ledger.EffectKilled)
			return true
		}
		switch {
		case t.Tag == syntax.WP || t.Tag == syntax.WDT:
			relative = true
		case t.Tag.IsVerb() && !scene.IsBe(t.Lower) && !scene.IsHave(t.Lower) && !passes(t):
			if !relative {
				return false
			}
			relative = false
		case t.Tag.IsVerb():
			seen = true
		}
	}
	return false
}

// listed returns the token behind a further item of a list of people that begins
// at token i: "and 17 soldiers". It returns i where there is none.
func (r *reading) listed(i int) int {
	j := i
	for r.s.Lower(j) == "," || r.s.Lower(j) == "and" {
		j++
	}
	n := r.quantityAt(j)
	if j == i || n < 0 {
		return i
	}
	if hi, head := r.chunk(r.numbers[n].Last); head >= 0 && isPeople(r.s, head) {
		return hi
	}
	return i
}

// aside returns the end of what is put between commas behind token i: ", including
// three children,".
func (r *reading) aside(i int) (int, bool) {
	if r.s.Lower(i) != "," {
		return i, false
	}
	switch r.s.Lower(i + 1) {
	case "including", "among", "most", "mostly", "all", "many":
	default:
		return i, false
	}
	for j := i + 2; j < i+reach && j < len(r.s.Tokens); j++ {
		if r.s.Lower(j) == "," {
			return j, true
		}
	}
	return i, false
}

// passes reports whether the verb may stand between people and what became of
// them: "12 people were reported killed".
func passes(t *syntax.Token) bool {
	switch t.Lemma {
	case "report", "confirm", "believe", "know", "fear", "say", "leave", "remain", "presume", "find", "test", "get", "become":
		return true
	}
	return false
}

// does reports whether the verb at j is active and has an object, so that those
// before it are the ones who did it: "gunmen killed 12".
func (r *reading) does(j int) bool {
	t := &r.s.Tokens[j]
	switch t.Lemma {
	case "die", "flee", "recover", "perish", "disappear", "miss", "missing", "survive":
		return false // Nobody does these to others.
	}
	if t.Tag == syntax.VBG {
		return true
	}
	if !t.Tag.IsFinite() || scene.IsBe(r.s.Lower(j-1)) {
		return false
	}
	next := r.s.Tag(j + 1)
	return r.quantityAt(j+1) >= 0 || next == syntax.DT || next == syntax.PRPS || next.IsNoun() && r.dateAt(j+1) < 0
}

// told looks from token i on for a finite verb of what became of those whom a
// participle before it describes.
func (r *reading) told(a *ledger.Amount, i int) bool {
	for j := i; j < i+reach && j < len(r.s.Tokens); j++ {
		t := &r.s.Tokens[j]
		if r.quantityAt(j) >= 0 || r.ends(j) || t.Lower == "and" {
			return false
		}
		of := r.thing(j)
		if of == "" || !t.Tag.IsVerb() {
			continue
		}
		if t.Tag == syntax.VBD || scene.IsBe(r.s.Lower(j-1)) || scene.IsHave(r.s.Lower(j-1)) {
			a.Of = of
			return true
		}
	}
	return false
}

// active looks before a number for the active verb whose object it is, past the
// earlier items of a list.
func (r *reading) active(a *ledger.Amount, i int) bool {
	for j := i - 1; j >= 0 && j >= i-reach; j-- {
		t := &r.s.Tokens[j]
		if r.ends(j) && t.Lower != "," {
			return false
		}
		if !t.Tag.IsVerb() {
			continue
		}
		of := r.thing(j)
		if of == "" || scene.IsBe(r.s.Lower(j-1)) {
			return false
		}
		a.Of = of
		return true
	}
	return false
}

// behind looks before a number without a noun for what it is of: "a toll of 20",
// "the number of cases to 152", "deaths: 20", "a population of 900".
func (r *reading) behind(a *ledger.Amount, i int) bool {
	for j := i - 1; j >= 0 && j >= i-reach; j-- {
		t := &r.s.Tokens[j]
		if t.Lower == ";" || t.Lower == "." {
			break
		}
		if t.Lower == "toll" || t.Lower == "lives" || t.Lower == "life" {
			a.Of = string(ledger.EffectKilled)
			return true
		}
		if of := r.thing(j); of != "" && (t.Tag.IsNoun() || t.Tag.IsVerb() || t.Tag.IsAdjective()) {
			if m := r.thing(j - 1); m == "recovered" || m == "suspected" || m == "active" {
				of = m // "The total of recovered cases is 17".
			}
			a.Of = of
			a.Added = a.Added || i-j <= 2 && r.added(max(0, j-3), j)
			return true
		}
	}
	// "A capacity of 900", "the capacity is 900".
	for j := i - 1; j >= 0 && j >= i-5; j-- {
		if t := &r.s.Tokens[j]; t.Tag.IsNoun() && !t.Tag.IsProper() && r.dateAt(j) < 0 && r.quantityAt(j) < 0 && !isGeneral(r.s, j) {
			a.Of = lemmaOf(r.s, j)
			return true
		}
	}
	return false
}

// added reports whether the words from lo up to hi say that those counted came
// to others.
func (r *reading) added(lo, hi int) bool {
	for j := lo; j < hi; j++ {
		switch r.s.Lower(j) {
		case "new", "additional", "further", "another", "newly":
			return true
		case "more":
			if r.s.Lower(j+1) != "than" && r.s.Lower(j-1) != "or" {
				return true
			}
		}
	}
	return false
}

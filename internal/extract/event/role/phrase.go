package role

import (
	"strings"

	"counterclaim/internal/extract/event/person"
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/number"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// A phrase is a noun phrase of the sentence.
type phrase struct {
	lo, hi int    // Its tokens, without article and figure.
	head   int    // Its last noun.
	prep   string // The preposition before it, in lower case; "" if none.
	joint  string // What joins it to the phrase before: "," or "and"; "" if nothing does.
	of     *phrase
	count  *number.Quantity // Its figure, nil if it has none.
	plural bool
	no     bool // "No", "none of": there are none.
	known  bool // It points back: "the", "that", "his".
}

// phraseAt cuts the noun phrase that begins at token i.
func (r *reader) phraseAt(i int) (phrase, bool) {
	hi, head := r.ChunkRight(i)
	if head < 0 {
		return r.someOf(i)
	}
	p := phrase{lo: i, hi: hi, head: head}
	for p.lo < p.head {
		t := &r.S.Tokens[p.lo]
		q := r.QuantityAt(p.lo)
		switch {
		case t.Lower == "no" || t.Lower == "neither" || t.Lower == "nor":
			p.no = true
		case scene.IsArticle(t.Lower) && t.Lower != "a" && t.Lower != "an", t.Tag == syntax.PRPS:
			p.known = true
		case q >= 0 && r.S.Quantities[q].Kind == number.Count && r.S.Quantities[q].Last <= p.head:
			p.count = &r.S.Quantities[q]
			p.lo = r.S.Quantities[q].Last
			if r.S.Tokens[p.lo].Lower == "of" && p.lo < p.head {
				p.lo++
			}
			continue
		case q >= 0 && r.S.Quantities[q].Last <= p.head && r.S.Quantities[q].Kind != number.Ordinal:
			return p.named(r), true // A year or a measure describes what follows.
		case !scene.IsArticle(t.Lower) && t.Tag != syntax.PRPS && t.Tag != syntax.LQUOTE && t.Tag != syntax.RQUOTE && t.Tag != syntax.PDT && !scene.IsUnhelpful(t.Lower):
			return p.named(r), true
		}
		p.lo++
	}
	return p.named(r), true
}

// someOf cuts the noun phrase behind a figure at token i: "two of | his guards".
func (r *reader) someOf(i int) (phrase, bool) {
	if i >= len(r.S.Tokens) {
		return phrase{}, false
	}
	of, count := i+1, &number.Quantity{Kind: number.Count, Range: ledger.Exactly(1)}
	if q := r.QuantityAt(i); r.S.Tokens[i].Lower != "one" {
		if q < 0 || r.S.Quantities[q].Kind != number.Count {
			return phrase{}, false
		}
		of, count = r.S.Quantities[q].Last, &r.S.Quantities[q]
	}
	if of+1 >= len(r.S.Tokens) || r.S.Tokens[of].Lower != "of" {
		return phrase{}, false
	}
	p, ok := r.phraseAt(of + 1)
	p.count = count
	return p.named(r), ok
}

// named widens a name by the particles that join its parts: "Juan de la Cruz".
func (p phrase) named(r *reader) phrase {
	for p.hi+1 < len(r.S.Tokens) && r.S.Tokens[p.head].Tag.IsProper() && scene.IsParticle(r.S.Tokens[p.hi].Lower) {
		j := p.hi
		for j < len(r.S.Tokens) && scene.IsParticle(r.S.Tokens[j].Lower) {
			j++
		}
		if j >= len(r.S.Tokens) || !r.S.Tokens[j].Tag.IsProper() || r.InDate(j) {
			break
		}
		hi, head := r.ChunkRight(j)
		if head < 0 {
			break
		}
		p.hi, p.head = hi, head
	}
	t := &r.S.Tokens[p.head]
	p.plural = t.Tag == syntax.NNS || t.Tag == syntax.NNPS || strings.HasSuffix(t.Lower, "men") || t.Lower == "people" ||
		r.Caseless && strings.HasSuffix(t.Lower, "s") && !strings.HasSuffix(t.Lower, "ss") && !t.Tag.IsProper()
	if p.count != nil {
		p.plural = p.count.Range.High == nil || *p.count.Range.High > 1
	}
	return p
}

// phrases returns the noun phrases between tokens lo and hi in their order.
func (r *reader) phrases(lo, hi int) []phrase {
	var out []phrase
	prep, joint, nor := "", "", false
	for i := lo; i < hi; {
		t := &r.S.Tokens[i]
		if r.InDate(i) {
			if i++; i < hi && r.DateBefore(i) {
				prep = ""
			}
			continue
		}
		if n := r.InFront(i, hi); n > 0 {
			prep, i = "outside", i+n
			continue
		}
		if (t.Lower == "along" || t.Lower == "together") && i+1 < hi && r.S.Tokens[i+1].Lower == "with" {
			prep, i = "along", i+2
			continue
		}
		if (t.Tag == syntax.IN || t.Tag == syntax.TO) && !r.Bounds(i) {
			prep, i = t.Lower, i+1
			continue
		}
		if t.Lower == "as" && i+2 < hi && r.S.Tokens[i+1].Lower == "well" && r.S.Tokens[i+2].Lower == "as" {
			prep, joint, i = "", "and", i+3
			continue
		}
		nor = nor || t.Lower == "neither" || t.Lower == "nor"
		if t.Lower == "," || t.Lower == ";" || t.Tag == syntax.CC || t.Lower == "including" {
			if joint != "and" && joint != ";" {
				joint = t.Lower
			}
			prep = ""
			i++
			continue
		}
		if t.Tag == syntax.LRB { // "Front [FMLN]": another name for the same.
			i = r.bracket(out, i, hi)
			continue
		}
		p, ok := r.phraseAt(i)
		if !ok || p.hi > hi {
			if t.Tag.IsVerb() || t.Tag == syntax.COLON {
				joint = ""
			}
			if !t.Tag.IsAdverb() && !scene.IsArticle(t.Lower) && !(t.Tag == syntax.VBG && scene.IsArticle(r.S.Tokens[max(0, i-1)].Lower)) {
				prep = "" // But "of | the ruling | party".
			}
			i++
			continue
		}
		p.prep, p.joint, p.no, prep, joint = prep, joint, p.no || nor || i > 0 && r.S.Tokens[i-1].Lower == "not", "", ""
		if n := len(out); n > 0 && p.joint == "and" && r.halves(&out[n-1], &p, i) { // "The Agriculture and Livestock Ministry".
			p.lo, p.prep, p.joint = out[n-1].lo, out[n-1].prep, out[n-1].joint
			out = out[:n-1]
		}
		i = p.hi
		if p.prep == "of" && len(out) > 0 && p.joint == "" {
			last := &out[len(out)-1]
			if last.of == nil {
				of := p
				last.of = &of
				out = append(out, p)
				continue
			}
		}
		out = append(out, p)
	}
	return out
}

// bracket passes the brackets that open at i, and returns where to go on. A noun
// behind them goes on with the phrase before them.
func (r *reader) bracket(out []phrase, i, hi int) int {
	open := i
	for i < hi && r.S.Tokens[i].Tag != syntax.RRB {
		i++
	}
	i++
	if n := len(out); n > 0 && out[n-1].hi == open && i < hi && r.S.Tokens[i].Tag.IsNoun() {
		if p, ok := r.phraseAt(i); ok && p.hi <= hi && r.SiteAt(out[n-1].head) == nil { // "DAS [the secret police] | director X".
			out[n-1].hi, out[n-1].head, i = p.hi, p.head, p.hi
		}
	}
	return i
}

// halves reports whether a and b, joined by "and", are two halves of one name
// whose head is that of b, which begins at token i.
func (r *reader) halves(a, b *phrase, i int) bool {
	if a.hi != i-1 || b.lo != i || a.plural || a.count != nil || a.of != nil || !r.roles.Thing.Has(r.S, b.head) || b.lo == b.head {
		return false
	}
	_, people := scene.GroupOf(r.S, a.head)
	return !people && !r.roles.Thing.Has(r.S, a.head) && !r.roles.Status.Has(r.S, a.head) && !r.roles.Arm.Has(r.S, a.head)
}

// row returns the phrases that stand in a row from the first one on: without a
// preposition, joined by commas and "and". What hangs on them by a preposition
// is passed over.
func row(all []phrase) []phrase {
	var out []phrase
	for _, p := range all {
		switch {
		case len(out) == 0 && p.prep != "":
			return nil
		case len(out) > 0 && p.prep != "":
		case len(out) > 0 && p.joint == "":
			return out
		default:
			out = append(out, p)
		}
	}
	return out
}

// object returns the phrases in the place of the object behind token i.
func (r *reader) object(i int) []phrase {
	if i > 0 && r.SharesObject(i-1) {
		i += 2
	}
	lo := i
	for lo < len(r.S.Tokens) && (r.S.Tokens[lo].Tag == syntax.RP || r.S.Tokens[lo].Tag.IsAdverb() || r.S.Tokens[lo].Lower == "dead") {
		lo++
	}
	if lo+1 < len(r.S.Tokens) && r.S.Tokens[lo].Lower == "to" && r.S.Tokens[lo+1].Lower == "death" {
		lo += 2
	}
	lo = r.PastAside(r.PastTime(lo))
	end := r.ClauseEnd(lo)
	all := r.listed(row(r.phrases(lo, end)), end)
	// ", | the rebels fled": the last phrase is the subject of what follows.
	if n := len(all); n > 1 && all[n-1].joint == "," && all[n-1].hi == end && end < len(r.S.Tokens) && r.S.Tokens[end].Tag.IsFinite() {
		all = all[:n-1]
	}
	return all
}

// listMost is how many phrases a list is read of.
const listMost = 64

// listed adds to a row that ends at a mark at token end what the list behind it
// names: "killed three monks: | Elmo Testa, …", "killed Elmo Testa, 42; | Ada Holm".
func (r *reader) listed(all []phrase, end int) []phrase {
	for len(all) > 0 && len(all) < listMost && end+1 < len(r.S.Tokens) && r.S.Tokens[end].Tag == syntax.COLON && r.ListItem(end) {
		last := &all[len(all)-1]
		semicolon := r.S.Tokens[end].Lower == ";"
		if last.hi+8 < end || !semicolon && (!last.plural || person.Group(r.Scene, last.lo, last.head+1) == "") {
			break
		}
		lo := end + 1
		if semicolon && r.S.Tokens[lo].Lower == "and" {
			lo++
		}
		end = r.ClauseEnd(lo)
		more := row(r.phrases(lo, end))
		if len(more) == 0 || more[0].lo > lo+1 || !r.isItem(&more[0], semicolon) {
			break
		}
		more[0].joint = ";"
		all = append(all, more...)
	}
	return all
}

// isItem reports whether the phrase may be one of a list of people: a name or a
// figure; behind a semicolon anybody and any thing.
func (r *reader) isItem(p *phrase, semicolon bool) bool {
	return p.count != nil || person.NameStart(r.Scene, p.lo, p.hi) < p.hi || semicolon && (r.ThingAt(p.head) || person.Group(r.Scene, p.lo, p.head+1) != "")
}

// subject returns the phrases in the place of the subject of the verb at v: the
// last row without preposition before it in its clause.
func (r *reader) subject(v int) []phrase {
	end := r.GroupStart(v)
	if u := r.Shares(v, end); u >= 0 {
		return r.subject(u)
	}
	end = r.BeforeDashes(end)
	if p, ok := r.beside(v); ok {
		return []phrase{p}
	}
	if all := r.gerund(v); all != nil {
		return all
	}
	if r.Loose(v) {
		return nil
	}
	if v > 2 && r.S.Tokens[v-1].Lower == "to" && (r.roles.Threat.Has(r.S, v-2) || r.roles.Try.Has(r.S, v-2)) && r.S.Tokens[v-2].Tag.IsVerb() {
		return r.subject(v - 2) // "Have threatened to | kill".
	}
	wh := -1
	if end > 0 && (r.S.Tokens[end-1].Tag == syntax.WP || r.S.Tokens[end-1].Tag == syntax.WDT) {
		wh = end - 1
	}
	if end > 0 && r.S.Tokens[end-1].Tag.IsWh() || end > 0 && r.S.Tokens[end-1].Lower == "that" {
		end--
		for end > 0 && scene.IsMark(&r.S.Tokens[end-1]) {
			end--
		}
	}
	start, end := r.ClauseStart(end)
	all := r.phrases(r.ListStart(start), end)
	last := -1
	for i := range all {
		if all[i].prep == "" {
			last = i
		}
	}
	for last > 0 && all[last-1].prep == "" && r.OfParticiple(all[last].lo) {
		last--
	}
	for i := len(all) - 1; i >= 0 && last < 0; i-- {
		if scene.Subordinates(all[i].prep) { // "Before her husband was killed".
			all[i].prep, last = "", i
		}
	}
	if last < 0 && wh >= 0 { // "By those of the front, | who killed".
		if out := r.antecedent(wh); len(out) > 0 {
			return out
		}
	}
	if last < 0 {
		return r.parsed(v)
	}
	first := last
	for i := last; i > 0 && (all[i].joint != "" || all[i].prep != ""); i-- {
		if all[i-1].prep == "" {
			first = i - 1
		}
	}
	var out []phrase
	for i := first; i <= last; i++ {
		if all[i].prep == "" {
			out = append(out, all[i])
		}
	}
	return out
}

// beside returns the phrase that the participle at v is set beside: "the release of
// | Elmo Testa, | kidnapped on Tuesday".
func (r *reader) beside(v int) (phrase, bool) {
	if v < 2 || r.GroupStart(v) != v || !r.Passive(v) {
		return phrase{}, false
	}
	end := v
	if r.S.Tokens[v-1].Lower == "," {
		end--
	}
	lo := r.ChunkLeft(end - 1)
	if lo == 0 || r.S.Tokens[lo-1].Tag != syntax.IN {
		return phrase{}, false
	}
	p, ok := r.phraseAt(lo)
	h, _ := r.S.Subject(v)
	return p, ok && p.hi == end && (p.lo <= h && h < p.hi || end < v && r.S.Tokens[p.head].Tag.IsProper())
}

// gerund returns the subject of the form in -ing at v that says how or when somebody
// did something else: "the rebels cut the power | by burning four pylons", "after
// killing two guards, | the rebels fled".
func (r *reader) gerund(v int) []phrase {
	if r.S.Tokens[v].Tag != syntax.VBG || v == 0 {
		return nil
	}
	switch r.S.Tokens[v-1].Lower {
	case "by", ",":
		if u := r.FiniteBefore(v); u >= 0 && !r.Passive(u) && !scene.IsBe(r.S.Tokens[u].Lower) {
			return r.subject(u)
		}
	case "before", "after", "while", "besides", "to":
		if u := r.FiniteBefore(v); u >= 0 && r.S.Tokens[v-1].Lower != "to" {
			return r.subject(u) // "The troops combed the hills | after killing two farmers".
		}
		if v > r.Open+4 {
			return nil
		}
		for i := v + 1; i < len(r.S.Tokens) && i < v+14; i++ {
			if r.S.Tokens[i].Lower != "," {
				continue
			}
			p, ok := r.phraseAt(i + 1)
			if ok && p.hi+1 < len(r.S.Tokens) && (r.S.Tokens[p.hi].Tag.IsVerb() || r.S.Tokens[p.hi].Tag.IsAdverb()) {
				return []phrase{p}
			}
		}
	}
	return nil
}

// parsed returns the subject of the verb at v by the parse of the sentence, which
// sees over what is set between them: "sappers who cut the lines destroyed".
func (r *reader) parsed(v int) []phrase {
	h, _ := r.S.Subject(v)
	if h < 0 || h >= v || !r.S.Tokens[h].Tag.IsNoun() || r.Holder[h] != r.Holder[v] {
		return nil
	}
	lo := r.ChunkLeft(h)
	p, ok := r.phraseAt(lo)
	if !ok || lo > 0 && r.S.Tokens[lo-1].Tag == syntax.IN && r.SiteAt(h) != nil {
		return nil // "Near Port Ames" does nothing.
	}
	return []phrase{p}
}

// words returns the phrase as said, on one line.
func (r *reader) words(lo, hi int) string {
	return strings.Join(strings.Fields(r.P.Words(r.S, lo, hi)), " ")
}

package phrase

import (
	"slices"
	"strings"

	"counterclaim/internal/extract/event/body"
	"counterclaim/internal/extract/event/person"
	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/number"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// A Reader cuts the phrases of one sentence.
type Reader struct{ *scene.Scene }

// A Phrase is a noun phrase of the sentence.
type Phrase struct {
	Lo, Hi int    // Its tokens, without article and figure.
	Head   int    // Its last noun.
	Prep   string // The preposition before it, in lower case; "" if none.
	Joint  string // What joins it to the phrase before: "," or "and"; "" if nothing does.
	Of     *Phrase
	Count  *number.Quantity // Its figure, nil if it has none.
	Plural bool
	No     bool // "No", "none of": there are none.
	Known  bool // It points back: "the", "that", "his".
}

// At cuts the noun phrase that begins at token i.
func (r *Reader) At(i int) (Phrase, bool) {
	hi, head := r.ChunkRight(i)
	if head < 0 {
		return r.someOf(i)
	}
	p := Phrase{Lo: i, Hi: hi, Head: head}
	for p.Lo < p.Head {
		t := &r.S.Tokens[p.Lo]
		q := r.QuantityAt(p.Lo)
		switch {
		case t.Lower == "no" || t.Lower == "neither" || t.Lower == "nor":
			p.No = true
		case scene.IsArticle(t.Lower) && t.Lower != "a" && t.Lower != "an", t.Tag == syntax.PRPS:
			p.Known = true
		case q >= 0 && r.S.Quantities[q].Kind == number.Count && r.S.Quantities[q].Last <= p.Head:
			p.Count = &r.S.Quantities[q]
			p.Lo = r.S.Quantities[q].Last
			if r.S.Tokens[p.Lo].Lower == "of" && p.Lo < p.Head {
				p.Lo++
			}
			continue
		case q >= 0 && r.S.Quantities[q].Last <= p.Head && r.S.Quantities[q].Kind != number.Ordinal:
			return p.Named(r), true // A year or a measure describes what follows.
		case !scene.IsArticle(t.Lower) && t.Tag != syntax.PRPS && t.Tag != syntax.LQUOTE && t.Tag != syntax.RQUOTE && t.Tag != syntax.PDT && !scene.IsUnhelpful(t.Lower):
			return p.Named(r), true
		}
		p.Lo++
	}
	return p.Named(r), true
}

// someOf cuts the noun phrase behind a figure at token i: "two of | his guards".
func (r *Reader) someOf(i int) (Phrase, bool) {
	if i >= len(r.S.Tokens) {
		return Phrase{}, false
	}
	of, count := i+1, &number.Quantity{Kind: number.Count, Range: ledger.Exactly(1)}
	if q := r.QuantityAt(i); r.S.Tokens[i].Lower != "one" {
		if q < 0 || r.S.Quantities[q].Kind != number.Count {
			return Phrase{}, false
		}
		of, count = r.S.Quantities[q].Last, &r.S.Quantities[q]
	}
	if of+1 >= len(r.S.Tokens) || r.S.Tokens[of].Lower != "of" {
		return Phrase{}, false
	}
	p, ok := r.At(of + 1)
	p.Count = count
	return p.Named(r), ok
}

// Named widens a name by the particles that join its parts: "Juan de la Cruz".
func (p Phrase) Named(r *Reader) Phrase {
	for p.Hi+1 < len(r.S.Tokens) && r.S.Tokens[p.Head].Tag.IsProper() && scene.IsParticle(r.S.Tokens[p.Hi].Lower) {
		j := p.Hi
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
		p.Hi, p.Head = hi, head
	}
	t := &r.S.Tokens[p.Head]
	p.Plural = t.Tag == syntax.NNS || t.Tag == syntax.NNPS || strings.HasSuffix(t.Lower, "men") || t.Lower == "people" ||
		r.Caseless && strings.HasSuffix(t.Lower, "s") && !strings.HasSuffix(t.Lower, "ss") && !t.Tag.IsProper()
	if p.Count != nil {
		p.Plural = p.Count.Range.High == nil || *p.Count.Range.High > 1
	}
	return p
}

// Between returns the noun phrases between tokens lo and hi in their order.
func (r *Reader) Between(lo, hi int) []Phrase {
	var out []Phrase
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
		p, ok := r.At(i)
		if !ok || p.Hi > hi {
			if t.Tag.IsVerb() || t.Tag == syntax.COLON {
				joint = ""
			}
			if !t.Tag.IsAdverb() && !scene.IsArticle(t.Lower) && !(t.Tag == syntax.VBG && scene.IsArticle(r.S.Tokens[max(0, i-1)].Lower)) {
				prep = "" // But "of | the ruling | party".
			}
			i++
			continue
		}
		p.Prep, p.Joint, p.No, prep, joint = prep, joint, p.No || nor || i > 0 && r.S.Tokens[i-1].Lower == "not", "", ""
		if n := len(out); n > 0 && p.Joint == "and" && r.halves(&out[n-1], &p, i) { // "The Agriculture and Livestock Ministry".
			p.Lo, p.Prep, p.Joint = out[n-1].Lo, out[n-1].Prep, out[n-1].Joint
			out = out[:n-1]
		}
		i = p.Hi
		if p.Prep == "of" && len(out) > 0 && p.Joint == "" {
			last := &out[len(out)-1]
			if last.Of == nil {
				of := p
				last.Of = &of
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
func (r *Reader) bracket(out []Phrase, i, hi int) int {
	open := i
	for i < hi && r.S.Tokens[i].Tag != syntax.RRB {
		i++
	}
	i++
	if n := len(out); n > 0 && out[n-1].Hi == open && i < hi && r.S.Tokens[i].Tag.IsNoun() {
		if p, ok := r.At(i); ok && p.Hi <= hi && r.SiteAt(out[n-1].Head) == nil { // "DAS [the secret police] | director X".
			out[n-1].Hi, out[n-1].Head, i = p.Hi, p.Head, p.Hi
		}
	}
	return i
}

// halves reports whether a and b, joined by "and", are two halves of one name
// whose head is that of b, which begins at token i.
func (r *Reader) halves(a, b *Phrase, i int) bool {
	if a.Hi != i-1 || b.Lo != i || a.Plural || a.Count != nil || a.Of != nil || !scene.RoleWords().Thing.Has(r.S, b.Head) || b.Lo == b.Head {
		return false
	}
	_, people := scene.GroupOf(r.S, a.Head)
	return !people && !scene.RoleWords().Thing.Has(r.S, a.Head) && !scene.RoleWords().Status.Has(r.S, a.Head) && !scene.RoleWords().Arm.Has(r.S, a.Head)
}

// Row returns the phrases that stand in a row from the first one on: without a
// preposition, joined by commas and "and". What hangs on them by a preposition
// is passed over.
func Row(all []Phrase) []Phrase {
	var out []Phrase
	for _, p := range all {
		switch {
		case len(out) == 0 && p.Prep != "":
			return nil
		case len(out) > 0 && p.Prep != "":
		case len(out) > 0 && p.Joint == "":
			return out
		default:
			out = append(out, p)
		}
	}
	return out
}

// Object returns the phrases in the place of the object behind token i.
func (r *Reader) Object(i int) []Phrase {
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
	end := r.quoteEnd(lo, r.ClauseEnd(lo))
	all := r.Listed(Row(r.Between(lo, end)), end)
	// ", | the rebels fled": the last phrase is the subject of what follows.
	if n := len(all); n > 1 && all[n-1].Joint == "," && all[n-1].Hi == end && end < len(r.S.Tokens) && r.S.Tokens[end].Tag.IsFinite() {
		all = all[:n-1]
	}
	return all
}

// quoteEnd returns where a quotation ends that holds token lo, at most at token end: “"We
// killed him," | a commander said”.
func (r *Reader) quoteEnd(lo, end int) int {
	for i := lo; i < end; i++ {
		switch r.S.Tokens[i].Tag {
		case syntax.LQUOTE:
			return end
		case syntax.RQUOTE:
			return i
		}
	}
	return end
}

// listMost is how many phrases a list is read of.
const listMost = 64

// Listed adds to a row that ends at a mark at token end what the list behind it
// names: "killed three monks: | Elmo Testa, …", "killed Elmo Testa, 42; | Ada Holm".
func (r *Reader) Listed(all []Phrase, end int) []Phrase {
	for len(all) > 0 && len(all) < listMost && end+1 < len(r.S.Tokens) && r.S.Tokens[end].Tag == syntax.COLON && r.ListItem(end) {
		last := &all[len(all)-1]
		semicolon := r.S.Tokens[end].Lower == ";"
		if last.Hi+8 < end || !semicolon && (!last.Plural || person.Group(r.Scene, last.Lo, last.Head+1) == "") {
			break
		}
		lo := end + 1
		if semicolon && r.S.Tokens[lo].Lower == "and" {
			lo++
		}
		end = r.ClauseEnd(lo)
		more := Row(r.Between(lo, end))
		if len(more) == 0 || more[0].Lo > lo+1 || !r.isItem(&more[0], semicolon) {
			break
		}
		more[0].Joint = ";"
		all = append(all, more...)
	}
	return all
}

// isItem reports whether the phrase may be one of a list of people: a name or a
// figure; behind a semicolon anybody and any thing.
func (r *Reader) isItem(p *Phrase, semicolon bool) bool {
	return p.Count != nil || person.NameStart(r.Scene, p.Lo, p.Hi) < p.Hi || semicolon && (r.ThingAt(p.Head) || person.Group(r.Scene, p.Lo, p.Head+1) != "")
}

// Subject returns the phrases in the place of the subject of the verb at v: the
// last row without preposition before it in its clause.
func (r *Reader) Subject(v int) []Phrase {
	end := r.GroupStart(v)
	if u := r.Shares(v, end); u >= 0 {
		return r.Subject(u)
	}
	end = r.BeforeDashes(end)
	if p, ok := r.beside(v); ok {
		return []Phrase{p}
	}
	if all := r.gerund(v); all != nil {
		return all
	}
	if r.Loose(v) {
		return nil
	}
	if v > 2 && r.S.Tokens[v-1].Lower == "to" && (scene.RoleWords().Threat.Has(r.S, v-2) || scene.RoleWords().Try.Has(r.S, v-2)) && r.S.Tokens[v-2].Tag.IsVerb() {
		return r.Subject(v - 2) // "Have threatened to | kill".
	}
	if all, ok := r.supposed(v, end); ok {
		return all
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
	all := r.Between(r.ListStart(start), end)
	last := -1
	for i := range all {
		if all[i].Prep == "" {
			last = i
		}
	}
	for last > 0 && all[last-1].Prep == "" && r.OfParticiple(all[last].Lo) {
		last--
	}
	for i := len(all) - 1; i >= 0 && last < 0; i-- {
		if scene.Subordinates(all[i].Prep) { // "Before her husband was killed".
			all[i].Prep, last = "", i
		}
	}
	if last < 0 && wh >= 0 { // "By those of the front, | who killed".
		if out := r.Antecedent(wh); len(out) > 0 {
			return out
		}
	}
	if last < 0 {
		return r.parsed(v)
	}
	first := last
	for i := last; i > 0 && (all[i].Joint != "" || all[i].Prep != "") && !r.objectBefore(all[:i], all[last].Lo); i-- {
		if all[i-1].Prep == "" {
			first = i - 1
		}
	}
	var out []Phrase
	for i := first; i <= last; i++ {
		if all[i].Prep == "" {
			out = append(out, all[i])
		}
	}
	return out
}

// objectBefore reports whether the last of the phrases is no part of the row that ends with
// the phrase at lo, but what an earlier verb is done to: "buses brought | people to the
// town, and | a bomb | killed three".
func (r *Reader) objectBefore(all []Phrase, lo int) bool {
	article := lo - 1
	if article < 3 || !scene.IsArticle(r.S.Tokens[article].Lower) || r.S.Tokens[article-1].Lower != "and" || r.S.Tokens[article-2].Lower != "," {
		return false
	}
	p := all[len(all)-1]
	i := p.Lo - 1
	for i > 0 && (scene.IsArticle(r.S.Tokens[i].Lower) || r.S.Tokens[i].Tag == syntax.CD) {
		i--
	}
	return p.Prep == "" && i >= 0 && r.S.Tokens[i].Tag.IsFinite() && !scene.IsBe(r.S.Tokens[i].Lower)
}

// supposed returns who makes an attempt at what the verb at v tells, "an attempt by the
// front to | kidnap", or the subject of its group, which begins at token start, where what
// others hold of it stands between: "gunmen believed to belong to the front | kidnapped".
func (r *Reader) supposed(v, start int) ([]Phrase, bool) {
	n := r.AttemptBefore(v)
	if n >= 0 && n+2 == v {
		if u := r.VerbBefore(n, 3); u >= 0 && r.S.Tokens[u].Lemma == "make" && !r.Passive(u) {
			return r.Subject(u), true // "The rebels made an attempt to | kidnap".
		}
	} else if n >= 0 {
		return slices.DeleteFunc(r.Between(n+1, v-1), func(p Phrase) bool { return p.Prep != "by" }), true
	}
	for i := start - 3; i > r.Open && i > start-12; i-- {
		if t := &r.S.Tokens[i]; t.Tag.IsFinite() && !scene.IsSupposed(t.Lower) || scene.IsMark(t) {
			break
		}
		if !scene.IsSupposed(r.S.Tokens[i].Lower) || r.S.Tokens[i+1].Lower != "to" || !r.S.Tokens[i-1].Tag.IsNoun() {
			continue
		}
		lo := r.ChunkLeft(i - 1)
		p, ok := r.At(lo)
		return []Phrase{p}, ok && p.Hi == i
	}
	return nil, false
}

// beside returns the phrase that the participle at v is set beside: "the release of
// | Elmo Testa, | kidnapped on Tuesday".
func (r *Reader) beside(v int) (Phrase, bool) {
	if v < 2 || r.GroupStart(v) != v || !r.Passive(v) {
		return Phrase{}, false
	}
	end := v
	if r.S.Tokens[v-1].Lower == "," {
		end--
	}
	lo := r.ChunkLeft(end - 1)
	if lo == 0 || r.S.Tokens[lo-1].Tag != syntax.IN {
		return Phrase{}, false
	}
	p, ok := r.At(lo)
	h, _ := r.S.Subject(v)
	return p, ok && p.Hi == end && (p.Lo <= h && h < p.Hi || end < v && r.S.Tokens[p.Head].Tag.IsProper())
}

// gerund returns the subject of the form in -ing at v that says how or when somebody
// did something else: "the rebels cut the power | by burning four pylons", "after
// killing two guards, | the rebels fled".
func (r *Reader) gerund(v int) []Phrase {
	if r.S.Tokens[v].Tag != syntax.VBG || v == 0 {
		return nil
	}
	switch r.S.Tokens[v-1].Lower {
	case "by", ",":
		if u := r.FiniteBefore(v); u >= 0 && !r.Passive(u) && !scene.IsBe(r.S.Tokens[u].Lower) {
			return r.Subject(u)
		}
	case "before", "after", "while", "besides", "to":
		if u := r.FiniteBefore(v); u >= 0 && r.S.Tokens[v-1].Lower != "to" {
			return r.Subject(u) // "The troops combed the hills | after killing two farmers".
		}
		if v > r.Open+4 {
			return nil
		}
		for i := v + 1; i < len(r.S.Tokens) && i < v+14; i++ {
			if r.S.Tokens[i].Lower != "," {
				continue
			}
			p, ok := r.At(i + 1)
			if ok && p.Hi+1 < len(r.S.Tokens) && (r.S.Tokens[p.Hi].Tag.IsVerb() || r.S.Tokens[p.Hi].Tag.IsAdverb()) {
				return []Phrase{p}
			}
		}
	}
	return nil
}

// parsed returns the subject of the verb at v by the parse of the sentence, which
// sees over what is set between them: "sappers who cut the lines destroyed".
func (r *Reader) parsed(v int) []Phrase {
	h, _ := r.S.Subject(v)
	if h < 0 || h >= v || !r.S.Tokens[h].Tag.IsNoun() || r.Holder[h] != r.Holder[v] {
		return nil
	}
	lo := r.ChunkLeft(h)
	p, ok := r.At(lo)
	if !ok || lo > 0 && r.S.Tokens[lo-1].Tag == syntax.IN && r.SiteAt(h) != nil {
		return nil // "Near Port Ames" does nothing.
	}
	return []Phrase{p}
}

// Text returns the Phrase as said, on one line.
func (r *Reader) Text(lo, hi int) string {
	return strings.Join(strings.Fields(r.P.Words(r.S, lo, hi)), " ")
}

// Antecedent returns the phrases right before the relative pronoun at i: the noun,
// and what stands before brackets that go before it.
func (r *Reader) Antecedent(i int) []Phrase {
	var out []Phrase
	for i--; i > r.Open && (scene.IsMark(&r.S.Tokens[i]) || r.S.Tokens[i].Tag == syntax.RQUOTE || r.S.Tokens[i].Tag == syntax.LQUOTE); i-- {
	}
	for n := 0; n < 3 && i > r.Open; n++ {
		if r.S.Tokens[i].Tag == syntax.RRB {
			for i > r.Open && r.S.Tokens[i].Tag != syntax.LRB {
				i--
			}
			i--
			continue
		}
		if !r.S.Tokens[i].Tag.IsNoun() && r.NameAt(i) == nil {
			return out
		}
		lo := r.ChunkLeft(i)
		if name := r.NameAt(i); name != nil {
			lo = min(lo, name.Lo)
		}
		p, ok := r.At(lo)
		if !ok || p.Head != i {
			return out
		}
		out = append(out, p)
		if lo == 0 || r.S.Tokens[lo-1].Tag != syntax.RRB {
			return out
		}
		i = lo - 1
	}
	return out
}

// Chunk returns the phrase as what package body takes.
func (p *Phrase) Chunk() body.Chunk {
	return body.Chunk{Lo: p.Lo, Hi: p.Hi, Head: p.Head, Of: p.Of != nil}
}

// Before returns the phrases that begin no later than token i. It reuses the list.
func Before(all []Phrase, i int) []Phrase {
	return slices.DeleteFunc(all, func(p Phrase) bool { return p.Lo > i })
}

package role

import (
	"strings"

	"counterclaim/internal/extract/event/scene"
	"counterclaim/internal/extract/number"
	"counterclaim/internal/extract/syntax"
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
}

// phraseAt cuts the noun phrase that begins at token i.
func (r *reader) phraseAt(i int) (phrase, bool) {
	hi, head := r.ChunkRight(i)
	if head < 0 {
		return phrase{}, false
	}
	p := phrase{lo: i, hi: hi, head: head}
	for p.lo < p.head {
		t := &r.S.Tokens[p.lo]
		q := r.QuantityAt(p.lo)
		switch {
		case t.Lower == "no":
			p.no = true
		case q >= 0 && r.S.Quantities[q].Kind == number.Count && r.S.Quantities[q].Last <= p.head:
			p.count = &r.S.Quantities[q]
			p.lo = r.S.Quantities[q].Last
			if r.S.Tokens[p.lo].Lower == "of" && p.lo < p.head {
				p.lo++
			}
			continue
		case q >= 0 && r.S.Quantities[q].Last <= p.head && r.S.Quantities[q].Kind != number.Ordinal:
			return p.named(r), true // A year or a measure describes what follows.
		case !scene.IsArticle(t.Lower) && t.Tag != syntax.PRPS && t.Tag != syntax.LQUOTE && t.Tag != syntax.RQUOTE && t.Tag != syntax.PDT && !unhelpful(t.Lower):
			return p.named(r), true
		}
		p.lo++
	}
	return p.named(r), true
}

// unhelpful reports whether an adjective tells one of many, and not what.
func unhelpful(word string) bool {
	switch word {
	case "another", "other", "several", "some", "many", "few", "various", "numerous", "all", "both", "more", "same", "each", "every", "such", "own", "entire", "additional", "any":
		return true
	}
	return false
}

// named widens a name by the particles that join its parts: "Juan de la Cruz".
func (p phrase) named(r *reader) phrase {
	for p.hi+1 < len(r.S.Tokens) && r.S.Tokens[p.head].Tag.IsProper() && particle(r.S.Tokens[p.hi].Lower) {
		j := p.hi
		for j < len(r.S.Tokens) && particle(r.S.Tokens[j].Lower) {
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

// particle reports whether the word joins the parts of a Spanish, Portuguese or
// Dutch name.
func particle(word string) bool {
	switch word {
	case "de", "del", "la", "las", "los", "da", "dos", "van", "von", "y", "e":
		return true
	}
	return false
}

// phrases returns the noun phrases between tokens lo and hi in their order.
func (r *reader) phrases(lo, hi int) []phrase {
	var out []phrase
	prep, joint := "", ""
	for i := lo; i < hi; {
		t := &r.S.Tokens[i]
		if r.InDate(i) {
			i++
			continue
		}
		if t.Tag == syntax.IN || t.Tag == syntax.TO {
			prep = t.Lower
			i++
			continue
		}
		if t.Lower == "," || t.Tag == syntax.CC || t.Lower == "including" {
			if joint != "and" {
				joint = t.Lower
			}
			prep = ""
			i++
			continue
		}
		if t.Tag == syntax.LRB { // "Front [FMLN]": another name for the same.
			for i < hi && r.S.Tokens[i].Tag != syntax.RRB {
				i++
			}
			i++
			continue
		}
		p, ok := r.phraseAt(i)
		if !ok || p.hi > hi {
			if t.Tag.IsVerb() || t.Tag == syntax.COLON {
				joint = ""
			}
			if !t.Tag.IsAdverb() && !scene.IsArticle(t.Lower) {
				prep = ""
			}
			i++
			continue
		}
		p.prep, p.joint = prep, joint
		prep, joint = "", ""
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
	lo := i
	for lo < len(r.S.Tokens) && (r.S.Tokens[lo].Tag == syntax.RP || r.S.Tokens[lo].Tag.IsAdverb() || r.S.Tokens[lo].Lower == "dead" || r.S.Tokens[lo].Lower == "to" && lo > i && r.S.Tokens[lo-1].Lower == "fire") {
		lo++
	}
	return row(r.phrases(lo, r.clauseEnd(lo)))
}

// clauseEnd returns the token at which the clause that token i stands in ends: a
// finite verb, a conjunction of clauses, or a mark.
func (r *reader) clauseEnd(i int) int {
	for ; i < len(r.S.Tokens); i++ {
		t := &r.S.Tokens[i]
		switch {
		case t.Tag.IsFinite() && t.Rel != syntax.Amod, t.Tag == syntax.PERIOD, t.Tag == syntax.COLON, t.Tag.IsWh(), t.Lower == ";",
			t.Tag == syntax.VBG && t.Rel != syntax.Amod && t.Rel != syntax.Compound && i > 0 && r.S.Tokens[i-1].Lower != "including" && t.Lower != "including":
			return i
		}
		switch t.Lower {
		case "that", "when", "after", "while", "because", "although", "before", "as":
			if t.Tag == syntax.IN || t.Tag == syntax.WRB || t.Tag == syntax.RB {
				return i
			}
		}
	}
	return i
}

// subject returns the phrases in the place of the subject of the verb at v: the
// last row without preposition before it in its clause.
func (r *reader) subject(v int) []phrase {
	end := r.groupStart(v)
	if end > 0 && r.S.Tokens[end-1].Tag.IsWh() || end > 0 && r.S.Tokens[end-1].Lower == "that" {
		end--
		for end > 0 && scene.IsMark(&r.S.Tokens[end-1]) {
			end--
		}
	}
	start := r.clauseStart(end)
	all := r.phrases(start, end)
	last := -1
	for i := range all {
		if all[i].prep == "" {
			last = i
		}
	}
	if last < 0 {
		return nil
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

// groupStart returns the first token of the verb group that ends at v.
func (r *reader) groupStart(v int) int {
	for v > 0 {
		t := &r.S.Tokens[v-1]
		if !scene.IsBe(t.Lower) && !scene.IsHave(t.Lower) && t.Tag != syntax.MD && !t.Tag.IsAdverb() && t.Lower != "did" && !(t.Tag == syntax.TO && v > 1) && t.Lower != "reported" && t.Lower != "also" {
			break
		}
		v--
	}
	return v
}

// clauseStart returns where the clause begins that ends before token end. A
// relative clause set into it is passed over.
func (r *reader) clauseStart(end int) int {
	i := end
	for i > r.Open {
		t := &r.S.Tokens[i-1]
		switch {
		case t.Tag.IsFinite() && t.Rel != syntax.Amod:
			wh := r.relativeBefore(i - 1)
			if wh < 0 {
				return i
			}
			i = wh
			continue
		case t.Lower == ";" || t.Tag == syntax.COLON || t.Lower == "that" && t.Tag == syntax.IN, t.Tag == syntax.WRB, t.Tag == syntax.PERIOD:
			return i
		case i < end && (t.Lower == "while" || t.Lower == "but" || t.Lower == "because" || t.Lower == "although"):
			return i
		}
		i--
	}
	return i
}

// relativeBefore returns the relative pronoun whose clause holds the verb at v,
// or -1.
func (r *reader) relativeBefore(v int) int {
	for i := v - 1; i >= 0 && i >= v-5; i-- {
		t := &r.S.Tokens[i]
		if t.Tag == syntax.WP || t.Tag == syntax.WDT {
			return i
		}
		if t.Tag.IsFinite() && !scene.IsBe(t.Lower) && !scene.IsHave(t.Lower) {
			return -1
		}
	}
	return -1
}

// words returns the phrase as said, on one line.
func (r *reader) words(lo, hi int) string {
	return strings.Join(strings.Fields(r.P.Words(r.S, lo, hi)), " ")
}

package certainty

import (
	"math"
	"strings"

	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/speech"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// Find judges every word of the page that tells of something happening, in the
// order of the text. Linear in the length of the page.
func Find(sp *speech.Speech) []ledger.Happening {
	found := []ledger.Happening{}
	r := &reader{sp: sp, words: words()}
	for k := range sp.Page.Sentences {
		s := &sp.Page.Sentences[k]
		if s.Furniture {
			continue
		}
		r.begin(s)
		for i := range s.Tokens {
			if r.tells(i) {
				found = append(found, r.happening(i))
			}
		}
	}
	return found
}

// happening judges the word at token i.
func (r *reader) happening(i int) ledger.Happening {
	t := r.value(i)
	value := math.Round(10*t.value) / 10
	h := ledger.Happening{
		Word: r.sp.Page.Passage(r.s, i, i+1), Value: value, Certainty: ledger.CertaintyOf(value),
		Negated: value < 0, Ahead: t.ahead, Reasons: []ledger.Reason{r.reason(t)},
	}
	if a := r.sp.At(r.s.Tokens[i].Start); a != nil {
		h.Statement = a.ID
	}
	return h
}

// tells reports whether the word at token i tells of something: a verb that is
// no auxiliary, a predicate, a noun that names a happening.
func (r *reader) tells(i int) bool {
	t := &r.s.Tokens[i]
	switch {
	case t.Tag.IsVerb():
		return t.Rel != syntax.Aux && t.Rel != syntax.AuxPass && t.Rel != syntax.Cop || !r.auxiliary(i)
	case t.Tag == syntax.NN || t.Tag == syntax.NNS:
		return r.words.happens(t.Lemma) || r.predicate(i)
	case t.Tag.IsAdjective():
		// "the planned attack" tells of a plan.
		return r.predicate(i) || participle(t.Lower)
	}
	return r.disguised(i)
}

// auxiliary reports whether the word at token i can be the auxiliary that the tree
// makes of it: a form of "be", "have", "do" or "get" with a verb behind it.
func (r *reader) auxiliary(i int) bool {
	w := r.s.Lower(i)
	if isBe(w) || w == "get" || w == "got" || w == "getting" {
		return true
	}
	if !isHave(w) && !isDo(w) {
		return false
	}
	j := i + 1
	for j < len(r.s.Tokens) && (r.s.Tokens[j].Tag.IsAdverb() || negation(r.s.Lower(j))) {
		j++
	}
	return r.s.Tag(j).IsVerb() || r.s.Tokens[i].Head > i && r.inverted(i)
}

// inverted reports whether the auxiliary at token i opens a question.
func (r *reader) inverted(i int) bool {
	return i == 0 || r.s.Tag(i-1).IsWh() || r.s.Tag(i-1).IsPunct()
}

// happens reports whether the noun, as a lemma, names a happening.
func (l *lexicon) happens(noun string) bool {
	if l.is("happening", noun) {
		return true
	}
	if i := strings.LastIndexByte(noun, '-'); i >= 0 {
		noun = noun[i+1:] // "counter-offensive"
		if l.is("happening", noun) {
			return true
		}
	}
	if l.is("thing", noun) {
		return false
	}
	for _, e := range l.endings {
		if strings.HasSuffix(noun, e) && len(noun) > len(e)+2 {
			return true
		}
	}
	return false
}

// A Judge judges single words of a page. It is for one goroutine.
type Judge struct{ r reader }

// NewJudge returns a Judge of the page of sp.
func NewJudge(sp *speech.Speech) *Judge { return &Judge{reader{sp: sp, words: words()}} }

// Supposed reports whether what the word at token i of sentence s tells did not
// come about, or may yet and is no more than possible: "the possibility of an
// attack".
func (j *Judge) Supposed(s *page.Sentence, i int) bool {
	if j.r.s != s {
		j.r.begin(s)
	}
	t := j.r.value(i)
	return t.value < 0 || t.ahead && t.value <= supposedMax
}

// supposedMax is the highest value at which what is told of the future is only
// supposed: a possibility, a fear, a condition.
const supposedMax = 1.1

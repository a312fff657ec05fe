package speech

import (
	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/speech/lexicon"
	"counterclaim/internal/extract/syntax"
)

// antecedent returns the relative pronoun before token left, where the subject of
// a relative clause begins; where there is no pronoun the noun that needs none.
func (r *reader) antecedent(s *page.Sentence, left int) (piece, bool) {
	i := left - 1
	if i < 0 {
		return piece{}, false
	}
	t := &s.Tokens[i]
	switch {
	case t.Lower == "what" || t.Tag == syntax.WP && i == 0:
		return piece{s, i, i + 1}, true
	case t.Tag == syntax.WDT || t.Tag == syntax.WP || t.Lower == "which" || t.Lower == "that" && t.Rel != syntax.Mark && i > 0 && s.Tokens[i-1].Tag.IsNoun():
		return piece{s, i, i + 1}, true
	case t.Tag.IsNoun():
		// Without a pronoun only another noun phrase can begin behind the noun.
		m, _ := r.p.MentionAt(s, i)
		if first := &s.Tokens[left]; m != nil && m.Hi == left && (first.Tag == syntax.PRP || first.Tag == syntax.DT || first.Tag.IsProper() || first.Tag == syntax.PRPS) {
			return piece{s, m.Lo, m.Hi}, true
		}
	}
	return piece{}, false
}

// lacking puts the relative pronoun, or the noun that needs none, before content
// that lacks it: "a road | which | the mayor said | was open".
func (r *reader) lacking(d *draft) {
	left := min(d.lo, d.source[0])
	if len(d.pieces) != 1 || d.pieces[0].s != d.s || d.pieces[0].lo < d.hi || left == 0 {
		return
	}
	t := &d.s.Tokens[left-1]
	first := &d.s.Tokens[d.pieces[0].lo]
	gap := d.frame == 'c' && (first.Tag.IsFinite() || first.Tag == syntax.MD)
	naming := d.frame == 'n' && lexicon.QuoteMark(first.Text) || d.frame == 'n' && t.Lower == "what"
	if !gap && !naming {
		return
	}
	if c, ok := r.antecedent(d.s, left); ok {
		d.pieces = []piece{c, d.pieces[0]}
	}
}

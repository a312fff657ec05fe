package clause

import (
	"strings"

	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/speech/lexicon"
	"counterclaim/internal/extract/syntax"
)

// asideWords is how long a parenthesis between a speaker and his verb may be.
const asideWords = 10

// Nominal reports whether a noun phrase may begin at the token or go on with it.
func Nominal(t *syntax.Token) bool {
	switch t.Tag {
	case syntax.DT, syntax.PRPS, syntax.JJ, syntax.CD, syntax.PRP, syntax.PDT, syntax.LQUOTE, syntax.VBG, syntax.JJR, syntax.JJS, syntax.VBN:
		return true
	}
	return t.Tag.IsNoun()
}

// ObjectEnd returns the end of the noun phrase that begins at i, with the
// phrases that hang on it, up to a comma or another clause's verb.
func ObjectEnd(s *page.Sentence, i, end int) int {
	for j := i + 1; j < end; j++ {
		t := &s.Tokens[j]
		if s.QuoteAt(j) >= 0 && s.QuoteAt(j) == s.QuoteAt(i) {
			continue
		}
		switch {
		case t.Tag == syntax.COMMA && j+1 < end && (!Nominal(&s.Tokens[j+1]) || s.Tokens[j+1].Tag == syntax.VBG), t.Tag == syntax.COLON:
			return j
		case t.Tag == syntax.CC && j+1 < end && (s.Tokens[j+1].Tag.IsFinite() || s.Tokens[j+1].Tag == syntax.VB):
			return j
		}
	}
	return end
}

// Medium passes "in a statement", "on Twitter", "at a news conference", "during
// an interview", "by telephone", and returns the token behind it, or i.
func Medium(s *page.Sentence, i int) int {
	switch s.Tokens[i].Lower {
	case "in", "on", "at", "during", "by", "via", "through", "over", "from", "after", "before":
	default:
		return i
	}
	for j := i + 1; j < len(s.Tokens) && j <= i+14; j++ {
		switch t := &s.Tokens[j]; {
		case lexicon.Medium(t.Lemma) || lexicon.Medium(t.Lower):
			j++
			for j < len(s.Tokens)-1 && (s.Tokens[j].Lower == "conference" || s.Tokens[j].Lower == "with" || s.Tokens[j].Lower == "to" || s.Tokens[j].Tag.IsProper()) {
				if s.Tokens[j].Lower == "to" && IsBase(s.Tokens[j+1].Tag) {
					break
				}
				j++
			}
			return j
		case t.Tag == syntax.DT || t.Tag.IsNoun() || t.Tag == syntax.JJ || t.Tag == syntax.POS || t.Tag == syntax.PRPS || t.Tag == syntax.CD || t.Tag == syntax.VBN:
		default:
			return i
		}
	}
	return i
}

// Parted reports whether a comma, another mark or a clause's verb stands between
// two tokens.
func Parted(s *page.Sentence, lo, hi int) bool {
	for i := lo + 1; i < hi; i++ {
		if t := &s.Tokens[i]; t.Tag >= syntax.COMMA && t.Tag <= syntax.RQUOTE || t.Text == "]" || lexicon.QuoteMark(t.Text) || t.Tag.IsFinite() {
			return true
		}
	}
	return false
}

// Bracketed reports whether a closing bracket stands between two tokens: what an
// agency put in brackets before a text is no part of its first phrase.
func Bracketed(s *page.Sentence, lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if s.Tokens[i].Text == "]" {
			return true
		}
	}
	return false
}

// Appositive reports whether what begins at token i reads as an apposition to a
// speaker: an article or "who".
func Appositive(s *page.Sentence, i int) bool {
	switch s.Tokens[i].Lower {
	case "a", "an", "the", "who", "whose", "one", "another":
		return true
	}
	return false
}

// AppositiveEnd returns the token behind the apposition that begins at i: the
// next comma outside a name, a quotation mark, or the end.
func AppositiveEnd(s *page.Sentence, i int) int {
	for j := i; j < len(s.Tokens); j++ {
		t := &s.Tokens[j]
		if lexicon.QuoteMark(t.Text) || t.Tag == syntax.PERIOD || t.Tag == syntax.COLON || t.Tag == syntax.COMMA {
			return j
		}
	}
	return len(s.Tokens)
}

// BeforeAside passes a parenthesis or a time that ends at token i, and returns
// the token before it: "The mayor | (left) | said", "The ministry | on Sunday | said".
func BeforeAside(s *page.Sentence, i int) int {
	if i > 0 && s.Tokens[i].Lower == "meanwhile" {
		i--
	}
	if i > 0 && (s.Tokens[i].Text == ")" || s.Tokens[i].Text == "]") {
		for j := i - 1; j > 0 && j > i-asideWords; j-- {
			if s.Tokens[j].Text == "(" || s.Tokens[j].Text == "[" {
				return j - 1
			}
		}
	}
	for _, e := range s.Dates {
		if e.Last == i+1 && e.First > 0 {
			i = e.First - 1
			if s.Tokens[i].Tag == syntax.IN {
				i--
			}
			return i
		}
	}
	return i
}

// PhraseStop ends a phrase after "of": at a comma, or at the verb of the clause
// that the noun is the subject of.
func PhraseStop(s *page.Sentence, i, end int) int {
	depth := 0
	for j := i; j < end; j++ {
		t := &s.Tokens[j]
		switch {
		case t.Text == "[" || t.Text == "(":
			depth++
		case t.Text == "]" || t.Text == ")":
			depth--
		case depth == 0 && (t.Tag == syntax.COMMA || t.Tag == syntax.COLON || t.Tag == syntax.RQUOTE):
			return j
		case depth == 0 && t.Tag.IsFinite():
			return j
		}
	}
	return end
}

// Describes reports whether what begins with the token behind a comma goes on
// about the one named before it: a relative clause or an office.
func Describes(t *syntax.Token) bool {
	return t.Lower == "who" || t.Lower == "whose" || t.Lower == "which" || t.Tag == syntax.NN && page.NamesPeople(t.Lemma)
}

// NounsToComma returns the token of the comma that a run of nouns from token i
// leads up to, or i: the rest of a name that the parser cut.
func NounsToComma(s *page.Sentence, i int) int {
	// Without the comma behind it the run may as well be the next subject.
	j := i
	for j < len(s.Tokens) && (s.Tokens[j].Tag.IsNoun() || s.Tokens[j].Tag == syntax.JJ || s.Tokens[j].Tag == syntax.POS) {
		j++
	}
	if j < len(s.Tokens) && s.Tokens[j].Tag == syntax.COMMA {
		return j
	}
	return i
}

// OpensAside reports whether the comma at token open can open what the comma at
// end closes: an apposition without a verb, or a relative clause with one.
func OpensAside(s *page.Sentence, open, end int) bool {
	t := &s.Tokens[open+1]
	switch t.Lower {
	case "who", "whose", "which", "whom", "where":
		return true
	}
	// "who lives there, | near the harbor, | said": the aside began before.
	if t.Tag == syntax.IN && s.Tokens[open-1].Tag != syntax.NNP || t.Tag == syntax.CC {
		return false
	}
	return !HasVerb(s, open+1, end)
}

// Dash reports whether the token is a dash that may set off an aside.
func Dash(t *syntax.Token) bool {
	switch t.Text {
	case "-", "--", "—", "–", "―":
		return true
	}
	return false
}

// CommaWithin reports whether one of the tokens is a comma.
func CommaWithin(s *page.Sentence, lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if s.Tokens[i].Tag == syntax.COMMA {
			return true
		}
	}
	return false
}

// ProperName reports whether the label that ends at colon is a run of proper
// nouns, an aside in brackets left out.
func ProperName(s *page.Sentence, colon int) bool {
	for i := range colon {
		t := &s.Tokens[i]
		if t.Text == "(" || t.Text == "[" {
			return i > 0
		}
		if !t.Tag.IsProper() && t.Lower != "of" && t.Lower != "for" && t.Tag != syntax.PERIOD && t.Tag != syntax.COMMA {
			return false
		}
	}
	return true
}

// Bare drops the article from a description: "U.S. intelligence official".
func Bare(name string) string {
	for _, article := range []string{"a ", "an ", "the ", "A ", "An ", "The "} {
		if rest, ok := strings.CutPrefix(name, article); ok {
			return rest
		}
	}
	return name
}

// Opener returns how many tokens "according to", or "in the opinion of" and its like,
// have at i; 0 if neither stands there.
func Opener(s *page.Sentence, i int) int {
	t := s.Tokens
	switch {
	case t[i].Lower == "according" && i+1 < len(t) && t[i+1].Lower == "to":
		return 2
	case t[i].Lower == "in" && i+4 < len(t) && t[i+1].Lower == "the" && t[i+3].Lower == "of":
		switch t[i+2].Lower {
		case "opinion", "view", "words", "judgment", "estimation":
			return 4
		}
	}
	return 0
}

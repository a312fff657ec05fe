package clause

import (
	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/speech/lexicon"
	"counterclaim/internal/extract/syntax"
)

// ThatWords is how much may stand between a cue and the "that" of its content:
// hearers, places, times.
const ThatWords = 16

// Complementizer reports whether the token opens a clause that completes a verb.
// "That" as an article ("said that day") is tagged otherwise.
func Complementizer(t *syntax.Token) bool {
	switch t.Lower {
	case "that", "whether", "how", "why", "what", "if", "when", "where", "who":
		return t.Tag != syntax.DT || t.Rel == syntax.Mark
	}
	return false
}

// InfinitiveAhead reports whether a person and then "to" and a verb follow.
func InfinitiveAhead(s *page.Sentence, i, end int) bool {
	if !Nominal(&s.Tokens[i]) {
		return false
	}
	for j := i + 1; j < end-1 && j < i+25; j++ {
		if t := &s.Tokens[j]; t.Tag == syntax.TO || t.Lower == "to" && IsBase(s.Tokens[j+1].Tag) || t.Lower == "not" && s.Tokens[j+1].Lower == "to" {
			return true
		} else if t.Tag.IsFinite() {
			return false
		}
	}
	return false
}

// AsAhead reports whether a phrase and then "as", without a clause of its own
// behind it, follow: "described it as a raid", not "saw it as the men fled".
func AsAhead(s *page.Sentence, i, end int) bool {
	if !PrepositionAhead(s, i, end, "as") {
		return false
	}
	for i < end && s.Tokens[i].Lower != "as" {
		i++
	}
	return i+1 < end && !VerbAhead(s, i+1)
}

// PrepositionAhead reports whether a person and then one of the words follow.
func PrepositionAhead(s *page.Sentence, i, end int, words ...string) bool {
	if !Nominal(&s.Tokens[i]) {
		return false
	}
	for j := i + 1; j < end && j < i+14; j++ {
		for _, w := range words {
			if s.Tokens[j].Lower == w {
				return true
			}
		}
		if s.Tokens[j].Tag.IsFinite() {
			return false
		}
	}
	return false
}

// ThatAhead returns the token of a "that" within n tokens of i with a comma
// right before it, or 0.
func ThatAhead(s *page.Sentence, i, n int) int {
	for j := i + 1; j < len(s.Tokens) && j <= i+n; j++ {
		if s.Tokens[j].Lower == "that" && s.Tokens[j].Tag == syntax.IN {
			return j
		}
	}
	return 0
}

// InRelative reports whether the verb group that begins at token lo stands in a
// relative clause after a comma: "the paper, which | reported".
func InRelative(s *page.Sentence, lo int) bool {
	for i := lo - 1; i > 0 && i >= lo-3; i-- {
		switch t := &s.Tokens[i]; {
		case t.Lower == "which" || t.Lower == "who":
			return s.Tokens[i-1].Tag == syntax.COMMA
		case t.Tag != syntax.RB:
			return false
		}
	}
	return false
}

// RelativeStop ends content in a relative clause at the comma that closes it:
// the main clause's verb follows.
func RelativeStop(s *page.Sentence, start, end int) int {
	for j := start + 1; j < end-1; j++ {
		if s.Tokens[j].Tag == syntax.COMMA && s.QuoteAt(j) < 0 && s.Tokens[j+1].Tag.IsFinite() {
			return j
		}
	}
	return end
}

// BeforeRelative cuts content at a relative clause after a comma, which is more
// often the reporter's than the speaker's where the content is no clause itself:
// "denied targeting anyone else, | which …".
func BeforeRelative(s *page.Sentence, i, end int) int {
	for j := i + 1; j < end-1; j++ {
		if s.Tokens[j].Tag != syntax.COMMA || s.QuoteAt(j) >= 0 {
			continue
		}
		switch w := s.Tokens[j+1].Lower; w {
		case "which", "who", "whose", "whom", "where":
			return j
		}
	}
	return end
}

// ThatBehind returns the token of a "that" which opens a clause behind token i
// with no verb, comma or quotation between; 0 if there is none.
func ThatBehind(s *page.Sentence, i int) int {
	for j := i; j < len(s.Tokens)-1 && j < i+ThatWords; j++ {
		switch t := &s.Tokens[j]; {
		case t.Lower == "that" && (t.Tag == syntax.IN || t.Rel == syntax.Mark || lexicon.QuoteMark(s.Tokens[j+1].Text)):
			return j
		case t.Tag == syntax.VBD && j > i && s.Tokens[j-1].Tag.IsNoun() && s.Tokens[j+1].Tag == syntax.IN: // "an interview taped | before".
		case t.Tag == syntax.CC && j > i && s.Tokens[j-1].Tag.IsNoun() && s.Tokens[j+1].Tag.IsNoun(): // "the Post and Courier"
		case t.Tag.IsVerb() && t.Tag != syntax.VBN && t.Tag != syntax.VBG, t.Tag == syntax.COMMA, t.Tag == syntax.COLON, lexicon.QuoteMark(t.Text), t.Tag == syntax.CC, t.Tag == syntax.WDT:
			return 0
		}
	}
	return 0
}

// At reports whether a clause of its own begins at token i: a noun phrase
// and then a finite verb, with nothing between that ends it.
func At(s *page.Sentence, i int) bool {
	relative, noun := false, false
	for j := i; j < len(s.Tokens) && j < i+40; j++ {
		switch t := &s.Tokens[j]; {
		case t.Tag == syntax.WP || t.Tag == syntax.WDT || t.Lower == "that" && j > i:
			relative = true
		case (t.Tag.IsFinite() || t.Tag == syntax.VB && s.Tokens[j-1].Tag != syntax.TO && j > i) && (noun || t.Tag == syntax.MD):
			if !relative {
				return true
			}
			relative = false
		case t.Tag == syntax.PERIOD || t.Tag == syntax.COLON, t.Tag == syntax.COMMA && len(s.Tokens)-j <= 4:
			return false
		case t.Tag == syntax.CC:
			noun = false // "point out its presence and | declare" is one phrase and another verb.
		case t.Tag == syntax.TO && !noun:
			return false
		case t.Tag.IsNoun() || t.Tag == syntax.PRP || t.Tag == syntax.DT || t.Tag == syntax.EX || t.Tag == syntax.CD:
			noun = true
		// A clause whose auxiliary the tagger or the writer dropped.
		case t.Tag == syntax.VBG && noun && t.Head >= 0 && s.Tokens[j-1].Tag.IsNoun() && j > i+1 && t.Rel == syntax.Ccomp:
			return true
		}
	}
	return false
}

// VerbAhead reports whether a finite verb follows token i before any comma or
// quotation mark: what follows is a clause and not a speaker.
func VerbAhead(s *page.Sentence, i int) bool {
	for ; i < len(s.Tokens); i++ {
		t := &s.Tokens[i]
		if t.Tag == syntax.COMMA || t.Tag == syntax.PERIOD || t.Tag == syntax.WP || t.Tag == syntax.WDT || t.Tag == syntax.CC || lexicon.QuoteMark(t.Text) {
			return false
		}
		if t.Tag.IsFinite() {
			return true
		}
	}
	return false
}

// LaterThan reports whether a clause of time begins at token i: "a day after the
// truce".
func LaterThan(s *page.Sentence, i int) bool {
	for j := i; j < len(s.Tokens) && j < i+4; j++ {
		switch t := &s.Tokens[j]; {
		case (t.Lower == "after" || t.Lower == "before") && j > i && lexicon.TimeNoun(s.Tokens[j-1].Lemma):
			return true
		case t.Tag != syntax.DT && t.Tag != syntax.CD && !lexicon.TimeNoun(t.Lemma):
			return false
		}
	}
	return false
}

// HasVerb reports whether one of the tokens is a finite verb. Content without
// one is a fragment: "On 11 April, the army continued …" attributes no date.
func HasVerb(s *page.Sentence, lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if s.Tokens[i].Tag.IsFinite() {
			return true
		}
	}
	return false
}

// Stop ends the content of a noun: at a comma that a main clause follows.
func Stop(s *page.Sentence, i, end int) int {
	verbs := 0
	for j := i; j < end; j++ {
		t := &s.Tokens[j]
		if j > i+1 && t.Tag.IsFinite() && t.Tag != syntax.VBP && MainVerb(&s.Tokens[j-1]) && s.QuoteAt(j) < 0 {
			return j // "that the rebels had fled | was repeated"
		}
		if t.Tag.IsFinite() && t.Tag != syntax.MD {
			verbs++
		}
		if t.Tag == syntax.COMMA && verbs > 0 && j+1 < end && At(s, j+1) && s.QuoteAt(j) == s.QuoteAt(i) {
			return j
		}
	}
	return end
}

// Purpose reports whether the modal at token i stands in a clause of purpose:
// "so that they could leave".
func Purpose(s *page.Sentence, i int) bool {
	for j := i - 1; j > 0 && j >= i-4; j-- {
		if s.Tokens[j].Lower == "that" && s.Tokens[j-1].Lower == "so" {
			return true
		}
	}
	return false
}

package speech

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/speech/lexicon"
	"counterclaim/internal/ledger"
)

// An Attribution is a Statement with where it stands in the page.
type Attribution struct {
	ledger.Statement
	Sentence int          // Sentence that the content begins in.
	Entity   int          // Speaker in Page.Entities; -1 for the outlet or nobody.
	Span     ledger.Span  // From the first to the last word of the content.
	Parent   *Attribution // Whose content this one's cue lies in; nil if none.

	opaque     bool // Nothing in the content is told on the speaker's word.
	impersonal bool // The construction leaves out whose view it is: "it seems".
}

// Speech is a page with its statements.
type Speech struct {
	Page         *page.Page
	Attributions []*Attribution // In the order of their content, outer before inner.

	narration map[int]*Attribution // By sentence.
}

// Read finds the statements of p. Linear in the length of the page.
func Read(p *page.Page) *Speech {
	r := &reader{p: p, quoted: make([]*Attribution, len(p.Quotes))}
	r.transcript()
	for i := range p.Sentences {
		s := &p.Sentences[i]
		if s.Furniture || len(s.Tokens) == 0 {
			continue
		}
		if !r.labeled[i] {
			r.headline(s)
		}
		r.according(s)
		r.verbs(s)
		r.adjectives(s)
		r.nouns(s)
		r.adverbs(s)
	}
	r.continued()
	sp := &Speech{Page: p, Attributions: r.found, narration: map[int]*Attribution{}}
	sp.order()
	sp.nest()
	return sp
}

// order sorts the attributions by where their content begins, longer first, and
// names them.
func (sp *Speech) order() {
	a := sp.Attributions
	for i := range a {
		a[i].Span = ledger.Span{Start: a[i].Content[0].Start, End: a[i].Content[len(a[i].Content)-1].End}
		a[i].ID = ledger.NewStatementID(sp.Page.Doc.ID, a[i].Speaker.Name, a[i].Content)
	}
	sort.SliceStable(a, func(i, j int) bool {
		if a[i].Span.Start != a[j].Span.Start {
			return a[i].Span.Start < a[j].Span.Start
		}
		return a[i].Span.End > a[j].Span.End
	})
	sp.Attributions = slices.CompactFunc(a, func(x, y *Attribution) bool { return x.ID == y.ID })
}

// nest finds for each attribution the innermost other one that contains its
// cue, and makes the chain of speakers.
func (sp *Speech) nest() {
	var open []*Attribution
	for _, a := range sp.Attributions {
		// What ends before this one begins can hold neither it nor any later one.
		for len(open) > 0 && open[len(open)-1].Span.End <= a.Span.Start {
			open = open[:len(open)-1]
		}
		for _, o := range slices.Backward(open) {
			// The cue, not the content, must lie within: a quotation may begin where
			// the clause around it does.
			if a.Cue != nil && !o.opaque && o.holds(a.Cue.Start) && o.Cue != nil && o.Cue.Start != a.Cue.Start {
				a.Parent = o
				if a.Speaker.Name != o.Speaker.Name {
					a.Speaker.Via = append(a.Speaker.Via, o.Speaker.Name)
				}
				a.Speaker.Via = append(a.Speaker.Via, o.Speaker.Via...)
				a.clip(sp.Page.Doc.Text, o)
				break
			}
		}
		open = append(open, a)
	}
	// What one tells of a mind is his word, and no statement of the other's; nor is
	// how things look to him one of the outlet's.
	sp.Attributions = slices.DeleteFunc(sp.Attributions, func(a *Attribution) bool {
		told := a.Parent != nil && (a.Act != ledger.ActSays || a.Speaker.Kind == ledger.SpeakerOutlet && a.impersonal)
		if told {
			a.Parent.soften(a)
		}
		return told
	})
}

// ownWordsMax is how many bytes may stand before the cue of a speaker's own view,
// which softens all that he says: "that he | believes".
const ownWordsMax = 24

// soften makes a as unsure as a view in it that is the whole of what he says:
// "said he believed the road was open".
func (a *Attribution) soften(view *Attribution) {
	if view.Act != ledger.ActThinks && view.Act != ledger.ActWants || view.Cue.Start-a.Span.Start > ownWordsMax || view.Span.End < a.Span.End {
		return
	}
	if lexicon.Rank(view.Certainty) > lexicon.Rank(a.Certainty) {
		a.Certainty = view.Certainty
		a.Reasons[len(a.Reasons)-1] = certaintyReason(view.Certainty, view.Cue.Exact, "")
	}
}

// clip ends a's content where o's ends, in whose words it was passed on.
func (a *Attribution) clip(text string, o *Attribution) {
	for i := range a.Content {
		c := &a.Content[i]
		for _, outer := range o.Content {
			if outer.Start <= c.Start && c.Start < outer.End && c.End > outer.End && strings.IndexFunc(text[c.Start:outer.End], unicode.IsLetter) >= 0 {
				*c = ledger.PassageAt(text, ledger.Span{Start: c.Start, End: outer.End})
			}
		}
	}
	a.Span.End = a.Content[len(a.Content)-1].End
	a.ID = ledger.NewStatementID(a.Document, a.Speaker.Name, a.Content)
}

// holds reports whether the byte at offset is content.
func (a *Attribution) holds(offset int) bool {
	for _, c := range a.Content {
		if c.Start <= offset && offset < c.End {
			return true
		}
	}
	return false
}

// window is how many attributions may begin within another's content. It keeps
// At from looking through the whole page where one statement is very long.
const window = 64

// At returns the innermost attribution whose content holds the byte offset, or
// nil for narration.
func (sp *Speech) At(offset int) *Attribution {
	// Attributions are in order of their start, so those that may hold the
	// offset end where the first begins behind it.
	a := sp.Attributions
	end := sort.Search(len(a), func(i int) bool { return a[i].Span.Start > offset })
	var best *Attribution
	for i := end - 1; i >= max(0, end-window); i-- {
		if !a[i].opaque && a[i].holds(offset) && (best == nil || a[i].Span.Len() < best.Span.Len()) {
			best = a[i]
		}
	}
	return best
}

// Holder returns the statement that says the words at the token of s: the
// innermost attribution, or the outlet's narration of the sentence.
func (sp *Speech) Holder(s *page.Sentence, token int) *Attribution {
	if a := sp.At(s.Tokens[token].Start); a != nil {
		return a
	}
	if a := sp.narration[s.Index]; a != nil {
		return a
	}
	a := sp.narrate(s)
	sp.narration[s.Index] = a
	return a
}

// Statements returns the statements in the order of the text: every
// attribution, and the narration that Holder was asked for.
func (sp *Speech) Statements() []ledger.Statement {
	out := make([]ledger.Statement, 0, len(sp.Attributions)+len(sp.narration))
	for _, a := range sp.Attributions {
		out = append(out, a.Statement)
	}
	for _, a := range sp.narration {
		out = append(out, a.Statement)
	}
	sort.Slice(out, func(i, j int) bool {
		if x, y := out[i].Content[0].Start, out[j].Content[0].Start; x != y {
			return x < y
		}
		return out[i].ID < out[j].ID
	})
	return out
}

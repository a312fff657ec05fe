package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"counterclaim/internal/ledger"
)

// A span is a half-open range of code points; in JSON it is [start, end].
type span [2]int

// An attribution is one act of speech, in the corpus' words.
type attribution struct {
	Source  []span `json:"source"`
	Cue     []span `json:"cue"`
	Content []span `json:"content"`
}

// An answer is one line of the output: all attributions of one text.
type answer struct {
	Doc          string        `json:"doc"`
	Attributions []attribution `json:"attributions"`
}

// gathered is an attribution with its spans still in bytes.
type gathered struct {
	source  *ledger.Passage
	cue     ledger.Passage
	content []ledger.Span
}

// attributions returns what a sheet has of text, in the order of the
// statements. It fails if a passage is not the text's own words, since then no
// offset could be trusted.
func attributions(text string, statements []ledger.Statement) ([]attribution, error) {
	all, err := gather(text, statements)
	if err != nil {
		return nil, err
	}
	at := codePoints(text)
	spanOf := func(s ledger.Span) span { return span{at[s.Start], at[s.End]} }
	out := make([]attribution, 0, len(all))
	for _, g := range all {
		a := attribution{Source: []span{}, Cue: []span{spanOf(g.cue.Span)}, Content: []span{}}
		if g.source != nil {
			a.Source = append(a.Source, spanOf(g.source.Span))
		}
		for _, s := range join(text, g.content) {
			a.Content = append(a.Content, spanOf(s))
		}
		out = append(out, a)
	}
	return out, nil
}

// gather brings the statements that share a cue together. The first that names
// its speaker names the source.
func gather(text string, statements []ledger.Statement) ([]gathered, error) {
	var all []gathered
	byCue := map[ledger.Span]int{}
	for _, s := range statements {
		if s.Cue == nil {
			continue
		}
		for _, p := range passages(s) {
			if !p.In(text) {
				return nil, fmt.Errorf("the passage %q at %d–%d is not in the text", p.Exact, p.Start, p.End)
			}
		}
		i, ok := byCue[s.Cue.Span]
		if !ok {
			i = len(all)
			byCue[s.Cue.Span] = i
			all = append(all, gathered{cue: *s.Cue})
		}
		if all[i].source == nil {
			all[i].source = s.Speaker.Mention
		}
		for _, p := range s.Content {
			all[i].content = append(all[i].content, p.Span)
		}
	}
	return all, nil
}

// passages returns every passage of a statement that has a cue.
func passages(s ledger.Statement) []ledger.Passage {
	all := append([]ledger.Passage{*s.Cue}, s.Content...)
	if s.Speaker.Mention != nil {
		all = append(all, *s.Speaker.Mention)
	}
	return all
}

// join puts spans in order and makes one of those with only space between.
func join(text string, spans []ledger.Span) []ledger.Span {
	spans = slices.Clone(spans)
	slices.SortFunc(spans, func(a, b ledger.Span) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	var out []ledger.Span
	for _, s := range spans {
		if n := len(out); n > 0 && (s.Start <= out[n-1].End || strings.TrimSpace(text[out[n-1].End:s.Start]) == "") {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}

// codePoints returns, for each byte offset of text at which a character begins
// or the text ends, how many characters stand before it.
func codePoints(text string) []int {
	points := make([]int, len(text)+1)
	n := 0
	for i := range text {
		points[i] = n
		n++
	}
	points[len(text)] = n
	return points
}

package main

import (
	"slices"

	"counterclaim/internal/extract/syntax/model"
)

// reverse returns the sentences with their words, tags, and trees from back to
// front.
func reverse(set []sentence) []sentence {
	turned := make([]sentence, len(set))
	for i := range set {
		s := &set[i]
		t := &turned[i]
		t.words, t.bare = slices.Clone(s.words), slices.Clone(s.bare)
		t.guessed, t.document = slices.Clone(s.guessed), s.document
		slices.Reverse(t.words)
		slices.Reverse(t.bare)
		slices.Reverse(t.guessed)
		t.heads = reverseHeads(s.heads)
	}
	return turned
}

// reverseHeads returns the same tree over the words from back to front.
func reverseHeads(heads []int32) []int32 {
	n := int32(len(heads))
	turned := make([]int32, n)
	for d, h := range heads {
		if h < n {
			h = n - 1 - h
		}
		turned[int(n)-1-d] = h
	}
	return turned
}

// agree parses the sentences from the front and from the back, and returns those
// on which the two parsers mostly agree, with the heads they agree on. The other
// heads are unknown, which the parser's oracle takes as no constraint.
func (o *settings) agree(forward, backward *model.Model, set []sentence) []sentence {
	const agreeLeast = 0.8
	var scratch model.Scratch
	var kept []sentence
	for _, s := range set {
		if len(s.words) < 4 || len(s.words) > 60 {
			continue
		}
		s.guessed = slices.Clone(forward.Tag(s.words, &scratch))
		heads, _ := forward.Tree(s.words, s.guessed, &scratch)
		s.heads = slices.Clone(heads)
		words, tags := slices.Clone(s.words), slices.Clone(s.guessed)
		slices.Reverse(words)
		slices.Reverse(tags)
		heads, _ = backward.Tree(words, tags, &scratch)
		same := 0
		for d, h := range reverseHeads(heads) {
			if s.heads[d] == h {
				same++
			} else {
				s.heads[d] = model.None
			}
		}
		if float64(same) >= agreeLeast*float64(len(s.words)) {
			kept = append(kept, s)
		}
	}
	return kept
}

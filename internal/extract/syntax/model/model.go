package model

// A Model is a tagger, a parser, and a labeler.
type Model struct {
	TagLexicon  Lexicon // the forms that the tagger knows
	TreeLexicon Lexicon // the forms that the parser and the labeler know
	Tags        Table
	Moves       Table
	Rels        Table

	TagCount, RelCount int

	// Only has the tags, as bits, that words by their form can have. What it lacks can
	// have any; nil lacks all.
	Only map[uint32]uint64

	// Open has the tags, as bits, that a word of nothing but letters can have which
	// the tagger does not know: whoever is unknown is no pronoun.
	Open uint64

	// RootRel is the relation of the word below the root. It is given, not
	// scored.
	RootRel uint8
}

// A Scratch is memory that readings share, one at a time.
type Scratch struct {
	tagging  TagContext
	state    State
	arcs     ArcContext
	features []uint32
	forms    []uint32
	rels     []uint8
	tags     []uint8
}

// Tag returns the tags of the words. The result is valid until the scratch is
// used again.
func (m *Model) Tag(words []Word, s *Scratch) []uint8 {
	s.forms = forms(s.forms, words, m.TagLexicon)
	s.tags = fill(s.tags, len(words), 0)
	s.tagging = TagContext{Words: words, Forms: s.forms, Tags: s.tags}
	for i := range words {
		s.features = s.tagging.Features(s.features[:0], i)
		of := ^uint64(0)
		if only, ok := m.Only[words[i].Form]; ok {
			of = only
		} else if words[i].Letters && s.forms[i] == words[i].Rare && m.Open != 0 {
			of = m.Open
		}
		s.tags[i] = uint8(m.Tags.Best(s.features, m.TagCount, of))
	}
	return s.tags
}

// Tree returns the heads and relations of the words, which have the tags given.
// The head of the sentence has the number of words as its head. The result is
// valid until the scratch is used again.
func (m *Model) Tree(words []Word, tags []uint8, s *Scratch) (heads []int32, rels []uint8) {
	s.forms = forms(s.forms, words, m.TreeLexicon)
	s.state.Reset(s.forms, tags)
	s.features = m.parse(&s.state, s.features)
	s.rels = fill(s.rels, len(words), 0)
	s.arcs.Reset(s.forms, tags, s.state.Heads, s.rels)
	for i := range words {
		if int(s.state.Heads[i]) == len(words) {
			s.rels[i] = m.RootRel
			continue
		}
		s.features = s.arcs.Features(s.features[:0], int32(i))
		s.rels[i] = uint8(m.Rels.Best(s.features, m.RelCount, ^uint64(0)))
	}
	return s.state.Heads[:len(words)], s.rels
}

// forms returns the forms of the words as the lexicon has them, in the memory
// of f if that is enough.
func forms(f []uint32, words []Word, x Lexicon) []uint32 {
	f = fill(f, len(words), 0)
	for i := range words {
		f[i] = x.Form(&words[i])
	}
	return f
}

// Forms returns the forms of the words as the lexicon has them.
func (x Lexicon) Forms(words []Word) []uint32 { return forms(nil, words, x) }

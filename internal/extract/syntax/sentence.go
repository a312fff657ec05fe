package syntax

// A Token is a word, a part of a contraction, or a mark of punctuation.
type Token struct {
	Start, End int    // byte span in the text
	Text       string // as written; a substring of the text
	Lower      string // in lower case
	Lemma      string // dictionary form; a proper noun keeps its capitals
	Tag        Tag
	Head       int // index of the head in the sentence; -1 for the root
	Rel        Rel
}

// A Sentence is a run of tokens with one dependency tree over them. It has at
// least one token and exactly one root.
type Sentence struct {
	Start, End int // byte span in the text
	Paragraph  int // number of the paragraph, from 0
	Tokens     []Token

	// Cut says that this is a piece of a sentence too long to read whole. The
	// tree covers the piece alone.
	Cut bool

	// children lists the dependents of all tokens; those of token i, in order,
	// are children[first[i]:first[i+1]].
	children []int
	first    []int32
	span     []extent
}

// An extent is the half-open range of tokens that a subtree covers.
type extent struct{ lo, hi int32 }

// Children returns the dependents of token i, in order. The caller must not
// change the slice.
func (s *Sentence) Children(i int) []int {
	if i < 0 || i+1 >= len(s.first) {
		return nil
	}
	return s.children[s.first[i]:s.first[i+1]]
}

// Lower returns token i in lower case, "" outside the sentence.
func (s *Sentence) Lower(i int) string {
	if i < 0 || i >= len(s.Tokens) {
		return ""
	}
	return s.Tokens[i].Lower
}

// Tag returns the tag of token i, XX outside the sentence.
func (s *Sentence) Tag(i int) Tag {
	if i < 0 || i >= len(s.Tokens) {
		return XX
	}
	return s.Tokens[i].Tag
}

// Subtree returns the half-open range of tokens from the first to the last that
// token i governs, directly or not, itself included.
func (s *Sentence) Subtree(i int) (lo, hi int) {
	if i < 0 || i >= len(s.span) {
		return 0, 0
	}
	return int(s.span[i].lo), int(s.span[i].hi)
}

// Child returns the first dependent of token i that has one of the relations,
// or -1.
func (s *Sentence) Child(i int, rels ...Rel) int {
	for _, c := range s.Children(i) {
		for _, r := range rels {
			if s.Tokens[c].Rel == r {
				return c
			}
		}
	}
	return -1
}

// Root returns the index of the token that heads the sentence, or -1 if the
// sentence has no tokens.
func (s *Sentence) Root() int {
	for i := range s.Tokens {
		if s.Tokens[i].Head < 0 {
			return i
		}
	}
	return -1
}

// Text returns what text says from token lo up to, not including, token hi.
// The text must be the one that was parsed.
func (s *Sentence) Text(lo, hi int, text string) string {
	lo, hi = max(lo, 0), min(hi, len(s.Tokens))
	if lo >= hi {
		return ""
	}
	return text[s.Tokens[lo].Start:s.Tokens[hi-1].End]
}

// index fills the child index from the heads. The slices may be longer than
// needed pieces of a shared one: children holds len(Tokens) values, first one
// more, span as many as children.
func (s *Sentence) index(children []int, first []int32, span []extent) {
	n := len(s.Tokens)
	for i := range s.Tokens {
		span[i] = extent{int32(i), int32(i) + 1}
		if h := s.Tokens[i].Head; h >= 0 {
			first[h+1]++
		}
	}
	for i := 0; i < n; i++ {
		first[i+1] += first[i]
	}
	for i := range s.Tokens {
		if h := s.Tokens[i].Head; h >= 0 {
			children[first[h]] = i
			first[h]++
		}
	}
	// Placing the children moved each start to the next one's; move them back.
	copy(first[1:], first[:n])
	first[0] = 0
	s.children, s.first, s.span = children, first, span
	if r := s.Root(); r >= 0 {
		s.widen(r)
	}
}

// widen grows the extent of each token to that of its children. Heads go
// through a list, root first, so that a deep tree needs no deep call stack.
func (s *Sentence) widen(root int) {
	order := make([]int32, 1, len(s.Tokens))
	order[0] = int32(root)
	for k := 0; k < len(order); k++ {
		for _, c := range s.Children(int(order[k])) {
			order = append(order, int32(c))
		}
	}
	for k := len(order) - 1; k > 0; k-- {
		i := order[k]
		h := s.Tokens[i].Head
		s.span[h].lo = min(s.span[h].lo, s.span[i].lo)
		s.span[h].hi = max(s.span[h].hi, s.span[i].hi)
	}
}

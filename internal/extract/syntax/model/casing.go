package model

// A Case is how a word is written in running text.
type Case uint8

// The cases.
const (
	Small    Case = iota // "town"
	Title                // "Ames", "I"
	Capitals             // "NATO"
)

// A Casing tells of words written all in capitals how running text would write
// them. It is a model of its own, with its own lexicon, that is only needed where
// a text is in capitals.
type Casing struct {
	Lexicon Lexicon // the words that it knows
	Smalls  Lexicon // those of them that also stand in small letters
	Table   Table
}

// Name reports whether the casing knows the word, and never in small letters.
func (x *Casing) Name(w *Word) bool { return x.Lexicon.Has(w) && !x.Smalls.Has(w) }

// A CaseContext gives the casing's view of a sentence: the words without regard
// to capitals, their forms as the lexicon has them, their patterns of vowels and
// consonants, and the cases chosen so far.
type CaseContext struct {
	Words    []Word
	Forms    []uint32
	Patterns []uint32
	Known    []uint8 // 0 for a word that the lexicon lacks, 2 for one that is always a name
	Cases    []Case
}

// Pattern hashes how the vowels and consonants of a word, in lower case, follow
// each other, and its length: acronyms are told by it, and names in other languages.
func Pattern(lower string) uint32 {
	h := uint32(seedPattern)
	for i := 0; i < len(lower) && i < 6; i++ {
		kind := byte('c')
		switch c := lower[i]; {
		case c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y':
			kind = 'v'
		case c < 'a' || c > 'z':
			kind = '0'
		}
		h = step(h, kind)
	}
	return finish(h + uint32(min(len(lower), 9)))
}

// at returns the form, the word and the pattern at i, or those of the boundary.
func (c *CaseContext) at(i int) (uint32, *Word, uint32) {
	if i < 0 || i >= len(c.Words) {
		return boundary, &outside, boundary
	}
	return c.Forms[i], &c.Words[i], c.Patterns[i]
}

// chosen returns the hash of the case at i, which must have been chosen.
func (c *CaseContext) chosen(i int) uint32 {
	if i < 0 {
		return 7
	}
	return uint32(c.Cases[i])
}

// Features appends the features of the decision on word i.
func (c *CaseContext) Features(f []uint32, i int) []uint32 {
	w0, x0, v0 := c.at(i)
	p1, xp1, _ := c.at(i - 1)
	p2, _, _ := c.at(i - 2)
	n1, xn1, vn1 := c.at(i + 1)
	n2, xn2, _ := c.at(i + 2)
	t1, t2 := c.chosen(i-1), c.chosen(i-2)
	known, beside := uint32(c.Known[i]), uint32(3)
	if i > 0 {
		beside = uint32(c.Known[i-1])
	}
	return append(f,
		mix(1, 0, 0),
		mix(2, w0, 0),
		mix(3, p1, 0),
		mix(4, n1, 0),
		mix(5, p2, 0),
		mix(6, n2, 0),
		mix(7, t1, known),
		mix3(8, t2, t1, known),
		mix(9, w0, t1),
		mix(10, w0, n1),
		mix(11, p1, w0),
		mix(12, x0.Suf1, known),
		mix(13, x0.Suf2, known),
		mix(14, x0.Suf3, known),
		mix(15, x0.Suf4, known),
		mix(16, x0.Pre2, known),
		mix(17, v0, known),
		mix3(18, v0, t1, known),
		mix3(19, x0.Suf2, t1, known),
		mix3(20, x0.Suf3, t1, known),
		mix(21, xn1.Suf3, t1),
		mix(22, n1, t1),
		mix(23, p1, n1),
		mix3(24, p1, n1, known),
		mix3(25, t1, w0, n1),
		mix3(26, t2, t1, w0),
		mix(28, xn2.Suf3, xn1.Suf3),
		mix3(29, xp1.Suf3, x0.Suf3, t1),
		mix3(30, x0.Suf2, xn1.Suf2, t1),
		mix3(31, p1, known, t1),
		mix3(32, p2, p1, known),
		mix3(33, n1, known, t1),
		mix3(34, x0.Suf2, vn1, known),
		mix3(35, t1<<2|beside, x0.Suf3, known),
		mix3(36, t1<<2|beside, x0.Suf1, known),
		mix3(37, t2, t1<<2|beside, known),
	)
}

// Decide fills the cases of the words, one after another.
func (x *Casing) Decide(c *CaseContext, features []uint32) []uint32 {
	for i := range c.Words {
		features = c.Features(features[:0], i)
		scores := x.Table.Moves(features)
		best := Small
		if c.Known[i] == 2 {
			best = Title
		}
		for k := Title; k <= Capitals; k++ {
			if scores[k] > scores[best] {
				best = k
			}
		}
		c.Cases[i] = best
	}
	return features
}

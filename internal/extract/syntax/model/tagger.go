package model

// boundary stands for the tag and the form of what lies outside the sentence.
const boundary = 0xfade

// A TagContext gives the tagger's view of a sentence: the words, their forms as
// the lexicon has them, and the tags chosen so far.
type TagContext struct {
	Words []Word
	Forms []uint32
	Tags  []uint8
}

// word returns the form and word at i, or those of the boundary.
func (c *TagContext) word(i int) (uint32, *Word) {
	if i < 0 || i >= len(c.Words) {
		return boundary, &outside
	}
	return c.Forms[i], &c.Words[i]
}

// tag returns the hash of the tag at i, which must have been chosen.
func (c *TagContext) tag(i int) uint32 {
	if i < 0 {
		return boundary
	}
	return uint32(c.Tags[i]) + 1
}

// outside is the word beyond either end of a sentence.
var outside = Word{Form: boundary, Suf1: 1, Suf2: 2, Suf3: 3, Suf4: 4, Pre2: 5, Shape: 6, Rare: 7}

// Features appends the features of the decision on token i.
func (c *TagContext) Features(f []uint32, i int) []uint32 {
	w0, x0 := c.word(i)
	p1, xp1 := c.word(i - 1)
	p2, _ := c.word(i - 2)
	n1, xn1 := c.word(i + 1)
	n2, xn2 := c.word(i + 2)
	t1, t2, t3 := c.tag(i-1), c.tag(i-2), c.tag(i-3)
	first := uint32(0)
	if i == 0 {
		first = 1
	}
	return append(f,
		mix(1, 0, 0),
		mix(2, w0, 0),
		mix(3, p1, 0),
		mix(4, n1, 0),
		mix(5, p2, 0),
		mix(6, n2, 0),
		mix(7, t1, 0),
		mix(8, t2, t1),
		mix(9, w0, t1),
		mix(10, w0, n1),
		mix(11, p1, w0),
		mix(12, x0.Suf1, x0.Shape),
		mix(13, x0.Suf2, 0),
		mix(14, x0.Suf3, 0),
		mix(15, x0.Suf4, 0),
		mix(16, x0.Pre2, 0),
		mix(17, x0.Shape, first),
		mix(18, x0.Shape, t1),
		mix(19, x0.Suf2, t1),
		mix(20, x0.Suf3, t1),
		mix(21, xn1.Suf3, 0),
		mix(22, xn1.Suf2, t1),
		mix(23, xp1.Suf3, x0.Suf3),
		mix(24, x0.Suf3, xn1.Suf3),
		mix(25, xn1.Shape, x0.Shape),
		mix(26, n1, t1),
		mix3(27, t2, t1, w0),
		mix3(28, t1, w0, n1),
		mix3(29, t3, t2, t1),
		mix(30, xn2.Suf3, xn1.Suf3),
		mix3(31, w0, xn1.Suf2, t1),
		mix3(32, x0.Suf3, x0.Shape, first),
		mix(33, p1, n1),
		mix(34, xp1.Shape, x0.Shape),
		mix3(35, t1, x0.Suf2, xn1.Suf2),
		mix(36, x0.Form, 0),
		mix3(37, x0.Suf3, t1, n1),
	)
}

package model

// An ArcContext gives the labeler's view of a finished tree.
type ArcContext struct {
	Forms []uint32
	Tags  []uint8
	Heads []int32 // the root is the number of words
	Rels  []uint8 // the relations chosen so far, left to right

	// The children of each word and of the root, as linked lists: the outermost
	// on either side, the nearest on either side, and each child's neighbors.
	first, last, prev, next []int32
	nearLeft, nearRight     []int32
}

// Reset takes a tree and links its children.
func (c *ArcContext) Reset(forms []uint32, tags []uint8, heads []int32, rels []uint8) {
	n := len(forms)
	c.Forms, c.Tags, c.Heads, c.Rels = forms, tags, heads, rels
	c.first, c.last = fill(c.first, n+1, None), fill(c.last, n+1, None)
	c.prev, c.next = fill(c.prev, n+1, None), fill(c.next, n+1, None)
	c.nearLeft, c.nearRight = fill(c.nearLeft, n+1, None), fill(c.nearRight, n+1, None)
	for i := range n {
		d, h := int32(i), heads[i]
		if l := c.last[h]; l >= 0 {
			c.prev[d], c.next[l] = l, d
		} else {
			c.first[h] = d
		}
		c.last[h] = d
		if d < h {
			c.nearLeft[h] = d
		} else if c.nearRight[h] < 0 {
			c.nearRight[h] = d
		}
	}
}

// form returns the hash of the word's form.
func (c *ArcContext) form(i int32) uint32 {
	if i < 0 || int(i) >= len(c.Forms) {
		return boundary
	}
	return c.Forms[i]
}

// tag returns the hash of the word's tag.
func (c *ArcContext) tag(i int32) uint32 {
	if i < 0 || int(i) > len(c.Tags) {
		return 0
	}
	if int(i) == len(c.Tags) {
		return 99
	}
	return uint32(c.Tags[i]) + 1
}

// rel returns the hash of the relation chosen for the word, which must stand
// before the one being labeled.
func (c *ArcContext) rel(i int32) uint32 {
	if i < 0 {
		return 0
	}
	return uint32(c.Rels[i]) + 1
}

// Features appends the features of the arc to word d from its head.
func (c *ArcContext) Features(f []uint32, d int32) []uint32 {
	h := c.Heads[d]
	side := distance(d, h)
	if h < d {
		side = distance(h, d) + 16
	}
	dir := side >> 4
	f = c.wordFeatures(f, d, h, side, dir)
	return c.treeFeatures(f, d, h, side, dir)
}

// wordFeatures appends what the two words and their neighbors say.
func (c *ArcContext) wordFeatures(f []uint32, d, h int32, side, dir uint32) []uint32 {
	dw, hw, dt, ht := c.form(d), c.form(h), c.tag(d), c.tag(h)
	arc := dir<<16 | ht<<8 | dt
	before, behind := c.tag(d-1), c.tag(d+1)
	return append(f,
		mix(200, arc, 0),
		mix(201, arc, side),
		mix(202, dw, dir<<8|ht),
		mix(203, hw, dir<<8|dt),
		mix(204, dw, hw),
		mix(205, dw, dt),
		mix(206, arc, before),
		mix(207, arc, behind),
		mix3(208, arc, before, behind),
		mix(209, arc, c.tag(h-1)<<8|c.tag(h+1)),
		mix(210, dw, side),
		mix(211, arc, c.form(d-1)),
		mix(212, arc, c.form(d+1)),
		mix(213, arc, c.form(h-1)),
		mix(214, arc, c.form(h+1)),
	)
}

// treeFeatures appends what the children, the siblings, and the head's own head
// say: "by" below a noun makes an agent, "was" beside a participle a passive.
func (c *ArcContext) treeFeatures(f []uint32, d, h int32, side, dir uint32) []uint32 {
	dw, hw, dt, ht := c.form(d), c.form(h), c.tag(d), c.tag(h)
	arc := dir<<16 | ht<<8 | dt
	df, dl := c.first[d], c.last[d]
	dfw, dft, dlt := c.form(df), c.tag(df), c.tag(dl)
	var dn int32 = None
	if df >= 0 {
		dn = c.next[df]
	}
	hf, near := c.first[h], c.nearLeft[h]
	nearw, neart := c.form(near), c.tag(near)
	var near2 int32 = None
	if near >= 0 {
		near2 = c.prev[near]
	}
	far := c.nearRight[h]
	prev, next := c.prev[d], c.next[d]
	var hh int32 = None
	if int(h) < len(c.Heads)-1 {
		hh = c.Heads[h]
	}
	// A word that has only dependents of its own kind before it, or none.
	var lone uint32
	if df < 0 {
		lone = 1
	}
	return append(f,
		mix(230, arc, dfw),
		mix(231, arc, dft<<8|dlt),
		mix3(232, dw, dfw, dt<<8|ht),
		mix3(233, hw, dfw, dt),
		mix(234, arc, c.form(dn)),
		mix3(235, arc, dfw, c.form(dn)),
		mix(236, arc, nearw),
		mix(237, arc, c.form(near2)),
		mix3(238, arc, nearw, c.form(near2)),
		mix(239, arc, neart<<8|c.tag(hf)),
		mix(240, arc, c.form(far)),
		mix(241, arc, c.tag(far)),
		mix(242, arc, c.tag(prev)<<8|c.tag(next)),
		mix(243, arc, c.form(prev)),
		mix(244, arc, c.form(next)),
		mix3(245, dir, ht, c.rel(prev)),
		mix3(246, arc, c.rel(prev), c.tag(prev)),
		mix(247, dw, c.rel(prev)),
		mix(248, arc, c.tag(hh)),
		mix3(249, arc, c.tag(hh), c.form(c.first[h])),
		mix3(250, arc, lone, side),
		mix3(251, hw, dt, c.tag(next)),
		mix3(252, hw, c.tag(prev), dt),
		mix3(253, arc, c.relIfBefore(h, d), c.tag(c.last[h])),
		mix3(254, arc, c.form(dl), dlt),
		mix(255, dw, c.relIfBefore(h, d)<<8|dir),
	)
}

// relIfBefore returns the hash of the head's own relation, which is known only
// if the head stands before the word.
func (c *ArcContext) relIfBefore(h, d int32) uint32 {
	if h < d {
		return c.rel(h)
	}
	return 0
}

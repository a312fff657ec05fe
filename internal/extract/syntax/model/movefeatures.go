package model

// Features appends the features of the next move: the words about to meet,
// their neighbors in the text, and the children they have so far.
func (s *State) Features(f []uint32) []uint32 {
	top := len(s.Stack) - 1
	s0, s1, s2 := int32(None), int32(None), int32(None)
	if top >= 0 {
		s0 = s.Stack[top]
	}
	if top >= 1 {
		s1 = s.Stack[top-1]
	}
	if top >= 2 {
		s2 = s.Stack[top-2]
	}
	b0 := s.Next
	f = s.wordFeatures(f, s0, s1, s2, b0)
	return s.childFeatures(f, s0, s1, s2, b0)
}

// after returns the index k words behind b0, or None beyond the root.
func (s *State) after(k int32) int32 {
	if i := s.Next + k; int(i) <= len(s.Forms) {
		return i
	}
	return None
}

// wordFeatures appends what forms and tags alone say.
func (s *State) wordFeatures(f []uint32, s0, s1, s2, b0 int32) []uint32 {
	s0w, s1w, s2w, b0w := s.form(s0), s.form(s1), s.form(s2), s.form(b0)
	s0t, s1t, s2t, b0t := s.tag(s0), s.tag(s1), s.tag(s2), s.tag(b0)
	b1, b2 := s.after(1), s.after(2)
	b1w, b1t, b2t, b3t := s.form(b1), s.tag(b1), s.tag(b2), s.tag(s.after(3))
	s0b0 := s0t<<8 | b0t
	s1s0 := s1t<<8 | s0t
	// The words beside the two that meet tell of commas, quotes, and prepositions
	// which have already been given a head.
	before, behind := s.tag(b0-1), uint32(0)
	if s0 >= 0 {
		behind = s.tag(s0 + 1)
	}
	return append(f,
		mix(100, s0w, s0t),
		mix(101, s1w, s1t),
		mix(102, b0w, b0t),
		mix(103, b1w, b1t),
		mix(104, s2w, s2t),
		mix(105, s0w, 0),
		mix(106, b0w, 0),
		mix(107, s0t, 0),
		mix(108, b0t, b1t),
		mix(109, s0w, b0w),
		mix(110, s0w, b0t),
		mix(111, s0t, b0w),
		mix(112, s0b0, 0),
		mix(113, s1w, s0w),
		mix(114, s1w, s0t),
		mix(115, s1t, s0w),
		mix(116, s1s0, 0),
		mix(117, s0b0, b1t),
		mix3(118, b0t, b1t, b2t),
		mix(119, s1s0, b0t),
		mix3(120, s2t, s1t, s0t),
		mix(121, s1s0, b0w),
		mix3(122, s1w, s0t, b0t),
		mix3(123, s1t, s0w, b0t),
		mix(124, s1s0<<16|b0t<<8|b1t, 0),
		mix(125, s0b0<<16|b1t<<8|b2t, 0),
		mix(126, b0t<<24|b1t<<16|b2t<<8|b3t, s0t),
		mix3(127, s0w, b0t, b1t),
		mix3(128, s0t, b0w, b1t),
		mix3(129, s0t, b0t, b1w),
		mix(130, s0b0, before),
		mix3(131, s0b0, before, behind),
		mix3(132, s0w, b0t, before),
		mix3(133, s0t, b0w, before),
		mix(134, s1s0, s2t<<8|b0t),
		mix3(135, s1w, s0w, b0t),
		mix3(136, s1t, b0w, s0t<<8|b1t),
		mix(137, s1w, b0w),
	)
}

// childFeatures appends what the children found so far say, and the distances.
// The first child of a noun is often its preposition, so that its form, with
// the words it might attach to, decides attachment.
func (s *State) childFeatures(f []uint32, s0, s1, s2, b0 int32) []uint32 {
	s0w, s1w, b0w := s.form(s0), s.form(s1), s.form(b0)
	s0t, s1t, b0t := s.tag(s0), s.tag(s1), s.tag(b0)
	s0l, s0r, s1l, s1r, b0l := link(s.left, s0), link(s.right, s0), link(s.left, s1), link(s.right, s1), link(s.left, b0)
	s0l2, s0r2, s1r2, b0l2 := link(s.left2, s0), link(s.right2, s0), link(s.right2, s1), link(s.left2, b0)
	s0lw, b0lw, s1rw, s0rw := s.form(s0l), s.form(b0l), s.form(s1r), s.form(s0r)
	s0lt, s0rt, s1lt, s1rt, b0lt := s.tag(s0l), s.tag(s0r), s.tag(s1l), s.tag(s1r), s.tag(b0l)
	s0l2t, s0r2t, s1r2t, b0l2t := s.tag(s0l2), s.tag(s0r2), s.tag(s1r2), s.tag(b0l2)
	s0b0, s1s0 := s0t<<8|b0t, s1t<<8|s0t
	dist, gap := distance(s0, b0), distance(s1, s0)
	s0lv, s0rv, s1rv, b0lv := s.count(s.leftCount, s0), s.count(s.rightCount, s0), s.count(s.rightCount, s1), s.count(s.leftCount, b0)
	s2w, s2t := s.form(s2), s.tag(s2)
	return append(f,
		mix(150, s0t<<8|s0lt, s0l2t),
		mix(151, s0t<<8|s0rt, s0r2t),
		mix(152, s1t<<8|s1rt, s1r2t),
		mix(153, b0t<<8|b0lt, b0l2t),
		mix(154, s0b0, s0lt),
		mix(155, s0b0, s0rt),
		mix(156, s0b0, b0lt),
		mix(157, s1s0, s1lt),
		mix(158, s1s0, s1rt),
		mix(159, s1s0, s0lt),
		mix(160, s1s0, s0rt),
		mix3(161, s1t, s0lw, s0t),
		mix3(162, s1w, s0lw, s0t),
		mix3(163, s2w, s0lw, s1t),
		mix3(164, s0w, b0lw, b0t),
		mix3(165, s0t, b0lw, b0t),
		mix3(166, s2t, s1s0, s0lw),
		mix3(167, s0w, s0rw, b0t),
		mix3(168, s1w, s1rw, s0t),
		mix3(169, s1t, s1rw, s0t),
		mix(170, s0b0, dist),
		mix(171, s0w, dist),
		mix(172, b0w, dist),
		mix(173, s1s0, gap),
		mix3(174, s1w, gap, s0t),
		mix(175, s0w, s0lv<<8|s0rv),
		mix(176, s0t, s0lv<<8|s0rv),
		mix(177, s1w, s1rv),
		mix(178, b0w, b0lv),
		mix(179, b0t, b0lv),
		mix3(180, s1s0, s1rv, s0lv),
		mix3(181, s0b0, s0rv, b0lv),
		mix3(182, s0lw, s0t, b0t),
		mix3(183, s0w, s0lt<<8|s0rt, b0t),
		mix3(184, s1s0, b0t, dist<<8|gap),
		mix3(185, s1s0, s0lt<<8|s0rt, b0t),
		mix3(186, s1s0, s1lt<<8|s1rt, b0t),
		mix3(187, s0lw, s1rw, s1s0),
	)
}

// count returns counts[i], or 7 if there is no word i.
func (s *State) count(counts []uint8, i int32) uint32 {
	if i < 0 {
		return 7
	}
	return uint32(counts[i])
}

package model

// The moves of the arc-hybrid system. With s0 the top of the stack, s1 the one
// below, and b0 the next word:
const (
	Shift = iota // put b0 on the stack
	Left         // make b0 the head of s0, and take s0 off
	Right        // make s1 the head of s0, and take s0 off

	moveCount
)

// None is the index that stands for no token.
const None = -1

// A State is a parser's progress through a sentence. Index n, the number of
// words, is the root, which waits behind the last word.
type State struct {
	Forms []uint32
	Tags  []uint8

	Stack []int32
	Next  int32 // b0
	Heads []int32

	// For each word and the root: the outermost children on either side, those
	// next to them, and how many there are.
	left, left2, right, right2 []int32
	leftCount, rightCount      []uint8
}

// Reset begins a sentence. The slices are kept; the state does not change them.
func (s *State) Reset(forms []uint32, tags []uint8) {
	n := len(forms)
	s.Forms, s.Tags = forms, tags
	s.Stack, s.Next = s.Stack[:0], 0
	s.Heads = fill(s.Heads, n+1, None)
	s.left, s.left2 = fill(s.left, n+1, None), fill(s.left2, n+1, None)
	s.right, s.right2 = fill(s.right, n+1, None), fill(s.right2, n+1, None)
	s.leftCount, s.rightCount = fill(s.leftCount, n+1, 0), fill(s.rightCount, n+1, 0)
}

// fill returns a slice of n values v, in the memory of s if that is enough.
func fill[T any](s []T, n int, v T) []T {
	if cap(s) < n {
		s = make([]T, n, n+n/2)
	}
	s = s[:n]
	for i := range s {
		s[i] = v
	}
	return s
}

// Done reports whether the tree is complete.
func (s *State) Done() bool { return int(s.Next) == len(s.Forms) && len(s.Stack) == 0 }

// Allowed reports whether the move can be made. The root takes one child only:
// while more than one word is on the stack and no word is left, only Right is
// allowed.
func (s *State) Allowed(move int) bool {
	atEnd := int(s.Next) == len(s.Forms)
	switch move {
	case Shift:
		return !atEnd
	case Left:
		return len(s.Stack) > 0 && (!atEnd || len(s.Stack) == 1)
	default:
		return len(s.Stack) > 1
	}
}

// Make makes the move, which must be allowed.
func (s *State) Make(move int) {
	top := len(s.Stack) - 1
	switch move {
	case Shift:
		s.Stack = append(s.Stack, s.Next)
		s.Next++
	case Left:
		d := s.Stack[top]
		s.Stack = s.Stack[:top]
		s.Heads[d] = s.Next
		s.left2[s.Next], s.left[s.Next] = s.left[s.Next], d
		s.leftCount[s.Next] = min(s.leftCount[s.Next]+1, 7)
	case Right:
		d, h := s.Stack[top], s.Stack[top-1]
		s.Stack = s.Stack[:top]
		s.Heads[d] = h
		s.right2[h], s.right[h] = s.right[h], d
		s.rightCount[h] = min(s.rightCount[h]+1, 7)
	}
}

// Cost returns how many arcs of the gold tree the move, which must be allowed,
// puts out of reach. The heads of gold name the root by the number of words.
func (s *State) Cost(move int, gold []int32) int {
	cost := 0
	top := len(s.Stack) - 1
	if move == Shift {
		b := s.Next
		for k, v := range s.Stack {
			if gold[v] == b {
				cost++
			}
			if gold[b] == v && k < top {
				cost++
			}
		}
		return cost
	}
	d := s.Stack[top]
	h := gold[d]
	switch {
	case move == Left && (h > s.Next || top > 0 && h == s.Stack[top-1]),
		move == Right && h >= s.Next:
		cost++
	}
	for b := int(s.Next); b < len(s.Forms); b++ {
		if gold[b] == d {
			cost++
		}
	}
	return cost
}

// form returns the hash of the word's form.
func (s *State) form(i int32) uint32 {
	if i < 0 {
		return boundary
	}
	if int(i) >= len(s.Forms) {
		return boundary + 1
	}
	return s.Forms[i]
}

// tag returns the hash of the word's tag.
func (s *State) tag(i int32) uint32 {
	if i < 0 {
		return 0
	}
	if int(i) >= len(s.Tags) {
		return 99
	}
	return uint32(s.Tags[i]) + 1
}

// link returns links[i], or None if i is None or beyond.
func link(links []int32, i int32) int32 {
	if i < 0 || int(i) >= len(links) {
		return None
	}
	return links[i]
}

// distance classes how far apart two words are.
func distance(a, b int32) uint32 {
	if a < 0 || b < 0 {
		return 0
	}
	switch d := b - a; {
	case d < 5:
		return uint32(d)
	case d < 8:
		return 5
	case d < 13:
		return 6
	case d < 25:
		return 7
	}
	return 8
}

// parse makes moves until the tree is complete, each the best allowed one. It
// returns the memory of the features for the next sentence.
func (m *Model) parse(s *State, f []uint32) []uint32 {
	for !s.Done() {
		if move := s.onlyMove(); move != None {
			s.Make(move) // There is nothing to weigh.
			continue
		}
		f = s.Features(f[:0])
		s.Make(bestMove(s, m.Moves.Moves(f)))
	}
	return f
}

// onlyMove returns the move that is allowed, or None if there are several.
func (s *State) onlyMove() int {
	only := None
	for move := range moveCount {
		if s.Allowed(move) {
			if only != None {
				return None
			}
			only = move
		}
	}
	return only
}

// bestMove returns the allowed move with the greatest score.
func bestMove(s *State, scores [4]uint32) int {
	best := None
	for move := range moveCount {
		if s.Allowed(move) && (best == None || scores[move] > scores[best]) {
			best = move
		}
	}
	return best
}

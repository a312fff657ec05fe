package record

// offsetStride is how many bytes lie between two counted marks. A lookup walks
// at most one stride.
const offsetStride = 128

// offsets converts byte offsets of one text into code points. Building it is
// one pass; a lookup takes constant time.
type offsets struct {
	text  string
	marks []int // marks[i] is the number of code points that begin before byte i*offsetStride.
	ascii bool
}

func newOffsets(text string) *offsets {
	o := &offsets{text: text, marks: make([]int, 0, len(text)/offsetStride+1)}
	count := 0
	for at := 0; at < len(text); at += offsetStride {
		o.marks = append(o.marks, count)
		count += codePoints(text[at:min(at+offsetStride, len(text))])
	}
	o.ascii = count == len(text)
	return o
}

// at returns how many code points begin before byte offset b. An offset outside
// the text is taken for the nearer end.
func (o *offsets) at(b int) int {
	b = min(max(b, 0), len(o.text))
	if o.ascii {
		return b
	}
	mark := min(b/offsetStride, len(o.marks)-1)
	return o.marks[mark] + codePoints(o.text[mark*offsetStride:b])
}

// codePoints counts the bytes that begin a code point, so that a piece of text
// may be cut anywhere.
func codePoints(s string) int {
	n := 0
	for i := range len(s) {
		if s[i]&0xC0 != 0x80 {
			n++
		}
	}
	return n
}

package model

import "encoding/binary"

const (
	// Width is the number of classes in a row of a wide table: the tags and the
	// relations both fit.
	Width = 56

	// TableBits is the binary logarithm of the number of places in a table.
	TableBits = 22

	// Zero is the byte that stores a weight of 0.
	Zero = 128

	// tableSize leaves room for a row that begins at the last place.
	tableSize = 1<<TableBits + 64
)

// lanes picks every other byte of a word, as four 16-bit sums.
const lanes = 0x00ff00ff00ff00ff

// A Table holds the weights of one model, one byte each, offset by [Zero].
type Table []byte

// NewTable returns a table of zero weights.
func NewTable() Table {
	t := make(Table, tableSize)
	t[0] = Zero
	for n := 1; n < len(t); n *= 2 {
		copy(t[n:], t[:n])
	}
	return t
}

// Slot returns the place where the row of a feature begins.
func Slot(feature uint32) int { return int(feature >> (32 - TableBits)) }

// Best returns the class below count, of those whose bits are set in of, with the
// greatest sum over the features; of equal ones, the first, and 0 if there is none. There must be at most 256 features, since the sums
// have 16 bits.
func (t Table) Best(features []uint32, count int, of uint64) int {
	// Eight weights are added at a time, as bytes spread over two words of four
	// 16-bit sums. The offset keeps every byte from going below zero, and is
	// the same for all classes, so the order of the sums is that of the weights.
	// Two passes, so that the sums of each fit the processor's registers.
	t.fetch(features)
	var sums [2 * Width / 8]uint64
	var a, b, c, d, e, f, g, h uint64
	for _, feature := range features {
		row := (*[Width]byte)(t[Slot(feature):])
		x := binary.LittleEndian.Uint64(row[0:])
		a, b = a+x&lanes, b+x>>8&lanes
		x = binary.LittleEndian.Uint64(row[8:])
		c, d = c+x&lanes, d+x>>8&lanes
		x = binary.LittleEndian.Uint64(row[16:])
		e, f = e+x&lanes, f+x>>8&lanes
		x = binary.LittleEndian.Uint64(row[24:])
		g, h = g+x&lanes, h+x>>8&lanes
	}
	sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6], sums[7] = a, b, c, d, e, f, g, h
	a, b, c, d, e, f = 0, 0, 0, 0, 0, 0
	for _, feature := range features {
		row := (*[Width]byte)(t[Slot(feature):])
		x := binary.LittleEndian.Uint64(row[32:])
		a, b = a+x&lanes, b+x>>8&lanes
		x = binary.LittleEndian.Uint64(row[40:])
		c, d = c+x&lanes, d+x>>8&lanes
		x = binary.LittleEndian.Uint64(row[48:])
		e, f = e+x&lanes, f+x>>8&lanes
	}
	sums[8], sums[9], sums[10], sums[11], sums[12], sums[13] = a, b, c, d, e, f
	best, top := 0, uint64(0)
	for class := range count {
		v := sums[class/8*2+class%2] >> (class % 8 / 2 * 16) & 0xffff
		if v > top && of>>class&1 == 1 {
			best, top = class, v
		}
	}
	return best
}

// fetch reads a byte from either end of each row, so that the processor has the
// rows of all features on their way at once: adding them up is too much work for
// it to look far ahead.
//
//go:noinline
func (t Table) fetch(features []uint32) (sum byte) {
	for _, f := range features {
		at := Slot(f)
		sum += t[at] + t[at+Width-1]
	}
	return sum
}

// Moves returns the sums of the classes 0 to 3 over the features.
func (t Table) Moves(features []uint32) [4]uint32 {
	var even, odd uint32
	for _, f := range features {
		at := Slot(f)
		x := binary.LittleEndian.Uint32(t[at : at+4])
		even += x & 0x00ff00ff
		odd += x >> 8 & 0x00ff00ff
	}
	return [4]uint32{even & 0xffff, odd & 0xffff, even >> 16, odd >> 16}
}

// mix joins two hashes and the number of a template into a feature.
func mix(template, a, b uint32) uint32 {
	h := (a+template*0x9e3779b1)*0x85ebca6b ^ (b+0x165667b1)*0xc2b2ae35
	h ^= h >> 15
	h *= 0x2c1b3c6d
	return h ^ h>>13
}

// mix3 joins three hashes and the number of a template into a feature.
func mix3(template, a, b, c uint32) uint32 {
	return mix(template, a*0x27d4eb2f^b, (c^b>>5)*0x9e3779b1+a)
}

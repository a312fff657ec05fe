package model

import (
	"bytes"
	"testing"

	"pgregory.net/rapid"
)

// words looks at forms given in lower case.
func words(forms ...string) []Word {
	var w []Word
	for _, f := range forms {
		w = append(w, Look(f, f, false))
	}
	return w
}

// Following only moves without cost must rebuild a projective tree.
func TestCostLeadsToGold(t *testing.T) {
	for _, gold := range [][]int32{
		{1, 2, 3, 4},
		{4, 0, 1, 2},
		{1, 5, 1, 4, 1},
		{2, 2, 8, 5, 5, 2, 5, 2},
	} {
		var s State
		s.Reset(make([]uint32, len(gold)), make([]uint8, len(gold)))
		for !s.Done() {
			moved := false
			for move := range moveCount {
				if s.Allowed(move) && s.Cost(move, gold) == 0 {
					s.Make(move)
					moved = true
					break
				}
			}
			if !moved {
				t.Fatalf("%v: no move without cost", gold)
			}
		}
		for d, h := range gold {
			if s.Heads[d] != h {
				t.Errorf("%v: got %v", gold, s.Heads)
			}
		}
	}
}

// The sums of a table must order classes as plain addition of its bytes does.
func TestBestAddsBytes(t *testing.T) {
	table := NewTable()
	for i := range table {
		table[i] = byte(i * 2654435761 >> 13)
	}
	rapid.Check(t, func(t *rapid.T) {
		features := rapid.SliceOfN(rapid.Uint32(), 1, 60).Draw(t, "features")
		count := rapid.IntRange(1, Width).Draw(t, "count")
		want, top := 0, -1
		for c := range count {
			sum := 0
			for _, f := range features {
				sum += int(table[Slot(f)+c])
			}
			if sum > top {
				want, top = c, sum
			}
			if moves := table.Moves(features); c < 4 && int(moves[c]) != sum {
				t.Fatalf("move %d has %d, want %d", c, moves[c], sum)
			}
		}
		if got := table.Best(features, count, ^uint64(0)); got != want {
			t.Fatalf("got class %d, want %d", got, want)
		}
	})
}

func TestEncodeDecode(t *testing.T) {
	m := &Model{
		TagCount: 3, RelCount: 4, RootRel: 1, TagLexicon: NewLexicon(), TreeLexicon: NewLexicon(),
		Tags: NewTable(), Moves: NewTable(), Rels: NewTable(),
	}
	w := words("town")
	m.TagLexicon.Add(&w[0])
	for _, at := range []int{0, 1, 255, 256, 511, 100_000, tableSize - 1} {
		m.Moves[at] = 7
	}
	stored, err := m.Encode()
	if err != nil {
		t.Fatal(err)
	}
	got, err := Decode(stored)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.Moves, m.Moves) || !bytes.Equal(got.Tags, m.Tags) || !bytes.Equal(got.TagLexicon, m.TagLexicon) {
		t.Error("the model came back changed")
	}
	if _, err := Decode(stored[:len(stored)/2]); err == nil {
		t.Error("half a model was accepted")
	}
	if _, err := Decode(nil); err == nil {
		t.Error("no model was accepted")
	}
}

// Words outside the lexicon that look alike must share a form.
func TestRareWordsShareForm(t *testing.T) {
	x := NewLexicon()
	w := words("marrowick", "tarrowick", "town")
	x.Add(&w[2])
	if x.Form(&w[0]) != x.Form(&w[1]) {
		t.Error("two rare words of one ending and shape differ")
	}
	if x.Form(&w[2]) != w[2].Form {
		t.Error("a known word lost its form")
	}
	if Look("TOWN", "town", true) != Look("town", "town", true) {
		t.Error("a caseless look sees capitals")
	}
}

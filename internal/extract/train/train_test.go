package main

import "testing"

// Every made-up sentence must come out as a tree, and nearly all must survive
// our own tokenizer, or the grammar teaches less than it seems to.
func TestWriteNews(t *testing.T) {
	c, err := writeNews(500)
	if err != nil {
		t.Fatal(err)
	}
	if c.dropped > c.read/20 {
		t.Errorf("%d of %d sentences were dropped", c.dropped, c.read)
	}
	for _, s := range c.sentences {
		if !isTree(s.heads) || len(s.tags) != len(s.words) {
			t.Fatal("a made-up sentence is not a tree")
		}
	}
}

// A hyphenated compound before a noun is one adjective, and takes the head of
// the part that looks outside.
func TestAlignMergesHyphens(t *testing.T) {
	gold := []goldToken{
		{form: "U.S.", tag: "NNP", head: 2, rel: "compound"},
		{form: "-", tag: "HYPH", head: 0, rel: "punct"},
		{form: "backed", tag: "VBN", head: 3, rel: "amod"},
		{form: "rebels", tag: "NNS", head: 4, rel: "nsubj"},
		{form: "left", tag: "VBD", head: -1, rel: "root"},
		{form: ".", tag: ".", head: 4, rel: "punct"},
	}
	s, ok := align("U.S.-backed rebels left.", gold)
	if !ok || len(s.words) != 4 {
		t.Fatalf("aligned %v with %d words", ok, len(s.words))
	}
	want := []int32{1, 2, 4, 2}
	for i := range want {
		if s.heads[i] != want[i] {
			t.Errorf("heads %v, want %v", s.heads, want)
			break
		}
	}
}

// Heads turned around twice are the heads.
func TestReverseHeads(t *testing.T) {
	heads := []int32{1, 3, 1}
	got := reverseHeads(reverseHeads(heads))
	for i := range heads {
		if got[i] != heads[i] {
			t.Fatalf("got %v, want %v", got, heads)
		}
	}
}

func TestIsTree(t *testing.T) {
	for _, test := range []struct {
		heads []int32
		want  bool
	}{
		{[]int32{1, 2}, true},
		{[]int32{1, 0}, false},
		{[]int32{2, 2}, false},
	} {
		if got := isTree(test.heads); got != test.want {
			t.Errorf("%v: %v", test.heads, got)
		}
	}
}

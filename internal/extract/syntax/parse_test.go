package syntax

import (
	"bufio"
	"os"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// goldRight is how many relations of testdata/gold.txt the embedded weights get
// right. A change of the weights changes it; raise it, or say why it fell.
const goldRight = 144

func TestGold(t *testing.T) {
	f, err := os.Open("testdata/gold.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var s *Sentence
	right, all, sentences := 0, 0, 0
	in := bufio.NewScanner(f)
	for in.Scan() {
		line := in.Text()
		fields := strings.Fields(line)
		switch {
		case strings.HasPrefix(line, "#"):
		case line == "":
			s = nil
		case s == nil:
			parsed := Parse(line)
			if len(parsed) != 1 {
				t.Fatalf("%q gives %d sentences", line, len(parsed))
			}
			s = &parsed[0]
			sentences++
		case len(fields) != 3:
			t.Fatalf("%q is not dependent, relation, head", line)
		default:
			all++
			d := find(t, s, fields[0])
			head := "ROOT"
			if h := s.Tokens[d].Head; h >= 0 {
				head = s.Tokens[h].Text
			}
			if s.Tokens[d].Rel.String() == fields[1] && head == fields[2] {
				right++
			} else {
				t.Logf("%s: got %s %s", line, s.Tokens[d].Rel, head)
			}
		}
	}
	t.Logf("%d of %d relations in %d sentences", right, all, sentences)
	if sentences < 25 || right != goldRight {
		t.Errorf("%d of %d relations are right in %d sentences; the golden figure is %d", right, all, sentences, goldRight)
	}
}

// find returns the index of the word, which may be written word#n for its nth
// occurrence.
func find(t *testing.T, s *Sentence, word string) int {
	t.Helper()
	word, nth, _ := strings.Cut(word, "#")
	n, err := strconv.Atoi(nth)
	if err != nil {
		n = 1
	}
	for i := range s.Tokens {
		if s.Tokens[i].Text == word {
			if n--; n == 0 {
				return i
			}
		}
	}
	t.Fatalf("no %q in the sentence", word)
	return -1
}

// check fails the test if the sentences do not hold what Parse promises.
func check(t interface{ Fatalf(string, ...any) }, text string, sentences []Sentence) {
	at, paragraph := 0, 0
	for k := range sentences {
		s := &sentences[k]
		if len(s.Tokens) == 0 || len(s.Tokens) > tokensMax {
			t.Fatalf("sentence %d has %d tokens", k, len(s.Tokens))
		}
		if s.Start != s.Tokens[0].Start || s.End != s.Tokens[len(s.Tokens)-1].End {
			t.Fatalf("sentence %d spans other than its tokens", k)
		}
		if s.Paragraph < paragraph || s.Paragraph > paragraph+1 {
			t.Fatalf("paragraph %d after %d", s.Paragraph, paragraph)
		}
		paragraph = s.Paragraph
		for i := range s.Tokens {
			tok := &s.Tokens[i]
			if tok.Start < at || tok.End <= tok.Start || tok.End > len(text) || tok.Text != text[tok.Start:tok.End] {
				t.Fatalf("token %d of sentence %d has span [%d,%d) after %d", i, k, tok.Start, tok.End, at)
			}
			if !blank(text[at:tok.Start]) {
				t.Fatalf("%q lies between tokens", text[at:tok.Start])
			}
			if tok.Lemma == "" {
				t.Fatalf("token %q has no lemma", tok.Text)
			}
			at = tok.End
		}
		checkTree(t, s)
	}
	if !blank(text[at:]) {
		t.Fatalf("%q lies behind the last token", text[at:])
	}
}

// blank reports whether s has nothing but space.
func blank(s string) bool {
	for i, r := range s {
		if _, size := utf8.DecodeRuneInString(s[i:]); !isSpace(r) || r == utf8.RuneError && size == 1 {
			return false
		}
	}
	return true
}

// checkTree fails the test if the heads of the sentence are not a tree, or the
// child index does not fit them.
func checkTree(t interface{ Fatalf(string, ...any) }, s *Sentence) {
	roots, children := 0, 0
	for i := range s.Tokens {
		if s.Tokens[i].Head < 0 {
			roots++
			if s.Tokens[i].Rel != Root {
				t.Fatalf("the root has relation %v", s.Tokens[i].Rel)
			}
			if lo, hi := s.Subtree(i); lo != 0 || hi != len(s.Tokens) {
				t.Fatalf("the root covers [%d,%d) of %d", lo, hi, len(s.Tokens))
			}
		}
		steps := 0
		for k := i; k >= 0; k = s.Tokens[k].Head {
			if steps++; steps > len(s.Tokens) {
				t.Fatalf("token %d is its own ancestor", i)
			}
		}
		last := -1
		for _, c := range s.Children(i) {
			if c <= last || s.Tokens[c].Head != i {
				t.Fatalf("token %d is listed as a child of %d", c, i)
			}
			last = c
			children++
		}
	}
	if roots != 1 || children != len(s.Tokens)-1 {
		t.Fatalf("%d roots and %d children of %d tokens", roots, children, len(s.Tokens))
	}
}

func TestParseHoldsOnAnything(t *testing.T) {
	piece := rapid.OneOf(
		rapid.String(),
		rapid.SampledFrom([]string{"U.S.", " ", "\n\n", "\n", "“", "”", "\"", "'s", "n't", "Dr. ", "5 p.m. ", "…", "...", "\xff", "\xe2\x80", "said ", "The ", "12 ", "-", "—", "(", "]", "http://x.y/z", "No. 5", "3.14", "’", ","}),
	)
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(piece, 0, 40).Draw(t, "pieces"), "")
		check(t, text, Parse(text))
	})
}

func FuzzParse(f *testing.F) {
	f.Add(newsPage)
	f.Add("“Why?” he asked.\r\nMr. X (U.S.) can't. \xff\xfe 5pm [al Qaeda]'s")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 20_000 {
			return
		}
		check(t, text, Parse(text))
	})
}

// Texts made to hurt must take time in proportion to their length. The limit is
// far above what a linear reading needs, and far below what a quadratic one does.
func TestParseIsLinear(t *testing.T) {
	const size = 60_000
	for name, unit := range map[string]string{
		"quotes": "\"", "curly": "“", "closing": "”", "apostrophes": "'", "stops": ".", "spaced stops": ". ",
		"brackets": "(", "letters": "a", "words": "word ", "capitals": "A ", "initials": "A.", "lines": "\n",
		"hyphens": "a-", "abbreviations": "Mr. ", "apostrophe words": "a'", "addresses": "http://", "commas": ", ",
		"bytes": "\xff", "questions": "? \"", "dots in words": "U.S.-",
	} {
		text := strings.Repeat(unit, size/len(unit))
		began := time.Now()
		sentences := Parse(text)
		if d := time.Since(began); d > 20*time.Second {
			t.Errorf("%s took %v", name, d)
		}
		check(t, text, sentences)
	}
}

func TestParseIsDeterministicAcrossGoroutines(t *testing.T) {
	want := Parse(newsPage)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			got := Parse(newsPage)
			for k := range want {
				for i := range want[k].Tokens {
					if got[k].Tokens[i] != want[k].Tokens[i] {
						t.Errorf("sentence %d token %d differs", k, i)
					}
				}
			}
		})
	}
	wg.Wait()
}

func TestLongSentenceIsCut(t *testing.T) {
	sentences := Parse(strings.Repeat("the men said nothing, ", 300) + "and left.")
	if len(sentences) < 3 {
		t.Fatalf("%d pieces", len(sentences))
	}
	for i, s := range sentences {
		if !s.Cut {
			t.Errorf("piece %d is not marked", i)
		}
		if last := s.Tokens[len(s.Tokens)-1].Text; i+1 < len(sentences) && last != "," {
			t.Errorf("piece %d ends with %q", i, last)
		}
	}
	if Parse("They left.")[0].Cut {
		t.Error("a short sentence is marked as cut")
	}
}

func TestEmpty(t *testing.T) {
	for _, text := range []string{"", " ", "\n\n\t", "\ufeff", "\u200b"} {
		if got := Parse(text); got != nil {
			t.Errorf("%q gives %v", text, got)
		}
	}
}

func TestWeightsAreSmall(t *testing.T) {
	if len(weights) > 1_600_000 {
		t.Errorf("the weights take %d bytes", len(weights))
	}
}

package certainty_test

import (
	"fmt"
	"os"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"counterclaim/internal/extract/certainty"
	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/speech"
	"counterclaim/internal/ledger"
)

// names knows nobody: how surely a thing is told does not hang on who does it.
type names struct{}

func (names) Actor([]string, int, ledger.Day) (page.Name, int) { return page.Name{}, 0 }
func (names) Place([]string, int) (ledger.Place, int)          { return ledger.Place{}, 0 }
func (names) Within(ledger.ActorID, ledger.ActorID, ledger.Day) bool {
	return false
}

func find(text string) []ledger.Happening {
	doc := ledger.Document{ID: "doc_made_up", Text: text, Source: ledger.Source{Name: "Northland Herald"}}
	return certainty.Find(speech.Read(page.New(doc, names{}, nil)))
}

// told returns the happening of a word.
func told(found []ledger.Happening, word string) (ledger.Happening, bool) {
	for _, h := range found {
		if h.Word.Exact == word {
			return h, true
		}
	}
	return ledger.Happening{}, false
}

func TestStructures(t *testing.T) {
	b, err := os.ReadFile("testdata/structures.txt")
	if err != nil {
		t.Fatal(err)
	}
	var text string
	var found []ledger.Happening
	words := 0
	for line := range strings.Lines(string(b)) {
		f := strings.Fields(line)
		switch {
		case len(f) == 0 || f[0] == "#":
			continue
		case !strings.HasPrefix(line, " "):
			text = strings.TrimSpace(line)
			found = find(text)
			check(t, text, found)
			continue
		}
		low, err := strconv.ParseFloat(f[1], 64)
		top, err2 := strconv.ParseFloat(f[2], 64)
		if err != nil || err2 != nil {
			t.Fatalf("%q is no word with two values", line)
		}
		words++
		h, ok := told(found, f[0])
		if !ok {
			t.Errorf("%s: nothing is found at %q", text, f[0])
			continue
		}
		if h.Value < low || h.Value > top {
			t.Errorf("%s: %q is %g, want %g to %g: %s", text, f[0], h.Value, low, top, h.Reasons[0].Says)
		}
		if ahead := len(f) > 3; h.Ahead != ahead {
			t.Errorf("%s: %q ahead is %t, want %t: %s", text, f[0], h.Ahead, ahead, h.Reasons[0].Says)
		}
	}
	if words < 60 {
		t.Errorf("only %d words were asked for", words)
	}
}

// check holds what is so of all happenings of a text.
func check(t errorer, text string, found []ledger.Happening) {
	t.Helper()
	end := 0
	for _, h := range found {
		if !h.Word.In(text) || h.Word.Start < end {
			t.Errorf("%q is not at %d–%d, or out of order", h.Word.Exact, h.Word.Start, h.Word.End)
		}
		end = h.Word.End
		if h.Value < -3 || h.Value > 3 || h.Negated != (h.Value < 0) || h.Certainty != ledger.CertaintyOf(h.Value) {
			t.Errorf("%q: %g, negated %t, %s", h.Word.Exact, h.Value, h.Negated, h.Certainty)
		}
		if len(h.Reasons) != 1 || h.Reasons[0].Says == "" || strings.Contains(h.Reasons[0].Says, "%!") {
			t.Errorf("%q: reasons %v", h.Word.Exact, h.Reasons)
		}
	}
}

// TestNegationTurnsTheSign negates plain sentences of many verbs and subjects.
func TestNegationTurnsTheSign(t *testing.T) {
	subject := rapid.SampledFrom([]string{"The army", "The Coast Front", "Two gunboats", "Rebels", "He", "The northern council's envoy"})
	verb := rapid.SampledFrom([][2]string{
		{"shelled", "shell"}, {"attacked", "attack"}, {"reached", "reach"}, {"left", "leave"}, {"burned", "burn"},
		{"visited", "visit"}, {"seized", "seize"}, {"occupied", "occupy"}, {"destroyed", "destroy"},
	})
	object := rapid.SampledFrom([]string{"the town", "Port Ames", "the old bridge", "the village near the river"})
	when := rapid.SampledFrom([]string{"", " on Monday", " last week", " in May", ", a witness said"})
	not := rapid.SampledFrom([]string{" did not ", " didn't ", " never "})
	rapid.Check(t, func(t *rapid.T) {
		s, v, o, w, n := subject.Draw(t, "subject"), verb.Draw(t, "verb"), object.Draw(t, "object"), when.Draw(t, "when"), not.Draw(t, "not")
		form := v[1]
		if n == " never " {
			form = v[0]
		}
		plain, _ := told(find(s+" "+v[0]+" "+o+w+"."), v[0])
		negated, _ := told(find(s+n+form+" "+o+w+"."), form)
		if plain.Value < 2.5 || negated.Value > -1.5 {
			t.Errorf("%s %s %s%s: %g; with%s: %g", s, v[0], o, w, plain.Value, n, negated.Value)
		}
	})
}

// TestImplicativesMultiply chains verbs that say of what follows that it is so or
// that it is not: the signs multiply, as with "did not fail to reach".
func TestImplicativesMultiply(t *testing.T) {
	verb := rapid.SampledFrom([]struct {
		past, base string
		turns      bool
	}{{"managed", "manage", false}, {"failed", "fail", true}, {"neglected", "neglect", true}, {"refused", "refuse", true}})
	rapid.Check(t, func(t *rapid.T) {
		first, second := verb.Draw(t, "first"), verb.Draw(t, "second")
		negated, chained := rapid.Bool().Draw(t, "negated"), rapid.Bool().Draw(t, "chained")
		text, turns := "The convoy "+first.past, first.turns != negated
		if negated {
			text = "The convoy did not " + first.base
		}
		if chained {
			text += " to " + second.base
			turns = turns != second.turns
		}
		h, _ := told(find(text+" to reach the town."), "reach")
		if h.Negated != turns || h.Value == 0 {
			t.Errorf("%s to reach the town: %g, want it turned round: %t", text, h.Value, turns)
		}
	})
}

// TestAnything reads words in any order: nothing may be out of bounds, and the
// same text gives the same values.
func TestAnything(t *testing.T) {
	word := rapid.SampledFrom(strings.Fields(`the a no not never n't if whether to will would may have be is was going said denied
		failed refused want plan attack attacks attacked killing threat of without before , . ? “ ” that who and or but
		nobody neither nor only help stop from he they alleged possible allegedly there it`))
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(word, 0, 60).Draw(t, "words"), " ")
		found := find(text)
		check(t, text, found)
		if again := find(text); !reflect.DeepEqual(found, again) {
			t.Errorf("%s: two readings differ", text)
		}
	})
}

// An errorer is what both kinds of test report to.
type errorer interface {
	Helper()
	Errorf(format string, args ...any)
}

func BenchmarkFind(b *testing.B) {
	const dispatch = "The ministry said on Sunday that 12 people were killed in the strike on Port Ames. A spokesman denied that " +
		"forces had fired, and said that the army would not withdraw unless the rebels agreed to stop shelling the road.\n\n"
	for _, n := range []int{1_000, 10_000, 100_000} {
		text := strings.Repeat(dispatch, n/len(strings.Fields(dispatch))+1)
		sp := speech.Read(page.New(ledger.Document{ID: "doc_made_up", Text: text}, names{}, nil))
		b.Run(fmt.Sprintf("words=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				certainty.Find(sp)
			}
			b.ReportMetric(float64(b.N)*float64(n)/b.Elapsed().Seconds(), "words/s")
		})
	}
}

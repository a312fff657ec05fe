package speech_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/speech"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// dispatch is a made-up report with every way to attribute.
const dispatch = `The defense ministry said on Sunday that 12 people were killed in the strike on Port Ames. A spokesman for the Coast Front denied that its forces had fired.

“We saw two planes,” said Jane Doe, a nurse at Port Ames General Hospital. “They came back an hour later.” According to the Northland Observatory for Peace, at least 40 people have died since March.

The foreign minister, Alan Smith, told the Port Ames Times that monitors had reported shelling near the bridge. He accused the rebels of hiding weapons, and called on them to leave the town. Reports emerged of families fleeing. The road was reportedly open.

`

// prose returns about n words of the dispatch.
func prose(n int) string {
	return strings.Repeat(dispatch, n/len(strings.Fields(dispatch))+1)
}

func read(text string) *speech.Speech {
	doc := ledger.Document{ID: "doc_made_up", Text: text, Source: ledger.Source{Name: "Northland Herald"}}
	return speech.Read(page.New(doc, names{}, nil))
}

func BenchmarkRead(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		text := prose(n)
		b.Run(fmt.Sprintf("words=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				read(text)
			}
		})
		b.Run(fmt.Sprintf("parser-alone/words=%d", n), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				syntax.Parse(text)
			}
		})
	}
}

// TestLinear reads texts made to be slow, small and then four times as large,
// and fails if the time grows like the square.
func TestLinear(t *testing.T) {
	for name, text := range map[string]func(n int) string{
		"quotation marks":   func(n int) string { return strings.Repeat("\" ", n) },
		"opening marks":     func(n int) string { return strings.Repeat("“a ", n) },
		"nested marks":      func(n int) string { return strings.Repeat("“He said ", n) },
		"no full stop":      func(n int) string { return strings.Repeat("the mayor said that the road was open and ", n/8) },
		"one sentence":      func(n int) string { return strings.Repeat("according to the mayor of the town ", n/7) },
		"commas":            func(n int) string { return strings.Repeat("said, ", n) },
		"names":             func(n int) string { return manyNames(n) },
		"pronouns":          func(n int) string { return "Alan Smith spoke. " + strings.Repeat("He said it. ", n/3) },
		"labels":            func(n int) string { return strings.Repeat("ALAN SMITH: It is so, we think.\n\n", n/8) },
		"attributing nouns": func(n int) string { return strings.Repeat("reports of claims that ", n/4) },
		"titles":            func(n int) string { return strings.Repeat("President Minister ", n/2) },
	} {
		t.Run(name, func(t *testing.T) {
			const words, times = 800, 4
			small, large := timed(text(words)), timed(text(words*times))
			if limit := 3*times*small + 200*time.Millisecond; large > limit {
				t.Errorf("%d words take %v, %d times as many %v", words, small, times, large)
			}
		})
	}
}

func manyNames(n int) string {
	var b strings.Builder
	for i := range n / 5 {
		fmt.Fprintf(&b, "Jane Doe%s said so. ", strings.Repeat(string(rune('a'+i%26)), 1+i%9))
	}
	return b.String()
}

// timed returns the shorter of two readings, so that a busy machine does not
// decide.
func timed(text string) time.Duration {
	best := time.Hour
	for range 2 {
		start := time.Now()
		read(text)
		best = min(best, time.Since(start))
	}
	return best
}

// TestAnyText holds, for any text, that what is attributed stands in the text
// where it says, that every passage has words, and that every token has somebody
// who says it.
func TestAnyText(t *testing.T) {
	word := rapid.SampledFrom([]string{"Alan Smith", "said", "told", "the army", "\"", "“", "”", "''", ",", ".", "\n\n", ":", "that",
		"denied", "claims", "reports of", "according to", "he", "and", "who", "it was reported that", "called", "as", "reportedly",
		"urged", "to leave", "on Sunday", "the bridge was open", "meanwhile", "[", ")", "ALAN SMITH:", "expressed hope", "é"})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(word, 0, 50).Draw(t, "words"), " ")
		sp := read(text)
		for _, a := range sp.Attributions {
			for _, c := range a.Content {
				if !c.In(text) || strings.Trim(c.Exact, "\"“”', .:[])") == "" {
					t.Fatalf("content %+v", c)
				}
			}
			if a.Cue == nil || !a.Cue.In(text) || a.Speaker.Name == "" || a.Speaker.Kind == "" {
				t.Fatalf("attribution %+v", a.Statement)
			}
		}
		for i := range sp.Page.Sentences {
			s := &sp.Page.Sentences[i]
			for j := range s.Tokens {
				if sp.Holder(s, j) == nil {
					t.Fatalf("nobody says token %d of sentence %d", j, i)
				}
			}
		}
	})
}

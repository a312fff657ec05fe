package pipeline_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"counterclaim/internal/ledger"
	"counterclaim/internal/pipeline"
)

// shapes are texts of a length that were made to be slow to read. bench/growth
// has more of them, and times them.
var shapes = map[string]func(n int) string{
	"one sentence again and again": again("The mayor said that 12 people were killed in Port Ames on Monday. "),
	"no full stop":                 again("the mayor said that the harbor was shelled and twelve people died while "),
	"quotation marks alone":        again(`" `),
	"quotations within quotations": func(n int) string { return strings.Repeat("“He said ", n) + "no" + strings.Repeat("”", n) + "." },
	"brackets within brackets":     func(n int) string { return strings.Repeat("(the mayor ", n) + "said no" + strings.Repeat(")", n) + "." },
	"one word":                     again("abcdefgh"),
	"ever more victims":            named("The bombing in Port Ames killed Tom %s, a teacher. "),
	"ever more people":             named("Ada %s, a spokeswoman for the army, said that she had seen it. "),
	"ever more promises":           named("The army promised to leave %s by 5 May, but broke the truce. "),
	"one promise again and again":  again("The army promised to leave Port Ames by 5 May. "),
	"ever more agreements":         named("The %s Agreement was signed by the army on 3 May. "),
	"ever more waves":              named("The police arrested members of the FMLN for a wave of kidnappings in %[1]s. The FMLN claimed both attacks. "),
	"ever more figures for one event": func(n int) string {
		return numbered("The bombing in Port Ames killed %d people, the monitor said. ", n)
	},
}

func again(s string) func(int) string { return func(n int) string { return strings.Repeat(s, n) } }

// named repeats a sentence with another name each time.
func named(s string) func(int) string {
	return func(n int) string {
		var b strings.Builder
		for i := range n {
			name := "Q" + strings.Map(func(r rune) rune { return r - '0' + 'a' }, fmt.Sprintf("%05d", i))
			fmt.Fprintf(&b, s, name)
		}
		return b.String()
	}
}

func numbered(s string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, s, i+3)
	}
	return b.String()
}

// TestMemoryGrowsWithLength holds that eight times the text takes no more than
// about eight times the memory. What grows with the square takes up to 64 times.
func TestMemoryGrowsWithLength(t *testing.T) {
	const short, times, limit = 300, 8, 12
	r, err := pipeline.New(pipeline.Options{})
	if err != nil {
		t.Fatal(err)
	}
	allocated := func(text string) float64 {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		r.Read(ledger.Document{ID: "doc_growth", Text: text, Language: "en"})
		runtime.ReadMemStats(&after)
		return float64(after.TotalAlloc - before.TotalAlloc)
	}
	for name, of := range shapes {
		allocated(of(short * times)) // What is kept for names in general is made here.
		a, b := allocated(of(short)), allocated(of(short*times))
		t.Logf("%-32s × %.1f", name, b/a)
		if b > limit*a {
			t.Errorf("%s: %d times the text took %.1f times the memory", name, times, b/a)
		}
	}
}

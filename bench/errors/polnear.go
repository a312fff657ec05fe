package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"counterclaim/bench/score"
)

// The roles of an attribution, as package score numbers them.
const (
	source = iota
	cue
	content
)

// polnearFaults compares spans role by role: one that shares no character with
// the other side's is missed or made up, one with other ends has the kind
// "bounds".
func polnearFaults(in input) ([]fault, error) {
	gold, err := score.LoadGold(filepath.Join(in.gold[0], "attributions"))
	if err != nil {
		return nil, err
	}
	given, err := score.LoadGiven(in.answers)
	if err != nil {
		return nil, err
	}
	var out []fault
	for _, doc := range slices.Sorted(maps.Keys(gold)) {
		b, err := os.ReadFile(filepath.Join(in.gold[0], "text", doc+".txt"))
		if err != nil {
			return nil, err
		}
		pair := texted{doc: doc, text: passage([]rune(string(b)))}
		for _, g := range gold[doc] {
			pair.gold = append(pair.gold, attribution{g[source], g[cue], g[content]})
		}
		for _, g := range given[doc] {
			var a attribution
			for role, span := range g {
				if len(span) > 0 {
					a[role] = append(a[role], span)
				}
			}
			pair.given = append(pair.given, a)
		}
		out = append(out, pair.faults()...)
	}
	return out, nil
}

// An attribution has, for each role, spans of one fragment or more.
type attribution [3][][]score.Fragment

// A texted is a text with both sides' attributions.
type texted struct {
	doc         string
	text        passage
	gold, given []attribution
}

func (t *texted) faults() (out []fault) {
	for role, name := range score.Roles {
		want, got := spansOf(t.gold, role), spansOf(t.given, role)
		for _, w := range want {
			best := nearest(w.span, got)
			switch {
			case best == nil:
				out = append(out, t.fault(name, "missed", t.patternOf(role, w, t.given, "cue missed", "cue found"), w.span))
			case !slices.ContainsFunc(got, func(g roled) bool { return slices.Equal(g.span, w.span) }):
				f := t.fault(name, "bounds", t.text.differ(w.span, best), w.span)
				f.want, f.got = quote(t.text.words(w.span)), quote(t.text.words(best))
				out = append(out, f)
			}
		}
		for _, g := range got {
			if nearest(g.span, want) == nil {
				out = append(out, t.fault(name, "made up", t.patternOf(role, g, t.gold, "cue made up", "cue right"), g.span))
			}
		}
	}
	return out
}

func (t *texted) fault(slot, kind, pattern string, span []score.Fragment) fault {
	return fault{slot: slot, kind: kind, pattern: pattern, where: t.doc, text: t.text.around(span)}
}

// A roled is a span with the attribution in which it first occurs.
type roled struct {
	span []score.Fragment
	of   attribution
}

// spansOf returns the spans of a role, each once.
func spansOf(all []attribution, role int) (out []roled) {
	seen := map[string]bool{}
	for _, a := range all {
		for _, span := range a[role] {
			if key := fmt.Sprint(span); !seen[key] {
				seen[key] = true
				out = append(out, roled{span, a})
			}
		}
	}
	return out
}

// nearest returns the span that shares most with s, or nil.
func nearest(s []score.Fragment, spans []roled) (best []score.Fragment) {
	most := 0
	for _, other := range spans {
		shared := 0
		for _, a := range s {
			for _, b := range other.span {
				shared += max(0, min(a[1], b[1])-max(a[0], b[0]))
			}
		}
		if shared > most {
			most, best = shared, other.span
		}
	}
	return best
}

// patternOf says what a span is like, and whether the cue of its attribution is
// one of the other side's.
func (t *texted) patternOf(role int, r roled, others []attribution, without, with string) string {
	words := t.text.words(r.span)
	if role == cue {
		fields := strings.Fields(strings.ToLower(words))
		if len(fields) > 3 {
			return fields[0] + " … (more than 3 words)"
		}
		return strings.Join(fields, " ")
	}
	state := without
	for _, c := range r.of[cue] {
		if nearest(c, spansOf(others, cue)) != nil {
			state = with
		}
	}
	if role == source {
		return state + ", source is " + nameKind(words)
	}
	return state + ", content is " + contentKind(words)
}

var pronouns = strings.Fields("he she they it we i you who that which one him her them his their those this these")

// nameKind sorts the words for a speaker.
func nameKind(words string) string {
	fields := strings.Fields(words)
	if len(fields) == 0 {
		return "empty"
	}
	first := strings.ToLower(fields[0])
	switch {
	case len(fields) == 1 && slices.Contains(pronouns, first):
		return "a pronoun"
	case slices.Contains([]string{"the", "a", "an", "some", "many", "most", "several", "his", "her", "their", "its", "this", "that", "those", "these"}, first):
		return "“" + first + " …”"
	case unicode.IsUpper([]rune(fields[0])[0]):
		return "a name or begins with one"
	}
	return "words without article"
}

// contentKind says how much of a content is in quotation marks.
func contentKind(words string) string {
	quoted := strings.ContainsAny(words, `"“”`)
	switch r := []rune(strings.TrimRight(words, ",.;:?! ")); {
	case !quoted:
		return "indirect"
	case len(r) > 0 && strings.ContainsRune(`"“`, r[0]) && strings.ContainsRune(`"”`, r[len(r)-1]):
		return "quoted whole"
	}
	return "quoted in part"
}

// differ says at which end a span differs from what was wanted, and by which
// words.
func (p passage) differ(want, got []score.Fragment) string {
	if len(want) != len(got) && want[0][0] == got[0][0] && want[len(want)-1][1] == got[len(got)-1][1] {
		return fmt.Sprintf("%d pieces wanted, %d given", len(want), len(got))
	}
	var parts []string
	side := func(name string, from, to int, wanted bool) {
		if from >= to {
			return
		}
		verb := "too much"
		if wanted {
			verb = "lacks"
		}
		words := shorten(strings.ToLower(p.cut(from, to)))
		parts = append(parts, fmt.Sprintf("%s at its %s: %s", verb, name, words))
	}
	wantEnd, gotEnd := want[len(want)-1][1], got[len(got)-1][1]
	side("start", want[0][0], got[0][0], true)
	side("start", got[0][0], want[0][0], false)
	side("end", gotEnd, wantEnd, true)
	side("end", wantEnd, gotEnd, false)
	if len(parts) == 0 {
		return "differs within"
	}
	return strings.Join(parts, "; ")
}

// shorten quotes s if it has two words at most.
func shorten(s string) string {
	if len(strings.Fields(s)) > 2 {
		return "more than two words"
	}
	return quote(s)
}

func quote(s string) string { return "«" + s + "»" }

package main

import (
	"fmt"
	"strings"
)

// A shape makes texts of about a size, in its unit.
type shape struct {
	name string
	unit string
	full int // The longest.
	make func(size int) string
}

var shapes = []shape{
	{"an article that goes on", "words", 100_000, article},
	{"one report again and again", "words", 100_000, func(n int) string { return repeated(n, report(0)+"\n\n", wordsOf(report(0))) }},
	{"one sentence again and again", "sentences", 100_000, func(n int) string {
		return strings.Repeat("The mayor said that 12 people were killed in Port Ames on Monday. ", n)
	}},
	{"no full stop", "bytes", 5_000_000, func(n int) string {
		return sized(n, "the mayor said that the harbor was shelled and twelve people died while ")
	}},
	{"one sentence of many words", "words", 20_000, func(n int) string {
		return repeated(n, "the mayor said the strike, which killed 12 people, hit Port Ames, and ", 13) + "that was all."
	}},
	{"no punctuation, sentences by case", "words", 100_000, func(n int) string { return repeated(n, "The mayor spoke and Twelve people died in Port Ames ", 10) }},
	{"quotation marks alone", "marks", 1_000_000, func(n int) string { return strings.Repeat(`"`, n) }},
	{"curly marks that open", "marks", 1_000_000, func(n int) string { return strings.Repeat("“", n) }},
	{"quotation marks between words", "marks", 1_000_000, func(n int) string { return strings.Repeat(`he said "so" `, n/2) }},
	{"quotations within quotations", "levels", 100_000, func(n int) string {
		return strings.Repeat("“He said ", n) + "no" + strings.Repeat("”", n) + "."
	}},
	{"brackets within brackets", "levels", 100_000, func(n int) string {
		return strings.Repeat("(the mayor ", n) + "said no" + strings.Repeat(")", n) + "."
	}},
	{"clauses within clauses", "levels", 20_000, func(n int) string { return strings.Repeat("he said that ", n) + "it rained." }},
	{"one word", "bytes", 5_000_000, func(n int) string { return strings.Repeat("a", n) }},
	{"one number", "digits", 5_000_000, func(n int) string { return strings.Repeat("7", n) }},
	{"one name of many words", "words", 100_000, func(n int) string { return repeated(n, "Port Ames ", 2) }},
	{"a list of numbers", "numbers", 100_000, func(n int) string { return strings.Repeat("12 killed, ", n) }},
	{"full stops", "marks", 1_000_000, func(n int) string { return strings.Repeat(".", n) }},
	{"empty lines", "lines", 1_000_000, func(n int) string { return strings.Repeat("\n", n) + "It rained." }},
	{"one attack with ever more victims", "sentences", 20_000, func(n int) string {
		return numbered(n, "The bombing in Port Ames killed Tom %s, a teacher. ")
	}},
	{"ever more people", "sentences", 20_000, func(n int) string {
		return numbered(n, "Ada %s, a spokeswoman for the army, said that she had seen it. ")
	}},
	{"ever more places", "sentences", 20_000, func(n int) string {
		return numbered(n, "Shelling killed 12 people in the village of %s on Monday. ")
	}},
	{"ever more figures for one attack", "sentences", 20_000, func(n int) string {
		return counted(n, "The bombing in Port Ames killed %d people, the monitor said. ")
	}},
	{"ever more parties", "sentences", 20_000, func(n int) string {
		return numbered(n, "The %s Brigade backs the Coast Front and holds Port Ames. ")
	}},
	{"ever more promises", "sentences", 20_000, func(n int) string {
		return numbered(n, "The army promised to leave %s by 5 May, but broke the truce. ")
	}},
	{"ever more rebels", "sentences", 20_000, func(n int) string {
		return numbered(n, "The FMLN met the Shining Path. Ada Holm, of the committee, said that the rebels killed the mayor of %s. ")
	}},
	{"ever more waves of incidents", "sentences", 20_000, func(n int) string {
		return numbered(n, "The police arrested members of the FMLN for a wave of kidnappings in %s. ")
	}},
	{"a transcript", "lines", 20_000, func(n int) string { return numbered(n, "TOM %s: We were shelled. Twelve people died.\n\n") }},
	{"headlines", "lines", 20_000, func(n int) string { return numbered(n, "Bombing kills 12 in %s, says army\n\n") }},
	{"words with hyphens", "bytes", 1_000_000, func(n int) string { return sized(n, "so-") }},
	{"letters with full stops", "bytes", 1_000_000, func(n int) string { return sized(n, "U.S.") }},
	{"figures with commas", "bytes", 1_000_000, func(n int) string { return sized(n, "1,") }},
	{"apostrophes", "bytes", 1_000_000, func(n int) string { return sized(n, "'") }},
	{"blanks", "bytes", 5_000_000, func(n int) string { return sized(n, " ") + "It rained." }},
	{"combining marks", "bytes", 1_000_000, func(n int) string { return "e" + sized(n, "\u0301") }},
	{"one word a paragraph", "paragraphs", 100_000, func(n int) string { return strings.Repeat("Rain\n\n", n) }},
}

// sized repeats a piece until the text has so many bytes.
func sized(bytes int, piece string) string { return strings.Repeat(piece, bytes/len(piece)+1)[:bytes] }

// repeated repeats a piece of so many words until the text has n of them.
func repeated(n int, piece string, words int) string { return strings.Repeat(piece, n/words) }

// numbered repeats a sentence, each time with another name.
func numbered(n int, sentence string) string {
	var b strings.Builder
	for i := range n {
		name := []byte{byte('A' + i%26)}
		for k := i / 26; k > 0 || len(name) < 4; k /= 26 {
			name = append(name, byte('a'+k%26))
		}
		fmt.Fprintf(&b, sentence, name)
	}
	return b.String()
}

// counted repeats a sentence, each time with another figure.
func counted(n int, sentence string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, sentence, 3+i)
	}
	return b.String()
}

func wordsOf(s string) int { return len(strings.Fields(s)) }

// article is made of reports that tell of other places, days and figures each,
// in a few turns of phrase.
func article(words int) string {
	var b strings.Builder
	for n, i := 0, 0; n < words; i++ {
		s := report(i)
		n += wordsOf(s)
		b.WriteString(s)
		b.WriteString("\n\n")
	}
	return b.String()
}

var (
	places = []string{"Port Ames", "Reedham", "Northgate", "Saltmarsh", "Hollow Creek", "Eastbridge", "Old Quay", "Dunmere"}
	forces = []string{"the Coast Front", "the army", "the Northland air force", "rebels", "the Reed Brigade", "the government"}
	names  = []string{"Ada Marsh", "Tom Reed", "Ivo Lund", "Mara Quill", "Jon Hale", "Edda Storm", "Lena Brook"}
	months = []string{"January", "February", "March", "April", "May", "June", "July", "September", "October"}
)

// report returns paragraph i of an article.
func report(i int) string {
	pick := func(from []string, k int) string { return from[(i*k+i/len(from))%len(from)] }
	place, force, other := pick(places, 1), pick(forces, 1), pick(forces, 5)
	name, month := pick(names, 3), pick(months, 2)
	dead, day := 3+(i*7)%90, 1+(i*11)%28
	switch i % 4 {
	case 0:
		return fmt.Sprintf("At least %d people were killed when %s shelled a market in %s on %d %s 2031, the health ministry said. "+
			"%s, who speaks for the hospital, told reporters that %d children were among the dead.", dead, force, place, day, month, name, dead/3)
	case 1:
		return fmt.Sprintf("“We did not fire on %s,” said %s, a spokesman for %s. “Nobody was hurt there.” "+
			"He accused %s of the attack and said that it had wounded %d civilians.", place, name, force, other, dead)
	case 2:
		return fmt.Sprintf("According to a monitor, air strikes by %s hit %s in early %s, destroying a school and killing between %d and %d people. "+
			"It said that the toll might rise.", force, place, month, dead, dead+5)
	}
	return fmt.Sprintf("%s has held %s since %s, residents say. %s reportedly promised to leave the town by %d %s, but %s denied that there was any agreement.",
		capital(force), place, month, name, day, month, other)
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

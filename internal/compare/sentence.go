package compare

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"counterclaim/internal/ledger"
)

// Sentence returns the level's sentence with the names and values of the two
// claims, and who of the speakers is not certain. It is the sentence of the
// level that [Pair] returns for them.
func Sentence(a, b Side, kin Kin) string {
	w := weigh(&a, &b, kin)
	return w.sentence()
}

// sentence fills the marks of the level's sentence: {A} and {B} are the speakers,
// and {a.aim} is what mark says of the first claim.
func (w weighing) sentence() string {
	var out strings.Builder
	out.Grow(2 * len(w.level.Says))
	for rest := w.level.Says; rest != ""; {
		before, after, open := strings.Cut(rest, "{")
		out.WriteString(before)
		if !open {
			break
		}
		name, tail, _ := strings.Cut(after, "}")
		side := w.pair.a
		if name[0] == 'B' || name[0] == 'b' {
			side = w.pair.b
		}
		if len(name) == 1 {
			out.WriteString(speakerOf(side))
		} else {
			out.WriteString(mark(side, name[2:]))
		}
		// "Aid groups' 50", "Turkey's 60".
		if possessive, ok := strings.CutPrefix(tail, "'s"); ok && strings.HasSuffix(out.String(), "s") {
			out.WriteByte('\'')
			tail = possessive
		}
		rest = tail
	}
	return capital(out.String()) + certainty(w.pair.a, w.pair.b)
}

// mark returns the words that stand for a mark.
func mark(s *Side, name string) string {
	switch name {
	case "attribute":
		return string(s.attribute())
	case "value":
		return figure(s)
	case "group":
		return strings.ReplaceAll(string(s.group()), "_", " ")
	case "actor":
		return named(s.Claim.Actor.Name, "an actor not named")
	case "target":
		return named(s.Claim.Target.Name, "somebody")
	case "place":
		return named(s.Claim.Place.Name, "a place not named")
	case "words":
		return named(s.Claim.Value.Words, "an act not named")
	case "kind":
		return incidentKind(s)
	case "answer":
		return choose(s.negated(), "no", "yes")
	case "aim":
		return aim(s)
	case "tie":
		return tie(s)
	case "hold":
		return holding(s)
	case "move":
		return move(s)
	}
	return "{" + name + "}"
}

// speakerOf returns the name under which the text has the speaker.
func speakerOf(s *Side) string { return named(s.Statement.Speaker.Name, "a speaker not named") }

// named returns a name on one line, or other words where there is none.
func named(name, otherwise string) string {
	if name = strings.Join(strings.Fields(name), " "); name == "" {
		return otherwise
	}
	return name
}

func choose(yes bool, a, b string) string {
	if yes {
		return a
	}
	return b
}

// figure writes the number, the words for it, or that there is none.
func figure(s *Side) string {
	r := s.number()
	if text := choose(r.IsZero(), r.Said, r.String()); text != "" {
		return grouped(text)
	}
	return named(s.Claim.Value.Words, choose(s.negated(), "any", "no figure"))
}

// grouped writes runs of more than four digits with commas.
func grouped(text string) string {
	var b strings.Builder
	for i := 0; i < len(text); {
		n := i
		for n < len(text) && '0' <= text[n] && text[n] <= '9' {
			n++
		}
		if n == i {
			b.WriteByte(text[i])
			i++
			continue
		}
		for j := i; j < n; j++ {
			if j > i && n-i > 3 && (n-j)%3 == 0 {
				b.WriteByte(',')
			}
			b.WriteByte(text[j])
		}
		i = n
	}
	return b.String()
}

// incidentKind writes a kind of incident as words: "air strike".
func incidentKind(s *Side) string {
	return strings.ReplaceAll(named(s.Claim.Value.Words, "an incident"), "_", " ")
}

// share puts the quantifier before the words.
func share(q ledger.Quantifier, words string) string {
	switch q {
	case ledger.QuantifierOnly:
		return "only " + words
	case ledger.QuantifierMost:
		return "mostly " + words
	case ledger.QuantifierSome:
		return "some of " + words
	case ledger.QuantifierAll:
		return "all of " + words
	}
	return words
}

// not puts the negation of a claim before its words.
func not(s *Side, words string) string { return choose(s.negated(), "not ", "") + words }

// aim writes whom the actor aims at: "only the Coast Front and the Reed League".
func aim(s *Side) string {
	var names []string
	for _, t := range s.targets() {
		names = append(names, named(t.Name, "somebody"))
	}
	words := "somebody"
	if n := len(names); n > 0 {
		words = strings.Join(names[:n-1], ", ")
		if words != "" {
			words += " and "
		}
		words += names[n-1]
	}
	if s.quantifier() == ledger.QuantifierSome {
		return not(s, "sometimes "+words)
	}
	return not(s, share(s.quantifier(), words))
}

// tie writes a relation as a noun: "some of the rebels working with al-Qaeda".
func tie(s *Side) string {
	actor := share(s.quantifier(), named(s.Claim.Actor.Name, "somebody"))
	if s.quantifier() == ledger.QuantifierMost {
		actor = "most of " + named(s.Claim.Actor.Name, "somebody")
	}
	return actor + choose(s.negated(), " not ", " ") + verb(kind(s)) + " " + named(s.Claim.Target.Name, "somebody")
}

// verb writes a relation as a participle, which is the same for one and many.
func verb(k ledger.RelationKind) string {
	switch k {
	case ledger.RelationBacks:
		return "backing"
	case ledger.RelationAllied:
		return "being allied with"
	case ledger.RelationWorksWith:
		return "working with"
	case ledger.RelationFights:
		return "fighting"
	case ledger.RelationOpposes:
		return "opposing"
	case ledger.RelationBelongsTo:
		return "belonging to"
	case ledger.RelationLeads:
		return "leading"
	}
	return "being tied to"
}

// holding writes control as a noun: "Port Ames held by the Coast Front".
func holding(s *Side) string {
	place := named(s.Claim.Place.Name, "a place not named")
	if s.Part != "" {
		place = named(s.Part, "") + " " + place
	}
	return place + choose(s.negated(), " not ", " ") + named(s.Claim.Value.Words, "held") + " by " + named(s.Claim.Actor.Name, "an actor not named")
}

// move writes who moved what, in the words of the claim.
func move(s *Side) string {
	return named(s.Claim.Actor.Name, "an actor not named") + ", " + named(s.Claim.Value.Words, "something moved")
}

// certainty says which of the speakers gives a claim as less than certain.
func certainty(a, b *Side) string {
	x, y := a.Claim.Certainty, b.Claim.Certainty
	unsure := func(c ledger.Certainty) bool { return c == ledger.Probable || c == ledger.Possible }
	switch {
	case sameSpeaker(a, b) && (unsure(x) || unsure(y)):
		return " Not both are given as certain."
	case unsure(x) && unsure(y) && x == y:
		return " Both are given as " + string(x) + "."
	case unsure(x) && unsure(y):
		return " What " + speakerOf(a) + " says is given as " + string(x) + ", what " + speakerOf(b) + " says as " + string(y) + "."
	case unsure(x):
		return " What " + speakerOf(a) + " says is given as " + string(x) + "."
	case unsure(y):
		return " What " + speakerOf(b) + " says is given as " + string(y) + "."
	}
	return ""
}

// capital begins a sentence with a capital letter.
func capital(text string) string {
	r, n := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(r)) + text[n:]
}

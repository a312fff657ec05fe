package publish

import (
	"cmp"
	"slices"
	"strings"

	"counterclaim/internal/ledger"
)

const (
	quoteLines     = 3   // How many lines a statement's words may fill.
	voiceMost      = 6   // How many statements of one speaker the sheet shows.
	pairsMost      = 6   // How many contradictory pairs it shows.
	pairCells      = 180 // How much of each side of a pair.
	statementLabel = 11  // The column beside the verbs; "threatens" is the longest.
)

// contradictions opens the part on who says what with the pairs that contradict
// each other.
func (v *view) contradictions() {
	if len(v.sheet.Statements) == 0 {
		return
	}
	v.Heading("WHO SAYS WHAT")
	limit := pairsMost
	if v.o.Explain {
		limit = 0
	}
	if v.pairs(limit) {
		v.Blank()
	}
}

// pairs writes contradictory claims side by side. Of several comparisons of the
// same two statements, the first is shown. It reports whether there are any.
func (v *view) pairs(limit int) bool {
	type pair struct{ left, right ledger.StatementID }
	seen := map[pair]bool{}
	hidden := 0
	for _, c := range v.sheet.Comparisons {
		left, right := v.names.claims[c.Left], v.names.claims[c.Right]
		if c.Relation != ledger.ClaimsContradictory || left == nil || right == nil {
			continue
		}
		if left.Passage.Start > right.Passage.Start {
			left, right = right, left
		}
		p := pair{left.Statement, right.Statement}
		if seen[p] {
			continue
		}
		if limit > 0 && len(seen) == limit {
			hidden++
			continue
		}
		if len(seen) > 0 {
			v.Blank()
		}
		seen[p] = true
		v.columns(2, v.side(left), v.side(right))
		v.Paragraph(2, 4, v.Warn("↔ "+Clean(c.Sentence))+v.Faint(v.itemID(string(c.ID))))
	}
	if hidden > 0 {
		v.Blank()
		v.Paragraph(2, 2, v.Faint("and "+quantity(hidden, "more pair")+"; --explain shows all"))
	}
	return len(seen) > 0
}

// side returns a claim's speaker with the verb, and its words.
func (v *view) side(c *ledger.Claim) [2]string {
	s := v.names.statements[c.Statement]
	if s == nil {
		return [2]string{v.Bold(v.names.speaker(c.Statement)), cut(Clean(c.Passage.Exact), pairCells)}
	}
	text := quote(*s, pairCells)
	if within(c.Passage, s.Content) && len(strings.Fields(c.Passage.Exact)) >= 4 {
		text = cut(asSaid(s.Speech, Clean(c.Passage.Exact)), pairCells)
	}
	head := v.Bold(Clean(s.Speaker.Name)) + " " + agreeing(verb(*s), s.Speaker.Name)
	if inDenial(*s) {
		head += ", in denial"
	}
	return [2]string{head + certainty(c.Certainty), text}
}

// within reports whether a passage is a part of what was said. A claim's may
// hold the words that attribute it too.
func within(p ledger.Passage, content []ledger.Passage) bool {
	return slices.ContainsFunc(content, func(c ledger.Passage) bool { return c.Contains(p.Span) })
}

// A voice is one speaker with all that he says in the document.
type voice struct {
	speaker    ledger.Speaker
	statements []ledger.Statement
}

// voices writes the statements by speaker, in the order in which each first
// speaks; the outlet's own account comes last.
func (v *view) voices() {
	list := gather(v.sheet.Statements)
	for n, who := range list {
		if n > 0 {
			v.Blank()
		}
		v.Paragraph(2, 4, v.Bold(Clean(who.speaker.Name))+v.Faint(describe(who)))
		shown := who.statements
		if !v.o.Explain && len(shown) > voiceMost+1 {
			shown = shown[:voiceMost]
		}
		for _, s := range shown {
			way := ""
			if !who.oneWay() {
				way = via(s.Speaker)
			}
			v.statement(s, way)
		}
		if hidden := len(who.statements) - len(shown); hidden > 0 {
			v.Paragraph(4, 4, v.Faint("and "+quantity(hidden, "more statement")+"; --explain shows all"))
		}
	}
}

// gather groups statements by speaker. Names are compared without case, since a
// name that begins a sentence has a capital.
func gather(statements []ledger.Statement) []*voice {
	byName := map[string]*voice{}
	var list []*voice
	for _, s := range statements {
		who := byName[strings.ToLower(s.Speaker.Name)]
		if who == nil {
			who = &voice{speaker: s.Speaker}
			byName[strings.ToLower(s.Speaker.Name)] = who
			list = append(list, who)
		}
		who.statements = append(who.statements, s)
	}
	slices.SortStableFunc(list, func(a, b *voice) int {
		return cmp.Compare(outletLast(a), outletLast(b))
	})
	return list
}

// outletLast sorts an outlet's own account behind those whom it quotes.
func outletLast(v *voice) int {
	if v.speaker.Kind == ledger.SpeakerOutlet {
		return 1
	}
	return 0
}

// describe returns what is known of a speaker, to stand behind the name:
// " (named; Institute for the Study of War), via Sputnik News".
func describe(who *voice) string {
	s := who.speaker
	if s.Kind == ledger.SpeakerOutlet {
		return " (outlet), in its own account"
	}
	kind := string(s.Kind)
	if s.Affiliation != "" {
		kind += "; " + Clean(s.Affiliation)
	}
	text := " (" + kind + ")"
	if who.oneWay() {
		text += via(s)
	}
	return text
}

// via returns who passed the speaker's words on: ", via Sputnik News".
func via(s ledger.Speaker) string {
	if len(s.Via) == 0 {
		return ""
	}
	names := make([]string, len(s.Via))
	for i, name := range s.Via {
		names[i] = Clean(name)
	}
	return ", via " + strings.Join(names, ", ")
}

// oneWay reports whether all of a voice's words came the same way, so that its
// heading can say so.
func (who *voice) oneWay() bool {
	for _, s := range who.statements {
		if !slices.Equal(s.Speaker.Via, who.speaker.Via) {
			return false
		}
	}
	return true
}

// statement writes one statement; way says who passed it on, if that is to be
// said here.
func (v *view) statement(s ledger.Statement, way string) {
	label := verb(s)
	if s.Stance == ledger.StanceDenies || s.Stance == ledger.StanceDoubts {
		label = v.Warn(label)
	}
	cells := (v.o.Width - 4 - statementLabel) * quoteLines
	if v.o.Explain {
		cells = 1 << 20
	}
	text := quote(s, cells)
	if inDenial(s) {
		text += v.Warn(dash + "a denial")
	}
	if more := certainty(s.Certainty) + way; more != "" {
		text += v.Faint(dash + strings.TrimPrefix(more, ", "))
	}
	v.Labeled(4, statementLabel, label, text+v.Faint(v.itemID(string(s.ID))))
	v.reasons(4+statementLabel, s.Reasons)
	if !v.o.Explain {
		return
	}
	for _, c := range v.names.claimsOf[s.ID] {
		v.Labeled(4+statementLabel, 7, v.Faint("claim"), v.names.claim(c)+v.Faint(v.itemID(string(c.ID))))
		v.reasons(4+statementLabel+7, c.Reasons)
	}
}

// quote returns a statement's words, cut to a number of cells. Only direct
// speech stands in quotation marks.
func quote(s ledger.Statement, cells int) string {
	pieces := make([]string, len(s.Content))
	for i, p := range s.Content {
		pieces[i] = Clean(p.Exact)
	}
	// What is thought, wanted or favored is told in the document's verb, lest it
	// read as something said.
	if s.Act != ledger.ActSays && s.Cue != nil {
		if words := Clean(s.Cue.Exact); s.Content[0].Start > s.Cue.Start {
			pieces[0] = words + " " + pieces[0]
		} else {
			pieces = append(pieces, "("+words+")")
		}
	}
	return asSaid(s.Speech, cut(strings.Join(pieces, " … "), cells))
}

// asSaid puts direct speech in one pair of quotation marks, also where the
// passage has brought some of its own, and drops the comma that leads on to the
// cue.
func asSaid(speech ledger.Speech, text string) string {
	if speech != ledger.SpeechDirect {
		return strings.TrimRight(text, ", ")
	}
	// A straight mark opens and closes: a pair around the whole, or one left over.
	if n := strings.Count(text, `"`); n == 2 && strings.HasPrefix(text, `"`) && strings.HasSuffix(text, `"`) {
		text = strings.Trim(text, `"`)
	} else if n == 1 {
		text = strings.TrimSuffix(strings.TrimPrefix(text, `"`), `"`)
	}
	opened, closed := strings.Count(text, "“"), strings.Count(text, "”")
	whole := opened == 1 && closed == 1 && strings.HasPrefix(text, "“") && strings.HasSuffix(text, "”")
	if whole || opened > closed {
		text = strings.TrimPrefix(text, "“")
	}
	if whole || closed > opened {
		text = strings.TrimSuffix(text, "”")
	}
	return "“" + strings.TrimRight(text, ", ") + "”"
}

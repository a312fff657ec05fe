package speech

import (
	"strings"

	"counterclaim/internal/extract/page"
	"counterclaim/internal/extract/speech/clause"
	"counterclaim/internal/extract/speech/lexicon"
	"counterclaim/internal/extract/syntax"
	"counterclaim/internal/ledger"
)

// speakerOf returns the speaker of the draft and his entity. It reports false
// where the subject cannot speak: an "I" whose owner is the quotation's, a thing
// beside a verb that things can have ("the move suggests").
func (r *reader) speakerOf(d *draft) (ledger.Speaker, int, bool) {
	if d.speaker < 0 {
		if d.nobody {
			return ledger.Speaker{Name: "somebody", Kind: ledger.SpeakerCollective}, -1, true
		}
		return outlet(r.p), -1, true
	}
	m, e := r.p.MentionAt(d.s, d.speaker)
	if m == nil {
		return ledger.Speaker{}, -1, false
	}
	if d.author {
		speaker, mention := outlet(r.p), r.p.Passage(d.s, m.Lo, m.Hi)
		speaker.Mention = &mention
		return speaker, -1, true
	}
	if e == nil { // "she", and nobody before whom that could be.
		mention := r.p.Passage(d.s, m.Lo, m.Hi)
		return ledger.Speaker{Name: mention.Exact, Kind: ledger.SpeakerUnnamed, Mention: &mention}, -1, m.Pronoun
	}
	lo, hi := d.source[0], d.source[1]
	if lo >= hi {
		lo, hi = m.Lo, m.Hi
	}
	mention := r.p.Passage(d.s, lo, hi)
	speaker := ledger.Speaker{Name: e.Name, Kind: e.Kind, Actor: e.Actor, Mention: &mention}
	if e.Affiliation != e.Name && d.speaker != d.verb { // "reports of Northland support" are not Northland's.
		speaker.Affiliation = e.Affiliation
	}
	// "They" and "who" mean people, whatever they were led back to.
	if speaker.Kind == "" && lexicon.Persons(d.s.Tokens[m.Head].Lower) {
		speaker.Kind, speaker.Name = ledger.SpeakerCollective, mention.Exact
	}
	// A thing speaks only beside a verb that nothing but speakers have.
	if speaker.Kind == "" && (d.cue.Act == ledger.ActSays && lexicon.Record(e.Head) || r.partitive(d.s, m)) {
		speaker.Kind = ledger.SpeakerCollective
	}
	if speaker.Kind == "" {
		if d.rule != "cue/according-to" && !lexicon.Speaks(d.s.Tokens[d.verb].Lemma) || lexicon.Mute(e.Head) {
			return ledger.Speaker{}, -1, false
		}
		speaker.Kind = ledger.SpeakerCollective
	}
	if speaker.Kind == ledger.SpeakerUnnamed || speaker.Kind == ledger.SpeakerCollective {
		if d.s.Index == m.Sentence && strings.HasPrefix(mention.Exact, e.Name) && hi-lo <= nameWordsMax {
			name, _, _ := strings.Cut(strings.TrimRight(mention.Exact, ","), ", ") // With its "for the Coast Front", without a clause.
			speaker.Name = strings.Join(strings.Fields(name), " ")
		}
	}
	if speaker.Actor == "" {
		speaker.Name = clause.Bare(speaker.Name)
	}
	speaker.Affiliation = clause.Bare(speaker.Affiliation)
	return speaker, m.Entity, true
}

// partitive reports whether the mention counts people: "a number | of doctors".
func (r *reader) partitive(s *page.Sentence, m *page.Mention) bool {
	if m.Hi+1 >= len(s.Tokens) || s.Tokens[m.Hi].Lower != "of" || !lexicon.Partitive(s.Tokens[m.Head].Lemma) {
		return false
	}
	_, e := r.phraseFrom(s, m.Hi+1)
	return e != nil && e.Kind != ""
}

// nameWordsMax is how long a description may be to stand as a speaker's name.
const nameWordsMax = 10

// findSpeaker returns the head and the tokens of the phrase that speaks at the
// cue verb; head -1 if there is none. after says that it stands behind the verb.
func (r *reader) findSpeaker(s *page.Sentence, verb, lo, hi int) (head int, source [2]int, after bool) {
	// Behind the verb first: what stands before "said Jane Doe" is content.
	if h, span, ok := r.inverted(s, lo, hi); ok {
		return h, span, true
	}
	// "…, he said, | adding that …": the speaker is that of the cue before.
	participle := s.Tokens[verb].Tag == syntax.VBG
	if participle && lexicon.GoesOn(s.Tokens[verb].Lemma) && r.last != nil && r.last.s == s && r.last.verb < verb {
		return r.last.speaker, r.last.source, false
	}
	left := -1
	if !participle || lo > 0 && s.Tokens[lo-1].Tag != syntax.COMMA {
		left = r.leftNeighbor(s, lo)
	}
	// The parser's subject counts where the words between agree with it; else the
	// phrase right before the verb does.
	if c := s.Child(verb, syntax.Nsubj, syntax.NsubjOuter, syntax.NsubjPass); c >= 0 && c < lo && r.clear(s, c, lo) &&
		(left < 0 || s.Under(left, c) && !clause.Bracketed(s, c, left)) {
		return r.whole(s, c, lo)
	}
	if h := left; h >= 0 {
		if issuer := r.issuer(s, h); issuer >= 0 && participle {
			h = issuer
			clo, chi := r.core(s, h)
			return h, [2]int{clo, chi}, false
		}
		return r.whole(s, h, lo)
	}
	if participle && lo > 0 && s.Tokens[lo-1].Tag == syntax.COMMA {
		if c := r.clauseSubject(s, lo); c >= 0 {
			clo, chi := r.core(s, c)
			return c, [2]int{clo, chi}, false
		}
	}
	if r.cutAt(s, lo) && r.last.verb < verb {
		return r.last.speaker, r.last.source, false
	}
	// A second verb borrows the subject of the first.
	if lo > 0 && s.Tokens[lo-1].Tag == syntax.CC { // "can point to it and | say"
		if c := r.clauseSubject(s, lo); c >= 0 {
			clo, chi := r.core(s, c)
			return c, [2]int{clo, chi}, false
		}
	}
	c, _ := s.Subject(verb)
	if c >= 0 && c != verb {
		if issuer := r.issuer(s, c); issuer >= 0 {
			c = issuer
		}
		if c < lo {
			if w := s.Tokens[c].Tag; w == syntax.WP || w == syntax.WDT {
				if head := r.relativeHead(s, c); head >= 0 {
					return head, [2]int{c, c + 1}, false
				}
				c = -1
			}
			if c >= 0 {
				clo, chi := r.core(s, c)
				return c, [2]int{clo, chi}, false
			}
		}
	}
	if participle {
		if c := r.clauseSubject(s, lo); c >= 0 {
			clo, chi := r.core(s, c)
			return c, [2]int{clo, chi}, false
		}
	}
	return -1, [2]int{}, false
}

// cutAt reports whether the content of the attribution before was cut at an "and
// said" whose verb begins at token lo: the speaker is the same.
func (r *reader) cutAt(s *page.Sentence, lo int) bool {
	l := r.last
	if l == nil || l.s != s || l.speaker < 0 || len(l.pieces) == 0 || lo == 0 || s.Tokens[lo-1].Tag != syntax.CC {
		return false
	}
	c := l.pieces[len(l.pieces)-1]
	return c.s == s && c.hi <= lo-1 && c.hi >= lo-2
}

// whole returns the phrase from its core up to the verb, with an apposition or
// relative clause between: "Jane Doe, a doctor who works there, | said".
func (r *reader) whole(s *page.Sentence, head, verbLo int) (int, [2]int, bool) {
	if t := s.Tokens[head].Tag; t == syntax.WP || t == syntax.WDT {
		pronoun := head
		head = r.relativeHead(s, pronoun)
		if head < 0 {
			return -1, [2]int{}, false
		}
		return head, [2]int{pronoun, pronoun + 1}, false
	}
	// A name beside an office is the one who speaks.
	clo, chi := r.core(s, head)
	if person := r.apposed(s, head, chi); person >= 0 {
		head = person
	}
	end := verbLo
	for end > chi && (s.Tokens[end-1].Tag == syntax.RB || s.Tokens[end-1].Tag == syntax.COMMA) {
		end--
	}
	if !r.clear(s, chi-1, end) && !r.clear(s, chi-1, verbLo) || end-chi > 40 {
		end = chi
	}
	for _, e := range s.Dates { // "The ministry on Sunday said": the time is not the speaker's.
		if e.Last == end && e.First > clo {
			end = e.First
			if end > chi && s.Tokens[end-1].Tag == syntax.IN {
				end--
			}
		}
	}
	lo, hi := s.Trim(clo, max(end, chi))
	for hi > chi && hi > lo+1 && s.Tokens[hi-1].Tag == syntax.TO {
		hi--
	}
	head = r.bearer(s, head, hi)
	if hi < verbLo && s.Tokens[hi].Tag == syntax.COMMA && clause.CommaWithin(s, lo, hi) {
		hi++ // The comma that closes an apposition belongs to it as the one that opens it does.
	}
	return head, [2]int{lo, hi}, false
}

// bearer returns the person whose name ends an office's phrase without a comma:
// "the director of the Port Ames Center | Alan Smith". It is head if there is
// none.
func (r *reader) bearer(s *page.Sentence, head, hi int) int {
	_, office := r.p.MentionAt(s, head)
	m, e := r.p.MentionAt(s, hi-1)
	if office == nil || e == nil || office.Kind != ledger.SpeakerUnnamed || office.Plural || e.Kind != ledger.SpeakerNamed || m.Hi != hi || m.Lo <= head+1 {
		return head
	}
	if before := &s.Tokens[m.Lo-1]; before.Tag.IsProper() || before.Tag == syntax.NN {
		return m.Head
	}
	return head
}

// core returns the tokens of the mention at head, or of its phrase.
func (r *reader) core(s *page.Sentence, head int) (lo, hi int) {
	if m, _ := r.p.MentionAt(s, head); m != nil {
		return m.Lo, m.Hi
	}
	return s.Core(head)
}

// clear reports whether no other clause's verb stands between the phrase at
// head and the token lo, relative clauses and appositions in commas aside.
func (r *reader) clear(s *page.Sentence, head, lo int) bool {
	commas, relative := 0, false
	for i := head + 1; i < lo; i++ {
		t := &s.Tokens[i]
		switch {
		case t.Tag == syntax.COMMA:
			commas++
		case t.Tag == syntax.WP || t.Tag == syntax.WDT || t.Tag == syntax.WPS || t.Tag == syntax.WRB:
			relative = true
		case t.Tag.IsFinite() && !relative && t.Tag != syntax.MD:
			return false
		case t.Tag == syntax.LQUOTE || t.Tag == syntax.RQUOTE:
			if q := s.QuoteAt(i); q >= 0 && !r.p.Quotes[q].Short() {
				return false
			}
		}
	}
	return commas == 0 || commas == 2 || s.Tokens[lo-1].Tag == syntax.COMMA || relative
}

// leftNeighbor returns the head of the phrase that ends right before token lo,
// adverbs aside; -1 if there is none.
func (r *reader) leftNeighbor(s *page.Sentence, lo int) int {
	i := lo - 1
	for i >= 0 && (s.Tokens[i].Tag == syntax.RB || s.Tokens[i].Tag == syntax.RBR || s.Tokens[i].Tag == syntax.MD) {
		i--
	}
	i = clause.BeforeAside(s, i)
	if i < 0 {
		return -1
	}
	if s.Tokens[i].Tag == syntax.COMMA && i > 1 && s.Tokens[i-1].Tag == syntax.RB && s.Tokens[i-2].Tag == syntax.COMMA {
		i -= 3 // "The paper, however, | says"
	}
	if i < 0 {
		return -1
	}
	if s.Tokens[i].Tag == syntax.COMMA {
		return r.beforeApposition(s, i)
	}
	if clause.Dash(&s.Tokens[i]) {
		return r.beforeDashes(s, i)
	}
	// A participle and a time, with nothing else, are a clause about the noun.
	if t := &s.Tokens[i]; i < lo-1 && i > 0 && (t.Tag == syntax.VBN || t.Tag == syntax.VBD) && s.Tokens[i+1].Tag != syntax.RB {
		i-- // "The report published | Tuesday | said"
	}
	if w := s.Tokens[i].Lower; w == "who" || w == "which" || w == "that" && s.Tokens[i].Tag == syntax.WDT {
		return i
	}
	m, _ := r.p.MentionAt(s, i)
	if m == nil || m.Hi != i+1 || s.Tokens[m.Head].Tag == syntax.PRPS {
		return -1
	}
	// In "a group of officials said" the phrase to the left belongs to another.
	m = r.climb(s, m)
	head := m.Head
	if m.Lo > 0 && s.Tokens[m.Lo].Tag == syntax.DT && s.Tokens[m.Lo-1].Tag.IsNoun() {
		return head // Nothing joins it to the noun before.
	}
	for s.Tokens[head].Rel == syntax.Nmod || s.Tokens[head].Rel == syntax.Conj {
		up := s.Tokens[head].Head
		if up < 0 || up > head || !s.Tokens[up].Tag.IsNoun() && s.Tokens[up].Tag != syntax.DT || clause.Parted(s, up, head) {
			break
		}
		head = up
	}
	return head
}

// apposed returns the head of a person's name that stands between commas behind
// the phrase at head, which ends at token hi; -1 if there is none.
func (r *reader) apposed(s *page.Sentence, head, hi int) int {
	if hi+1 >= len(s.Tokens) || s.Tokens[hi].Tag != syntax.COMMA {
		return -1
	}
	if _, e := r.p.MentionAt(s, head); e == nil || e.Kind == ledger.SpeakerNamed {
		return -1
	}
	m, e := r.p.MentionAt(s, hi+1)
	if m == nil || e == nil || e.Kind != ledger.SpeakerNamed || m.Lo != hi+1 || m.Hi >= len(s.Tokens) || s.Tokens[m.Hi].Tag != syntax.COMMA {
		return -1
	}
	return m.Head
}

// appositionMax is how many words an apposition between commas may have.
const appositionMax = 40

// beforeApposition returns the head of the phrase before an apposition that the
// comma at token end closes: "The minister, | Alan Smith, | told". A person in
// the apposition is the one who speaks. -1 if there is none.
func (r *reader) beforeApposition(s *page.Sentence, end int) int {
	open := end - 1
	// Back to the comma that opens the apposition.
	for open > 0 && open > end-appositionMax && (s.Tokens[open].Tag != syntax.COMMA || !clause.OpensAside(s, open, end)) {
		if lexicon.QuoteMark(s.Tokens[open].Text) {
			return -1
		}
		open--
	}
	if open <= 0 || s.Tokens[open].Tag != syntax.COMMA {
		return -1
	}
	before := clause.BeforeAside(s, open-1)
	m, e := r.p.MentionAt(s, before)
	if m == nil || e == nil || m.Hi != before+1 {
		return -1
	}
	inner, person := r.p.MentionAt(s, open+1)
	if !e.Person || e.Kind != ledger.SpeakerNamed {
		if inner != nil && person != nil && person.Kind == ledger.SpeakerNamed && inner.Lo == open+1 && inner.Hi == end {
			return inner.Head
		}
	}
	return m.Head
}

// beforeDashes returns the head of the phrase before an aside that the dash at
// token end closes: "Holm — a baker — | said". -1 if there is none.
func (r *reader) beforeDashes(s *page.Sentence, end int) int {
	for open := end - 2; open > 0 && open > end-appositionMax; open-- {
		if !clause.Dash(&s.Tokens[open]) {
			continue
		}
		if m, e := r.p.MentionAt(s, open-1); m != nil && e != nil && m.Hi == open {
			return m.Head
		}
		return -1
	}
	return -1
}

// climb returns the mention that the one at hand hangs on by a preposition: no
// subject stands behind one. In "a source close to him | said" it is the source.
func (r *reader) climb(s *page.Sentence, m *page.Mention) *page.Mention {
	for steps := 0; steps < 4 && m.Lo > 1; steps++ {
		i := m.Lo - 1
		if t := &s.Tokens[i]; t.Tag != syntax.IN && t.Tag != syntax.TO || t.Lower == "that" || lexicon.Subordinator(t.Lower) {
			return m
		}
		i--
		for i > 0 && (s.Tokens[i].Tag == syntax.JJ || s.Tokens[i].Tag == syntax.VBN || s.Tokens[i].Tag == syntax.VBG || s.Tokens[i].Tag == syntax.RB) {
			i--
		}
		up, _ := r.p.MentionAt(s, i)
		if up == nil || up.Hi != i+1 || up == m {
			return m
		}
		m = up
	}
	return m
}

// relativeWords is how far back the noun of a relative pronoun may stand.
const relativeWords = 12

// relativeHead returns the noun that a relative pronoun stands for, or -1: the
// nearest, and for "who" the nearest that means people ("men in masks who").
func (r *reader) relativeHead(s *page.Sentence, pronoun int) int {
	nearest := -1
	for i := pronoun - 1; i >= 0 && i >= pronoun-relativeWords && !s.Tokens[i].Tag.IsFinite(); i-- {
		m, e := r.p.MentionAt(s, i)
		if m == nil || e == nil && !m.Pronoun {
			continue
		}
		if nearest < 0 && i >= pronoun-3 {
			nearest = m.Head
		}
		if s.Tokens[pronoun].Lower != "who" && s.Tokens[pronoun].Lower != "whom" {
			break
		}
		if e != nil && (e.Person || e.Kind == ledger.SpeakerCollective || e.Kind == ledger.SpeakerOrganization && e.Place == "") {
			return m.Head
		}
		i = min(i, m.Lo)
	}
	return nearest
}

// inverted looks for a speaker behind the verb: "…,” said Jane Doe, a doctor".
// Something must come before that can be content: a comma or a quotation mark.
func (r *reader) inverted(s *page.Sentence, lo, hi int) (int, [2]int, bool) {
	if hi-lo != 1 || lo == 0 || hi >= len(s.Tokens) || s.Tokens[lo].Tag == syntax.VBG {
		return -1, [2]int{}, false
	}
	before := s.Tokens[lo-1]
	if before.Tag != syntax.COMMA && before.Tag != syntax.RQUOTE && !lexicon.QuoteMark(before.Text) {
		return r.invertedAtEnd(s, lo, hi)
	}
	if before.Tag == syntax.COMMA && s.QuoteAt(lo-2) < 0 && (!clause.HasVerb(s, 0, lo-1) || lexicon.TakesHearer(s.Tokens[lo].Lemma)) {
		return -1, [2]int{}, false
	}
	m, e := r.phraseFrom(s, hi)
	if m == nil || e == nil || before.Tag == syntax.COMMA && s.QuoteAt(lo-2) < 0 && clause.VerbAhead(s, hi) {
		return -1, [2]int{}, false
	}
	plo, phi := s.Phrase(m.Head, -1)
	plo, phi = min(plo, m.Lo), max(phi, m.Hi)
	for i := m.Hi; i < phi; i++ { // Never into a quotation or another clause of saying.
		if lexicon.QuoteMark(s.Tokens[i].Text) {
			phi = i
			break
		}
	}
	if phi+1 < len(s.Tokens) && s.Tokens[phi].Tag == syntax.COMMA && clause.Appositive(s, phi+1) {
		phi = clause.AppositiveEnd(s, phi+1)
	}
	plo, phi = s.Trim(plo, phi)
	return m.Head, [2]int{plo, phi}, true
}

// invertedAtEnd looks for a speaker that ends the sentence behind "said" where
// the text leaves out the comma before: "The bodies were found said the mayor."
func (r *reader) invertedAtEnd(s *page.Sentence, lo, hi int) (int, [2]int, bool) {
	if s.Tokens[lo].Lower != "said" || !clause.HasVerb(s, 0, lo) || clause.At(s, hi) {
		return -1, [2]int{}, false
	}
	m, e := r.phraseFrom(s, hi)
	if m == nil || e == nil || e.Kind == "" || m.Lo != hi {
		return -1, [2]int{}, false
	}
	for i := m.Hi; i < len(s.Tokens); i++ {
		if s.Tokens[i].Tag != syntax.PERIOD {
			if m, _ := r.p.MentionAt(s, i); m == nil || !s.Tokens[i].Tag.IsProper() {
				return -1, [2]int{}, false
			}
		}
	}
	return m.Head, [2]int{m.Lo, m.Hi}, true
}

// phraseFrom returns the mention that begins at token i.
func (r *reader) phraseFrom(s *page.Sentence, i int) (*page.Mention, *page.Entity) {
	for j := i; j < len(s.Tokens) && j < i+12; j++ {
		m, e := r.p.MentionAt(s, j)
		if m == nil || m.Head < j {
			if s.Tokens[j].Tag == syntax.COMMA || s.Tokens[j].Tag.IsFinite() || s.Tokens[j].Tag == syntax.IN {
				return nil, nil
			}
			continue
		}
		if m.Lo > i {
			if t := s.Tokens[i].Tag; t != syntax.DT && t != syntax.JJ && !t.IsNoun() && t != syntax.CD && t != syntax.VBN {
				return nil, nil
			}
		}
		return m, e
	}
	return nil, nil
}

// issuer returns who issued the text that noun names: in "Ratney issued a
// statement urging …" the statement speaks, and Ratney is the speaker. -1 if
// noun names no text.
func (r *reader) issuer(s *page.Sentence, noun int) int {
	switch s.Tokens[noun].Lemma {
	case "statement", "letter", "report", "speech", "message", "tweet", "interview", "post", "note",
		"communique", "communiqué", "resolution", "article", "address", "memo", "declaration", "appeal":
	default:
		return -1
	}
	if c := s.Child(noun, syntax.NmodPoss); c >= 0 {
		return c
	}
	if verb := s.Tokens[noun].Head; verb >= 0 && s.Tokens[verb].Tag.IsVerb() {
		if c := s.Child(verb, syntax.Nsubj); c >= 0 {
			return c
		}
		return r.clauseSubject(s, verb)
	}
	return -1
}

// clauseSubject returns the nearest subject before token: of the finite verb
// that precedes it. -1 if there is none.
func (r *reader) clauseSubject(s *page.Sentence, token int) int {
	for i := token - 1; i >= 0; i-- {
		if t := &s.Tokens[i]; t.Rel == syntax.Nsubj || t.Rel == syntax.NsubjPass {
			return i
		}
		if t := &s.Tokens[i]; t.Tag.IsFinite() {
			if h := r.leftNeighbor(s, i); h >= 0 {
				return h
			}
		}
	}
	return -1
}

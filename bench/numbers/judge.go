package main

import (
	"strings"

	"counterclaim/internal/compare"
	"counterclaim/internal/ingest"
	"counterclaim/internal/ledger"
	"counterclaim/internal/pipeline"
)

// A relation is an answer in the scorer's words.
type relation string

const (
	supports     relation = "supports"
	contradicts  relation = "contradicts"
	incomparable relation = "incomparable"
)

// A judge reads pairs of texts and compares their figures.
type judge struct{ reader *pipeline.Reader }

func newJudge() (*judge, error) {
	r, err := pipeline.New(pipeline.Options{})
	if err != nil {
		return nil, err
	}
	return &judge{r}, nil
}

// answer compares the figures of a pair.
func (j *judge) answer(p pair) answer {
	said, held := j.read("Claim", p.Claim), j.read("Evidence", p.Evidence)
	asked := map[ledger.ClaimID]bool{}
	for _, c := range said.Claims {
		asked[c.ID] = c.Value.Number != nil
	}
	best := map[ledger.ClaimID]ledger.Comparison{}
	for _, c := range compare.Compare(together(said, held), kinOf(said, held)) {
		for _, id := range []ledger.ClaimID{c.Left, c.Right} {
			if before, ok := best[id]; asked[id] && (!ok || before.Relation == ledger.ClaimsContradictory) {
				best[id] = c
			}
		}
	}
	a := answer{ID: p.ID, Relation: incomparable}
	for _, c := range said.Claims { // In the order of the text, so that an answer is the same each time.
		b, ok := best[c.ID]
		switch {
		case !ok || a.Relation == contradicts:
		case b.Relation == ledger.ClaimsContradictory:
			a.Relation, a.Why = contradicts, b.Sentence
		case a.Relation == incomparable:
			a.Relation, a.Why = supports, b.Sentence
		}
	}
	return a
}

// read reads one side of a pair as a document published by source.
func (j *judge) read(source, text string) ledger.Sheet {
	text = ingest.Normalize(printed.Replace(text))
	hash := ledger.HashOf([]byte(text))
	return j.reader.Read(ledger.Document{
		ID: ledger.NewDocumentID(hash, source), Source: ledger.Source{Name: source},
		SHA256: hash, MediaType: "text/plain", Language: "en", Text: text,
	})
}

// printed turns the signs of tokenized text into those of print.
var printed = strings.NewReplacer("-LRB-", "(", "-RRB-", ")", "-LSB-", "[", "-RSB-", "]", "`` ", "“", " ''", "”",
	" ,", ",", " .", ".", " ;", ";", " :", ":", " %", "%", "$ ", "$", " 's", "'s", " ’ s", "’s", " n't", "n't")

// together lays two sheets together as one, with one incident in place of all.
// The statements of each keep their document and so their speaker.
func together(a, b ledger.Sheet) ledger.Sheet {
	one := ledger.Incident{ID: "inc_premise", Certainty: ledger.Certain}
	both := ledger.Sheet{
		Statements: append(a.Statements, b.Statements...),
		Claims:     append(a.Claims, b.Claims...),
		Tallies:    append(a.Tallies, b.Tallies...),
		Actors:     append(a.Actors, b.Actors...),
	}
	for _, in := range append(a.Incidents, b.Incidents...) {
		one.Actors = append(one.Actors, in.Actors...)
		one.Casualties = append(one.Casualties, in.Casualties...)
		one.Statements = append(one.Statements, in.Statements...)
	}
	both.Incidents = []ledger.Incident{one}
	return both
}

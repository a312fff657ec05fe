package compare

import (
	"maps"
	"slices"
	"strings"

	"counterclaim/internal/ledger"
)

// A Text is what was read of one document: its sheet, and its amounts.
type Text struct {
	Sheet   ledger.Sheet
	Amounts []ledger.Amount
}

// A Parallel is two texts side by side, on the premise that both tell of one
// thing.
//
// Relation is contradictory if a number of the first text cannot be where some number
// of the second is; compatible if none is so, and some number of the first is
// borne out by one of the second; and incomparable otherwise: where the second
// says nothing on what the first does.
type Parallel struct {
	Relation ledger.ComparisonRelation `json:"relation"`
	Rule     string                    `json:"rule,omitempty"` // The Level that decided; "" if none did.
	Sentence string                    `json:"sentence,omitempty"`

	Amounts []Beside            `json:"amounts"` // Each amount of the first text that something in the second bears on.
	Claims  []ledger.Comparison `json:"claims"`  // What the one claims beside what the other does, as if of one incident.
}

// Texts sets two texts side by side. Every number is compared as an amount. Where
// no amount decides, the figures do that speakers give for the dead, the injured,
// the displaced and the detained: they know of denials.
func Texts(a, b Text) Parallel {
	r := Parallel{Relation: ledger.ClaimsIncomparable, Amounts: Amounts(a.Amounts, b.Amounts)}
	r.Claims = between(&a.Sheet, Compare(premised(a.Sheet, b.Sheet), KinOf(a.Sheet, b.Sheet)))
	for _, x := range r.Amounts {
		r.weigh(x.Relation, x.Rule, x.Sentence)
	}
	if r.Relation == ledger.ClaimsCompatible && dayLeftOpen(a.Amounts, b.Amounts) {
		r.Relation, r.Rule, r.Sentence = ledger.ClaimsIncomparable, dayOpen.ID, dayOpen.Says
		return r
	}
	if r.Relation == ledger.ClaimsIncomparable {
		r.weighClaims(&a, &b)
	}
	return r
}

// weighClaims lets the figures decide that both texts claim, save where amounts of
// both were of the same and did not decide: they had a reason, such as the day. Of
// denials amounts know nothing.
func (r *Parallel) weighClaims(a, b *Text) {
	figures := figuresOf(&a.Sheet)
	maps.Copy(figures, figuresOf(&b.Sheet))
	for id, c := range figures {
		if of := string(c.Attribute); !c.Negated && counts(a.Amounts, of) && counts(b.Amounts, of) {
			delete(figures, id)
		}
	}
	best := map[ledger.ClaimID]ledger.Comparison{}
	for _, c := range r.Claims {
		if figures[c.Left] == nil || figures[c.Right] == nil || !bears(&c) {
			continue
		}
		for _, id := range []ledger.ClaimID{c.Left, c.Right} {
			if before, ok := best[id]; !ok || before.Relation == ledger.ClaimsContradictory {
				best[id] = c
			}
		}
	}
	for _, c := range a.Sheet.Claims { // In the order of the text, so that the answer is the same each time.
		if x, ok := best[c.ID]; ok {
			r.weigh(x.Relation, x.Rule, x.Sentence)
		}
	}
}

// between returns those of the comparisons that set a claim of a beside one of
// another sheet.
func between(a *ledger.Sheet, all []ledger.Comparison) []ledger.Comparison {
	own := make(map[ledger.ClaimID]bool, len(a.Claims))
	for i := range a.Claims {
		own[a.Claims[i].ID] = true
	}
	return slices.DeleteFunc(all, func(c ledger.Comparison) bool { return own[c.Left] == own[c.Right] })
}

// weigh takes one comparison into account: a contradiction outweighs all else.
func (r *Parallel) weigh(relation ledger.ComparisonRelation, rule, sentence string) {
	switch {
	case r.Relation == ledger.ClaimsContradictory:
	case relation == ledger.ClaimsContradictory:
		r.Relation, r.Rule, r.Sentence = relation, rule, sentence
	case relation != ledger.ClaimsIncomparable && r.Relation == ledger.ClaimsIncomparable:
		r.Relation, r.Rule, r.Sentence = ledger.ClaimsCompatible, rule, sentence
	}
}

// bears reports whether the comparison says that one figure agrees with the other
// or cannot: that a part fits into a whole says neither.
func bears(c *ledger.Comparison) bool {
	return c.Relation != ledger.ClaimsCompatible || strings.HasSuffix(c.Rule, "/ranges-meet") || strings.HasSuffix(c.Rule, "/rounding")
}

// dayOpen is the level between an amount that is told of a day and a text that
// names none.
var dayOpen = incomparable("amount/day-open", "The first text tells its numbers of a day, and the second names none.", nil)

// dayLeftOpen reports whether left names a day and right none.
func dayLeftOpen(left, right []ledger.Amount) bool {
	day := func(a ledger.Amount) bool { return a.Kind == ledger.AmountDay && a.Date.Day != 0 }
	return slices.ContainsFunc(left, day) && !slices.ContainsFunc(right, day)
}

// counts reports whether some amount counts that.
func counts(list []ledger.Amount, of string) bool {
	return slices.ContainsFunc(list, func(a ledger.Amount) bool { return a.Kind == ledger.AmountCount && a.Of == of })
}

// figuresOf returns the claims of sheet that count people. A victim told without
// a count ("killing its leader") counts nobody.
func figuresOf(sheet *ledger.Sheet) map[ledger.ClaimID]*ledger.Claim {
	out := map[ledger.ClaimID]*ledger.Claim{}
	for i := range sheet.Claims {
		c := &sheet.Claims[i]
		if n := c.Value.Number; n != nil && (n.Low == nil || !ofSome(c.Passage.Exact, *n.Low)) {
			out[c.ID] = c
		}
	}
	return out
}

// premised lays two sheets together as one, with one incident in place of all.
// The statements of each keep their document and so their speaker.
func premised(a, b ledger.Sheet) ledger.Sheet {
	one := ledger.Incident{ID: "inc_premise", Certainty: ledger.Certain}
	both := ledger.Sheet{}
	for _, s := range []*ledger.Sheet{&a, &b} {
		both.Statements = append(both.Statements, s.Statements...)
		both.Claims = append(both.Claims, s.Claims...)
		both.Tallies = append(both.Tallies, s.Tallies...)
		both.Actors = append(both.Actors, s.Actors...)
		for _, in := range s.Incidents {
			one.Actors = append(one.Actors, in.Actors...)
			one.Casualties = append(one.Casualties, in.Casualties...)
			one.Statements = append(one.Statements, in.Statements...)
		}
	}
	both.Incidents = []ledger.Incident{one}
	return both
}

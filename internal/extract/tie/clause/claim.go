package clause

import (
	"counterclaim/internal/extract/speech"
	"counterclaim/internal/ledger"
)

// Tells reports whether the statement tells how things are: demands, offers,
// pledges and threats do not.
func Tells(a *speech.Attribution) bool {
	switch a.Stance {
	case ledger.StanceAsserts, ledger.StanceDenies, ledger.StanceDoubts:
		return true
	}
	return false
}

// Net returns whether the speaker stands for "not so": what a denial contains
// is turned round.
func Net(a *speech.Attribution, negated bool) bool {
	return negated != (a.Stance == ledger.StanceDenies)
}

// Reason returns a Reason.
func Reason(field, rule, says string) ledger.Reason {
	return ledger.Reason{Field: field, Rule: rule, Says: says}
}

// Claim adds a claim of statement a, unless it is there.
func (c *Scene) Claim(a *speech.Attribution, cl ledger.Claim) {
	cl.Statement = a.ID
	if cl.Certainty == "" {
		cl.Certainty = a.Certainty
	}
	cl.ID = ledger.NewClaimID(cl)
	all := *c.claims
	for i := len(all) - 1; i >= 0 && all[i].Statement == cl.Statement; i-- {
		if all[i].ID == cl.ID {
			return
		}
	}
	*c.claims = append(all, cl)
}

// SameParty reports whether two parties are one: the same actor, or the same
// words where the registry knows neither.
func SameParty(a, b ledger.Party) bool {
	if a.Actor != "" || b.Actor != "" {
		return a.Actor == b.Actor
	}
	return a.Name == b.Name
}

// TokensOf returns the tokens of the sentence that the statement's first piece of
// content covers.
func (c *Scene) TokensOf(a *speech.Attribution) (lo, hi int) {
	lo = len(c.Sentence.Tokens)
	for i := range c.Sentence.Tokens {
		t := &c.Sentence.Tokens[i]
		if a.Content[0].Start <= t.Start && t.End <= a.Content[0].End {
			lo, hi = min(lo, i), i+1
		}
	}
	return lo, hi
}

// Speaker returns who makes the statement, as a party.
func (c *Scene) Speaker(a *speech.Attribution) ledger.Party {
	return ledger.Party{Name: a.Speaker.Name, Actor: a.Speaker.Actor}
}

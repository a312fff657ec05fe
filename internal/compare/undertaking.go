package compare

import (
	"slices"
	"strings"

	"counterclaim/internal/ledger"
)

// commitmentLevels returns the levels for what an actor is said to have
// undertaken, and to have kept.
func commitmentLevels() []Level {
	return []Level{
		incomparable("commitment/other-commitment", "{A} and {B} speak of different undertakings: “{a.words}” and “{b.words}”.",
			func(p pair) bool { return !sameCommitment(p) }),
		contradictory("commitment/kept-or-not", "{A} says that {a.actor} kept the undertaking to “{a.words}”, and {B} says that it was not kept.",
			"{A} says that {a.actor} kept the undertaking to “{a.words}”, and elsewhere that it was not kept.",
			func(p pair) bool {
				return status(p.a) == ledger.CommitmentKept && status(p.b) == ledger.CommitmentNotKept
			}),
		sameLevel("commitment/same", "{A} and {B} tell the same of {a.actor}'s undertaking to “{a.words}”.",
			func(p pair) bool { return status(p.a) == status(p.b) && same(p.a.Claim.Actor, p.b.Claim.Actor) }),
		compatible("commitment/pledged-told", "{A} gives the undertaking of {a.actor} to “{a.words}”, and {B} tells what became of it.",
			func(p pair) bool { return status(p.a) == ledger.CommitmentPending }),
		compatible("commitment/partly", "{A} and {B} tell differently of how far {a.actor}'s undertaking to “{a.words}” was carried out, and both can hold.", always),
	}
}

// status returns what the claim tells became of the commitment.
func status(s *Side) ledger.CommitmentStatus {
	switch {
	case s.Statement.Stance == ledger.StancePledges:
		return ledger.CommitmentPending
	case s.Status == ledger.CommitmentKept || s.Status == ledger.CommitmentPartly || s.Status == ledger.CommitmentNotKept:
		return s.Status
	case s.negated():
		return ledger.CommitmentNotKept
	}
	return ledger.CommitmentPending
}

// sameCommitment reports whether both are about one commitment: one that the
// sheet already gathered, or one act of one actor.
func sameCommitment(p pair) bool {
	if slices.ContainsFunc(p.a.Commitments, func(id ledger.CommitmentID) bool { return slices.Contains(p.b.Commitments, id) }) {
		return true
	}
	return p.akin(p.a.Claim.Actor, p.b.Claim.Actor) && sameAct(p.a.Claim.Value.Words, p.b.Claim.Value.Words)
}

// demandLevels returns the levels for what somebody should do by somebody's
// word. A demand is met or not, so two of them cannot contradict each other.
func demandLevels() []Level {
	return []Level{
		incomparable("demand/other-demand", "{A} and {B} do not ask one thing of one actor: “{a.words}” and “{b.words}”.",
			func(p pair) bool {
				return !p.akin(p.a.Claim.Target, p.b.Claim.Target) || !sameAct(p.a.Claim.Value.Words, p.b.Claim.Value.Words)
			}),
		contradictory("demand/denied", "{A} tells of a demand by {a.actor} that {a.target} should “{a.words}”, and {B} says that there was none.",
			"{A} tells of a demand by {a.actor} that {a.target} should “{a.words}”, and elsewhere says that there was none.",
			func(p pair) bool {
				return p.opposed() && p.b.Statement.Stance == ledger.StanceDenies && same(p.a.Claim.Actor, p.b.Claim.Actor)
			}),
		incomparable("demand/opposed", "{A} and {B} ask opposite things of {a.target}, and a demand says nothing of what is so.", pair.opposed),
		sameLevel("demand/same", "{A} and {B} both ask {a.target} to “{a.words}”.",
			func(p pair) bool { return same(p.a.Claim.Target, p.b.Claim.Target) }),
		compatible("demand/kin", "{A} and {B} ask the same of {a.target} and {b.target}, one of which is part of the other.", always),
	}
}

// sameAct reports whether two wordings are of one act: all words that carry
// meaning in the shorter, two at least, are in the longer.
func sameAct(x, y string) bool {
	if strings.EqualFold(x, y) {
		return true
	}
	a, b := carrying(x), carrying(y)
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) > 1 && !slices.ContainsFunc(a, func(w string) bool { return !slices.Contains(b, w) })
}

// carrying returns the words of text that carry meaning, without the commonest
// endings: "airdrops" and "airdrop" are one.
func carrying(text string) []string {
	var kept []string
	for _, w := range words(text) {
		switch w {
		case "a", "an", "the", "to", "of", "in", "on", "for", "with", "and", "from", "into", "by", "at", "its", "their", "his", "her", "will", "would", "make", "be":
			continue
		}
		for _, ending := range []string{"ing", "ed", "es", "s", "e"} {
			if stem, ok := strings.CutSuffix(w, ending); ok && len(stem) > 3 {
				w = stem
				break
			}
		}
		if !slices.Contains(kept, w) {
			kept = append(kept, w)
		}
	}
	return kept
}

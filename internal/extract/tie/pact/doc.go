// Package pact reads what parties settle, promise and demand.
//
// # Agreement
//
// A [ledger.Agreement] is a truce, a peace, an accord that the text speaks of.
// It is listed if it has a proper name or something is said of it: from when it
// holds, whom it leaves out, who made it, what became of it. Mentions of one
// kind with no date, place or name against it are one agreement; the mention
// that says most gives the statement, and the others stay in the reasons.
//
// # Commitment
//
// A [ledger.Commitment] is a pledge, or what a speaker says that it will itself
// do, or a deadline that a body set. An offer is none. The status is what the
// text says: "has not followed through on a pledge" is said_not_kept. Deeds that
// stand against a pledge to hold back are kept as evidence, and leave the status
// unclear, because no sentence says that it was broken.
//
// # Demand
//
// A demand is a claim of a statement that demands: who calls on whom to do what.
// "It didn’t happen." right behind it is kept as a reason.
package pact

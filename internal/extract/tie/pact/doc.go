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
// A bare name of a kind that is as often about trade ("the Ames Treaty") is
// listed only with a term. "It" at the head of the next sentence can mean the
// agreement, if the verb fits nothing else: "It excludes the Front." Those
// whom the words only count ("two armed groups") are not listed as left out.
//
// # Commitment
//
// A [ledger.Commitment] is a pledge, or what a speaker says that it will itself
// do, or a deadline that a body set. An offer is none. The status is what the
// text says: "has not followed through on a pledge" is said_not_kept. Deeds that
// stand against a pledge to hold back are kept as evidence, and leave the status
// unclear, because no sentence says that it was broken.
//
// Who pledges must be somebody that a reader could ask: an actor of the registry,
// or one with a name. A president may pledge what his state will do; then the
// state is bound. Two who pledge together are bound each by itself.
//
// # Deadline
//
// A deadline binds whom it is set for, "for Y to act", and where that is nobody
// (aid, or a day to come) whoever set it. "The deadline passed" is said of the one
// told last, and means that it was not kept; "will pass" means nothing yet.
//
// # Demand
//
// A demand is a claim of a statement that demands: who calls on whom to do what.
// "The same" is what the demand before it asked, of whom that one asked it.
// "It didn’t happen." right behind it is kept as a reason.
package pact

// Package event reads what is alleged to have happened to whom: incidents,
// their dead and injured, cumulative tallies, and flight.
//
// # Trigger
//
// A trigger is a word that names or tells a happening: "airstrike", "was
// bombed", "clashes". The lists of package scene say for each word what it may
// stand for; an editor can extend them. A word that names something planned, feared,
// prevented, demanded, or said in general is no trigger.
//
// # Report
//
// A [Report] is one mention of an incident in one sentence: its triggers, with
// the place, time, target, actors and casualties that the same sentence binds to
// them. A report is specific if it could be told from other incidents; the rest
// speaks of incidents told elsewhere, or of none in particular. Gathering the
// reports of one happening is the work of package link.
//
// # Harm
//
// A harm (package harm) is a figure, or a person or two, with what became of them: "at least 60
// killed", "a nurse". Bounds are kept as they were said. A part ("including
// seven children") stays inside its whole and is never added to it. "Casualties"
// without another word are no figure, since they may be dead or injured; people
// without a number ("killed civilians") are none either; and of families only
// the words are kept, because how many people they are nobody said.
//
// # Role
//
// Who did it and to whom beyond figures, what was hit, with what, how far it went
// and by whose account: package role, with what words tell of a body (package body), of
// persons (package person), and of who answers for a deed (package blame).
//
// # Tally
//
// A figure is a [ledger.Tally] where it covers a window rather than an occasion:
// "since 30 September", "in the past five years", "the toll of the war".
//
// # What is not promised
//
// The package takes the words at their face. It does not know whether a place
// lies where the text says, and adds nothing up. Figures, days and actors are left
// empty rather than filled from another sentence; where the chain of places (package
// chain) or a role (package role) does take something from elsewhere on the page,
// it says so.
package event

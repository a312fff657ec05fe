// Package store keeps the ledger in SQLite or PostgreSQL; it adds, and never
// overwrites.
//
// # Entries
//
// An entry is the unit: one value of package ledger, who added it in which run,
// and when. [Store.Append] adds a batch of them, and [Store.AddSheet] a document
// with all that was read out of it. When either returns without an error, the
// batch is on the disk: killing the process, or the machine, loses none of it,
// and what was not acknowledged is there wholly or not at all. Entries have
// sequences without gaps. Triggers in the database refuse to change or delete
// one, whoever asks.
//
// # Subjects
//
// A subject is what entries are about: the ID of a statement, an incident, an
// actor. The first entry about a subject makes it known, a later one of the
// same kind corrects it, a retraction withdraws it. All of them stay readable:
// see [Store.Subject]. A decision speaks about a subject and changes nothing.
//
// # Projections
//
// The tables projections, refs, codes and words hold no knowledge of their own.
// They say which entry stands for a subject and since when, what refers to
// what, and which words are where. [Store.Rebuild] makes them from the entries,
// by the same code that keeps them while entries are added.
//
// # As known on
//
// Every question can be asked as of a moment. An entry recorded later does not
// exist for it: neither values, nor corrections, nor retractions. The store
// gives each batch a time after that of every earlier batch, also if the clock
// was set back, so the answer for any moment up to the last entry's never
// changes, whatever is added. A moment that is yet to come has no such promise.
//
// # Search
//
// Words are folded by one function for both engines, and both are given nothing
// but folded words, so that both find the same. There is no ranking: hits come
// newest first. Scripts that put no space between words are found by whole runs
// of letters only.
//
// # What is not promised
//
// The store does not check whether an entry makes sense, only that its IDs lead
// somewhere and its passages stand in their document. It does not hide
// anything: what was retracted can be read. It keeps no secrets from someone
// who has the file, and cannot tell if somebody replaced the whole of it or cut
// off its end with all that was derived from it.
package store

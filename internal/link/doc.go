// Package link gathers what is told about the same happening into one Incident.
//
// # Report
//
// A [Report] is one mention of an incident: what package event makes of one
// sentence. It is given as an Incident of its own.
//
// # The same
//
// Two reports tell the same incident if their kinds may be one, their places do
// not exclude each other, their times meet, and they name no different targets;
// [Compare] weighs what speaks for it and says why. A place that is not told
// excludes nothing and proves nothing. Nearness in the text counts, because a
// text tells a happening before it goes on about it.
//
// A report without a place of its own, told after one that has a place or a day,
// is about that one unless its words contradict it; where a text tells only one
// such incident of violence, it is so from anywhere in the text. What says that
// it is another ("a separate attack") is not joined to what was told before.
//
// # Incident
//
// [Within] gathers the reports of one document. Reports that are specific start
// incidents; the others join the incident that they fit best, and tell none of
// their own if they fit none. Every figure stays a Count of its own with its
// statement: figures of several speakers are set side by side, and nothing is
// added up. What one speaker says again is kept once, with every statement.
//
// # Cost
//
// A report is weighed against the incidents told within a dozen sentences, the
// dozen latest at its place or at places around it, and the sole incident: O(n)
// weighings for n reports, and O(n log n) in all because they are sorted.
//
// # What is not promised
//
// Reports of different documents are not gathered here, but Compare does not
// care which document a report is from, apart from the distance between
// sentences.
package link

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
// # Incident
//
// [Within] gathers the reports of one document. Reports that are specific start
// incidents; the others join the incident that they fit best, and tell none of
// their own if they fit none. Every figure stays a Count of its own with its
// statement: figures of several speakers are set side by side, and nothing is
// added up.
//
// # What is not promised
//
// Reports of different documents are not gathered here, but Compare does not
// care which document a report is from, apart from the distance between
// sentences.
package link

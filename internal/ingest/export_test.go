package ingest

// Unreadable is what turns an error of the operating system into a sentence.
var Unreadable = unreadable

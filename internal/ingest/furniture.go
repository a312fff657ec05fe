package ingest

import (
	"counterclaim/internal/ingest/prose"
	"counterclaim/internal/ledger"
)

// Normalize returns s in the form of a Document's Text; see [prose.Normalize].
func Normalize(s string) string { return prose.Normalize(s) }

// Boilerplate lists the paragraphs of a Document's Text that belong to the page
// and not to the report, in order; see [prose.Boilerplate].
func Boilerplate(text string) []ledger.Span { return prose.Boilerplate(text) }

// Dateline finds the head of a dispatch in a Document's Text; see
// [prose.DatelineOf].
func Dateline(text string) (prose.Dateline, bool) { return prose.DatelineOf(text) }

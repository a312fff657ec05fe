package main

import (
	"context"
	"iter"
	"strings"

	"counterclaim/internal/ledger"
	"counterclaim/internal/store"
)

// A list is one of the ledger's lists, under the name that show has for it.
type list struct {
	name     string
	passages bool // Whether its items have passages, and so need their document's text in JSON.
	open     func(*store.Store, context.Context, store.Filter) iter.Seq2[any, error]
}

var lists = []list{
	listOf("documents", false, (*store.Store).Documents),
	listOf("statements", true, (*store.Store).Statements),
	listOf("claims", true, (*store.Store).Claims),
	listOf("incidents", true, (*store.Store).Incidents),
	listOf("tallies", true, (*store.Store).Tallies),
	listOf("relations", true, (*store.Store).Relations),
	listOf("control", true, (*store.Store).Control),
	listOf("agreements", true, (*store.Store).Agreements),
	listOf("commitments", true, (*store.Store).Commitments),
	listOf("comparisons", false, (*store.Store).Comparisons),
	listOf("actors", false, (*store.Store).Actors),
	listOf("places", false, (*store.Store).Places),
}

// listOf forgets the type of a list's items, so that one table holds all lists.
func listOf[T any](name string, passages bool, open func(*store.Store, context.Context, store.Filter) iter.Seq2[T, error]) list {
	return list{name, passages, func(s *store.Store, ctx context.Context, f store.Filter) iter.Seq2[any, error] {
		return func(yield func(any, error) bool) {
			for v, err := range open(s, ctx, f) {
				if !yield(v, err) {
					return
				}
			}
		}
	}}
}

// findList returns the list of that name; "incident" is understood as well.
func findList(name string) (list, bool) {
	for _, l := range lists {
		if strings.EqualFold(name, l.name) || strings.EqualFold(name, strings.TrimSuffix(l.name, "s")) {
			return l, true
		}
	}
	return list{}, false
}

func listNames() string {
	names := make([]string, len(lists))
	for i, l := range lists {
		names[i] = l.name
	}
	return strings.Join(names, ", ")
}

// idOf returns a value's ID.
func idOf(item any) string {
	switch v := item.(type) {
	case ledger.Document:
		return string(v.ID)
	case ledger.Statement:
		return string(v.ID)
	case ledger.Claim:
		return string(v.ID)
	case ledger.Incident:
		return string(v.ID)
	case ledger.Tally:
		return string(v.ID)
	case ledger.Relation:
		return string(v.ID)
	case ledger.Control:
		return string(v.ID)
	case ledger.Agreement:
		return string(v.ID)
	case ledger.Commitment:
		return string(v.ID)
	case ledger.Comparison:
		return string(v.ID)
	case ledger.Actor:
		return string(v.ID)
	case ledger.Place:
		return string(v.ID)
	case ledger.Run:
		return string(v.ID)
	}
	return ""
}

// reasonsOf returns why a value was read as it was.
func reasonsOf(item any) []ledger.Reason {
	switch v := item.(type) {
	case ledger.Statement:
		return v.Reasons
	case ledger.Claim:
		return v.Reasons
	case ledger.Incident:
		return v.Reasons
	case ledger.Tally:
		return v.Reasons
	case ledger.Relation:
		return v.Reasons
	case ledger.Control:
		return v.Reasons
	case ledger.Agreement:
		return v.Reasons
	case ledger.Commitment:
		return v.Reasons
	case ledger.Comparison:
		return []ledger.Reason{{Field: "relation", Rule: v.Rule, Says: v.Sentence}}
	}
	return nil
}

// passageOf returns the words that a value stands on; nil if it has none of its
// own.
func passageOf(item any) *ledger.Passage {
	switch v := item.(type) {
	case ledger.Claim:
		return &v.Passage
	case ledger.Incident:
		return &v.Passage
	case ledger.Tally:
		return &v.Passage
	case ledger.Relation:
		return &v.Passage
	case ledger.Control:
		return &v.Passage
	case ledger.Agreement:
		return &v.Passage
	case ledger.Commitment:
		return &v.Passage
	case ledger.Statement:
		if len(v.Content) > 0 {
			return &v.Content[0]
		}
	}
	return nil
}

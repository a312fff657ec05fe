package main

import (
	"slices"

	"counterclaim/internal/ledger"
)

// partOf returns the part of a sheet that one item of it needs to be
// understood: the statements that it rests on, and the claims that it is
// compared with.
func partOf(s ledger.Sheet, item any) ledger.Sheet {
	statements := restsOn(s, item)
	compared := func(c ledger.Comparison) bool { return false }
	switch v := item.(type) {
	case ledger.Statement:
		of := map[ledger.ClaimID]bool{}
		for _, c := range s.Claims {
			of[c.ID] = c.Statement == v.ID
		}
		compared = func(c ledger.Comparison) bool { return of[c.Left] || of[c.Right] }
	case ledger.Claim:
		compared = func(c ledger.Comparison) bool { return c.Left == v.ID || c.Right == v.ID }
	case ledger.Comparison:
		compared = func(c ledger.Comparison) bool { return c.ID == v.ID }
	}
	s.Comparisons = keep(s.Comparisons, compared)
	for _, c := range s.Comparisons {
		for _, claim := range s.Claims {
			if claim.ID == c.Left || claim.ID == c.Right {
				statements[claim.Statement] = true
			}
		}
	}
	_, whole := item.(ledger.Statement)
	only := func(id string, on ledger.StatementID) bool {
		return id == idOf(item) || whole && statements[on]
	}
	s.Statements = keep(s.Statements, func(v ledger.Statement) bool { return statements[v.ID] })
	s.Claims = keep(s.Claims, func(v ledger.Claim) bool { return statements[v.Statement] })
	s.Incidents = keep(s.Incidents, func(v ledger.Incident) bool {
		return only(string(v.ID), "") || whole && slices.ContainsFunc(v.Statements, func(id ledger.StatementID) bool { return statements[id] })
	})
	s.Tallies = keep(s.Tallies, func(v ledger.Tally) bool { return only(string(v.ID), v.Statement) })
	s.Relations = keep(s.Relations, func(v ledger.Relation) bool { return only(string(v.ID), v.Statement) })
	s.Control = keep(s.Control, func(v ledger.Control) bool { return only(string(v.ID), v.Statement) })
	s.Agreements = keep(s.Agreements, func(v ledger.Agreement) bool { return only(string(v.ID), v.Statement) })
	s.Commitments = keep(s.Commitments, func(v ledger.Commitment) bool { return only(string(v.ID), v.Statement) })
	return s
}

// restsOn returns the statements that an item names.
func restsOn(s ledger.Sheet, item any) map[ledger.StatementID]bool {
	set := map[ledger.StatementID]bool{}
	add := func(ids ...ledger.StatementID) {
		for _, id := range ids {
			set[id] = true
		}
	}
	switch v := item.(type) {
	case ledger.Statement:
		add(v.ID)
	case ledger.Claim:
		add(v.Statement)
	case ledger.Incident:
		add(v.Statements...)
		for _, b := range v.Actors {
			add(b.Statement)
		}
		for _, c := range v.Casualties {
			add(c.Statement)
		}
	case ledger.Tally:
		add(v.Statement)
	case ledger.Relation:
		add(v.Statement)
	case ledger.Control:
		add(v.Statement)
	case ledger.Agreement:
		add(v.Statement)
	case ledger.Commitment:
		add(v.Statement)
		add(v.Evidence...)
	}
	return set
}

// keep returns the items that pass, in a list of their own.
func keep[T any](items []T, pass func(T) bool) []T {
	out := make([]T, 0, len(items))
	for _, item := range items {
		if pass(item) {
			out = append(out, item)
		}
	}
	return out
}

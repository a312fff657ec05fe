package noun_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"counterclaim/internal/ledger"
	"counterclaim/internal/store/noun"
)

// fill gives every ID and every passage inside v a content of its own, and
// returns them. Fields that a type gains are filled without a word here.
func fill(v reflect.Value, ids, passages *[]string) {
	switch {
	case v.Kind() == reflect.String && strings.HasSuffix(v.Type().Name(), "ID"):
		v.SetString(fmt.Sprintf("%s_%d", v.Type().Name(), len(*ids)))
		*ids = append(*ids, v.String())
	case v.Type() == reflect.TypeFor[ledger.Passage]():
		exact := fmt.Sprint("passage ", len(*passages))
		v.Set(reflect.ValueOf(ledger.Passage{Exact: exact}))
		*passages = append(*passages, exact)
	case v.Kind() == reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), ids, passages)
	case v.Kind() == reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range 2 {
			fill(v.Index(i), ids, passages)
		}
	case v.Kind() == reflect.Struct && v.Type().PkgPath() == reflect.TypeFor[ledger.Claim]().PkgPath() && v.Type() != reflect.TypeFor[ledger.Day]():
		for i := range v.NumField() {
			fill(v.Field(i), ids, passages)
		}
	}
}

// TestNothingIsForgotten checks of every kind that each ID in a value is among
// its references and each passage among its passages. What is left out is
// neither found, nor verified, nor part of a sheet that comes out of the ledger.
func TestNothingIsForgotten(t *testing.T) {
	for _, v := range []any{
		new(ledger.Document), new(ledger.Statement), new(ledger.Claim), new(ledger.Incident), new(ledger.Tally), new(ledger.Relation),
		new(ledger.Control), new(ledger.Agreement), new(ledger.Commitment), new(ledger.Comparison), new(ledger.Actor), new(ledger.Place),
	} {
		var ids, passages []string
		fill(reflect.ValueOf(v).Elem(), &ids, &passages)
		kind, sh, err := noun.Of(reflect.ValueOf(v).Elem().Interface())
		if err != nil {
			t.Fatal(err)
		}
		if len(ids) == 0 || sh.Subject != ids[0] {
			t.Errorf("%s: the subject is %q, and the IDs are %q", kind, sh.Subject, ids)
			continue
		}
		for _, id := range ids[1:] {
			if !slices.ContainsFunc(sh.Refs, func(r noun.Reference) bool { return r.Target == id }) {
				t.Errorf("%s: %s is in no reference", kind, id)
			}
		}
		for _, exact := range passages {
			if !slices.ContainsFunc(sh.Passages, func(p ledger.Passage) bool { return p.Exact == exact }) {
				t.Errorf("%s: %s is forgotten", kind, exact)
			}
		}
	}
}

// TestIncidentOfBefore checks that a body without the fields for who and what
// takes part is read, and written again as it was: its entry stands as it is.
func TestIncidentOfBefore(t *testing.T) {
	const body = `{"id":"inc_port_ames","kind":"shelling","when":null,"actors":[],"casualties":[],"statements":["stm_herald"],` +
		`"certainty":"certain","passage":{"start":0,"end":6,"exact":"shells"}}`
	v, err := noun.Value(ledger.Entry{Kind: ledger.EntryIncident, Body: []byte(body)})
	if err != nil {
		t.Fatal(err)
	}
	if _, sh, err := noun.Of(v); err != nil || len(sh.Passages) != 1 || len(sh.Refs) != 1 {
		t.Errorf("the shape is %+v, %v", sh, err)
	}
	if again, err := json.Marshal(v); err != nil || string(again) != body {
		t.Errorf("got %s, %v, want %s", again, err, body)
	}
}

package store

import (
	"database/sql"
	"encoding/json"

	"counterclaim/internal/ledger"
	"counterclaim/internal/store/noun"
)

// Value returns an entry's body as the ledger type that its kind names: a
// ledger.Statement for ledger.EntryStatement.
func Value(e ledger.Entry) (any, error) { return noun.Value(e) }

// scanValue reads a row of a kind and a body.
func scanValue(rows *sql.Rows) (any, error) {
	var e ledger.Entry
	var body string
	if err := rows.Scan(&e.Kind, &body); err != nil {
		return nil, err
	}
	e.Body = json.RawMessage(body)
	return noun.Value(e)
}

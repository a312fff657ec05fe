package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"
)

// chunk is how many rows go into, or come from, one statement.
const chunk = 64

// plain returns n placeholders without a cast.
func plain(n int) []string {
	row := make([]string, n)
	for i := range row {
		row[i] = "$%d"
	}
	return row
}

// insert adds rows many at a time: over a network, a statement costs a round
// trip however little it holds.
func insert(ctx context.Context, tx *sql.Tx, into string, row []string, rows [][]any) error {
	var full *sql.Stmt
	for len(rows) > 0 {
		n := min(chunk, len(rows))
		args := make([]any, 0, n*len(row))
		for _, r := range rows[:n] {
			args = append(args, r...)
		}
		rows = rows[n:]
		if n < chunk {
			_, err := tx.ExecContext(ctx, insertion(into, row, n), args...)
			return err
		}
		if full == nil {
			var err error
			if full, err = tx.PrepareContext(ctx, insertion(into, row, n)); err != nil {
				return err
			}
			defer full.Close()
		}
		if _, err := full.ExecContext(ctx, args...); err != nil {
			return err
		}
	}
	return nil
}

func insertion(into string, row []string, n int) string {
	var b strings.Builder
	b.WriteString("INSERT INTO " + into + " VALUES ")
	number := 0
	for i := range n {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteByte('(')
		for j, placeholder := range row {
			if j > 0 {
				b.WriteString(", ")
			}
			number++
			fmt.Fprintf(&b, placeholder, number)
		}
		b.WriteByte(')')
	}
	return b.String()
}

// eachChunk runs a query with "IN (%s)" over keys, some at a time.
func eachChunk(ctx context.Context, q querier, query string, keys []string, take func(*sql.Rows) error) error {
	for len(keys) > 0 {
		n := min(4*chunk, len(keys))
		args := make([]any, n)
		for i, k := range keys[:n] {
			args[i] = k
		}
		keys = keys[n:]
		if err := each(ctx, q, fmt.Sprintf(query, numbered(1, n)), args, take); err != nil {
			return err
		}
	}
	return nil
}

// each runs a query and gives every row to take. No connection stays in use
// after it returns.
func each(ctx context.Context, q querier, query string, args []any, take func(*sql.Rows) error) error {
	rows, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := take(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// numbered returns "$from, …" with n placeholders.
func numbered(from, n int) string {
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "$%d", from+i)
	}
	return b.String()
}

// decodeRow reads a row of one column that holds JSON.
func decodeRow[T any](row *sql.Row) (T, error) {
	var v T
	var body string
	if err := row.Scan(&body); err != nil {
		return v, err
	}
	return v, json.Unmarshal([]byte(body), &v)
}

// nameMax bounds what is indexed; a longer name keeps its beginning and is told
// apart by its hash.
const nameMax = 512

// column makes s fit for an indexed column of either engine.
func column(s string) string {
	if !utf8.ValidString(s) || strings.ContainsRune(s, 0) {
		s = strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\x00", "\uFFFD")
	}
	if len(s) <= nameMax {
		return s
	}
	sum := sha256.Sum256([]byte(s))
	return strings.ToValidUTF8(s[:nameMax/2], "") + "…" + hex.EncodeToString(sum[:])
}

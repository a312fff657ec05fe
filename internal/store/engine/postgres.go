package engine

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"net"
	"net/url"
	"strconv"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"

	"counterclaim/internal/ledger"
	"counterclaim/internal/store/words"
)

// postgres keeps a ledger in one schema of a PostgreSQL database: the first of
// the connection's search_path.
type postgres struct {
	address  string
	readOnly bool
}

func (e *postgres) pool() (*sql.DB, error) {
	config, err := pgx.ParseConfig(e.address)
	if err != nil {
		return nil, fmt.Errorf("%w: %s is no address of a PostgreSQL database; write it as postgres://user@host/database",
			ledger.ErrInvalid, Display(e.address))
	}
	// An acknowledged entry is on the server's disk, whatever its settings say.
	config.RuntimeParams["synchronous_commit"] = "on"
	config.RuntimeParams["application_name"] = "counterclaim"
	if e.readOnly {
		config.RuntimeParams["default_transaction_read_only"] = "on"
	}
	return stdlib.OpenDB(*config), nil
}

func (e *postgres) Exists(ctx context.Context) (exists, isLedger bool, err error) {
	db, err := e.pool()
	if err != nil {
		return false, false, err
	}
	defer db.Close()
	const tables = `SELECT to_regclass('entries') IS NOT NULL, to_regclass('goose_db_version') IS NOT NULL
		AND to_regclass('projections') IS NOT NULL`
	if err := db.QueryRowContext(ctx, tables).Scan(&exists, &isLedger); err != nil {
		return false, false, err
	}
	return exists, exists && isLedger, nil
}

func (e *postgres) Create(ctx context.Context) error {
	db, err := e.pool()
	if err != nil {
		return err
	}
	defer db.Close()
	return e.Migrate(ctx, db)
}

func (e *postgres) Migrate(ctx context.Context, db *sql.DB) error {
	return migrate(ctx, db, goose.DialectPostgres, "postgres")
}

func (e *postgres) Open(ctx context.Context) (write, read *sql.DB, err error) {
	db, err := e.pool()
	if err != nil {
		return nil, nil, err
	}
	db.SetMaxOpenConns(2 * readers)
	db.SetMaxIdleConns(readers)
	if err := db.PingContext(ctx); err != nil {
		return nil, nil, errors.Join(err, db.Close())
	}
	if e.readOnly {
		return nil, db, nil
	}
	return db, db, nil
}

// Begin lets others read while one process at a time gives out sequences.
func (e *postgres) Begin(ctx context.Context, tx *sql.Tx) error {
	_, err := tx.ExecContext(ctx, "LOCK TABLE entries IN SHARE ROW EXCLUSIVE MODE")
	return err
}

func (e *postgres) Translate(err error) error {
	var pe *pgconn.PgError
	var ce *pgconn.ConnectError
	switch {
	case errors.As(err, &ce):
		return fmt.Errorf("the PostgreSQL server does not answer or refuses: %w; check that it runs and the address is right (%v)",
			ledger.ErrUnreachable, ce.Unwrap())
	case !errors.As(err, &pe):
		if lost := new(net.OpError); errors.As(err, &lost) || errors.Is(err, driver.ErrBadConn) || errors.Is(err, io.ErrUnexpectedEOF) {
			return fmt.Errorf("the PostgreSQL server went away: %w; what was named as added is kept, add the rest again when it runs (%v)",
				ledger.ErrUnreachable, err)
		}
		return err
	case strings.HasPrefix(pe.Code, "57P"):
		return fmt.Errorf("the PostgreSQL server is being stopped: %w; what was named as added is kept, add the rest again when it runs (%s)",
			ledger.ErrUnreachable, pe.Message)
	case pe.Code == "53100":
		return fmt.Errorf("the server's disk is full, and nothing of this was added: %w; make room and add it again", ledger.ErrFull)
	case pe.Code == "25006" || pe.Code == "42501":
		return fmt.Errorf("the database can only be read by this user: %w; ask for the right to write", ledger.ErrConflict)
	case pe.Code == "42P01" || pe.Code == "42703":
		return fmt.Errorf("a table of the ledger is missing or changed: %w; restore it from a copy (%v)", ledger.ErrDamaged, err)
	case strings.HasPrefix(pe.Code, "XX"):
		return fmt.Errorf("the database is damaged: %w; restore it from a copy (%v)", ledger.ErrDamaged, err)
	}
	return err
}

// Check leaves the server's own structures to the server's tools.
func (e *postgres) Check(ctx context.Context, read *sql.DB) ([]string, error) {
	const intact = `SELECT EXISTS (SELECT 1 FROM pg_trigger t JOIN pg_proc f ON f.oid = t.tgfoid
		WHERE t.tgrelid IN (to_regclass('entries'), to_regclass('blobs')) AND t.tgname = $1 AND t.tgenabled IN ('O', 'A')
		AND t.tgqual IS NULL AND strpos($2, f.prosrc) > 0)`
	return unguarded(ctx, read, "postgres", intact)
}

func (e *postgres) Words() (into string, row []string) {
	return "words (part, vector)", []string{"$%d", "CAST($%d AS text)::tsvector"}
}
func (e *postgres) ClearWords() string { return "DELETE FROM words" }
func (e *postgres) ListParts() string  { return "SELECT part FROM words WHERE part < $1" }
func (e *postgres) Matching() string {
	return "SELECT part >> 18 FROM words WHERE vector @@ CAST($%d AS text)::tsquery"
}

// IndexPart writes a tsvector with its positions, so that the server's parser,
// which takes words apart by rules of its own, has no say.
func (e *postgres) IndexPart(text string) string {
	var b strings.Builder
	b.Grow(2 * len(text))
	for i, word := range strings.Fields(text) {
		b.WriteByte('\'')
		b.WriteString(word)
		b.WriteString("':")
		b.WriteString(strconv.Itoa(i + 1))
		b.WriteByte(' ')
	}
	return b.String()
}

// Term writes a search term as a tsquery. Folded words are letters and digits
// only, so that quoting them is enough.
func (e *postgres) Term(t words.Term) string {
	says := "'" + strings.Join(t.Words, "' <-> '") + "'"
	if t.Prefix {
		says += ":*"
	}
	return says
}

// Display returns name as messages may show it: without a password.
func Display(name string) string {
	if u, err := url.Parse(name); err == nil && u.User != nil {
		if _, secret := u.User.Password(); secret {
			u.User = url.User(u.User.Username())
			return u.String()
		}
	}
	return name
}

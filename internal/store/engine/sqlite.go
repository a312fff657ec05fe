package engine

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/pressly/goose/v3"
	driver "modernc.org/sqlite"
	codes "modernc.org/sqlite/lib"

	"counterclaim/internal/ledger"
	"counterclaim/internal/store/words"
)

// applicationID marks a SQLite file as a ledger, at byte 68 of its header.
const applicationID = "cclm"

// readers bounds the pool of reading connections. A query that runs holds one
// only while it fetches a page.
const readers = 4

// sqlite keeps a ledger in one file.
type sqlite struct {
	path     string
	readOnly bool
	maxPages int
}

func (e *sqlite) Exists(context.Context) (exists, isLedger bool, err error) {
	// Opening a pipe would wait for someone to write to it.
	if info, err := os.Stat(e.path); err == nil && !info.Mode().IsRegular() {
		return true, false, nil
	}
	f, err := os.Open(e.path)
	if errors.Is(err, fs.ErrNotExist) {
		return false, false, nil
	}
	if err != nil {
		return false, false, err
	}
	defer f.Close()
	var header [72]byte
	switch _, err = io.ReadFull(f, header[:]); {
	case err == io.EOF || err == io.ErrUnexpectedEOF:
		return true, false, nil
	case err != nil:
		return true, false, err
	}
	return true, string(header[68:72]) == applicationID, nil
}

// Create builds the ledger beside its place and links it there when it is
// whole, so that a ledger exists wholly or not at all.
func (e *sqlite) Create(ctx context.Context) error {
	folder, base := filepath.Split(e.path)
	scratch, err := os.MkdirTemp(folder, "."+base+".new-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(scratch)
	made := &sqlite{path: filepath.Join(scratch, "ledger"), maxPages: e.maxPages}
	db, err := made.pool("", "journal_mode(WAL)")
	if err != nil {
		return err
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	if err := e.Migrate(ctx, db); err != nil {
		return err
	}
	if _, err := db.ExecContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)"); err != nil {
		return err
	}
	if err := db.Close(); err != nil {
		return err
	}
	err = os.Link(made.path, e.path)
	if err != nil && !errors.Is(err, fs.ErrExist) {
		err = os.Rename(made.path, e.path) // A file system without hard links.
	}
	return err
}

func (e *sqlite) Migrate(ctx context.Context, db *sql.DB) error {
	return migrate(ctx, db, goose.DialectSQLite3, "sqlite")
}

func (e *sqlite) Open(ctx context.Context) (write, read *sql.DB, err error) {
	// A reader that may write to the file removes the log when it is the last to
	// close; one in SQLite's own mode for reading would leave it behind.
	mode := "rw"
	switch {
	case !writable(e.path):
		mode = "ro"
		// A file that nobody writes to needs no log beside it, and reading it
		// works in a folder that cannot be written either.
		if _, err := os.Stat(e.path + "-wal"); errors.Is(err, fs.ErrNotExist) {
			mode = "ro&immutable=1"
		}
	case !e.readOnly:
		if write, err = e.pool("rw&_txlock=immediate", e.writing()...); err != nil {
			return nil, nil, err
		}
		write.SetMaxOpenConns(1)
	}
	if read, err = e.pool(mode, "query_only(1)", "cache_size(-16000)"); err != nil {
		return nil, nil, errors.Join(err, closed(write))
	}
	read.SetMaxOpenConns(readers)
	read.SetMaxIdleConns(readers)
	if err := read.PingContext(ctx); err != nil {
		return nil, nil, errors.Join(err, read.Close(), closed(write))
	}
	return write, read, nil
}

func (e *sqlite) writing() []string {
	pragmas := []string{"journal_mode(WAL)", "synchronous(FULL)", "foreign_keys(1)", "cache_size(-32000)"}
	if e.maxPages > 0 {
		pragmas = append(pragmas, fmt.Sprintf("max_page_count(%d)", e.maxPages))
	}
	return pragmas
}

func (e *sqlite) pool(mode string, pragmas ...string) (*sql.DB, error) {
	path, err := filepath.Abs(e.path)
	if err != nil {
		return nil, err
	}
	dsn := "file:" + (&url.URL{Path: filepath.ToSlash(path)}).EscapedPath() + "?_pragma=busy_timeout(10000)"
	for _, p := range pragmas {
		dsn += "&_pragma=" + p
	}
	if mode != "" {
		dsn += "&mode=" + mode
	}
	return sql.Open("sqlite", dsn)
}

// Begin has nothing to do: _txlock=immediate took the lock.
func (e *sqlite) Begin(context.Context, *sql.Tx) error { return nil }

func (e *sqlite) Translate(err error) error {
	var se *driver.Error
	if !errors.As(err, &se) {
		return fileError(err)
	}
	switch se.Code() & 0xff {
	case codes.SQLITE_FULL:
		return fmt.Errorf("the disk is full, and nothing of this was added: %w; make room and add it again", ledger.ErrFull)
	case codes.SQLITE_TOOBIG:
		return fmt.Errorf("one value is over SQLite's limit of a gigabyte, and nothing of this was added: %w", ledger.ErrTooLarge)
	case codes.SQLITE_READONLY, codes.SQLITE_PERM:
		return fmt.Errorf("the file can only be read: %w; check the permissions of the file and its folder", ledger.ErrConflict)
	case codes.SQLITE_BUSY, codes.SQLITE_LOCKED:
		return fmt.Errorf("another process has been writing for ten seconds: %w; try again when it is done", ledger.ErrConflict)
	case codes.SQLITE_CORRUPT:
		return fmt.Errorf("the file is damaged: %w; restore it from a copy (%v)", ledger.ErrDamaged, err)
	case codes.SQLITE_ERROR: // All else that has this code is a fault of ours.
		if strings.Contains(err.Error(), "no such table") || strings.Contains(err.Error(), "no such column") {
			return fmt.Errorf("a table of the ledger is missing or changed: %w; restore it from a copy (%v)", ledger.ErrDamaged, err)
		}
	case codes.SQLITE_NOTADB:
		return fmt.Errorf("the file is not a ledger: %w", ledger.ErrInvalid)
	}
	return err
}

// fileError gives the system's errors about the file and its folder a sentence.
func fileError(err error) error {
	switch {
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("this user may not do so there: %w; change the permissions of the folder, or name another file with --ledger", ledger.ErrConflict)
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("its folder is not there: %w; make the folder first", ledger.ErrNotFound)
	case errors.Is(err, syscall.EROFS):
		return fmt.Errorf("the disk can only be read: %w; name another file with --ledger", ledger.ErrConflict)
	case errors.Is(err, syscall.ENOSPC):
		return fmt.Errorf("the disk is full: %w; make room first", ledger.ErrFull)
	}
	return err
}

func (e *sqlite) Check(ctx context.Context, read *sql.DB) (faults []string, err error) {
	rows, err := read.QueryContext(ctx, "PRAGMA integrity_check")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var says string
		if err := rows.Scan(&says); err != nil {
			return nil, err
		}
		if says != "ok" {
			faults = append(faults, says)
		}
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	// SQLite keeps a trigger as it was written, so that one which only looks
	// like ours is seen.
	const intact = "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'trigger' AND name = $1 AND instr($2, sql) > 0)"
	unguarded, err := unguarded(ctx, read, "sqlite", intact)
	return append(faults, unguarded...), err
}

// writable reports whether this process may write to the file.
func writable(path string) bool {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return false
	}
	return f.Close() == nil
}

func closed(db *sql.DB) error {
	if db == nil {
		return nil
	}
	return db.Close()
}

func (e *sqlite) Words() (into string, row []string) {
	return "words (rowid, text)", []string{"$%d", "$%d"}
}

// ClearWords makes the table anew. FTS5's delete-all would leave what other
// connections remember of it, and they would take it for damaged.
func (e *sqlite) ClearWords() string {
	return "DROP TABLE words; CREATE VIRTUAL TABLE words USING fts5 " +
		"(text, content = '', contentless_delete = 1, tokenize = 'ascii')"
}
func (e *sqlite) ListParts() string            { return "SELECT rowid FROM words WHERE rowid < $1" }
func (e *sqlite) Matching() string             { return "SELECT rowid >> 18 FROM words WHERE words MATCH $%d" }
func (e *sqlite) IndexPart(text string) string { return text }

// Term writes a search term in FTS5's language. Folded words are letters and
// digits only, so that quoting them is enough.
func (e *sqlite) Term(t words.Term) string {
	says := `"` + strings.Join(t.Words, " ") + `"`
	if t.Prefix {
		says += " *"
	}
	return says
}

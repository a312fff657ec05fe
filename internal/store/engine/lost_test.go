package engine_test

import (
	"database/sql/driver"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"syscall"
	"testing"

	"github.com/jackc/pgx/v5/pgconn"

	"counterclaim/internal/ledger"
	"counterclaim/internal/store/engine"
)

// Each engine gives what the system or the server says of it one of the errors
// that callers tell apart, so that the command's exit code is as documented.
func TestTranslate(t *testing.T) {
	file, server := engine.For("x.db", engine.Options{}), engine.For("postgres://desk@localhost/x", engine.Options{})
	for _, test := range []struct {
		by   engine.Engine
		err  error
		want error
	}{
		{file, &fs.PathError{Op: "mkdir", Path: "x", Err: syscall.EACCES}, ledger.ErrConflict},
		{file, &fs.PathError{Op: "mkdir", Path: "x", Err: syscall.EROFS}, ledger.ErrConflict},
		{file, &fs.PathError{Op: "mkdir", Path: "x", Err: syscall.ENOENT}, ledger.ErrNotFound},
		{file, &fs.PathError{Op: "mkdir", Path: "x", Err: syscall.ENOSPC}, ledger.ErrFull},
		{server, &net.OpError{Op: "read", Net: "tcp", Err: syscall.ECONNRESET}, ledger.ErrUnreachable},
		{server, driver.ErrBadConn, ledger.ErrUnreachable},
		{server, &pgconn.PgError{Code: "57P01", Message: "terminating connection"}, ledger.ErrUnreachable},
		{server, &pgconn.PgError{Code: "53100"}, ledger.ErrFull},
	} {
		if got := test.by.Translate(fmt.Errorf("wrapped: %w", test.err)); !errors.Is(got, test.want) {
			t.Errorf("%v became %v, want %v", test.err, got, test.want)
		}
	}
}

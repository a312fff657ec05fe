package ledger

import "errors"

// The few errors that callers tell apart. Others wrap them with the name of the
// file, the ID or the flag, and say what to do; one table maps them to exit
// codes, another to HTTP statuses.
var (
	ErrNotFound    = errors.New("not found")
	ErrInvalid     = errors.New("invalid")
	ErrConflict    = errors.New("conflict")
	ErrTooLarge    = errors.New("too large")
	ErrUnreadable  = errors.New("unreadable")  // Bytes that are not a text we can read.
	ErrFull        = errors.New("full")        // No room where the ledger is kept.
	ErrUnreachable = errors.New("unreachable") // A host or a server that does not answer.
	ErrDamaged     = errors.New("damaged")     // A ledger that does not verify.
)

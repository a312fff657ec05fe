package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"syscall"

	"counterclaim/internal/ledger"
)

// The exit codes. They are part of the command's interface: a code keeps its
// meaning from release to release.
const (
	exitOK          = 0
	exitOther       = 1
	exitUsage       = 2
	exitNotFound    = 3
	exitInput       = 4
	exitConflict    = 5
	exitDamaged     = 6
	exitTooLarge    = 7
	exitNetwork     = 8
	exitStorage     = 9
	exitInterrupted = 130
	exitPipe        = 141
)

// exits says what each code means, for the help and the documents.
var exits = []struct {
	code  int
	means string
}{
	{exitOK, "done"},
	{exitOther, "something else went wrong"},
	{exitUsage, "the command line is not understood"},
	{exitNotFound, "no such file, ID or ledger"},
	{exitInput, "input cannot be read, or some of several inputs"},
	{exitConflict, "what is there stands against it, such as a ledger at init"},
	{exitDamaged, "the ledger does not verify"},
	{exitTooLarge, "input is over a limit"},
	{exitNetwork, "the network did not answer"},
	{exitStorage, "no room on the disk or in the ledger"},
	{exitInterrupted, "interrupted"},
	{exitPipe, "nobody reads the output any more"},
}

// A usageError is a command line that parses and still asks for nothing that
// there is.
type usageError struct{ says string }

func (e usageError) Error() string { return e.says }

func usage(format string, args ...any) error { return usageError{fmt.Sprintf(format, args...)} }

// errSome says that part of the input failed after each failure was reported.
var errSome = errors.New("some of the input could not be read")

// exitCode maps an error to its code. What more specific sentinels say goes
// before what wraps them: a fetch that timed out is the network's, though the
// input is unreadable for it.
func exitCode(err error) int {
	switch {
	case err == nil:
		return exitOK
	case errors.As(err, new(usageError)):
		return exitUsage
	case errors.Is(err, syscall.EPIPE):
		return exitPipe
	case errors.Is(err, context.Canceled):
		return exitInterrupted
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, ledger.ErrFull):
		return exitStorage
	case errors.Is(err, ledger.ErrUnreachable), errors.Is(err, context.DeadlineExceeded):
		return exitNetwork
	case errors.Is(err, ledger.ErrNotFound):
		return exitNotFound
	case errors.Is(err, ledger.ErrConflict):
		return exitConflict
	case errors.Is(err, ledger.ErrDamaged):
		return exitDamaged
	case errors.Is(err, ledger.ErrTooLarge):
		return exitTooLarge
	case errors.Is(err, ledger.ErrInvalid), errors.Is(err, ledger.ErrUnreadable), errors.Is(err, errSome):
		return exitInput
	}
	return exitOther
}

// complaintMax is how many characters of an error are shown.
const complaintMax = 1000

// complain writes an error as one line on w, and a hint below it if there is
// one. Text of a document cannot reach the terminal through it.
func complain(w io.Writer, err error, hint string) {
	if errors.Is(err, syscall.EPIPE) {
		return
	}
	says := err.Error()
	// A sentinel tells a person nothing that the sentence around it does not.
	for _, sentinel := range []error{ledger.ErrNotFound, ledger.ErrInvalid, ledger.ErrUnreadable, ledger.ErrTooLarge,
		ledger.ErrUnreachable, ledger.ErrConflict, ledger.ErrFull, ledger.ErrDamaged} {
		says = strings.TrimPrefix(says, sentinel.Error()+": ")
		if sentinel != ledger.ErrNotFound { // "ledger x.db: not found" is the sentence.
			says = strings.Replace(says, ": "+sentinel.Error()+"; ", "; ", 1)
		}
	}
	// Words out of a file that is no text may be in it.
	if runes := []rune(says); len(runes) > complaintMax {
		says = string(runes[:complaintMax]) + "…"
	}
	if errors.Is(err, context.Canceled) {
		says = "interrupted"
	}
	fmt.Fprintf(w, "counterclaim: %s\n", oneLine(says))
	if hint != "" {
		fmt.Fprintf(w, "  %s\n", hint)
	}
}

// exitTable returns the codes as lines, each under indent.
func exitTable(indent string) string {
	var b strings.Builder
	for _, e := range exits {
		fmt.Fprintf(&b, "%s%3d  %s\n", indent, e.code, e.means)
	}
	return b.String()
}

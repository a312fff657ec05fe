package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"
	"testing"

	"counterclaim/internal/ledger"
)

func TestExitCodes(t *testing.T) {
	for _, c := range []struct {
		err  error
		want int
	}{
		{nil, exitOK},
		{errors.New("anything"), exitOther},
		{usage("no"), exitUsage},
		{fmt.Errorf("x: %w", ledger.ErrNotFound), exitNotFound},
		{fmt.Errorf("x: %w", ledger.ErrInvalid), exitInput},
		{fmt.Errorf("x: %w", ledger.ErrUnreadable), exitInput},
		{errSome, exitInput},
		{fmt.Errorf("x: %w", ledger.ErrConflict), exitConflict},
		{fmt.Errorf("x: %w", ledger.ErrDamaged), exitDamaged},
		{fmt.Errorf("x: %w", ledger.ErrTooLarge), exitTooLarge},
		{fmt.Errorf("x: %w", ledger.ErrUnreachable), exitNetwork},
		{fmt.Errorf("%w: %w", ledger.ErrUnreadable, context.DeadlineExceeded), exitNetwork},
		{fmt.Errorf("%w: %w", ledger.ErrUnreadable, &fs.PathError{Op: "stat", Path: "x", Err: syscall.ELOOP}), exitInput},
		{fmt.Errorf("%w: %w", ledger.ErrTooLarge, &os.PathError{Op: "write", Path: "x", Err: syscall.ENOSPC}), exitStorage},
		{fmt.Errorf("the disk is full: %w", ledger.ErrFull), exitStorage},
		{fmt.Errorf("x: %w", context.Canceled), exitInterrupted},
		{&os.PathError{Op: "write", Path: "|1", Err: syscall.EPIPE}, exitPipe},
	} {
		if got := exitCode(c.err); got != c.want {
			t.Errorf("%v: got %d; want %d", c.err, got, c.want)
		}
	}
}

func TestComplaintsAreOneSafeLine(t *testing.T) {
	var out bytes.Buffer
	complain(&out, fmt.Errorf("%w: a\x1b[31m\nb is no text", ledger.ErrUnreadable), "")
	if got, want := out.String(), "counterclaim: a\uFFFD[31m b is no text\n"; got != want {
		t.Errorf("got %q; want %q", got, want)
	}
	out.Reset()
	complain(&out, fmt.Errorf("write: %w", syscall.EPIPE), "")
	if out.Len() > 0 {
		t.Errorf("a closed pipe was complained about: %q", out.String())
	}
}

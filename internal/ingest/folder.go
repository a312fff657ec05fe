package ingest

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"counterclaim/internal/ledger"
)

// files reads a file, or all the files under a folder in the order of their
// names. Hidden files and links to folders are passed over.
func (r *Reader) files(ctx context.Context, name string, yield func(Item, error) bool) {
	info, err := os.Stat(name)
	if err != nil {
		yield(Item{}, unreadable(name, err))
		return
	}
	if !info.IsDir() {
		r.file(ctx, name, progress{total: -1}, yield)
		return
	}
	files, failures := list(ctx, name)
	for _, failure := range failures {
		if !yield(Item{}, failure) {
			return
		}
	}
	if len(files) == 0 && len(failures) == 0 {
		yield(Item{}, fmt.Errorf("%w: the folder %s has no files in it; give one with texts", ledger.ErrUnreadable, name))
	}
	var at progress
	for _, file := range files {
		at.total += file.size
	}
	for _, file := range files {
		r.options.Progress(at.done, at.total, file.name)
		if !r.file(ctx, file.name, at, yield) {
			return
		}
		at.done += file.size
	}
}

// A listing names a file and its size.
type listing struct {
	name string
	size int64
}

// list returns the files under folder, sorted, and what could not be listed.
func list(ctx context.Context, folder string) (files []listing, failures []error) {
	err := filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case ctx.Err() != nil:
			return context.Cause(ctx)
		case err != nil:
			failures = append(failures, unreadable(name, err))
			if entry != nil && entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		case name != folder && strings.HasPrefix(entry.Name(), "."):
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		case entry.Type().IsRegular(), entry.Type()&fs.ModeSymlink != 0:
			if target, err := os.Stat(name); err == nil && target.Mode().IsRegular() {
				files = append(files, listing{name, target.Size()})
			}
		}
		return nil
	})
	if err != nil {
		failures = append(failures, fmt.Errorf("listing %s: %w", folder, err))
	}
	return files, failures
}

// file reads one file. It returns false if there is nobody to go on for.
func (r *Reader) file(ctx context.Context, name string, at progress, yield func(Item, error) bool) bool {
	// Opening a pipe would wait for someone to write to it; this way, one without a
	// writer is empty, and one with a writer is read as it comes.
	f, err := os.OpenFile(name, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return yield(Item{}, unreadable(name, err))
	}
	defer f.Close()
	// A writer that stays and says nothing must not outlast an interrupt.
	defer context.AfterFunc(ctx, func() { _ = f.SetReadDeadline(time.Unix(1, 0)) })()
	if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
		at.size = info.Size()
		if at.total < 0 {
			at.total = at.size
		}
	}
	return r.stream(ctx, blob{name: name, address: filepath.ToSlash(name), fetched: r.now()}, f, at, yield)
}

// unreadable puts an error of the operating system into a sentence.
func unreadable(name string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%w: there is no file or folder %s; check the name", ledger.ErrNotFound, name)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%w: %s may not be read by this user (%w); change its permissions", ledger.ErrUnreadable, name, fs.ErrPermission)
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return fmt.Errorf("reading %s was stopped: %w", name, err)
	}
	if path := new(fs.PathError); errors.As(err, &path) {
		err = path.Err // Which names the file again.
	}
	return fmt.Errorf("%w: %s cannot be read (%w); give a file or a folder of texts", ledger.ErrUnreadable, name, err)
}

// now is when something was read, in UTC so that it is the same on any machine.
func (r *Reader) now() time.Time { return r.options.Now().UTC() }

// tooLarge says that a document passes the limit, which is the caller's to move.
func tooLarge(name string, limit int64) error {
	return fmt.Errorf("%w: %s is larger than the %s that one document may have; split it, or raise --max-bytes", ledger.ErrTooLarge, name, size(limit))
}

// size writes a number of bytes for people.
func size(n int64) string {
	switch {
	case n >= 1<<20:
		return fmt.Sprintf("%d MB", n>>20)
	case n >= 1<<10:
		return fmt.Sprintf("%d kB", n>>10)
	}
	return fmt.Sprintf("%d bytes", n)
}

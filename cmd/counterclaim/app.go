package main

import (
	"context"
	"io"
	"os"
	"time"

	"golang.org/x/term"

	"counterclaim/internal/ledger"
	"counterclaim/internal/publish"
	"counterclaim/internal/store"
)

// globals are the flags that every subcommand has.
type globals struct {
	Ledger string `env:"COUNTERCLAIM_LEDGER" default:"./counterclaim.db" placeholder:"FILE" help:"The ledger: a file, or postgres://user@host/database."`
	Format string `enum:",text,json" default:"" placeholder:"text|json" help:"Text for people or JSON for programs. A list in JSON is one object a line."`
	Color  string `enum:"auto,always,never" default:"auto" placeholder:"auto|always|never" help:"Color: on a terminal (auto), always or never. NO_COLOR turns auto off."`
	Quiet  bool   `short:"q" help:"No progress and no closing remarks on standard error."`
}

// An app is what a subcommand works with: the flags and the streams.
type app struct {
	globals
	ctx    context.Context
	stdin  io.Reader
	stdout io.Writer
	stderr io.Writer
}

func (a *app) json() bool { return a.Format == "json" }

// textOptions returns how a page is set for the output as it is.
func (a *app) textOptions(explain bool) publish.TextOptions {
	return publish.TextOptions{Width: width(a.stdout), Color: a.colored(), Explain: explain}
}

// colored follows no-color.org where the user leaves the choice to us.
func (a *app) colored() bool {
	switch a.Color {
	case "always":
		return true
	case "never":
		return false
	}
	return os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && isTerminal(a.stdout)
}

// open opens the ledger that the flags name.
func (a *app) open(readOnly bool) (*store.Store, error) {
	return store.Open(a.ctx, a.Ledger, store.Options{ReadOnly: readOnly})
}

// run describes this execution, for the entries that it adds.
func (a *app) run(settings map[string]string) ledger.Run {
	r := ledger.Run{
		Agent:    ledger.Agent{Name: "counterclaim", Version: buildVersion()},
		Started:  time.Now().UTC(),
		Settings: settings,
	}
	r.ID = runID(r)
	return r
}

// pageWidth is the widest that a page is set, however wide the terminal.
const pageWidth = 80

// width returns how wide a page is set on w: 80 columns, or what a narrower
// terminal has.
func width(w io.Writer) int {
	f, ok := w.(*os.File)
	if !ok {
		return pageWidth
	}
	cells, _, err := term.GetSize(int(f.Fd()))
	if err != nil || cells <= 0 {
		return pageWidth
	}
	return min(cells, pageWidth)
}

// isTerminal reports whether one of the standard streams is a terminal.
func isTerminal(stream any) bool {
	if i, ok := stream.(interruptible); ok {
		stream = i.in
	}
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// An interruptible reader stops waiting for input when its context is done. A
// read that nobody waits for any more goes on, and its bytes are lost.
type interruptible struct {
	ctx context.Context
	in  io.Reader
}

// Read reads into a buffer of its own, since the caller's may be gone by then.
func (r interruptible) Read(b []byte) (int, error) {
	type result struct {
		n   int
		err error
	}
	buffer, done := make([]byte, len(b)), make(chan result, 1)
	go func() {
		n, err := r.in.Read(buffer)
		done <- result{n, err}
	}()
	select {
	case <-r.ctx.Done():
		return 0, context.Cause(r.ctx)
	case got := <-done:
		return copy(b, buffer[:got.n]), got.err
	}
}

package main

import (
	"fmt"
	"os"

	"counterclaim/internal/publish"
	"counterclaim/internal/store"
)

// initCommand makes the ledger that the global flag names.
type initCommand struct{}

func (initCommand) Help() string {
	return `Makes an empty ledger at --ledger: a SQLite file, or tables in a PostgreSQL database. What is there already is left alone, with exit code 5.

Examples:

    counterclaim init
    counterclaim init --ledger idlib.db
    counterclaim init --ledger postgres://desk@localhost/claims`
}

// Run makes the ledger.
func (c *initCommand) Run(a *app) error {
	s, err := store.Create(a.ctx, a.Ledger, store.Options{})
	if err != nil {
		return err
	}
	name := s.Name()
	if err := s.Close(); err != nil {
		return err
	}
	if a.json() {
		return publish.Object(a.stdout, map[string]string{"ledger": name}, false)
	}
	if a.Quiet {
		return nil
	}
	_, err = fmt.Fprintf(a.stdout, "Made the ledger %s.\nNext: counterclaim add FILE%s\n", oneLine(name), a.ledgerFlag(name))
	return err
}

// ledgerFlag returns the flag that names the ledger, for commands that a reader
// may copy; "" where none is needed. Name is the ledger's own name for itself,
// which has no password in it.
func (a *app) ledgerFlag(name string) string {
	if a.Ledger == "./counterclaim.db" || a.Ledger == os.Getenv("COUNTERCLAIM_LEDGER") {
		return ""
	}
	return " --ledger " + quoted(oneLine(name))
}

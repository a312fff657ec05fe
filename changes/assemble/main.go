// Command assemble writes the section "Unreleased" of CHANGELOG.md from the
// files in changes/unreleased. Run it from the root of the repository, or by
// "make changelog".
//
// A change is one file: a line "Kind: what the user gets", a blank line, and
// prose. The sections of earlier releases stay as they are.
package main

import (
	"fmt"
	"os"
)

const (
	changelogName = "CHANGELOG.md"
	unreleasedDir = "changes/unreleased"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "assemble:", err)
		os.Exit(1)
	}
}

// run rewrites the changelog in the current folder.
func run() error {
	old, err := os.ReadFile(changelogName)
	if err != nil {
		return fmt.Errorf("%w; run this from the root of the repository", err)
	}
	changes, err := readChanges(os.DirFS("."), unreleasedDir)
	if err != nil {
		return err
	}
	text, err := assemble(string(old), changes)
	if err != nil {
		return err
	}
	return os.WriteFile(changelogName, []byte(text), 0o644)
}

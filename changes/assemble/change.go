package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// kinds are the headings of a release, in the order in which a reader wants
// them: what may harm first, what is mended last.
var kinds = []string{"Security", "New", "Change", "Fix"}

// A change is one file of changes/unreleased.
type change struct {
	name string // Of the file.
	kind string // One of kinds.
	what string // The first line, after the kind.
	body string // The prose, without blank lines around it.
}

// readChanges reads every Markdown file of dir.
func readChanges(tree fs.FS, dir string) ([]change, error) {
	names, err := fs.Glob(tree, path.Join(dir, "*.md"))
	if err != nil {
		return nil, err
	}
	var changes []change
	var faults []error
	for _, name := range names {
		text, err := fs.ReadFile(tree, name)
		if err != nil {
			return nil, err
		}
		c, err := parseChange(name, string(text))
		faults = append(faults, err)
		changes = append(changes, c)
	}
	return changes, errors.Join(faults...)
}

// parseChange reads the text of one file.
func parseChange(name, text string) (change, error) {
	head, rest, _ := strings.Cut(text, "\n")
	kind, what, ok := strings.Cut(head, ": ")
	if !ok || !slices.Contains(kinds, kind) || strings.TrimSpace(what) == "" {
		return change{}, fmt.Errorf("%s: begins with %q; write \"Kind: what the user gets\", where Kind is one of %s",
			name, head, strings.Join(kinds, ", "))
	}
	if strings.HasSuffix(what, ".") {
		return change{}, fmt.Errorf("%s: the first line is a heading; leave out the full stop", name)
	}
	blank, body, _ := strings.Cut(rest, "\n")
	body = strings.TrimSpace(body)
	if blank != "" || body == "" {
		return change{}, fmt.Errorf("%s: wants a blank line and then a paragraph; see changes/TEMPLATE", name)
	}
	return change{name, kind, strings.TrimSpace(what), body}, nil
}

// section renders changes as the part of the changelog below its heading.
func section(changes []change) string {
	changes = slices.Clone(changes)
	slices.SortFunc(changes, func(a, b change) int {
		return cmp.Or(
			cmp.Compare(slices.Index(kinds, a.kind), slices.Index(kinds, b.kind)),
			cmp.Compare(a.name, b.name))
	})
	var b strings.Builder
	last := ""
	for _, c := range changes {
		if c.kind != last {
			fmt.Fprintf(&b, "### %s\n\n", c.kind)
			last = c.kind
		}
		fmt.Fprintf(&b, "#### %s\n\n%s\n\n", upperFirst(c.what), c.body)
	}
	if b.Len() == 0 {
		return "Nothing yet.\n\n"
	}
	return b.String()
}

// upperFirst returns s with its first letter in upper case, if that is ASCII.
func upperFirst(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

const heading = "## Unreleased\n"

// assemble returns the changelog old with its section "Unreleased" replaced.
func assemble(old string, changes []change) (string, error) {
	before, after, ok := strings.Cut(old, "\n"+heading)
	if !ok {
		return "", fmt.Errorf("%s has no heading %q to write under", changelogName, strings.TrimSpace(heading))
	}
	earlier := ""
	if i := strings.Index(after, "\n## "); i >= 0 {
		earlier = after[i+1:]
	}
	text := before + "\n" + heading + "\n" + section(changes) + earlier
	return strings.TrimRight(text, "\n") + "\n", nil
}

package shape

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// sound is a small tree that breaks no rule.
var sound = map[string]string{
	"go.mod": "module counterclaim\n\ngo 1.26.0\n\nrequire (\n\tgithub.com/google/go-cmp v0.7.0\n\tmodernc.org/sqlite v1.60.1\n)\n\n" +
		"require modernc.org/libc v1.77.1 // indirect\n",
	"README.md":                     "# Counterclaim\n\nSee [the start](docs/start.md#first-steps) and [the rooms](internal).\n",
	"docs/index.md":                 "- [start.md](start.md): first.\n- [dependencies.md](dependencies.md): why.\n",
	"docs/start.md":                 "## First steps\n\nBack to [the front](../README.md).\n",
	"docs/dependencies.md":          "| module | why |\n| --- | --- |\n| `github.com/google/go-cmp` | diffs |\n| `modernc.org/sqlite` | SQLite |\n",
	"internal/ledger/doc.go":        "// Package ledger holds words.\npackage ledger\n",
	"internal/ledger/claim.go":      "package ledger\n\n// A Claim is a claim.\ntype Claim struct{ Held bool }\n\n// String returns words.\nfunc (c Claim) String() string { return \"colour\" }\n\n// The kinds.\nconst (\n\tKindA = 1\n\tKindB = 2\n)\n\ntype hidden struct{}\n\nfunc (hidden) Exported() {}\n",
	"internal/extract/doc.go":       "// Package extract reads.\npackage extract\n\nimport _ \"counterclaim/internal/extract/word\"\nimport _ \"counterclaim/internal/ledger\"\n",
	"internal/extract/word/doc.go":  "// Package word splits words.\npackage word\n\nimport _ \"golang.org/x/text/unicode/norm\"\n",
	"internal/compare/doc.go":       "// Package compare compares.\npackage compare\n\nimport _ \"counterclaim/internal/ledger\"\n",
	"internal/pipeline/doc.go":      "// Package pipeline runs.\npackage pipeline\n\nimport _ \"counterclaim/internal/extract\"\nimport _ \"counterclaim/internal/compare\"\n",
	"internal/store/doc.go":         "// Package store keeps.\npackage store\n\nimport _ \"modernc.org/sqlite\"\n",
	"internal/store/a_test.go":      "package store\n\nimport _ \"counterclaim/internal/store/storetest\"\nimport _ \"github.com/google/go-cmp/cmp\"\n",
	"internal/store/storetest/a.go": "// Package storetest starts servers.\npackage storetest\n",
	"internal/web/doc.go":           "// Package web serves.\npackage web\n",
	"examples/examples.go":          "// Package examples has texts.\npackage examples\n",
	"bench/speed/doc.go":            "// Command speed reads.\npackage main\n\nimport _ \"counterclaim/internal/pipeline\"\nimport _ \"counterclaim/internal/ingest\"\n",
	"cmd/counterclaim/cli.go":       "package main\n\ntype cli struct {\n\tRead struct {\n\t\tAsKnownOn string `help:\"When.\"`\n\t} `cmd:\"\"`\n}\n",
	"cmd/counterclaim/main.go":      "// Command counterclaim reads.\npackage main\n\nimport _ \"counterclaim/internal/store\"\nimport _ \"counterclaim/examples\"\n",
}

// A fault is a change to the sound tree that one rule must find.
type fault struct {
	rule  string
	file  string
	text  string // The file's whole text, or what is added if it begins with "+".
	found string // What the one problem must say.
}

var faults = []fault{
	{"direction", "internal/compare/a.go", "package compare\n\nimport _ \"counterclaim/internal/extract\"\n", "internal/compare may not import internal/extract"},
	{"direction", "internal/compare/a_test.go", "package compare\n\nimport _ \"counterclaim/internal/store\"\n", "internal/compare may not import internal/store"},
	{"direction", "internal/ledger/a.go", "package ledger\n\nimport _ \"counterclaim/internal/compare\"\n", "internal/ledger may not import internal/compare"},
	{"direction", "internal/ledger/a.go", "package ledger\n\nimport _ \"database/sql\"\n", "the ledger may not import database/sql"},
	{"direction", "internal/ledger/a.go", "package ledger\n\nimport _ \"os\"\n", "the ledger may not import os"},
	{"direction", "internal/pipeline/a.go", "package pipeline\n\nimport _ \"counterclaim/internal/store\"\n", "internal/pipeline may not import internal/store"},
	{"direction", "internal/web/a.go", "package web\n\nimport _ \"counterclaim/internal/store\"\n", "internal/web may not import internal/store"},
	{"direction", "internal/store/a.go", "package store\n\nimport _ \"counterclaim/internal/pipeline\"\n", "internal/store may not import internal/pipeline"},
	{"direction", "internal/extract/a.go", "package extract\n\nimport _ \"counterclaim/examples\"\n", "internal/extract may not import examples"},
	{"direction", "cmd/counterclaim/a.go", "package main\n\nimport _ \"counterclaim/internal/store/storetest\"\n", "may not import internal/store/storetest"},
	{"direction", "bench/speed/a.go", "package main\n\nimport _ \"counterclaim/internal/extract/word\"\n", "bench/speed may not import internal/extract/word"},
	{"direction", "cmd/counterclaim/a.go", "package main\n\nimport _ \"counterclaim/bench/speed\"\n", "cmd/counterclaim may not import bench/speed"},
	{"direction", "internal/store/b_test.go", "package store\n\nimport _ \"counterclaim/bench/speed\"\n", "internal/store may not import bench/speed"},
	{"direction", "internal/utils/doc.go", "// Package utils helps.\npackage utils\n", "is no room of the design"},
	{"pins", "internal/compare/a.go", "package compare\n\nimport _ \"golang.org/x/text\"\n", "internal/compare may not import golang.org/x/text"},
	{"pins", "internal/store/b.go", "package store\n\nimport _ \"github.com/google/go-cmp/cmp\"\n", "may not import github.com/google/go-cmp/cmp"},
	{"pins", "internal/ledger/a.go", "package ledger\n\nimport _ \"golang.org/x/text\"\n", "may not import golang.org/x/text"},
	{"pins", "internal/store/b.go", "package store\n\nimport _ \"modernc.org/sqliteandmore\"\n", "may not import modernc.org/sqliteandmore"},
	{"functions", "internal/web/a.go", "package web\n\nfunc long() {\n" + strings.Repeat("\tlong()\n", 69) + "}\n", "long has 71 lines"},
	{"files", "internal/web/a.go", "package web\n" + strings.Repeat("\n", 600), "601 lines; the limit is 600"},
	{"files", "ui/src/app.ts", strings.Repeat("\n", 601), "601 lines"},
	{"files", "data.bin", strings.Repeat("x", 2001<<10), "2001 kB"},
	{"introductions", "internal/link/a.go", "package link\n", "no package comment"},
	{"introductions", "internal/web/a.go", "// Package web serves again.\npackage web\n", "keep one"},
	{"introductions", "internal/link/a.go", "// This package links.\npackage link\n", "does not begin with \"Package link \""},
	{"exported", "internal/web/a.go", "package web\n\nfunc Serve() {}\n", "Serve has no comment"},
	{"exported", "internal/web/a.go", "package web\n\n// Listen serves.\nfunc Serve() {}\n", "the comment of Serve does not begin"},
	{"exported", "internal/web/a.go", "package web\n\ntype Server struct{}\n", "Server has no comment"},
	{"exported", "internal/web/a.go", "package web\n\n// A Server serves.\ntype Server[T any] struct{ t T }\n\nfunc (s *Server[T]) Stop() {}\n", "Stop has no comment"},
	{"exported", "internal/web/a.go", "package web\n\nconst (\n\tPort = 80\n)\n", "Port has no comment"},
	{"words", "internal/web/a.go", "package web\n\n// TO" + "DO: serve.\n", "open an issue"},
	{"words", "internal/web/a.go", "package web\n\nvar isTrue bool\n", "no verdict"},
	{"words", "internal/web/a.go", "package web\n\nconst says = \"This claim was debunked.\"\n", "no verdict"},
	{"words", "internal/web/a.go", "package web\n\n// serve finds the liar.\n", "no verdict"},
	{"words", "internal/extract/a.go", "package extract\n\n// The colour of a link.\n", "American"},
	{"words", "internal/extract/a.go", "package extract\n\nvar normalisedText string\n", "American"},
	{"words", "internal/extract/a.go", "package extract\n\n// \"Ministry of\n// Defence\" is quoted, and a licence is not.\n", "\"licence\""},
	{"words", "docs/start.md", "+\nThe organisation of the house.\n", "docs/start.md:5: \"organisation\""},
	{"words", "examples/a.txt", "The neighbours fled.\n", "American"},
	{"words", "scripts/x", "# FIX" + "ME\n", "open an issue"},
	{"paths", "docs/start.md", "+\nLook into /ho" + "me/someone.\n", "a path of one machine"},
	{"paths", "scripts/x", "cd /wo" + "rk/main\n", "scripts/x:1"},
	{"crumbs", "internal/web/a.go", "package web\n\nfunc serve() { println(1) }\n", "builtin println"},
	{"crumbs", "internal/web/a.go", "package web\n\nimport \"fmt\"\n\nfunc serve() { fmt.Println(1) }\n", "fmt.Println outside a command"},
	{"crumbs", "internal/web/a.go", "package web\n\nimport \"os\"\n\nfunc serve() { os.Exit(1) }\n", "os.Exit outside a command"},
	{"crumbs", "internal/web/a.go", "package web\n\nimport \"log\"\n\nfunc serve() { log.Fatal(1) }\n", "log.Fatal outside a command"},
	{"crumbs", "internal/web/a.go", "package web\n\nfunc serve() {\n\t// x := serve(1)\n}\n", "code in a comment"},
	{"crumbs", "internal/web/a.go", "package web\n\nfunc serve() {\n\t// if ready {\n}\n", "code in a comment"},
	{"links", "docs/start.md", "+\n[gone](gone.md)\n", "\"gone.md\" leads nowhere"},
	{"links", "docs/start.md", "+\n[up](../../outside.md)\n", "leads nowhere"},
	{"links", "README.md", "+\n[part](docs/start.md#second-steps)\n", "leads to no heading"},
	{"index", "README.md", "+" + strings.Repeat("\n", 120), "the limit is 120"},
	{"index", "docs/more.md", "More.\n", "docs/index.md does not say why"},
	{"commands", "docs/start.md", "+\nTry `counterclaim\nwrite FILE`, not `counterclaim read FILE --as-known-on DAY`.\n", "no subcommand write"},
	{"commands", "docs/start.md", "+\n```sh\nbin/counterclaim read FILE --explain\n```\n", "no --explain"},
	{"commands", "cmd/counterclaim/cli.go", "package main\n", "no subcommand was found"},
	{"modules", "docs/dependencies.md", "| `modernc.org/sqlite` | SQLite |\n", "github.com/google/go-cmp has no line"},
	{"modules", "docs/dependencies.md", "+| `example.org/gone` | nothing |\n", "example.org/gone is not required"},
	{"modules", "go.mod", "require modernc.org/sqlite v1.60.1\nrequire github.com/google/go-cmp v0.7.0\nrequire modernc.org/libc v1.78.0 // indirect\n", "modernc.org/libc is v1.78.0"},
	{"modules", "go.mod", "+\nreplace modernc.org/sqlite => ../sqlite\n", "replace directive"},
}

// plant returns the sound tree with one file changed.
func plant(t *testing.T, file, text string) *tree {
	t.Helper()
	texts := maps.Clone(sound)
	if more, ok := strings.CutPrefix(text, "+"); ok {
		text = texts[file] + more
	}
	if file != "" {
		texts[file] = text
	}
	fsys := fstest.MapFS{}
	for name, text := range texts {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	planted, err := load(fsys, slices.Collect(maps.Keys(texts)))
	if err != nil {
		t.Fatal(err)
	}
	planted.pins = map[string][]string{
		"internal/extract": {"golang.org/x/text"},
		"internal/store":   {"modernc.org/sqlite"},
	}
	return planted
}

func TestSoundTreeHasNoProblems(t *testing.T) {
	here := plant(t, "", "")
	for _, r := range rules {
		for _, p := range r.check(here) {
			t.Errorf("%s: %s", r.name, p)
		}
	}
}

func TestPlantedFaultsAreFound(t *testing.T) {
	unproved := map[string]bool{}
	for _, r := range rules {
		unproved[r.name] = true
	}
	for _, f := range faults {
		delete(unproved, f.rule)
		here := plant(t, f.file, f.text)
		i := slices.IndexFunc(rules, func(r rule) bool { return r.name == f.rule })
		found := rules[i].check(here)
		if len(found) != 1 || !strings.Contains(found[0].String(), f.found) {
			t.Errorf("%s in %s: want one problem with %q; found %q", f.rule, f.file, f.found, found)
		}
	}
	delete(unproved, "packages") // Needs more than one file; see below.
	for name := range unproved {
		t.Errorf("no fault proves that rule %s can fail", name)
	}
}

func TestLongPackageIsFound(t *testing.T) {
	here := plant(t, "", "")
	for range 6 {
		long, err := parse("internal/web/long.go", "package web\n"+strings.Repeat("\n", 550))
		if err != nil {
			t.Fatal(err)
		}
		here.code = append(here.code, long)
	}
	found := checkPackages(here)
	if len(found) != 1 || found[0].where != "internal/web" {
		t.Errorf("found %q; want internal/web", found)
	}
}

func TestUnusedPinIsFound(t *testing.T) {
	unused := problem{"internal/store", "may import modernc.org/sqlite and does not; take it out of the table in package shape"}
	if found := unusedPins(plant(t, "", "")); len(found) != 0 {
		t.Errorf("found %q; all are used", found)
	}
	found := unusedPins(plant(t, "internal/store/doc.go", "// Package store keeps.\npackage store\n"))
	if !slices.Equal(found, []problem{unused}) {
		t.Errorf("found %q; want %q", found, unused)
	}
}

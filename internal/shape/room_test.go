package shape

import (
	"slices"
	"strconv"
	"strings"
)

const module = "counterclaim/"

// The rooms of the house, by what they may know.
var (
	stages = []string{"ingest", "extract", "resolve", "link", "compare", "dataset", "audit", "tally", "publish"}
	ends   = []string{"store", "web"}
)

// forBench are the rooms that benchmarks may use: the public way of reading, and
// comparing, which takes what was read.
var forBench = []string{"internal/compare", "internal/ingest", "internal/ledger", "internal/pipeline", "internal/publish"}

// pins says which modules that others wrote each room may import, by prefix of
// the import path. Tests may also import what testPins has.
var pins = map[string][]string{
	"cmd/counterclaim": {
		"github.com/alecthomas/kong",
		"github.com/charmbracelet/x/ansi",
		"github.com/vbauerster/mpb/v8",
		"golang.org/x/term",
	},
	"internal/ingest": {
		"codeberg.org/readeck/go-readability/v2",
		"github.com/abadojack/whatlanggo",
		"github.com/ledongthuc/pdf",
		"github.com/mmcdole/gofeed",
		"github.com/saintfish/chardet",
		"github.com/temoto/robotstxt",
		"github.com/yuin/goldmark",
		"go.yaml.in/yaml/v3",
		"golang.org/x/net",
		"golang.org/x/text",
	},
	"internal/extract": {"github.com/klauspost/compress"},
	"internal/resolve": {"github.com/klauspost/compress", "go.yaml.in/yaml/v3", "golang.org/x/text"},
	"internal/publish": {"github.com/charmbracelet/x/ansi"},
	"internal/store": {
		"github.com/jackc/pgx/v5",
		"github.com/klauspost/compress",
		"github.com/pressly/goose/v3",
		"golang.org/x/text",
		"modernc.org/sqlite",
	},
	"internal/shape": {"github.com/yuin/goldmark"},
}

// testPins are the modules that any test may import.
var testPins = []string{
	"github.com/google/go-cmp",
	"github.com/rogpeppe/go-internal",
	"go.uber.org/goleak",
	"pgregory.net/rapid",
}

// notForLedger lists standard packages that would give the ledger a means of
// keeping or sending itself.
var notForLedger = []string{"database/sql", "net/http", "os", "os/exec"}

// roomOf returns the room that a package belongs to: "internal/extract" for
// "internal/extract/syntax", "examples" for "examples".
func roomOf(dir string) string {
	parts := strings.SplitN(dir, "/", 3)
	if (parts[0] == "internal" || parts[0] == "cmd" || parts[0] == "changes") && len(parts) > 1 {
		return parts[0] + "/" + parts[1]
	}
	return parts[0]
}

// kindOf sorts rooms by what they may know: "ledger", "stage", "pipeline",
// "end", "command", "bench", "examples", "apart", or "" for a room that the
// design does not have.
func kindOf(room string) string {
	name, internal := strings.CutPrefix(room, "internal/")
	switch {
	case internal && (name == "ledger" || name == "pipeline"):
		return name
	case internal && slices.Contains(stages, name):
		return "stage"
	case internal && slices.Contains(ends, name):
		return "end"
	case strings.HasPrefix(room, "cmd/"):
		return "command"
	case room == "examples" || room == "bench":
		return room
	case room == "internal/shape" || room == "changes/assemble":
		return "apart"
	}
	return ""
}

// mayImport reports whether package from, or its tests, may import package to.
// Tests see more: they feed a room with what the real neighbor makes.
func mayImport(from, to string, test bool) bool {
	fromRoom, toRoom := roomOf(from), roomOf(to)
	kind := kindOf(fromRoom)
	switch {
	case strings.HasSuffix(to, "test") && !test: // Such as internal/store/storetest.
		return strings.HasSuffix(from, "test") && fromRoom == toRoom
	case fromRoom == toRoom:
		return true
	case kind == "bench": // A benchmark does what a user can do.
		return slices.Contains(forBench, toRoom)
	case toRoom == "bench":
		return false
	case kind == "command":
		return true
	case test && (kind == "end" || kind == "pipeline" || kind == "examples"):
		return true
	case kind == "ledger" || kind == "apart" || kind == "examples":
		return false
	case to == "internal/ledger":
		return true
	case kind == "pipeline":
		return kindOf(toRoom) == "stage"
	}
	return test && kind == "stage" && (kindOf(toRoom) == "stage" || toRoom == "examples")
}

// checkDirection holds which package of ours may import which.
func checkDirection(t *tree) (found []problem) {
	for _, f := range t.code {
		if kindOf(roomOf(f.dir)) == "" {
			found = append(found, problem{f.name, roomOf(f.dir) + " is no room of the design; put the file into one, or add the room to package shape"})
		}
		for _, spec := range f.ast.Imports {
			imported, _ := strconv.Unquote(spec.Path.Value)
			to, ours := strings.CutPrefix(imported, module)
			if ours && !mayImport(f.dir, to, f.test) {
				found = append(found, f.at(spec.Pos(),
					"%s may not import %s; everyone may know the ledger, the pipeline knows the stages, only a command knows everyone", f.dir, to))
			}
			if f.dir == "internal/ledger" && !f.test && slices.Contains(notForLedger, imported) {
				found = append(found, f.at(spec.Pos(), "the ledger may not import %s; it holds words, not machinery", imported))
			}
		}
	}
	return found
}

// foreign reports whether an import path leads to a module that others wrote.
func foreign(imported string) bool {
	first, _, _ := strings.Cut(imported, "/")
	return strings.Contains(first, ".")
}

// pinned returns the prefix in allowed that covers an import path.
func pinned(imported string, allowed []string) (prefix string, ok bool) {
	for _, prefix := range allowed {
		if imported == prefix || strings.HasPrefix(imported, prefix+"/") {
			return prefix, true
		}
	}
	return "", false
}

// checkPins holds which module that others wrote may be imported where.
func checkPins(t *tree) (found []problem) {
	for _, f := range t.code {
		for _, spec := range f.ast.Imports {
			imported, _ := strconv.Unquote(spec.Path.Value)
			if !foreign(imported) {
				continue
			}
			_, ok := pinned(imported, t.pins[roomOf(f.dir)])
			if !ok && f.test {
				_, ok = pinned(imported, testPins)
			}
			if !ok {
				found = append(found, f.at(spec.Pos(), "%s may not import %s; add it to the table in package shape, with its reason in docs/dependencies.md", roomOf(f.dir), imported))
			}
		}
	}
	return found
}

// unusedPins finds modules that a room may import and does not.
func unusedPins(t *tree) (found []problem) {
	used := map[string]bool{}
	for _, f := range t.code {
		for _, spec := range f.ast.Imports {
			imported, _ := strconv.Unquote(spec.Path.Value)
			if prefix, ok := pinned(imported, t.pins[roomOf(f.dir)]); ok {
				used[roomOf(f.dir)+" "+prefix] = true
			}
		}
	}
	for room, allowed := range t.pins {
		for _, prefix := range allowed {
			if !used[room+" "+prefix] {
				found = append(found, problem{room, "may import " + prefix + " and does not; take it out of the table in package shape"})
			}
		}
	}
	return found
}

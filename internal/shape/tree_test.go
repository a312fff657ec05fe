package shape

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode/utf8"
)

// A tree is the repository, or a small one made up for a test.
type tree struct {
	names []string          // Every file that belongs to it, in order.
	sizes map[string]int64  // Of every file, in bytes.
	texts map[string]string // Of every file that is text.
	code  []*goFile
	pins  map[string][]string // Which modules of others a room may import, by prefix of the path.
}

// A goFile is one parsed source file.
type goFile struct {
	name      string
	dir       string // The package's folder, such as "internal/ledger".
	text      string
	fset      *token.FileSet
	ast       *ast.File
	test      bool
	generated bool
}

// A problem is one place that breaks a rule, and what to do about it.
type problem struct{ where, what string }

func (p problem) String() string { return p.where + ": " + p.what }

// at returns a problem at a position in f.
func (f *goFile) at(pos token.Pos, format string, args ...any) problem {
	return problem{fmt.Sprintf("%s:%d", f.name, f.fset.Position(pos).Line), fmt.Sprintf(format, args...)}
}

// shipped reports whether f is held to the sizes: written by hand, and no test.
func (f *goFile) shipped() bool { return !f.test && !f.generated }

// textMax is the size above which a file is data, and its words are not read.
const textMax = 1 << 20

// load reads the named files of fsys.
func load(fsys fs.FS, names []string) (*tree, error) {
	t := &tree{names: slices.Sorted(slices.Values(names)), sizes: map[string]int64{}, texts: map[string]string{}}
	for _, name := range t.names {
		info, err := fs.Stat(fsys, name)
		if err != nil {
			return nil, err
		}
		t.sizes[name] = info.Size()
		if info.Size() > textMax {
			continue
		}
		b, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, err
		}
		if utf8.Valid(b) {
			t.texts[name] = string(b)
		}
		if path.Ext(name) == ".go" && !strings.Contains(name, "/testdata/") {
			f, err := parse(name, string(b))
			if err != nil {
				return nil, err
			}
			t.code = append(t.code, f)
		}
	}
	return t, nil
}

func parse(name, text string) (*goFile, error) {
	fset := token.NewFileSet()
	parsed, err := parser.ParseFile(fset, name, text, parser.ParseComments)
	if err != nil {
		return nil, err
	}
	return &goFile{
		name: name, dir: path.Dir(name), text: text, fset: fset, ast: parsed,
		test: strings.HasSuffix(name, "_test.go"), generated: ast.IsGenerated(parsed),
	}, nil
}

// lines counts the lines of text; one without a line end counts too.
func lines(text string) int {
	return strings.Count(strings.TrimSuffix(text, "\n"), "\n") + 1
}

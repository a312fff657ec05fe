package shape

import (
	"fmt"
	"go/ast"
	"path"
	"strings"
)

const (
	funcLinesMax    = 70
	fileLinesMax    = 600
	packageLinesMax = 3000
	fileBytesMax    = 2000 << 10 // The packed gazetteer is the largest; it changes with its source alone.
)

// checkFuncs holds the length of functions, tests aside.
func checkFuncs(t *tree) (found []problem) {
	for _, f := range t.code {
		if !f.shipped() {
			continue
		}
		for _, decl := range f.ast.Decls {
			fn, ok := decl.(*ast.FuncDecl)
			if !ok {
				continue
			}
			if n := f.fset.Position(fn.End()).Line - f.fset.Position(fn.Pos()).Line + 1; n > funcLinesMax {
				found = append(found, f.at(fn.Pos(), "%s has %d lines; the limit is %d", fn.Name.Name, n, funcLinesMax))
			}
		}
	}
	return found
}

// checkFiles holds the length of source files and the size of all files.
func checkFiles(t *tree) (found []problem) {
	for _, name := range t.names {
		if n := t.sizes[name]; n > fileBytesMax {
			found = append(found, problem{name, fmt.Sprintf("%d kB; the limit for a file in the repository is %d kB", n>>10, fileBytesMax>>10)})
		}
		if ext := path.Ext(name); ext == ".ts" || ext == ".svelte" {
			found = append(found, checkLines(name, t.texts[name])...)
		}
	}
	for _, f := range t.code {
		if f.shipped() {
			found = append(found, checkLines(f.name, f.text)...)
		}
	}
	return found
}

func checkLines(name, text string) []problem {
	if n := lines(text); n > fileLinesMax && !strings.Contains(name, ".test.") {
		return []problem{{name, fmt.Sprintf("%d lines; the limit is %d", n, fileLinesMax)}}
	}
	return nil
}

// checkPackages holds the length of packages, tests and generated code aside.
func checkPackages(t *tree) (found []problem) {
	size := map[string]int{}
	for _, f := range t.code {
		if f.shipped() {
			size[f.dir] += lines(f.text)
		}
	}
	for dir, n := range size {
		if n > packageLinesMax {
			found = append(found, problem{dir, fmt.Sprintf("%d lines; the limit is %d: split the package by noun", n, packageLinesMax)})
		}
	}
	return found
}

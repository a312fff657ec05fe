package shape

import (
	"go/ast"
	"go/token"
	"path"
	"strings"
)

// checkIntroductions holds that every package has one comment, which begins
// with its name.
func checkIntroductions(t *tree) (found []problem) {
	seen := map[string]bool{}
	comments := map[string][]*goFile{}
	for _, f := range t.code {
		if f.test {
			continue
		}
		seen[f.dir] = true
		if f.ast.Doc == nil {
			continue
		}
		comments[f.dir] = append(comments[f.dir], f)
		begin := "Package " + f.ast.Name.Name + " "
		if f.ast.Name.Name == "main" {
			begin = "Command " + path.Base(f.dir) + " "
		}
		if !strings.HasPrefix(f.ast.Doc.Text(), begin) {
			found = append(found, f.at(f.ast.Doc.Pos(), "the package comment does not begin with %q", begin))
		}
	}
	for dir := range seen {
		switch n := len(comments[dir]); {
		case n == 0:
			found = append(found, problem{dir, "no package comment; define the package's nouns in doc.go"})
		case n > 1:
			found = append(found, problem{dir, "package comments in " + comments[dir][0].name + " and " + comments[dir][1].name + "; keep one"})
		}
	}
	return found
}

// checkExported holds that every exported name has a comment.
func checkExported(t *tree) (found []problem) {
	for _, f := range t.code {
		if !f.shipped() {
			continue
		}
		for _, decl := range f.ast.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				if d.Name.IsExported() && exportedReceiver(d) {
					found = append(found, f.checkDoc(d.Name, d.Doc)...)
				}
			case *ast.GenDecl:
				found = append(found, f.checkSpecs(d)...)
			}
		}
	}
	return found
}

// exportedReceiver reports whether fn is a function, or a method of an exported
// type.
func exportedReceiver(fn *ast.FuncDecl) bool {
	if fn.Recv == nil {
		return true
	}
	t := fn.Recv.List[0].Type
	if star, ok := t.(*ast.StarExpr); ok {
		t = star.X
	}
	switch generic := t.(type) {
	case *ast.IndexExpr:
		t = generic.X
	case *ast.IndexListExpr:
		t = generic.X
	}
	name, ok := t.(*ast.Ident)
	return ok && name.IsExported()
}

// checkSpecs checks the types, constants and variables of one declaration. The
// comment of a group in parentheses speaks for all that is in it.
func (f *goFile) checkSpecs(d *ast.GenDecl) (found []problem) {
	for _, spec := range d.Specs {
		switch s := spec.(type) {
		case *ast.TypeSpec:
			if !s.Name.IsExported() {
				continue
			}
			switch {
			case d.Lparen == token.NoPos:
				found = append(found, f.checkDoc(s.Name, d.Doc)...)
			case s.Doc != nil || d.Doc == nil:
				found = append(found, f.checkDoc(s.Name, s.Doc)...)
			}
		case *ast.ValueSpec:
			if s.Names[0].IsExported() && d.Doc == nil && s.Doc == nil && s.Comment == nil {
				found = append(found, f.at(s.Pos(), "%s has no comment, and neither has its group", s.Names[0].Name))
			}
		}
	}
	return found
}

// checkDoc holds that doc exists and begins with name, after an article at
// most, so that a comment under an old name is found.
func (f *goFile) checkDoc(name *ast.Ident, doc *ast.CommentGroup) []problem {
	if doc == nil {
		return []problem{f.at(name.Pos(), "%s has no comment", name.Name)}
	}
	words := strings.Fields(doc.Text())
	if len(words) > 1 && (words[0] == "A" || words[0] == "An" || words[0] == "The") {
		words = words[1:]
	}
	if len(words) == 0 || strings.TrimRight(words[0], ",.:;") != name.Name {
		return []problem{f.at(name.Pos(), "the comment of %s does not begin with its name", name.Name)}
	}
	return nil
}

package shape

import (
	"go/ast"
	"regexp"
	"strings"
)

// checkCrumbs finds what is left lying about: builtin prints, printing and
// exiting where a function should return, and code in comments.
func checkCrumbs(t *tree) (found []problem) {
	for _, f := range t.code {
		if f.generated {
			continue
		}
		ast.Inspect(f.ast, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok {
				found = append(found, f.checkCall(call)...)
			}
			return true
		})
		for _, group := range f.ast.Comments {
			for _, c := range group.List {
				if asleep.MatchString(c.Text) {
					found = append(found, f.at(c.Pos(), "code in a comment; take it out, git keeps it"))
				}
			}
		}
	}
	return found
}

// asleep matches a comment that is a line of Go. Examples in doc comments are
// indented by a tab and do not match.
var asleep = regexp.MustCompile(`^// ?(\w+(, \w+)* := .+|(if|for|switch) .*\{|func \w*\(.*\{|\w+(\.\w+)*\(.*\);?|\})$`)

func (f *goFile) checkCall(call *ast.CallExpr) []problem {
	switch fn := call.Fun.(type) {
	case *ast.Ident:
		if fn.Name == "println" || fn.Name == "print" {
			return []problem{f.at(call.Pos(), "a builtin %s was left in", fn.Name)}
		}
	case *ast.SelectorExpr:
		pkg, ok := fn.X.(*ast.Ident)
		if !ok || f.test || f.ast.Name.Name == "main" {
			return nil
		}
		name := pkg.Name + "." + fn.Sel.Name
		if name == "os.Exit" || pkg.Name == "log" && pkg.Obj == nil || pkg.Name == "fmt" && strings.HasPrefix(fn.Sel.Name, "Print") {
			return []problem{f.at(call.Pos(), "%s outside a command; return what the caller needs to know", name)}
		}
	}
	return nil
}

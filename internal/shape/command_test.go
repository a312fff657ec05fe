package shape

import (
	"go/ast"
	"path"
	"reflect"
	"regexp"
	"strconv"
	"strings"
)

const commandDir = "cmd/counterclaim"

// A commandLine is what the command offers, as the tags of its structs say.
type commandLine struct {
	subcommands map[string]bool
	flags       map[string]bool
}

// readCommandLine reads the tags of the structs in the command's package.
func readCommandLine(t *tree) commandLine {
	line := commandLine{map[string]bool{}, map[string]bool{"--help": true}}
	for _, f := range t.code {
		if f.dir != commandDir || f.test {
			continue
		}
		ast.Inspect(f.ast, func(n ast.Node) bool {
			field, ok := n.(*ast.Field)
			if !ok || field.Tag == nil || len(field.Names) != 1 {
				return true
			}
			quoted, _ := strconv.Unquote(field.Tag.Value)
			tag := reflect.StructTag(quoted)
			name := tag.Get("name")
			if name == "" {
				name = strings.ToLower(strings.ReplaceAll(apart(field.Names[0].Name), " ", "-"))
			}
			if _, ok := tag.Lookup("cmd"); ok {
				line.subcommands[name] = true
			} else if _, ok := tag.Lookup("arg"); !ok {
				line.flags["--"+name] = true
			}
			return true
		})
	}
	return line
}

var (
	called = regexp.MustCompile(`(?m)(?:^|\s)(?:\./|bin/)*counterclaim ([^|>` + "`" + `\n]*)`)
	remark = regexp.MustCompile(`(?m)(^|\s)#.*$`) // In a shell.
)

// checkCommands holds that the documents name only subcommands and flags that
// there are.
func checkCommands(t *tree) (found []problem) {
	line := readCommandLine(t)
	if len(line.subcommands) == 0 {
		return []problem{{commandDir, "no subcommand was found in its structs"}}
	}
	for _, name := range t.names {
		if path.Ext(name) != ".md" || strings.Contains(name, "testdata/") {
			continue
		}
		for _, code := range codeSpan.FindAllString(t.texts[name], -1) {
			if !strings.HasPrefix(code, "```") {
				code = strings.Join(strings.Fields(strings.Trim(code, "`")), " ")
			}
			for _, call := range called.FindAllStringSubmatch(remark.ReplaceAllString(code, ""), -1) {
				if wrong := line.unknown(strings.Fields(call[1])); wrong != "" {
					found = append(found, problem{name, "counterclaim has no " + wrong})
				}
			}
		}
	}
	return found
}

// unknown returns the first word of a call that the command does not know.
func (l commandLine) unknown(words []string) string {
	for i, word := range words {
		flag, _, _ := strings.Cut(word, "=")
		switch {
		case strings.HasPrefix(word, "--"):
			if flag = strings.Trim(flag, "[]"); !l.flags[flag] {
				return flag
			}
		case i == 0 && !l.subcommands[word]:
			return "subcommand " + word
		}
	}
	return ""
}

package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/alecthomas/kong"
)

// completionCommand writes the scripts from the parser's own model, so that they
// have every flag without a list to keep.
type completionCommand struct {
	Shell string `arg:"" enum:"bash,zsh,fish" help:"bash, zsh or fish."`
}

func (completionCommand) Help() string {
	return `Examples:

    source <(counterclaim completion bash)
    counterclaim completion zsh > ~/.zfunc/_counterclaim
    counterclaim completion fish > ~/.config/fish/completions/counterclaim.fish`
}

// Run writes the script for one shell, made from the command line itself.
func (c *completionCommand) Run(a *app) error {
	parser, err := newParser(&cli{}, a.stdout, a.stderr, os.Exit)
	if err != nil {
		return err
	}
	var b strings.Builder
	switch c.Shell {
	case "bash":
		bash(&b, parser.Model.Node)
	case "zsh":
		zsh(&b, parser.Model.Node)
	case "fish":
		fish(&b, parser.Model.Node)
	}
	_, err = io.WriteString(a.stdout, b.String())
	return err
}

// wordsAfter returns what completes a command's arguments: the lists of show,
// the shells of completion.
func wordsAfter(command string) string {
	switch command {
	case "show":
		return strings.ReplaceAll(listNames(), ",", "")
	case "completion":
		return "bash zsh fish"
	}
	return ""
}

// takesFiles reports whether a command's arguments are files.
func takesFiles(command string) bool { return command == "read" || command == "add" }

// takesFile reports whether a flag's value is a file.
func takesFile(f *kong.Flag) bool {
	return f.Name == "ledger" || f.Name == "actors" || f.Name == "places"
}

func flagNames(node *kong.Node) []string {
	var names []string
	for _, group := range node.AllFlags(true) {
		for _, f := range group {
			names = append(names, "--"+f.Name)
		}
	}
	return names
}

// bash writes a function that looks for the subcommand among the words before
// the one that is completed.
func bash(b *strings.Builder, app *kong.Node) {
	var names []string
	for _, c := range app.Children {
		names = append(names, c.Name)
	}
	fmt.Fprintf(b, `# bash completion for counterclaim
_counterclaim() {
  local word="${COMP_WORDS[COMP_CWORD]}" command="" i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "${COMP_WORDS[i]}" in
      %s) command="${COMP_WORDS[i]}"; break ;;
    esac
  done
  case "${COMP_WORDS[COMP_CWORD-1]}" in
%s  esac
  local flags="" words="" files=""
  case "$command" in
`, strings.Join(names, "|"), bashValues(app))
	for _, c := range app.Children {
		files := ""
		if takesFiles(c.Name) {
			files = "yes"
		}
		fmt.Fprintf(b, "    %s) flags=%q; words=%q; files=%q ;;\n", c.Name, strings.Join(flagNames(c), " "), wordsAfter(c.Name), files)
	}
	fmt.Fprintf(b, `    *) flags=%q; words=%q ;;
  esac
  if [[ "$word" == -* ]]; then
    COMPREPLY=($(compgen -W "$flags" -- "$word"))
  elif [[ -n "$files" ]]; then
    compopt -o default 2>/dev/null # The shell's own, which quotes names with spaces.
  else
    COMPREPLY=($(compgen -W "$words" -- "$word"))
  fi
}
complete -F _counterclaim counterclaim
`, strings.Join(flagNames(app), " "), strings.Join(names, " "))
}

// bashValues writes a case for each flag whose values are known. A flag means
// the same with every subcommand that has it.
func bashValues(app *kong.Node) string {
	var b strings.Builder
	written := map[string]bool{}
	for _, c := range app.Children {
		for _, group := range c.AllFlags(true) {
			for _, f := range group {
				switch values := enumOf(f); {
				case written[f.Name]:
				case values != "":
					fmt.Fprintf(&b, "    --%s) COMPREPLY=($(compgen -W %q -- \"$word\")); return ;;\n", f.Name, values)
				case takesFile(f):
					fmt.Fprintf(&b, "    --%s) compopt -o default 2>/dev/null; return ;;\n", f.Name)
				case !f.IsBool():
					fmt.Fprintf(&b, "    --%s) return ;;\n", f.Name)
				}
				written[f.Name] = true
			}
		}
	}
	return b.String()
}

// zsh writes a script that works both from a folder of functions and sourced.
func zsh(b *strings.Builder, app *kong.Node) {
	b.WriteString("#compdef counterclaim\n# zsh completion for counterclaim\n_counterclaim() {\n  local -a commands=(\n")
	for _, c := range app.Children {
		fmt.Fprintf(b, "    %s\n", single(c.Name+":"+strings.ReplaceAll(c.Help, ":", "\\:")))
	}
	b.WriteString("  )\n  if (( CURRENT == 2 )); then\n    _describe command commands\n    return\n  fi\n  case \"$words[2]\" in\n")
	for _, c := range app.Children {
		fmt.Fprintf(b, "    %s) _arguments -s", c.Name)
		for _, group := range c.AllFlags(true) {
			for _, f := range group {
				spec := "--" + f.Name + "[" + zshText(f.Help) + "]"
				if !f.IsBool() {
					spec += ":" + f.Name + ":" + zshValues(f)
				}
				fmt.Fprintf(b, " \\\n      %s", single(spec))
			}
		}
		rest := "*: :"
		switch {
		case takesFiles(c.Name):
			rest = "*:file:_files"
		case wordsAfter(c.Name) != "":
			rest = "*: :(" + wordsAfter(c.Name) + ")"
		}
		fmt.Fprintf(b, " \\\n      %s ;;\n", single(rest))
	}
	b.WriteString("  esac\n}\nif [ \"$funcstack[1]\" = _counterclaim ]; then\n  _counterclaim \"$@\"\nelse\n  compdef _counterclaim counterclaim\nfi\n")
}

// zshText keeps help from being read as the syntax of _arguments.
func zshText(s string) string { return strings.NewReplacer("[", "(", "]", ")", ":", "\\:").Replace(s) }

func zshValues(f *kong.Flag) string {
	if values := enumOf(f); values != "" {
		return "(" + values + ")"
	}
	if takesFile(f) {
		return "_files"
	}
	return ""
}

// enumOf returns the values that a flag allows, apart by spaces.
func enumOf(f *kong.Flag) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(f.Enum, ",", " ")), " ")
}

// fish writes one line for each flag of each subcommand.
func fish(b *strings.Builder, app *kong.Node) {
	b.WriteString("# fish completion for counterclaim\ncomplete -c counterclaim -n __fish_use_subcommand -f\n")
	for _, c := range app.Children {
		fmt.Fprintf(b, "complete -c counterclaim -n __fish_use_subcommand -a %s -d %s\n", c.Name, single(c.Help))
		in := single("__fish_seen_subcommand_from " + c.Name)
		if w := wordsAfter(c.Name); w != "" {
			fmt.Fprintf(b, "complete -c counterclaim -n %s -f -a %s\n", in, single(w))
		}
		for _, group := range c.AllFlags(true) {
			for _, f := range group {
				fmt.Fprintf(b, "complete -c counterclaim -n %s -l %s -d %s", in, f.Name, single(f.Help))
				if !f.IsBool() {
					b.WriteString(" -r")
				}
				if values := enumOf(f); values != "" {
					fmt.Fprintf(b, " -f -a %s", single(values))
				}
				b.WriteString("\n")
			}
		}
	}
}

// single puts text in single quotes for a shell.
func single(s string) string { return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'" }

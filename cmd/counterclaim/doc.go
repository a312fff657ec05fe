// Command counterclaim keeps a ledger of claims about a conflict: it reads
// reporting into attributed claims, offline, from one binary.
//
// Each subcommand has a file of its own name. Standard output carries what was
// asked for and nothing else; sentences about the work, progress and errors go
// to standard error. An error is one sentence that names the file or the ID and
// says what to do; exit.go has the table of exit codes. docs/commands.md has
// every subcommand's help.
//
// The command is the only place that knows all rooms. It decides nothing about
// claims itself.
package main

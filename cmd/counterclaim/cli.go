package main

import (
	"context"
	"errors"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/alecthomas/kong"

	"counterclaim/internal/publish"
)

// cli is the command line.
type cli struct {
	globals

	Read       readCommand       `cmd:"" help:"Read documents and show who says what; no ledger is needed."`
	Compare    compareCommand    `cmd:"" help:"Set the numbers of two documents side by side that tell of one thing."`
	Init       initCommand       `cmd:"" help:"Make an empty ledger."`
	Add        addCommand        `cmd:"" help:"Read documents and add them to the ledger."`
	Show       showCommand       `cmd:"" help:"Show what the ledger holds: an overview, a list, or one item."`
	Search     searchCommand     `cmd:"" help:"Find documents and statements by their words."`
	Explain    explainCommand    `cmd:"" help:"Show why: from a figure to its words, the rules and the history."`
	Verify     verifyCommand     `cmd:"" help:"Check that the ledger is whole and leads back to words."`
	Demo       demoCommand       `cmd:"" help:"Show the main job on sample dispatches, and how to go on."`
	Version    versionCommand    `cmd:"" help:"Show the version."`
	Completion completionCommand `cmd:"" help:"Write a script that completes command lines in a shell."`
}

const about = `Counterclaim keeps a ledger of claims about a conflict: who said what, in which words, and what contradicts what. It records what was said, not what is true.`

// newParser returns the parser for a command line. Parsing ends the process
// only where help was asked for.
func newParser(c *cli, stdout, stderr io.Writer, exit func(int)) (*kong.Kong, error) {
	return kong.New(c,
		kong.Name("counterclaim"),
		kong.Description(about),
		kong.Writers(stdout, stderr),
		kong.Exit(exit),
		kong.Help(help),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, FlagsLast: true, WrapUpperBound: pageWidth}),
	)
}

// help prints kong's help; the whole command's ends with the exit codes.
func help(options kong.HelpOptions, ctx *kong.Context) error {
	if err := kong.DefaultHelpPrinter(options, ctx); err != nil || ctx.Selected() != nil {
		return err
	}
	_, err := io.WriteString(ctx.Stdout, "\nExit codes:\n"+exitTable("  "))
	return err
}

// run is the whole command: it returns the exit code.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	// A write to a pipe that nobody reads comes back as an error, so that
	// temporary files are removed on the way out.
	signal.Ignore(syscall.SIGPIPE)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	// A second interrupt ends what the first could not.
	defer context.AfterFunc(ctx, stop)()

	var c cli
	parser, err := newParser(&c, stdout, stderr, os.Exit)
	if err != nil {
		complain(stderr, err, "")
		return exitOther
	}
	parsed, err := parser.Parse(meant(args))
	if err != nil {
		complain(stderr, err, usageHint(err))
		return exitUsage
	}
	a := &app{globals: c.globals, ctx: ctx, stdin: interruptible{ctx, stdin}, stdout: stdout, stderr: stderr}
	err = parsed.Run(a)
	// An interrupt shows as whatever it broke; what matters is that it came.
	if ctx.Err() != nil && err != nil && !errors.Is(err, context.Canceled) {
		err = context.Canceled
	}
	if err != nil && !errors.Is(err, errSome) {
		hint := ""
		if errors.As(err, new(usageError)) {
			hint = "counterclaim " + parsed.Command() + " --help says more"
		}
		complain(stderr, err, hint)
	}
	return exitCode(err)
}

// meant returns a command line for the ways in which people ask a program for
// its help or its version.
func meant(args []string) []string {
	switch {
	case len(args) == 0:
		return []string{"--help"}
	case args[0] == "help":
		return append(args[1:len(args):len(args)], "--help")
	case args[0] == "--version":
		return append([]string{"version"}, args[1:]...)
	}
	return args
}

// usageHint says where the help is for a command line that did not parse.
func usageHint(err error) string {
	var parse *kong.ParseError
	if errors.As(err, &parse) {
		if node := parse.Context.Selected(); node != nil {
			return "counterclaim " + node.Name + " --help says more"
		}
	}
	return "counterclaim --help says more"
}

// oneLine makes text safe to print on one line of a terminal.
func oneLine(s string) string { return publish.Clean(strings.TrimSpace(s)) }

package main

import (
	"fmt"
	"iter"
	"os"
	"runtime"
	"strings"
	"time"

	"counterclaim/internal/ingest"
	"counterclaim/internal/ledger"
	"counterclaim/internal/pipeline"
)

// inputFlags are what read and add have in common.
type inputFlags struct {
	Published    ledger.Day    `placeholder:"DAY" help:"When it was published, such as 2016-06-03. Days in the text are counted from it."`
	Source       string        `placeholder:"NAME" help:"Who published it."`
	Title        string        `placeholder:"WORDS" help:"Its title."`
	Language     string        `placeholder:"CODE" help:"Its language, such as en."`
	Actors       []string      `type:"existingfile" sep:"none" placeholder:"FILE" help:"Your own actors, beside the built-in registry. May be repeated."`
	Places       []string      `type:"existingfile" sep:"none" placeholder:"FILE" help:"Your own places, beside the built-in gazetteer. May be repeated."`
	AllowPrivate bool          `help:"Fetch from private and local addresses too."`
	Timeout      time.Duration `default:"30s" help:"Give up on a page after so long."`
	MaxBytes     int64         `default:"67108864" placeholder:"N" help:"Refuse a document of more bytes (default: 67108864)."`
}

// A reading is one document read: its bytes and its sheet.
type reading struct {
	bytes []byte
	sheet ledger.Sheet
}

// readings reads everything under the named inputs, in their order, with the
// happenings of each if they are asked for. An item that cannot be read is
// yielded as an error and does not stop the rest.
func (f *inputFlags) readings(a *app, names []string, happenings bool) (iter.Seq2[reading, error], error) {
	bar := newProgress(a)
	reader, found, err := f.prepare(bar, happenings)
	if err != nil {
		return nil, err
	}
	items := func(yield func(ingest.Item, error) bool) {
		for _, name := range names {
			for item, err := range found.Read(a.ctx, name, a.stdin) {
				if !yield(item, err) {
					return
				}
			}
		}
	}
	read := func(i ingest.Item) reading { return reading{i.Bytes, reader.Read(i.Document)} }
	list := ordered(items, runtime.GOMAXPROCS(0), read)
	return func(yield func(reading, error) bool) {
		defer bar.end()
		for r, err := range list {
			bar.count()
			// On a terminal, what is written is the progress from here on.
			if isTerminal(a.stdout) {
				bar.end()
			}
			if !yield(r, err) {
				return
			}
		}
	}, nil
}

// prepare makes what finds documents and what reads them, as the flags say.
func (f *inputFlags) prepare(bar *progress, happenings bool) (*pipeline.Reader, *ingest.Reader, error) {
	if f.Timeout <= 0 || f.MaxBytes <= 0 {
		return nil, nil, usage("--timeout and --max-bytes need more than nothing")
	}
	if today := ledger.DayOf(time.Now().UTC().Add(14 * time.Hour)); f.Published.After(today) {
		return nil, nil, usage("--published %s has not come yet; give the day of publication", f.Published)
	}
	reader, err := pipeline.New(pipeline.Options{Actors: f.Actors, Places: f.Places, Happenings: happenings})
	if err != nil {
		return nil, nil, err
	}
	return reader, ingest.New(ingest.Options{
		Source: f.Source, Published: f.Published, Title: f.Title, Language: f.Language,
		MaxBytes: f.MaxBytes, AllowPrivate: f.AllowPrivate, Timeout: f.Timeout,
		UserAgent: "counterclaim/" + buildVersion() + " (reads public reporting into a ledger of claims)",
		Progress:  bar.update,
	}), nil
}

// settings returns what could change the outcome, for the ledger's record.
func (f *inputFlags) settings() map[string]string {
	s := map[string]string{}
	put := func(key, value string) {
		if value != "" {
			s[key] = value
		}
	}
	put("published", f.Published.String())
	put("source", f.Source)
	put("title", f.Title)
	put("language", f.Language)
	put("actors", strings.Join(f.Actors, ", "))
	put("places", strings.Join(f.Places, ", "))
	return s
}

// failures reports each input that cannot be read, and decides at the end what
// that means for the whole.
type failures struct {
	a     *app
	first error
	count int
}

// add reports a failure. The first is held back: if it stays alone and nothing
// was read, it is the whole command's error and is reported once. After an
// interrupt, failures follow from it and are not worth a word.
func (f *failures) add(err error) {
	if f.a.ctx.Err() != nil {
		return
	}
	if f.count++; f.count == 1 {
		f.first = err
		return
	}
	if f.count == 2 {
		complain(f.a.stderr, f.first, "")
	}
	complain(f.a.stderr, err, "")
}

// release reports what is held back, where another error ends the command.
func (f *failures) release() {
	if f.count == 1 {
		complain(f.a.stderr, f.first, "")
	}
}

// end returns nil if nothing failed, and the error itself if one input was
// asked for and it failed. Where some of many failed it says how many.
func (f *failures) end(read int) error {
	if f.a.ctx.Err() != nil {
		return fmt.Errorf("interrupted: %w", f.a.ctx.Err())
	}
	if f.count == 0 || f.count == 1 && read == 0 {
		return f.first
	}
	f.release()
	if !f.a.Quiet {
		fmt.Fprintf(f.a.stderr, "counterclaim: %d of %d could not be read\n", f.count, f.count+read)
	}
	return errSome
}

// isFolder reports whether a name is that of a folder.
func isFolder(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

// checkInput says that the keyboard is read where it is.
func (a *app) checkInput(names []string) error {
	for _, name := range names {
		if name == "-" && isTerminal(a.stdin) && !a.Quiet {
			fmt.Fprintln(a.stderr, "counterclaim: reading from the keyboard; end with Ctrl-D")
		}
		if name == "" {
			return usage("an input has no name")
		}
	}
	return nil
}

package ingest

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"iter"

	"counterclaim/internal/ingest/fetch"
	"counterclaim/internal/ledger"
)

// An Item is one Document found, with the bytes it came from.
type Item struct {
	Document ledger.Document
	Bytes    []byte
}

// A Reader finds Documents. It is safe for use by several goroutines, which
// share its politeness towards hosts.
type Reader struct {
	options Options
	web     *fetch.Fetcher
}

// New returns a Reader.
func New(options Options) *Reader {
	options = options.filled()
	return &Reader{options: options, web: fetch.New(fetch.Config{
		UserAgent: options.UserAgent, Timeout: options.Timeout, MaxBytes: options.MaxBytes,
		AllowPrivate: options.AllowPrivate, Now: options.Now,
		Reading: func(body io.Reader, total int64, address string) io.Reader {
			return &meter{in: body, ctx: context.Background(), total: total, what: address, report: options.Progress}
		},
	})}
}

// Read yields each Document found under name (a file, a folder, "-" for stdin,
// an http or https address), in a stable order. What cannot be read is yielded
// as an error with a zero Item, and does not stop the rest; the caller may stop
// at any time. It ends after an error that wraps ctx's.
func (r *Reader) Read(ctx context.Context, name string, stdin io.Reader) iter.Seq2[Item, error] {
	return func(yield func(Item, error) bool) {
		switch {
		case name == "-":
			r.stream(ctx, blob{name: "standard input", fetched: r.now()}, stdin, progress{total: -1}, yield)
		case isAddress(name):
			page, err := r.web.Fetch(ctx, name)
			if err != nil {
				yield(Item{}, err)
				return
			}
			b := blob{name: page.Address, address: page.Address, data: page.Data, media: page.Media, fetched: page.Fetched, modified: page.Modified}
			b.takeCharset()
			size := int64(len(b.data))
			r.stream(ctx, b, bytes.NewReader(b.data), progress{size: size, total: size}, yield)
		default:
			r.files(ctx, name, yield)
		}
	}
}

// progress says where a file of size bytes stands in a task of total bytes, of
// which done are done. Size is 0 and total -1 if they are not known.
type progress struct{ size, done, total int64 }

// stream reads one file from in. It returns false once yield does, or when ctx
// is done.
func (r *Reader) stream(ctx context.Context, b blob, in io.Reader, at progress, yield func(Item, error) bool) bool {
	meter := &meter{in: in, ctx: ctx, done: at.done, reported: at.done, total: at.total, what: b.name, report: r.options.Progress}
	for p, err := range r.parts(b, meter, at.size) {
		var item Item
		if err == nil {
			item, err = r.item(b, p)
		}
		// A format's reader may have taken the end of ctx for the end of its file.
		if ctx.Err() != nil {
			yield(Item{}, fmt.Errorf("reading %s was stopped: %w", b.name, context.Cause(ctx)))
			return false
		}
		if !yield(item, err) {
			return false
		}
	}
	return true
}

// parts recognizes the format of in and reads it. WARCs and JSON are read as
// they come, so their size is not limited; everything else is held in memory,
// and is refused if it is larger than MaxBytes.
func (r *Reader) parts(b blob, in *meter, size int64) parts {
	// Only the head is read before the format is known, so that what is refused by
	// its format or size is refused at once, however large it is.
	head, err := peek(in)
	if err != nil {
		return one(part{}, unreadable(b.name, err))
	}
	if len(head) == 0 {
		return one(part{}, fmt.Errorf("%w: %s is empty; give a file with text in it", ledger.ErrUnreadable, b.name))
	}
	limit := r.options.MaxBytes
	rest := io.MultiReader(bytes.NewReader(head), in)
	if isZippedWARC(head) {
		return zippedWARC(b, rest, limit)
	}
	found, err := kindOf(firstOf(b.address, b.name), head, b.media)
	if err != nil {
		return one(part{}, err)
	}
	switch found {
	case kindWARC:
		return warc(b, rest, limit)
	case kindJSON:
		return records(b, rest, limit)
	}
	if size > limit {
		return one(part{}, tooLarge(b.name, limit))
	}
	b.data, err = io.ReadAll(io.LimitReader(rest, limit+1))
	if err != nil {
		return one(part{}, unreadable(b.name, err))
	}
	if int64(len(b.data)) > limit {
		return one(part{}, tooLarge(b.name, limit))
	}
	return whole(b, found, limit)
}

// whole reads a blob of which all bytes are at hand.
func whole(b blob, found kind, limit int64) parts {
	switch found {
	case kindMarkdown:
		return markdown(b)
	case kindHTML:
		return page(b)
	case kindPDF:
		return portable(b, limit)
	case kindFeed:
		return feed(b)
	case kindTable:
		return table(b)
	case kindJSON:
		return records(b, bytes.NewReader(b.data), int64(len(b.data)))
	}
	return plain(b)
}

// peek reads the first bytes, enough to recognize a format.
func peek(in io.Reader) ([]byte, error) {
	head := make([]byte, sniffBytes)
	n, err := io.ReadFull(in, head)
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		err = nil
	}
	return head[:n], err
}

// meterStep is how many bytes pass between two reports of progress.
const meterStep = 1 << 20

// A meter passes bytes on, reports how many, and stops when its context does.
type meter struct {
	in          io.Reader
	ctx         context.Context
	done, total int64
	reported    int64
	what        string
	report      func(done, total int64, what string)
}

// Read reports at most once a step, so that reporting costs nothing, and fails
// with the context's cause once that is done.
func (m *meter) Read(p []byte) (int, error) {
	if m.ctx.Err() != nil {
		return 0, context.Cause(m.ctx)
	}
	n, err := m.in.Read(p)
	m.done += int64(n)
	if m.done-m.reported >= meterStep {
		m.reported = m.done
		m.report(m.done, m.total, m.what)
	}
	return n, err
}

package main

import (
	"fmt"
	"io"
	"path"
	"sync"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// progressAfter is how long work may take before a line about it appears.
const progressAfter = time.Second

// A progress is a line on standard error about what is being read. It appears
// on a terminal only, once the work takes longer than a moment, and leaves
// nothing behind. Its methods may be called from several goroutines.
type progress struct {
	mu          sync.Mutex
	stderr      io.Writer
	started     time.Time
	timer       *time.Timer
	lines       *mpb.Progress
	bar         *mpb.Bar
	what        string
	done, total int64
	documents   int
}

// newProgress takes over standard error where the line may appear, so that
// other sentences are written above it.
func newProgress(a *app) *progress {
	p := &progress{stderr: a.stderr, started: time.Now()}
	if !a.Quiet && isTerminal(a.stderr) {
		p.timer = time.AfterFunc(progressAfter, p.show)
		a.stderr = p
	}
	return p
}

// update says how much of a file is read; total is -1 if that is not known.
func (p *progress) update(done, total int64, what string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done, p.total, p.what = done, total, what
}

// count says that one more document was read.
func (p *progress) count() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.documents++
}

// end takes the line off the screen, for good.
func (p *progress) end() {
	if p.timer == nil {
		return
	}
	p.timer.Stop()
	p.mu.Lock()
	bar, lines := p.bar, p.lines
	p.timer, p.bar = nil, nil
	p.mu.Unlock()
	if bar != nil {
		bar.Abort(true)
		lines.Wait()
	}
}

// Write writes to standard error, above the line if it is there.
func (p *progress) Write(b []byte) (int, error) {
	p.mu.Lock()
	lines := p.lines
	if p.bar == nil {
		lines = nil
	}
	p.mu.Unlock()
	if lines != nil {
		return lines.Write(b)
	}
	return p.stderr.Write(b)
}

// show begins the line. The timer may fire while end stops it, so it looks
// whether there is still something to show.
func (p *progress) show() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.timer == nil {
		return
	}
	p.lines = mpb.New(mpb.WithOutput(p.stderr), mpb.WithAutoRefresh())
	p.bar = p.lines.New(0, mpb.SpinnerStyle().PositionLeft(), mpb.BarWidth(2), mpb.AppendDecorators(decor.Any(func(decor.Statistics) string {
		return p.line()
	})))
}

// line returns "reading report.pdf, 40 %, 12 documents, 3s".
func (p *progress) line() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	text := "reading"
	if p.what != "" {
		text += " " + oneLine(path.Base(p.what))
	}
	if p.total > 0 && p.done > 0 && p.done < p.total {
		text += fmt.Sprintf(", %d %%", p.done*100/p.total)
	}
	if p.documents > 0 {
		text += ", " + counted(p.documents, "document")
	}
	return fmt.Sprintf("%s, %s", text, time.Since(p.started).Round(time.Second))
}

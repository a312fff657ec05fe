//go:build unix

package ingest_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"counterclaim/internal/ingest"
)

// A pipe that nobody writes to is empty; one whose writer says nothing ends with
// the context.
func TestPipe(t *testing.T) {
	name := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(name, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, failures := read(t, ingest.Options{}, name, nil); len(failures) != 1 || !strings.Contains(failures[0].Error(), "pipe is empty") {
		t.Errorf("without a writer: %v", failures)
	}
	writer, err := os.OpenFile(name, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer writer.Close()
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	for _, err := range ingest.New(ingest.Options{}).Read(ctx, name, nil) {
		if !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("with a silent writer: %v", err)
		}
	}
	// More than a pipe holds: whoever has written it all knows of a reader, which
	// would miss what is written and closed before it comes.
	long := strings.Repeat(report+"\n\n", 1+(256<<10)/len(report))
	go func() {
		_, _ = writer.WriteString(long)
		_ = writer.Close()
	}()
	if items, failures := read(t, ingest.Options{}, name, nil); len(items) != 1 {
		t.Errorf("with a writer: %v", failures)
	}
}

package ingest_test

import (
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"go.uber.org/goleak"

	"counterclaim/internal/ingest"
	"counterclaim/internal/ledger"
)

func TestMain(m *testing.M) {
	goleak.VerifyTestMain(m, goleak.IgnoreTopFunction("net/http.(*persistConn).readLoop"), goleak.IgnoreTopFunction("net/http.(*persistConn).writeLoop"))
}

// serve starts a server on loopback that has no robots.txt unless pages do.
func serve(t *testing.T, pages map[string]http.HandlerFunc) *httptest.Server {
	t.Helper()
	mux := http.NewServeMux()
	for pattern, page := range pages {
		mux.HandleFunc(pattern, page)
	}
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return server
}

func say(content string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = io.WriteString(w, content)
	}
}

// local are options that allow the test's own server.
var local = ingest.Options{AllowPrivate: true, Now: now, Timeout: 5 * time.Second}

// fetchError fetches an address, which must give one error with these words.
func fetchError(t *testing.T, o ingest.Options, address string, is error, words ...string) {
	t.Helper()
	items, failures := read(t, o, address, nil)
	if len(items) != 0 || len(failures) != 1 || !errors.Is(failures[0], is) {
		t.Fatalf("got %d documents and errors %v, want one that wraps %v", len(items), failures, is)
	}
	for _, word := range words {
		if !strings.Contains(failures[0].Error(), word) {
			t.Errorf("%q does not say %q", failures[0], word)
		}
	}
}

func TestFetch(t *testing.T) {
	var agent atomic.Value
	server := serve(t, map[string]http.HandlerFunc{
		"/page": func(w http.ResponseWriter, r *http.Request) {
			agent.Store(r.UserAgent())
			say(strings.ReplaceAll(webPage, `<link rel="canonical" href="https://Herald.example/2031/port-ames#top">`, ""))(w, r)
		},
		"/old": func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "/page#part", http.StatusMovedPermanently)
		},
		"/latin": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/plain; charset=windows-1251")
			_, _ = io.WriteString(w, "\xcf\xee\xf0\xf2")
		},
	})
	o := local
	o.UserAgent = "counterclaim/test (+https://example.org)"
	items, failures := read(t, o, server.URL+"/old", nil)
	if len(failures) > 0 || len(items) != 1 {
		t.Fatalf("%d documents, errors %v", len(items), failures)
	}
	doc := items[0].Document
	if doc.Address != server.URL+"/page" || doc.Title != "Shells hit the harbor of Port Ames" || !doc.Fetched.Equal(now()) {
		t.Errorf("got %q, %q, %s", doc.Address, doc.Title, doc.Fetched)
	}
	if agent.Load() != o.UserAgent {
		t.Errorf("user agent %q", agent.Load())
	}
	if items, _ := read(t, local, server.URL+"/latin", nil); len(items) != 1 || items[0].Document.Text != "Порт" || items[0].Document.Source.Name != "127.0.0.1" {
		t.Errorf("the declared encoding was not used: %+v", items)
	}
}

func TestFetchDayFromAddress(t *testing.T) {
	server := serve(t, map[string]http.HandlerFunc{"/world/2031/05/02/port-ames": say("<html><body><p>" + english + "</p></body></html>")})
	items, failures := read(t, local, server.URL+"/world/2031/05/02/port-ames?from=mail#x", nil)
	if len(items) != 1 || items[0].Document.Published != ledger.NewDay(2031, 5, 2) {
		t.Errorf("got %+v, errors %v", items, failures)
	}
}

func TestFetchRefusesPrivateAddresses(t *testing.T) {
	var asked atomic.Bool
	server := serve(t, map[string]http.HandlerFunc{"/": func(http.ResponseWriter, *http.Request) { asked.Store(true) }})
	guarded := local
	guarded.AllowPrivate = false
	fetchError(t, guarded, server.URL, ledger.ErrInvalid, "private", "--allow-private", "127.0.0.1")
	fetchError(t, guarded, strings.Replace(server.URL, "127.0.0.1", "localhost", 1), ledger.ErrInvalid, "private")
	fetchError(t, guarded, strings.Replace(server.URL, "127.0.0.1", "[::ffff:127.0.0.1]", 1), ledger.ErrInvalid, "private")
	if asked.Load() {
		t.Error("the server was asked all the same")
	}
}

func TestFetchAnswers(t *testing.T) {
	done := make(chan struct{})
	server := serve(t, map[string]http.HandlerFunc{
		"/gone": http.NotFound,
		"/shut": func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusForbidden) },
		"/busy": func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusServiceUnavailable) },
		"/loop": func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/loop", http.StatusFound) },
		"/away": func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "file:///etc/passwd", http.StatusFound)
		},
		"/never": func(http.ResponseWriter, *http.Request) { <-done },
		"/stuck": func(w http.ResponseWriter, _ *http.Request) {
			_, _ = io.WriteString(w, "<html>")
			w.(http.Flusher).Flush()
			<-done
		},
		"/endless": func(w http.ResponseWriter, _ *http.Request) {
			for line := strings.Repeat("word ", 1000); ; {
				if _, err := io.WriteString(w, line); err != nil {
					return
				}
			}
		},
		"/bomb": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			w.Header().Set("Content-Type", "text/html")
			packed := gzip.NewWriter(w)
			for range 4096 {
				if _, err := packed.Write(make([]byte, 64<<10)); err != nil {
					return
				}
			}
			_ = packed.Close()
		},
		"/packed": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "br")
			_, _ = io.WriteString(w, "junk")
		},
		"/video": func(w http.ResponseWriter, _ *http.Request) {
			_, _ = io.WriteString(w, "\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom")
		},
	})
	defer close(done)
	o := local
	o.MaxBytes = 1 << 20
	fetchError(t, o, server.URL+"/gone", ledger.ErrNotFound, "/gone", "404")
	fetchError(t, o, server.URL+"/shut", ledger.ErrUnreadable, "/shut", "403", "browser")
	fetchError(t, o, server.URL+"/busy", ledger.ErrUnreadable, "503", "later")
	fetchError(t, o, server.URL+"/loop", ledger.ErrUnreadable, "redirected more than 5 times")
	fetchError(t, o, server.URL+"/away", ledger.ErrInvalid, "no web address")
	fetchError(t, o, server.URL+"/endless", ledger.ErrTooLarge, "1 MB")
	fetchError(t, o, server.URL+"/bomb", ledger.ErrTooLarge, "1 MB")
	fetchError(t, o, server.URL+"/packed", ledger.ErrUnreadable, `packed ("br")`, "give the file")
	fetchError(t, o, server.URL+"/video", ledger.ErrUnreadable, "is a video")
	fetchError(t, o, "http://", ledger.ErrInvalid, "no web address")
	o.Timeout = 50 * time.Millisecond
	fetchError(t, o, server.URL+"/never", ledger.ErrUnreachable, "did not answer within 50ms")
	fetchError(t, o, server.URL+"/stuck", ledger.ErrUnreachable, "did not answer within 50ms")
}

func TestFetchOfNobody(t *testing.T) {
	server := httptest.NewServer(nil)
	server.Close()
	fetchError(t, local, server.URL+"/x", ledger.ErrUnreachable, server.URL, "could not be fetched")
}

func TestRobots(t *testing.T) {
	var asked, fetched atomic.Int32
	status := atomic.Int32{}
	status.Store(http.StatusOK)
	server := serve(t, map[string]http.HandlerFunc{
		"/robots.txt": func(w http.ResponseWriter, _ *http.Request) {
			asked.Add(1)
			w.WriteHeader(int(status.Load()))
			_, _ = io.WriteString(w, "User-agent: *\nDisallow: /all\n\nUser-agent: counterclaim\nDisallow: /closed\n")
		},
		"/": func(w http.ResponseWriter, _ *http.Request) {
			fetched.Add(1)
			_, _ = io.WriteString(w, report)
		},
	})
	reader := ingest.New(local)
	fetch := func(path string) (err error) {
		for _, err = range reader.Read(t.Context(), server.URL+path, nil) {
		}
		return err
	}
	if err := fetch("/closed/1"); !errors.Is(err, ledger.ErrInvalid) || !strings.Contains(err.Error(), "asks robots not to read") {
		t.Errorf("a closed page: %v", err)
	}
	if fetched.Load() != 0 {
		t.Error("a closed page was fetched")
	}
	if err := fetch("/all/1"); err != nil {
		t.Errorf("our own group goes before that of all: %v", err)
	}
	if err := fetch("/open"); err != nil || asked.Load() != 1 {
		t.Errorf("robots.txt asked for %d times, %v", asked.Load(), err)
	}
	status.Store(http.StatusInternalServerError)
	fetchError(t, local, server.URL+"/open", ledger.ErrUnreadable, "robots.txt", "500")
	status.Store(http.StatusNotFound)
	if _, failures := read(t, local, server.URL+"/closed/1", nil); len(failures) > 0 {
		t.Errorf("no robots.txt allows all: %v", failures)
	}
}

func TestOneRequestAtATimePerHost(t *testing.T) {
	var running, most, count atomic.Int32
	server := serve(t, map[string]http.HandlerFunc{"/": func(w http.ResponseWriter, _ *http.Request) {
		most.Store(max(most.Load(), running.Add(1)))
		time.Sleep(5 * time.Millisecond)
		running.Add(-1)
		count.Add(1)
		_, _ = io.WriteString(w, report)
	}})
	reader := ingest.New(local)
	var group sync.WaitGroup
	for i := range 6 {
		group.Go(func() {
			for _, err := range reader.Read(t.Context(), fmt.Sprintf("%s/%d", server.URL, i), nil) {
				if err != nil {
					t.Error(err)
				}
			}
		})
	}
	group.Wait()
	if most.Load() != 1 || count.Load() != 7 {
		t.Errorf("%d requests at a time, %d in all", most.Load(), count.Load())
	}
}

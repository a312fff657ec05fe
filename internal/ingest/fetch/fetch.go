package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	"counterclaim/internal/ledger"
)

// Limits that no caller needs to move.
const (
	redirectsMax   = 5
	dialTimeoutMax = 10 * time.Second
	headerBytesMax = 256 << 10
)

// A Config says how to fetch.
type Config struct {
	UserAgent    string
	Timeout      time.Duration    // Of one fetch in all, its redirects among it.
	MaxBytes     int64            // Of one page, after decompression.
	AllowPrivate bool             // Fetch from addresses that are not public, and through a proxy.
	Now          func() time.Time // The clock.

	// Reading may wrap the body of an answer, of total bytes (-1 if the server
	// does not say), to report progress. It may be nil.
	Reading func(body io.Reader, total int64, address string) io.Reader
}

// A Page is what was found at an address.
type Page struct {
	Address  string // Where it was found in the end, in canonical form.
	Media    string // As the server declares it.
	Data     []byte
	Fetched  time.Time
	Modified ledger.Day // As the server says; zero if it does not.
}

// A Fetcher gets web pages. It remembers what hosts ask of robots, and lets one
// request at a time go to each.
type Fetcher struct {
	config Config
	client func() *http.Client // Made at the first fetch.
	mu     sync.Mutex
	robots map[string]robotsRules
	hosts  map[string]chan struct{}
}

// New returns a Fetcher. Every field of config but Reading must be filled.
func New(config Config) *Fetcher {
	f := &Fetcher{config: config, robots: map[string]robotsRules{}, hosts: map[string]chan struct{}{}}
	f.client = sync.OnceValue(f.newClient)
	return f
}

// newClient returns a client that follows no redirects by itself, keeps no
// cookies, and goes through no proxy unless private addresses are allowed: the
// guard sees a proxy's address only.
func (f *Fetcher) newClient() *http.Client {
	dialer := &net.Dialer{Timeout: min(dialTimeoutMax, f.config.Timeout)}
	transport := &http.Transport{
		DialContext:            dialer.DialContext,
		TLSHandshakeTimeout:    dialer.Timeout,
		ResponseHeaderTimeout:  f.config.Timeout,
		MaxResponseHeaderBytes: headerBytesMax,
		MaxIdleConnsPerHost:    1,
		IdleConnTimeout:        10 * time.Second,
		ForceAttemptHTTP2:      true,
	}
	if f.config.AllowPrivate {
		transport.Proxy = http.ProxyFromEnvironment
	} else {
		dialer.Control = refusePrivate
	}
	return &http.Client{
		Transport:     transport,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

// Fetch gets the page at address, over at most five redirects, each of which is
// subject to the same rules.
func (f *Fetcher) Fetch(ctx context.Context, address string) (Page, error) {
	// The limit is on the whole, or a chain of slow answers could last for minutes.
	ctx, cancel := context.WithTimeout(ctx, f.config.Timeout)
	defer cancel()
	at := Canonical(address)
	for range redirectsMax + 1 {
		u, err := url.Parse(at)
		if err != nil || u.Hostname() == "" || u.Scheme != "http" && u.Scheme != "https" {
			return Page{}, fmt.Errorf("%w: %s leads to %q, which is no web address; give one that begins with https://", ledger.ErrInvalid, address, at)
		}
		p, next, err := f.hop(ctx, u)
		if err != nil || next == "" {
			return p, err
		}
		at = Canonical(next)
	}
	return Page{}, fmt.Errorf("%w: %s is redirected more than %d times; give the address that it ends at", ledger.ErrUnreadable, address, redirectsMax)
}

// hop asks one host for one page. Next is where it sends us instead, if it does.
func (f *Fetcher) hop(ctx context.Context, u *url.URL) (p Page, next string, err error) {
	release, err := f.hold(ctx, u.Host)
	if err != nil {
		return Page{}, "", f.sentence(u.String(), err)
	}
	defer release()
	if err := f.mayFetch(ctx, u); err != nil {
		return Page{}, "", err
	}
	response, err := f.get(ctx, u.String(), u.String())
	if err != nil {
		return Page{}, "", err
	}
	defer response.Body.Close()
	if next = redirectOf(response); next != "" {
		return Page{}, next, nil
	}
	if err := statusSentence(u.String(), response); err != nil {
		return Page{}, "", err
	}
	p, err = f.body(u, response)
	return p, "", err
}

// body reads an answer, up to MaxBytes after decompression.
func (f *Fetcher) body(u *url.URL, response *http.Response) (Page, error) {
	p := Page{Address: u.String(), Media: response.Header.Get("Content-Type"), Fetched: f.config.Now().UTC()}
	if at, err := http.ParseTime(response.Header.Get("Last-Modified")); err == nil {
		p.Modified = ledger.DayOf(at)
	}
	// The transport undid what it asked for, and took the header off.
	if packed := response.Header.Get("Content-Encoding"); packed != "" && !strings.EqualFold(packed, "identity") {
		return Page{}, fmt.Errorf("%w: %s comes packed (%q) as nobody asked for; save the page from a browser and give the file",
			ledger.ErrUnreadable, p.Address, packed)
	}
	// What the server says of its size saves reading; what it sends is counted all
	// the same, and after decompression, which the transport does.
	if response.ContentLength > f.config.MaxBytes {
		return Page{}, f.tooLarge(p.Address)
	}
	in := io.Reader(response.Body)
	if f.config.Reading != nil {
		in = f.config.Reading(in, response.ContentLength, p.Address)
	}
	var err error
	if p.Data, err = io.ReadAll(io.LimitReader(in, f.config.MaxBytes+1)); err != nil {
		return Page{}, f.sentence(p.Address, err)
	}
	if int64(len(p.Data)) > f.config.MaxBytes {
		return Page{}, f.tooLarge(p.Address)
	}
	return p, nil
}

// tooLarge says that a page passes the limit, as its server says or as it came.
func (f *Fetcher) tooLarge(address string) error {
	return fmt.Errorf("%w: %s is larger than the %d MB that one page may have; save the part that matters and give the file",
		ledger.ErrTooLarge, address, f.config.MaxBytes>>20)
}

// get sends one request, on the way to page, which an error names: a reader knows
// nothing of the robots.txt that was asked for first. The caller closes the body.
func (f *Fetcher) get(ctx context.Context, address, page string) (*http.Response, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, fmt.Errorf("%w: %q is no web address", ledger.ErrInvalid, address)
	}
	request.Header.Set("User-Agent", f.config.UserAgent)
	request.Header.Set("Accept", "text/html,application/xhtml+xml,application/pdf,text/plain,application/rss+xml,application/atom+xml;q=0.9,*/*;q=0.5")
	response, err := f.client().Do(request)
	if err != nil {
		return nil, f.sentence(page, err)
	}
	return response, nil
}

// hold waits until no other request goes to host, and returns what lets the next
// one go.
func (f *Fetcher) hold(ctx context.Context, host string) (release func(), err error) {
	f.mu.Lock()
	turn, ok := f.hosts[host]
	if !ok {
		turn = make(chan struct{}, 1)
		f.hosts[host] = turn
	}
	f.mu.Unlock()
	select {
	case turn <- struct{}{}: // A channel and no mutex, for a mutex cannot be given up waiting for.
		return func() { <-turn }, nil
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
}

// sentence says what went wrong with a fetch and what to do.
func (f *Fetcher) sentence(address string, err error) error {
	var dns *net.DNSError
	var timeout interface{ Timeout() bool }
	switch {
	case errors.Is(err, errPrivate):
		return fmt.Errorf("%w: %s leads to a private or local address, which is not fetched unless --allow-private is given", ledger.ErrInvalid, address)
	case errors.Is(err, context.Canceled):
		return fmt.Errorf("fetching %s was stopped: %w", address, err)
	case errors.As(err, &dns):
		return fmt.Errorf("%w: the host of %s is not known; check the address and the network", ledger.ErrUnreachable, address)
	case errors.Is(err, context.DeadlineExceeded), errors.As(err, &timeout) && timeout.Timeout():
		return fmt.Errorf("%w: %s did not answer within %s; try again later", ledger.ErrUnreachable, address, f.config.Timeout)
	}
	if outer := new(url.Error); errors.As(err, &outer) {
		err = outer.Err // Which names the address again.
	}
	return fmt.Errorf("%w: %s could not be fetched (%w); try again later, or save the page from a browser and give the file", ledger.ErrUnreachable, address, err)
}

// statusSentence refuses an answer that is not the page.
func statusSentence(address string, response *http.Response) error {
	switch status := response.StatusCode; {
	case status == http.StatusOK, status == http.StatusNonAuthoritativeInfo:
		return nil
	case status == http.StatusNotFound, status == http.StatusGone:
		return fmt.Errorf("%w: there is no page at %s (%s); check the address, or an archive of the web", ledger.ErrNotFound, address, response.Status)
	case status == http.StatusUnauthorized, status == http.StatusForbidden, status == http.StatusPaymentRequired:
		return fmt.Errorf("%w: %s is not open to everyone (%s); save the page from a browser and give the file", ledger.ErrUnreadable, address, response.Status)
	}
	return fmt.Errorf("%w: %s answers %s; try again later", ledger.ErrUnreadable, address, response.Status)
}

// redirectOf returns where an answer leads, or "".
func redirectOf(response *http.Response) string {
	switch response.StatusCode {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
	default:
		return ""
	}
	if u, err := response.Location(); err == nil {
		return u.String()
	}
	return ""
}

// Canonical returns an address in the form that names its page: scheme and host
// in small letters, no default port, no fragment, no name or password.
func Canonical(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		return address
	}
	u.Fragment, u.RawFragment, u.User = "", "", nil
	u.Scheme, u.Host = strings.ToLower(u.Scheme), strings.ToLower(u.Host)
	if port := u.Port(); u.Scheme == "http" && port == "80" || u.Scheme == "https" && port == "443" {
		u.Host = strings.TrimSuffix(u.Host, ":"+port)
	}
	if u.Path == "" {
		u.Path = "/"
	}
	return u.String()
}

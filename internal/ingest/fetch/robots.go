package fetch

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"time"

	"github.com/temoto/robotstxt"

	"counterclaim/internal/ledger"
)

// How robots.txt is read.
const (
	robotsBytesMax = 500 << 10 // RFC 9309 asks for at least this much.
	robotsAge      = 24 * time.Hour
	robotsName     = "counterclaim" // The product token that a site may address.
)

// robotsRules are what a host asks of robots, and until when that is believed.
type robotsRules struct {
	rules *robotstxt.RobotsData
	until time.Time
	err   error // Why the host could not be asked.
}

// mayFetch asks the host's robots.txt. As RFC 9309 has it, a host that has none
// (4xx) allows all, and one that cannot answer (5xx, or not at all) allows
// nothing. The caller holds the host.
func (f *Fetcher) mayFetch(ctx context.Context, u *url.URL) error {
	key := u.Scheme + "://" + u.Host
	f.mu.Lock()
	known, ok := f.robots[key]
	f.mu.Unlock()
	if !ok || f.config.Now().After(known.until) {
		known = f.askRobots(ctx, key, u.String())
		// A failure is not remembered: the host may answer the next time.
		if ctx.Err() == nil && known.err == nil {
			f.mu.Lock()
			f.robots[key] = known
			f.mu.Unlock()
		}
	}
	if known.err != nil {
		return known.err
	}
	if !known.rules.TestAgent(u.RequestURI(), robotsName) {
		return fmt.Errorf("%w: %s asks robots not to read %s (robots.txt); save the page from a browser and give the file",
			ledger.ErrInvalid, u.Host, u)
	}
	return nil
}

// askRobots fetches a host's robots.txt, following up to five redirects.
func (f *Fetcher) askRobots(ctx context.Context, key, page string) robotsRules {
	address := key + "/robots.txt"
	for range redirectsMax + 1 {
		response, err := f.get(ctx, address, page)
		if err != nil {
			return robotsRules{err: err}
		}
		body, err := io.ReadAll(io.LimitReader(response.Body, robotsBytesMax))
		response.Body.Close()
		next := redirectOf(response)
		if next != "" {
			address = next
			continue
		}
		if err != nil {
			return robotsRules{err: f.sentence(page, err)}
		}
		if response.StatusCode >= 500 || response.StatusCode == http.StatusTooManyRequests {
			return robotsRules{err: fmt.Errorf("%w: %s answers %s when asked what robots may read (robots.txt), so nothing was fetched; try again later",
				ledger.ErrUnreadable, key, response.Status)}
		}
		status := response.StatusCode
		if status >= 300 && status < 400 {
			status = http.StatusNotFound
		}
		rules, err := robotstxt.FromStatusAndBytes(status, body)
		if err != nil { // A file that cannot be understood asks for nothing.
			rules, _ = robotstxt.FromStatusAndBytes(http.StatusNotFound, nil)
		}
		return robotsRules{rules: rules, until: f.config.Now().Add(robotsAge)}
	}
	rules, _ := robotstxt.FromStatusAndBytes(http.StatusNotFound, nil)
	return robotsRules{rules: rules, until: f.config.Now().Add(robotsAge)}
}

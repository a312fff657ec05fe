// Package fetch gets web pages, politely and suspiciously.
//
// # Polite
//
// A [Fetcher] says who it is, asks a host's robots.txt before anything else and
// obeys it as RFC 9309 has it, and lets one request at a time go to each host.
//
// # Suspicious
//
// A page is somebody else's program for our memory and time. One fetch has one
// limit of time in all, its redirects and robots.txt among it; a page has a limit
// of size that counts the bytes after decompression; redirects are few, and lead
// to http and https only. Addresses that are not public (private networks,
// loopback, link-local, multicast, carrier NAT, and the forms of IPv6 that carry
// such an address inside) are refused at the moment of dialing, after the name was
// resolved, so that neither a redirect nor a name that changes its address leads
// to the inside of somebody's network.
//
// # What is not promised
//
// Nothing is tried twice. No cookies are kept, nobody is logged in, no script is
// run. Crawl-delay is not read: callers that fetch one page at a time have no use
// for it.
package fetch

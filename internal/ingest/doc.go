// Package ingest turns files, feeds and web pages into Documents: clean text,
// with where and when it was found.
//
// # From a name to Documents
//
// A [Reader] is given a name: a file, a folder, "-" for standard input, or an
// http or https address. It yields an [Item] for each Document found there. A
// file is one Document, or a container of several: a feed has one an entry, a
// WARC one a captured page, a table or a file of JSON records one a record. A
// container's Document carries the bytes of its own part, so that an entry that
// did not change keeps its hash when its neighbor does.
//
// # Bytes and text
//
// The bytes are what was found; they are hashed and handed on. The text is the
// working copy, in the form that [Normalize] gives: valid UTF-8 in NFC,
// paragraphs apart by one blank line, no markup, no invisible characters.
// Quotation marks and dashes stay what they were. The format is recognized by
// its content first, by the file's extension second.
//
// # What is known of a Document
//
// Title, publisher, day of publication and language are taken from where the
// format states them, or from unmistakable lines at the head of a plain text.
// What [Options] give overrides what was found. What is neither stays empty:
// a file's own date is no day of publication.
//
// # Furniture
//
// Lines that belong to the page and not to the report (a newsletter's box, a
// cookie notice, share buttons) stay in the text, so that offsets hold in any
// copy, and [Boilerplate] says where they are. It goes by classes of words,
// never by the habits of one site.
//
// # Fetching
//
// An address is fetched politely and suspiciously: robots.txt is obeyed, a host
// gets one request at a time, times and sizes are limited after decompression
// too, and addresses of private networks are refused at the moment of dialing,
// which covers redirects and names that change their address.
//
// # What is not promised
//
// No program runs a page's scripts; a page that is empty without them gives an
// error. Text in images is not read. A guess that is not confident is not made:
// bytes whose encoding cannot be told give [ledger.ErrUnreadable].
package ingest

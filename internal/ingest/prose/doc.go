// Package prose cleans running text: it tells encodings, gives text its normal
// form, puts lines back into paragraphs, and recognizes language, dates and the
// furniture of pages.
//
// # Normal form
//
// [Normalize] gives the form that a Document's Text has. A paragraph is one line;
// one blank line parts it from the next. Readers of formats that know their
// paragraphs collect them with [Paragraphs] and put them together with
// [Assemble]; readers of plain text find them with [Unwrap].
//
// # Guesses
//
// Everything here that is not stated by the text is a guess, made only where it
// is nearly sure: [Decode] returns false rather than a text that looks mangled,
// [LanguageOf] and [WordsDay] return nothing where two answers are possible, and
// a column of dates such as 4/5/2017 stays unread until one value shows which
// number is the month.
//
// # Dateline
//
// [DatelineOf] reads the head of a dispatch: where and when it was written, in the
// orders that agencies have. Whoever reads a Document without a day of publication
// may take the dateline's.
//
// # Furniture
//
// [Boilerplate] finds what belongs to a page and not to the report on it. It
// knows classes of words and forms of address, no site and no brand, so it errs
// towards leaving furniture in: a report is never longer than it was, and hardly
// ever shorter.
//
// # What is not promised
//
// Wrapped verse is joined, and a table in plain text is taken apart. Languages
// are those that [LanguageOf] lists; a text in two is said to be in the one that
// it begins with.
package prose

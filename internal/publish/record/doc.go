// Package record says what JSON has of each type of the ledger.
//
// # Record
//
// A record has its fields in a fixed order. Its lists are never null; what was
// not stated is null, never zero. An actor or a place is named by its ID, or by
// the words of the text where no registry knows it. docs/read-format.md names
// every field.
//
// # Converter
//
// A [Converter] makes the records of one document. Offsets count Unicode code
// points of the normalized text, where the ledger's own spans count bytes.
package record

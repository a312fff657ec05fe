// Command polnear writes who said what in a folder of texts, as spans that the
// scorer of the PolNeAR corpus reads.
//
//	go run ./bench/polnear --text DIR --out FILE.jsonl
//
// An attribution is a source, a cue and a content, each a list of spans: the
// corpus' words for what the ledger calls the Mention of a Speaker, the Cue and
// the Content of a Statement. Spans count code points from the first byte of
// the file, half open.
//
// Statements that share a cue are one attribution. Sentences of its content
// with only space between them are one span, as the corpus has them. Narration
// is left out, since nobody is quoted in it.
//
// A text goes to the reader as it stands in its file. The command
// `counterclaim read` first brings it into Unicode's composed form with "\n"
// line ends, which would move the spans.
package main

// Command growth says how time and memory grow with the length of a document.
//
//	go run ./bench/growth [--only SHAPE] [--out FILE.json]
//
// # Shape
//
// A shape is a kind of text that can be made at any length: an article that goes
// on, and texts that were made to be slow to read: no full stop, one sentence,
// quotation marks and brackets that open and never close, one word, one sentence
// again and again. All of it is made up.
//
// Each shape is read by the product's own reader, and written as JSON and as
// text, at three lengths, each ten times the one before. A process of its own
// reads each text once before at the shortest length, so that weights and
// registry are loaded, and then measures. Time is that of one core, the garbage
// collector included. The growth is what each step multiplied: 10 is linear.
//
// # What is not promised
//
// Times of one run on a machine that does other things too. A short text's time
// is mostly noise, so the last step counts.
package main

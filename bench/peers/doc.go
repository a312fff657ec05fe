// Command peers runs other people's programs on the texts that the reading is
// scored on, in the same run as the product, and writes bench/PEERS.md: speed,
// memory and scores of both, and their ratios.
//
//	make bench-peers DATA=DIR
//	go run ./bench/peers --data DIR [--work DIR] [--out FILE]
//
// # Peer
//
// A peer is a program that says who said what: spaCy's small English model with
// forty lines of rules of ours (spacy_quotes.py rule), the same with the
// quotations of textacy (spacy_quotes.py textacy), and the quote annotator of
// Stanford CoreNLP (Quotes.java). They come from PyPI and Maven Central into a
// folder that is thrown away, and nothing of them is kept in the repository. What
// cannot be had is named on the page, and the rest is run.
//
// Each has one core and is timed after its models are loaded and a first text is
// read; its memory is the most that its process held. CoreNLP takes seconds for a
// text, and so reads a part of them.
//
// # What is not promised
//
// That a peer is at its best: it runs with the settings that it comes with, but
// where the program says so. textacy and CoreNLP look for quotations, and cannot
// find indirect speech, two thirds of what the corpus has.
package main

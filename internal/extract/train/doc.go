// Command train fits the weights of package syntax.
//
//	go run ./internal/extract/train -data ../shared/data -out internal/extract/syntax/weights.zst \
//		-casing internal/extract/syntax/casing.zst
//
// It reads the documents of GUM whose license permits it (not bio and voyage,
// which are share-alike) and MASC, which has tags only. GUM has little news, so
// sentences of news are made up by the grammar in testdata/news.grammar. The
// parser also learns from sentences of MASC, with the heads on which a parser
// that reads forward and one that reads backward agree.
//
// It fits a first model without every tenth document of GUM, and prints how well
// that model reads those documents and the test part of the English Web Treebank,
// which it never trains on. Then it fits the weights to ship from all documents.
//
// The casing, which restores small letters in text all in capitals, learns from the
// words of the same sentences and how each is written. Some of them, names above
// all, are hidden from it as if it had never met them, since news from afar is full
// of names that no corpus has. It is measured on the held-out sentences in capitals.
//
// All of it takes some three minutes on two cores.
//
// The same data give the same bytes. The gold tokens are replaced by those that
// package syntax makes of the same text, so that training and reading agree;
// sentences where they cannot be matched are dropped and counted.
package main

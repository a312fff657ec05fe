// Package syntax reads the grammar of English news text: where the sentences
// and words are, what part of speech each word is, and which word depends on
// which.
//
// # Sentence
//
// A [Sentence] is a run of tokens that belong together, with the paragraph it
// stands in. A headline or list item needs no full stop; it ends with its
// paragraph. A sentence of more than 400 tokens is read in pieces, and its
// pieces say so in their field Cut.
//
// # Token
//
// A [Token] is a word, a part of a contraction ("are" and "n't"), or a mark of
// punctuation. Words joined by a hyphen ("U.S.-backed") are one token. Each
// token has a part of speech ([Tag], the Penn Treebank's), a lemma, a head, and
// a relation to that head ([Rel], Universal Dependencies as in the GUM corpus).
//
// # Method
//
// [Parse] splits the text by rules, then runs three linear models in turn: a
// tagger, a greedy transition parser that makes an unlabeled tree, and a
// labeler that names each arc of the finished tree. Their features and decoders
// are in package model; the weights are embedded, and trained by the command
// in internal/extract/train from the permissively licensed part of GUM, from
// MASC, and from made-up sentences of news.
//
// In documents held out from GUM, 95.3% of the tags, 81.0% of the heads, and
// 75.2% of heads with relation are right; in the English Web Treebank, which is
// another kind of text by other guidelines, 90.0%, 77.6%, and 70.8%. More
// figures are in testdata/scores.txt.
//
// The list words.txt bounds the tagger where those treebanks hardly know a word: it
// may choose only among the tags that the list gives. An editor can extend it, without
// training anew.
//
// # Restoring capitals
//
// Old wires are in capitals throughout, and headlines often are. [Restore] puts
// them into the letters that running text would have, with a fourth model that
// decides, word by word, between small letters, a capital, and an acronym. Of
// proper names in news from afar some 99 in 100 get their capital. Every byte
// keeps its place. Callers parse what Restore returns and quote the original.
//
// Everything is deterministic, and takes time linear in the length of the text.
//
// # Not promised
//
// The trees are a guess: about one head in five is wrong in unseen prose, fewer in
// short and more in long sentences. Trees are projective, so a relation that crosses another
// cannot be found. Text that is not English gives tokens but no sensible tree.
package syntax

// Package lexicon holds the small closed classes of words by which package
// speech tells what a word does in an attribution: who can never speak, which
// verbs take their hearer as an object, which nouns words go through.
//
// A class is a handful of words that general knowledge of news English gives.
// What is open and may grow, the verbs and nouns that attribute, stands in the
// lists of package speech instead, where an editor can extend it. Words are in
// lower case; those of a class of verbs or nouns are lemmas. The package does
// not promise that a word belongs to one class only.
package lexicon

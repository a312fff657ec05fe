// Package extract reads a Document and writes down who said what, in which
// words, and what those words claim. It holds no code of its own; the reading is
// done by its children, each of which stands on those before it:
//
//   - syntax splits a text into sentences and tokens, tags them and parses them,
//     with weights that train learns;
//   - number and date read counts and times as a text gives them;
//   - page prepares a document: sentences, quotations, figures, and who and what
//     is named;
//   - speech finds the statements: speaker, cue, content, stance, certainty;
//   - certainty says of single words how surely they are told;
//   - event finds what is alleged to have happened to whom;
//   - tie finds how actors and places are said to be tied: relations, control,
//     movements, agreements, commitments, demands, aims.
//
// All of it is deterministic: the same text gives the same bytes. Nothing is
// promised of a language other than English, of verse, or of tables.
package extract

// Command errors shows what the answers to a benchmark missed and what they
// made up, by slot and kind, with the sentence.
//
//	go run ./bench/errors muc4       --gold KEY … --text FILE … --answers FILE
//	go run ./bench/errors polnear    --gold DIR  --answers FILE.jsonl
//	go run ./bench/errors numbers    --gold FILE --answers FILE
//	go run ./bench/errors factuality --gold FILE --answers FILE
//
// The answers are what the benchmark's own program wrote (go run
// ./bench/polnear, and so on). DIR holds text/ and attributions/; the other
// gold files hold their texts.
//
// # Fault
//
// A fault is one difference between gold and answer. It has a slot (a slot of a
// form, a role, a relation, a word's sign), a kind ("missed", "made up",
// "bounds", …) and a pattern: what it has in common with others, such as the
// words of a cue, or what kind of words a speaker's name is. Faults with the
// same three are one row. Rows stand by how many faults they have, and each
// shows a few of them, drawn evenly from all of them.
//
// --slot and --kind choose rows, --examples and --rows say how many are shown.
// The fills of a whole template of MUC-4 that was missed or made up are shown
// only if asked for, with --kind "of missed" or "of made up".
//
// # What is not promised
//
// The patterns are rough, and say where to look rather than what is wrong. The
// texts are not ours: what is printed here is for reading, not for keeping.
package main

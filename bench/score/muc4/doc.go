// Package muc4 counts how the templates of a response differ from those of a
// key, slot by slot.
//
// A [Template] says of one incident what happened in slots 2 to 24 of the form
// that MUC-4 handed to its systems; slots 0 and 1 name the document and the
// template. A [Fill] is one answer in a slot, with its alternatives; an optional
// fill is right if given and not missed if not. Fills of the classes "set" and
// "number" may refer to a string of another slot.
//
// Templates of response and key are paired by how much they have in common, the
// best pairs first, and only if type and some target or perpetrator agree. All
// of the others are made up or missed, with every fill.
//
// It follows the shared scorer line by line, oddities included: bench/results
// holds that both print the same. The task's own description and guidelines lie
// with the data.
package muc4

// Package unfold looks into a file before a library does, and says whether it
// would unfold to more than a document needs.
//
// The library that reads PDF parses nested values by recursion, unpacks streams
// without end and keeps every state of drawing that it is told to keep, and
// neither a full stack nor full memory can be recovered from. So a stream is
// unpacked here first, filter by filter and a buffer at a time, against a budget,
// and nothing of it is held.
//
// A file that passes is not promised to be whole, or to be read in a short time;
// the reader has a clock for that.
package unfold

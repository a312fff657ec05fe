// Package world keeps the towns of the world in one small file and finds them by
// name.
//
// # The file
//
// A pack has a head and blocks. The head lists the first-level divisions of
// countries with a central point each, the countries, and where each block
// begins and with which key. A block holds some hundred towns in the order of
// their keys: the names, each written as how much it shares with the one before
// and the rest, compressed; then a number for the division of each; then its
// distance from the division's point. A lookup finds its block by binary search,
// unpacks that one and keeps it, so that nothing is read before it is asked for.
//
// Coordinates are kept to a thousandth of a degree, about 100 meters.
//
// # Keys
//
// The key of a name is for the caller to define; the pack is written and read
// with the same function.
//
// # What is not promised
//
// The pack has no populations: it cannot say which of two towns is the greater.
package world
